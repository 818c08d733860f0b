import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { noViolations } from "./support/axe";
import { words } from "./support/catalogue";
import { suite } from "./support/suite";
import type { Visit } from "./support/visit";

const test = suite();

const marked = (v: Visit): Locator => v.page.locator("pg-inspector [data-changed]");

test("what a server knows is there: configuration, timers, disk, and how a leader sends to each follower", async ({ still }) => {
  const v = await still();
  const { server } = await v.elect();
  await v.select(server);
  assert.ok((await v.fact(words("ui.inspector.config"))).startsWith("S1 S2 S3 S4 S5"));
  assert.match(await v.fact(words("ui.inspector.heartbeatTimer")), /^50 ms · \d+ left$/);
  const row = v.page.locator("pg-inspector .peers tbody tr");
  assert.equal(await row.count(), 4);
  assert.equal(await row.filter({ hasText: words("ui.inspector.probe") }).count(), 4);
  await v.runTo("a follower that is replicated to", ({ servers }) => Object.values(servers.find((s) => s.server === server)?.peers ?? {}).some(({ state }) => state === "replicate"));
  await row.filter({ hasText: words("ui.inspector.replicate") }).first().waitFor();
});

test("what is not on disk yet is in flight", async ({ still }) => {
  const v = await still();
  const [first] = await v.names();
  assert.ok(first !== undefined);
  await v.act({ do: "disk", server: first, write: 50_000 });
  await v.act({ do: "timeout", server: first });
  await v.shows((await v.keyframe()).seq);
  await v.select(first);
  const term = await v.fact("currentTerm");
  assert.equal(await v.fact(words("ui.inspector.inFlight")), `${words("ui.inspector.inFlightTerm", { term })} · ${words("ui.inspector.inFlightVote", { vote: first })}`);
  await v.runTo("the vote on disk", ({ servers }) => servers.find((s) => s.server === first)?.disk.votedFor === first);
  assert.equal(await v.fact(words("ui.inspector.inFlight")), words("ui.none"));
});

test("a message is shown in full while it is under way, and after it has arrived", async ({ still }) => {
  const v = await still();
  const { server } = await v.elect();
  await v.runTo("a message of its own", ({ messages }) => messages.some(({ from, type }) => from === server && type === "AppendEntries"));
  const drawn = v.page.locator('pg-ring [data-message][data-type="AppendEntries"]').first();
  const id = Number(await drawn.getAttribute("data-message"));
  await drawn.locator(".reach").press("Enter");
  const stacked = (await drawn.getAttribute("data-stack")) !== null;
  if (stacked) await v.page.getByRole("menuitem").first().press("Enter");
  await v.item("ui.menu.inspect").press("Enter");

  const panel = v.page.getByTestId("message");
  const names = async (): Promise<readonly string[]> => panel.locator("dt").allTextContents();
  await panel.waitFor();
  const sent = (await v.keyframe()).state.messages.find((message) => message.id === id);
  assert.ok(sent !== undefined);
  await panel.getByRole("heading", { name: `AppendEntries ${sent.from} → ${sent.to}` }).waitFor();
  const always = ["id", "from", "to", "term", "prevLogIndex", "prevLogTerm", "leaderCommit", "entries", words("ui.message.sent")];
  assert.deepEqual((await names()).toSorted(), [...always, words("ui.message.arrives")].toSorted());
  await v.runTo("its arrival", ({ messages }) => messages.every((message) => message.id !== id));
  await panel.locator("dt", { hasText: words("ui.message.arrived") }).waitFor();
  assert.deepEqual((await names()).toSorted(), [...always, words("ui.message.arrived")].toSorted());
  await panel.getByRole("button", { name: words("ui.message.close") }).click();
  await panel.waitFor({ state: "detached" });
});

test("what the last event has changed is marked, looking back as well, and by more than colour", async ({ still }) => {
  const v = await still();
  const { server } = await v.elect();
  await v.select(server);
  const vote = await v.stream.event("a candidate's own vote", (event) => event.kind === "vote" && event.server === server && event.reason === "self");
  await v.page.locator(`pg-events li[data-seq] button`).first().waitFor();
  await v.page.getByRole("slider", { name: words("ui.spacetime.moment") }).focus();
  for (let step = 0; step < 400 && (await v.now()) > vote.at; step++) {
    await v.press("ArrowLeft");
    await v.frame();
  }
  assert.equal(await v.now(), vote.at);
  await v.page.getByTestId("changed").filter({ hasText: /currentTerm.*votedFor/ }).waitFor();
  assert.ok((await marked(v).count()) >= 3);
  const sign = await v.page.locator("pg-inspector dd[data-changed]").first().evaluate((dd) => getComputedStyle(dd, "::before").content);
  assert.match(sign, /◆/);
  // The others have changed nothing at that instant.
  const other = (await v.names()).find((name) => name !== server) ?? "";
  await v.select(other);
  await marked(v).first().waitFor({ state: "detached" });
});

for (const [lang, colorScheme] of [["en", "light"], ["zh", "dark"]] as const) {
  test(`axe finds nothing in a full inspector (${lang}, ${colorScheme})`, async ({ still }) => {
    const v = await still({ colorScheme, reducedMotion: "reduce" }, { lang });
    const { server } = await v.elect();
    await v.select(server);
    await v.runTo("a commit", ({ servers }) => servers.some(({ commitIndex }) => commitIndex > 0));
    await marked(v).first().waitFor();
    await noViolations(v.page, "with marks");
  });
}
