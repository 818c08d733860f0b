import assert from "node:assert/strict";
import { noViolations } from "./support/axe";
import { words } from "./support/catalogue";
import type { State } from "./support/stream";
import { suite } from "./support/suite";
import type { Visit } from "./support/visit";

const test = suite();

test("the tables say what the picture shows, server by server and message by message", async ({ still }) => {
  const v = await still();
  await tables(v);
  assert.equal(await v.page.locator("pg-ring").isVisible(), false);
  const { servers } = await v.runTo("a leader", (now) => now.servers.some(({ role }) => role === "leader"));
  const leader = servers.find(({ role }) => role === "leader")?.server ?? "";
  await says(v);
  await v.act({ do: "crash", server: leader });
  await v.act({ do: "cut", from: "S1", to: "S2", both: true });
  await v.act({ do: "write", key: "x", value: "3" });
  await v.runTo("messages", ({ messages }) => messages.length > 2);
  await says(v);
  const crashed = row(v, "servers", leader);
  assert.equal(await cell(crashed, "role"), words("ui.status.crashed"));
  for (const [one, other] of [["S1", "S2"], ["S2", "S1"]] as const) {
    assert.equal(await cell(row(v, "servers", one), "links"), words("ui.table.cutBoth", { names: other }));
  }
  assert.match((await v.page.locator("pg-table .reached").textContent()) ?? "", /S1 – S2/);
  await v.page.locator('pg-table [data-table="clients"]').filter({ hasText: "x=3" }).waitFor();
});

test("every menu of the picture opens from the tables, by keys, and gives the focus back", async ({ still }) => {
  const v = await still();
  await v.elect();
  await v.runTo("messages", ({ messages }) => messages.length > 1);
  const offered = async (): Promise<readonly string[]> => v.page.getByRole("menu").locator("[role^=menuitem]").evaluateAll((all) => all.map((one) => one.textContent?.trim() ?? ""));
  const menuOf = async (open: () => Promise<void>): Promise<readonly string[]> => {
    await open();
    await v.page.getByRole("menu").waitFor();
    const acts = await offered();
    await v.leave();
    return acts;
  };
  const message = (await v.keyframe()).state.messages[0];
  assert.ok(message !== undefined);
  const pictures = [v.server("S2"), v.link("S1", "S3"), v.page.locator(`pg-ring [data-message="${message.id}"] .reach`)];
  const inPicture = [];
  for (const picture of pictures) inPicture.push(await menuOf(async () => picture.press("Enter")));

  await tables(v);
  const named = `${message.type} ${message.from} → ${message.to}`;
  const names = [row(v, "servers", "S2"), row(v, "links", "S1 – S3"), row(v, "messages", named)].map((one) => one.getByRole("button"));
  for (const [i, name] of names.entries()) {
    assert.deepEqual(await menuOf(async () => name.press("Enter")), inPicture[i]);
    assert.ok(await name.evaluate((button) => button === document.activeElement), "the focus is back on the row");
  }
});

test("each table is one stop of the Tab key, with arrow keys within it", async ({ still }) => {
  const v = await still();
  await v.elect();
  await tables(v);
  await row(v, "servers", "S1").getByRole("button").focus();
  await v.press("ArrowDown", "ArrowDown");
  assert.equal(await focused(v), "S3");
  await v.press("End");
  assert.equal(await focused(v), "S5");
  await v.press("Tab", "Tab");
  assert.equal(await focused(v), "S1 – S2");
});

test("when the row in focus goes, the focus stays in its table", async ({ still }) => {
  const v = await still();
  await v.runTo("messages", ({ messages }) => messages.length > 2);
  await tables(v);
  const first = v.page.locator('pg-table [data-table="messages"] [data-row]').first();
  await first.press("Enter");
  await v.item("ui.menu.deliver").click();
  await v.stream.answers();
  await v.frame();
  assert.ok(await v.page.evaluate(() => document.activeElement?.closest('[data-table="messages"]') !== null));
});

test("the choice of the tables is remembered, and taken back", async ({ still }) => {
  const v = await still();
  await tables(v);
  await v.page.reload();
  await v.page.locator('pg-table [data-table="servers"]').waitFor();
  await v.button("ui.view.picture").click();
  await v.server("S1").waitFor();
  await v.elect(); // the picture goes on from where the cluster is
  assert.equal(await v.page.locator("pg-table").isVisible(), false);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const lang of ["en", "zh"] as const) {
    test(`axe finds nothing in the tables (${colorScheme}, ${lang})`, async ({ still }) => {
      const v = await still({ colorScheme }, { lang });
      await tables(v);
      await v.act({ do: "partition", groups: [["S1", "S2"]] });
      await v.runTo("a candidate", ({ servers, messages }) => servers.some(({ role }) => role === "candidate") && messages.length > 0);
      await noViolations(v.page, "in the tables");
    });
  }
}

for (const width of [320, 640, 1024] as const) {
  test(`the tables fit into a window ${width} wide`, async ({ still }) => {
    const v = await still({ viewport: { width, height: 640 } });
    await v.elect();
    await tables(v);
    const { scroll, inner } = await v.page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, inner: innerWidth }));
    assert.ok(scroll <= inner, `the page is ${scroll} wide in a window of ${inner}`);
    // However far a table is scrolled, the names of its rows stay.
    const name = row(v, "servers", "S1").getByRole("button");
    await v.page.locator("pg-table .wide").first().evaluate((box) => (box.scrollLeft = box.scrollWidth));
    const box = await name.boundingBox();
    assert.ok(box !== null && box.x >= 0 && box.x + box.width <= width && box.height >= 24);
  });
}

async function tables(v: Visit): Promise<void> {
  await v.page.locator("pg-views button").click();
  await v.page.locator('pg-table [data-table="servers"]').waitFor();
}

type Row = ReturnType<Visit["page"]["locator"]>;

function row(v: Visit, table: string, name: string): Row {
  return v.page.locator(`pg-table [data-table="${table}"] tbody tr`).filter({ has: v.page.getByRole("button", { name, exact: true }) });
}

async function cell(of: Row, what: string): Promise<string> {
  return ((await of.first().locator(`[data-of="${what}"]`).textContent()) ?? "").trim();
}

async function focused(v: Visit): Promise<string> {
  return v.page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
}

/** says checks the tables against the program's own state. */
async function says(v: Visit): Promise<void> {
  const { state }: { readonly state: State } = await v.keyframe();
  for (const { server, status, role, currentTerm, commitIndex, log } of state.servers) {
    const of = row(v, "servers", server);
    assert.equal(await cell(of, "term"), String(currentTerm));
    assert.equal(await cell(of, "commit"), String(commitIndex));
    const standing = await cell(of, "role");
    assert.ok(standing.startsWith(status === "up" ? words(`role.${role}`) : words(`ui.status.${status}`)), `${server} is told to be ${standing}`);
    assert.match(await cell(of, "last"), log.length === 0 ? /^empty$/ : new RegExp(`^${log.length} \\(term \\d+\\)$`));
  }
  const rows = await v.page.locator('pg-table [data-table="messages"] tbody [data-row]').evaluateAll((all) => all.map((one) => [...one.childNodes].filter((node) => node.nodeType !== Node.COMMENT_NODE && node.nodeName !== "svg").map((node) => node.textContent).join("").trim()));
  assert.deepEqual([...rows].sort(), state.messages.map(({ type, from, to }) => `${type} ${from} → ${to}`).sort());
}
