import assert from "node:assert/strict";
import { words } from "./support/catalogue";
import { suite } from "./support/suite";
import type { Visit } from "./support/visit";

const test = suite();

test("a server that crashes keeps term, vote and log, and loses the rest", async ({ still }) => {
  const v = await still();
  const { server, term } = await v.elect();
  await v.runTo("a committed entry", ({ servers }) => servers.some(({ commitIndex }) => commitIndex > 0));
  await v.cell(server, 1, '[data-committed="true"]').waitFor();
  await v.select(server);
  const vote = await v.fact("votedFor");
  assert.equal(vote, server, "a leader has voted for itself");

  await v.press("k");
  await v.server(server, `[data-status="crashed"][data-role="follower"][data-term="${term}"]`).waitFor();
  assert.equal(await v.fact("currentTerm"), String(term));
  assert.equal(await v.fact("votedFor"), vote);
  await v.cell(server, 1, '[data-committed="false"]').waitFor();

  await v.press("s");
  await v.server(server, `[data-status="up"][data-role="follower"][data-term="${term}"]`).waitFor();
  assert.equal(await v.fact("currentTerm"), String(term));
  assert.equal(await v.fact("votedFor"), vote);
  assert.equal(await v.fact("commitIndex"), "0");
  assert.equal(await v.fact("lastApplied"), "0");
  await v.cell(server, 1, '[data-committed="false"]').waitFor();
});

test("a timer is made to expire by a click and by a key", async ({ still }) => {
  const v = await still();
  const { server: leader, term } = await v.elect();
  const [one, other] = (await v.names()).filter((name) => name !== leader) as [string, string];

  const known = await termOf(v, one);
  await v.choose(one, "ui.menu.timeout");
  await v.server(one, `[data-role="candidate"][data-term="${known + 1}"]`).waitFor();
  assert.ok(known <= term);

  const knownToOther = await termOf(v, other);
  await v.press(digit(other), "e");
  await v.server(other, `[data-role="candidate"][data-term="${knownToOther + 1}"]`).waitFor();
  const forced = v.stream.events.filter((e) => e.kind === "timerFired" && e.reason === "forced");
  assert.deepEqual(forced.map((e) => e.server), [one, other]);
});

test("what is impossible now says why, and changes nothing", async ({ still }) => {
  const v = await still();
  const { server } = await v.elect();
  const before = await v.seq();
  const why = words("ui.why.leaderNoTimer", { server });

  await v.press(digit(server), "e");
  await v.page.getByTestId("notice").filter({ hasText: why }).waitFor();

  await v.server(server).click();
  const item = v.page.getByRole("menuitem", { name: words("ui.menu.timeout", { server }) });
  assert.equal(await item.getAttribute("aria-disabled"), "true");
  assert.match((await item.textContent()) ?? "", new RegExp(why.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")));
  await v.leave();

  const heal = v.button("ui.healAll");
  assert.equal(await heal.getAttribute("aria-disabled"), "true");
  assert.equal(await heal.getAttribute("title"), words("ui.why.nothingCut"));
  assert.equal(await v.seq(), before);
});

test("what the server refuses is shown, with its reason", async ({ still }) => {
  const v = await still();
  await v.elect();
  await v.press("w");
  await v.dialog.getByLabel(words("ui.write.key")).fill("k");
  // The field allows no more, but it is the server that decides.
  await v.dialog.getByLabel(words("ui.write.value")).evaluate((field: HTMLInputElement) => {
    field.removeAttribute("maxlength");
    field.value = "v".repeat(65);
  });
  await v.dialog.getByRole("button", { name: words("ui.write.do") }).click();
  const refused = await v.stream.until("a refusal", () => v.stream.frames.find((f) => f.kind === "refused"));
  assert.ok(refused.kind === "refused");
  await v.page.getByTestId("notice").filter({ hasText: refused.reason }).waitFor();
});

test("a server's menu opens by the keyboard, and gives the focus back", async ({ still }) => {
  const v = await still();
  await v.elect();
  await v.server("S2").focus();
  await v.press("Enter");
  await v.page.getByRole("menu").waitFor();
  await v.press("ArrowDown", "ArrowDown", "Escape");
  await v.page.getByRole("menu").waitFor({ state: "hidden" });
  // The focus comes back after the menu has gone, not with it.
  await v.page.waitForFunction(() => document.activeElement?.getAttribute("data-server") === "S2");
});

async function termOf(v: Visit, server: string): Promise<number> {
  return Number(await v.server(server).getAttribute("data-term"));
}

function digit(server: string): string {
  return server.slice(1);
}
