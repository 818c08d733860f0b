import assert from "node:assert/strict";
import { noViolations } from "./support/axe";
import type { Lang } from "./support/catalogue";
import { words } from "./support/catalogue";
import { Wire } from "./support/proxy";
import { suite } from "./support/suite";
import type { Visit } from "./support/visit";

const test = suite();

/** What Chromium itself says on the console when a line breaks. */
const BROKEN_LINE = [/WebSocket connection to .* failed/, /Failed to load resource: net::ERR_/];

/** answered waits for an answer of that code. */
async function answered(v: Visit, code: string): Promise<string> {
  const said = v.dialog.locator(`.answer[data-code="${code}"]`);
  await said.waitFor();
  return (await said.textContent()) ?? "";
}

/** crashed has that many servers crash. */
async function crashed(v: Visit, ...servers: readonly string[]): Promise<void> {
  for (const server of servers) {
    await v.act({ do: "crash", server });
    await v.server(server, '[data-status="crashed"]').waitFor();
  }
}

/** asksForLeader asks from the menu of the cluster. */
async function asksForLeader(v: Visit, lang: Lang = "en"): Promise<void> {
  await v.page.getByRole("button", { name: words("ui.cluster", {}, lang), exact: true }).click();
  await v.page.getByRole("menuitem", { name: words("ui.whyNot.leader", {}, lang) }).click();
}

test("asked why there is no leader, the page says it and does what would change it", async ({ still }) => {
  const v = await still();
  await crashed(v, "S1", "S2", "S3");
  await asksForLeader(v);
  assert.match(await answered(v, "blocked"), /3 of 5 votes/);
  const down = v.dialog.locator('.obstacles [data-code="down"]');
  assert.match((await down.textContent()) ?? "", /S1, S2 and S3/);
  assert.equal(await down.locator(".row").getByRole("button").count(), 3);
  await v.dialog.locator("summary").click();
  assert.equal(await v.dialog.locator(".reach li").count(), 5);

  await down.getByRole("button", { name: words("why.remedy.restart", { server: "S2" }) }).click();
  await v.server("S2", '[data-status="up"]').waitFor();
  await answered(v, "coming");
  await v.dialog.locator('.obstacles [data-code="timer"]').locator(".row").getByRole("button").click();
  await v.stream.event("an election", (e) => e.kind === "timerFired" && e.reason === "forced");
  await v.dialog.locator('.obstacles [data-code="election"]').waitFor();
});

test("by keys alone", async ({ still }) => {
  const v = await still();
  await crashed(v, "S1", "S2", "S3");
  await v.press("Control+k");
  await v.page.keyboard.type("why is there no leader");
  await v.press("Enter");
  await answered(v, "blocked");
  const restart = v.dialog.getByRole("button", { name: words("why.remedy.restart", { server: "S1" }) });
  for (let i = 0; i < 8 && !(await restart.evaluate((one) => one === document.activeElement)); i++) {
    await v.press("Tab");
  }
  await v.press("Enter");
  await v.server("S1", '[data-status="up"]').waitFor();
  await answered(v, "coming");
  await v.leave();
});

test("a server's menu says why it does not time out", async ({ still }) => {
  const v = await still();
  const { server } = await v.elect();
  await v.choose(server, "ui.whyNot.timeout");
  await answered(v, "leads");
});

test("an entry's menu says why it is not committed", async ({ still }) => {
  const v = await still();
  const { server } = await v.elect();
  await v.runTo("the first commit", ({ servers }) => servers.some(({ commitIndex }) => commitIndex >= 1));
  const others = (await v.names()).filter((name) => name !== server);
  await v.act({ do: "partition", groups: [[server]] });
  await v.act({ do: "write", key: "x", value: "1", to: server });
  await v.runTo("the entry", ({ servers }) => servers.some(({ log }) => log.at(-1)?.data?.value === "1"));
  await v.cell(server, 2).click();
  await v.page.getByRole("menuitem", { name: words("ui.whyNot.commit", { index: "2" }) }).click();
  assert.match(await answered(v, "unable"), new RegExp(server));
  assert.equal(await v.dialog.locator('.obstacles [data-code="cut"]').locator(".row").getByRole("button").count(), others.length);
});

test("a refused vote in the list of events says why", async ({ still }) => {
  const v = await still();
  await v.act({ do: "timeout", server: "S1" });
  await v.act({ do: "timeout", server: "S2" });
  await v.runTo("a leader", ({ servers }) => servers.some(({ role }) => role === "leader"));
  const refused = await v.stream.event("a refusal", (e) => e.kind === "vote" && e["granted"] === false);
  await v.page.locator("pg-tabs").getByRole("button", { name: words("ui.events") }).click();
  await v.page.locator(`.events [data-seq="${refused.seq}"] .ask`).click();
  assert.match(await answered(v, refused.reason ?? ""), new RegExp(refused.server ?? ""));
});

for (const lang of ["en", "zh"] as const) {
  test(`what can't be done now says what would make it possible, and does that (${lang})`, async ({ still }) => {
    const v = await still(lang === "en" ? {} : { viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: "dark" }, { lang });
    await crashed(v, "S2");
    if (lang === "en") {
      await v.select("S2");
      await v.press("e");
    } else {
      await v.server("S2").tap();
      await v.page.getByRole("menuitem", { name: words("ui.menu.timeout", { server: "S2" }, lang) }).dispatchEvent("click");
    }
    const notice = v.page.getByTestId("notice");
    await notice.filter({ hasText: words("ui.why.crashedNoTimer", { server: "S2" }, lang) }).waitFor();
    await notice.getByRole("button", { name: words("ui.whyNot", {}, lang), exact: true }).click();
    await v.dialog.getByRole("heading", { name: words("ui.whyNot.action", {}, lang) }).waitFor();
    await answered(v, "refused");
    assert.equal(await notice.count(), 0, "the answer says it");
    await v.dialog.getByRole("button", { name: words("why.remedy.restart", { server: "S2" }, lang) }).click();
    await v.server("S2", '[data-status="up"]').waitFor();
    await answered(v, "possible");
  });
}

test("what the page itself stands in the way of is nothing to ask the cluster", async ({ still }) => {
  const v = await still({}, { readOnly: true });
  await v.press("e");
  const notice = v.page.getByTestId("notice").filter({ hasText: words("ui.why.readOnly") });
  await notice.waitFor();
  assert.equal(await notice.getByRole("button", { name: words("ui.whyNot"), exact: true }).count(), 0);
});

/** asksOf asks about an event, in the list of events. */
async function asksOf(v: Visit, { seq }: { readonly seq: number }): Promise<void> {
  await v.page.locator("pg-tabs").getByRole("button", { name: words("ui.events") }).click();
  await v.page.locator(`.events [data-seq="${seq}"] .ask`).click();
}

test("a crash in the list of events says why an entry is gone that was not on disk", async ({ still }) => {
  const v = await still();
  const { server } = await v.elect();
  await v.runTo("the first commit", ({ servers }) => servers.some(({ commitIndex }) => commitIndex >= 1));
  await v.act({ do: "disk", server, write: 200_000 });
  await v.act({ do: "write", key: "x", value: "1", to: server });
  await v.runTo("the entry", ({ servers }) => servers.some(({ server: name, log }) => name === server && log.at(-1)?.data?.value === "1"));
  await crashed(v, server);
  const crash = await v.stream.event("the crash", (e) => e.kind === "crashed" && e.server === server);
  assert.equal(crash["lost"], 1);
  await asksOf(v, crash);
  assert.match(await answered(v, "crashed"), new RegExp(`^${server} crashed before entry 2 `));
  assert.equal(await v.dialog.getByRole("heading", { name: words("ui.whyNot.gone", { index: "2" }) }).count(), 1);
  await v.leave();
  await v.act({ do: "restart", server });
  await v.server(server, '[data-status="up"]').waitFor();
  await crashed(v, server);
  const again = await v.stream.event("another crash", (e) => e.kind === "crashed" && e.seq > crash.seq);
  await v.page.locator(`.events [data-seq="${again.seq}"]`).waitFor();
  assert.equal(await v.page.locator(`.events [data-seq="${again.seq}"] .ask`).count(), 0, "nothing was lost");
});

test("a lost disk in the list of events says what went with it", async ({ still }) => {
  const v = await still();
  const { server } = await v.elect();
  await v.runTo("the first commit", ({ servers }) => servers.every(({ commitIndex }) => commitIndex >= 1));
  const other = (await v.names()).find((name) => name !== server) ?? "";
  await v.act({ do: "wipe", server: other });
  await asksOf(v, await v.stream.event("the lost disk", (e) => e.kind === "wiped"));
  assert.match(await answered(v, "wiped"), new RegExp(`disk of ${other} .* entry 1 `));
});

test("a snapshot says, in the list of events and in the log, that what it stands for is not lost", async ({ still }) => {
  const v = await still();
  const { server } = await v.elect();
  await v.runTo("the first commit", ({ servers }) => servers.every(({ lastApplied }) => lastApplied >= 1));
  await v.act({ do: "snapshot", server });
  await asksOf(v, await v.stream.event("the snapshot", (e) => e.kind === "snapshot"));
  assert.match(await answered(v, "compacted"), new RegExp(`snapshot of ${server} `));
  await v.leave();

  const block = v.cell(server, 1, ".snapshot");
  await block.click();
  await v.item("ui.whyNot.gone", { index: "1" }).click();
  await answered(v, "compacted");
  await v.leave();

  await block.focus();
  await v.press("Enter");
  await noViolations(v.page, "in a snapshot's menu");
  await v.item("ui.whyNot.gone", { index: "1" }).press("Enter");
  await answered(v, "compacted");
});

test("a write that waits says in the inspector who lacks its entry, and does what would bring it", async ({ still }) => {
  const v = await still();
  const { server } = await v.elect();
  await v.runTo("the first commit", ({ servers }) => servers.some(({ commitIndex }) => commitIndex >= 1));
  const others = (await v.names()).filter((name) => name !== server);
  await crashed(v, ...others.slice(0, 3));
  await v.act({ do: "write", key: "x", value: "1", to: server });
  const invoke = await v.stream.event("the write", (e) => e.kind === "invoke");
  const waits = v.page.locator('.operations [data-outcome="pending"]');
  await waits.locator(".ask").click();
  assert.match(await answered(v, "unproven"), new RegExp(`${server} leads`));
  assert.equal(await v.dialog.locator('.obstacles [data-code="underway"]').count(), 1, "its request is on its way");
  assert.equal(await v.dialog.getByRole("heading", { name: words("ui.whyNot.write") }).count(), 1);
  await v.leave();

  await v.runTo("the entry", ({ servers }) => servers.some(({ log }) => log.at(-1)?.data?.value === "1"));
  await asksOf(v, invoke);
  assert.match(await answered(v, "committing"), new RegExp(`^C1 .* ${server}, which leads, .* entry 2,`));
  const restart = words("why.remedy.restart", { server: others[0] ?? "" });
  await v.dialog.locator('.obstacles [data-code="down"]').getByRole("button", { name: restart }).click();
  await v.server(others[0] ?? "", '[data-status="up"]').waitFor();
  const deliver = v.dialog.locator('.obstacles [data-code="underway"]').getByRole("button", { name: words("why.remedy.deliver") }).first();
  await v.dialog.getByText(words("ui.whyNot.paused")).waitFor();
  const before = (await v.keyframe()).state.now;
  await deliver.click();
  await v.stream.event("a delivery", (e) => e.seq > invoke.seq && e.kind === "delivered" && e.at === before);
  await v.leave();
  await v.runTo("the answer", ({ operations }) => operations.some(({ returned }) => returned !== undefined));
  await v.page.locator('.operations [data-outcome="ok"]').waitFor();
  await waits.waitFor({ state: "detached" });
  assert.equal(await v.page.locator(".operations .ask").count(), 0, "it has its answer");
});

test("by keys, and in Chinese, what a client waits for", async ({ still }) => {
  const v = await still({}, { lang: "zh" });
  await v.act({ do: "write", key: "x", value: "1" });
  await v.page.locator('.operations [data-outcome="pending"]').waitFor();
  await v.press("Control+k");
  await v.page.keyboard.type(words("ui.whyNot.waits", { client: "C1" }, "zh"));
  await v.press("Enter");
  assert.match(await answered(v, "noLeader"), /^C1 已等了 0 ms。.*领导者/);
  assert.equal(await v.dialog.getByRole("heading", { name: words("ui.whyNot.write", {}, "zh") }).count(), 1);
  await v.tabTo('.obstacles [data-code="timer"] button');
  await v.press("Enter");
  await v.stream.event("an election", (e) => e.kind === "timerFired" && e.reason === "forced");
  await v.dialog.locator('.obstacles [data-code="election"]').waitFor();
  await v.leave();
});

test("a client that waits is asked in its row of the tables, and in the menu of its message", async ({ still }) => {
  const v = await still();
  await v.act({ do: "write", key: "x", value: "1", to: "S1" });
  const request = await v.stream.event("the request", (e) => e.kind === "sent" && (e["message"] as { type?: string }).type === "ClientRequest");
  await v.page.locator(`pg-ring [data-message="${(request["message"] as { id: number }).id}"] .reach`).press("Enter");
  await v.item("ui.whyNot.waits", { client: "C1" }).press("Enter");
  await answered(v, "noLeader");
  await v.leave();
  await v.page.locator("pg-views button").click();
  await v.page.locator('pg-table [data-table="clients"] .ask').click();
  await answered(v, "noLeader");
});

test("a leader's snapshot in the list of events says that nothing is lost", async ({ still }) => {
  const v = await still();
  await crashed(v, "S1");
  const { server } = await v.elect();
  await v.runTo("the first commit", ({ servers }) => servers.some(({ lastApplied }) => lastApplied >= 1));
  await v.act({ do: "snapshot", server });
  await v.act({ do: "restart", server: "S1" });
  await v.runTo("the snapshot on S1", ({ servers }) => servers.some(({ server: name, snapshot }) => name === "S1" && snapshot !== undefined));
  await asksOf(v, await v.stream.event("its installation", (e) => e.kind === "installed" && e.server === "S1"));
  assert.match(await answered(v, "compacted"), /snapshot of S1 /);
});

test("while looking back the question is about that moment, and nothing can be done there", async ({ still }) => {
  const v = await still();
  await v.elect();
  await v.step();
  await crashed(v, "S1", "S2", "S3");
  await v.step();
  await v.press("Control+k");
  await v.page.keyboard.type("why is there no leader");
  await v.press("Enter");
  const moment = v.dialog.locator(".moment");
  await moment.waitFor();
  assert.notEqual(await v.dialog.locator(".answer").getAttribute("data-code"), "leads");
  await v.leave();
  await v.page.getByRole("slider", { name: words("ui.spacetime.moment") }).focus();
  await v.press("Home");
  await v.page.getByTestId("looking").waitFor();
  await v.press("Control+k");
  await v.page.keyboard.type("why is there no leader");
  await v.press("Enter");
  await answered(v, "coming");
  assert.equal(await v.dialog.locator('.obstacles [data-code="timer"]').locator(".row").getByRole("button").getAttribute("aria-disabled"), "true");
});

test("with a broken connection the page says that it can't know, and asks again", async ({ program, still }) => {
  const wire = await Wire.to(program.url);
  try {
    const v = await still({}, { through: wire });
    v.watch.expect(...BROKEN_LINE);
    await v.press("Control+k");
    await v.leave();
    wire.cut();
    await v.connection("lost");
    await v.press("Control+k");
    await v.page.keyboard.type("why is there no leader");
    await v.press("Enter");
    assert.equal((await answered(v, "failed")).trim(), words("ui.whyNot.lost"));
    wire.mend();
    await v.connection("open");
    await v.dialog.getByRole("button", { name: words("ui.whyNot.again") }).click();
    await answered(v, "coming");
  } finally {
    await wire.close();
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const [lang, width, height] of [["zh", 390, 844], ["en", 320, 640], ["en", 1024, 768]] as const) {
    test(`axe finds nothing in the answer, and it fits (${colorScheme}, ${lang}, ${width})`, async ({ still }) => {
      const v = await still({ colorScheme, reducedMotion: "reduce", viewport: { width, height } }, { lang });
      await v.act({ do: "partition", groups: [["S1", "S2"], ["S3"], ["S4"]] });
      await crashed(v, "S5");
      await v.press("Control+k");
      await v.page.keyboard.type("why not leader");
      await v.press("Enter");
      await answered(v, "blocked");
      await v.dialog.locator("summary").click();
      await noViolations(v.page, "in an answer");
      const { scroll, inner } = await v.page.evaluate(() => ({ scroll: document.querySelector("pg-why dialog")?.scrollWidth ?? 0, inner: innerWidth }));
      assert.ok(scroll <= inner);
      for (const box of await v.dialog.locator("button").all()) {
        const { width: w = 0, height: h = 0 } = (await box.boundingBox()) ?? {};
        assert.ok(w >= 24 && h >= 24, "targets are large enough");
      }
    });
  }
}
