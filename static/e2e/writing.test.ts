import assert from "node:assert/strict";
import { words } from "./support/catalogue";
import { suite } from "./support/suite";

const test = suite();

test("a key is written, committed on all live servers, applied, and the result shown", async ({ visit }) => {
  const v = await visit();
  const leader = await v.leader();
  const names = await v.names();
  const down = names.find((name) => name !== leader.server) ?? "";
  await v.choose(down, "ui.menu.crash");
  await v.server(down, '[data-status="crashed"]').waitFor();

  await v.press("w");
  await v.dialog.getByLabel(words("ui.write.key")).fill("colour");
  await v.dialog.getByLabel(words("ui.write.value")).fill("blue");
  await v.press("Enter", "+", "+", "+");

  for (const name of names.filter((live) => live !== down)) {
    await v.entry(name, "colour=blue", '[data-committed="true"]').waitFor();
    await v.press(name.slice(1));
    await v.page.locator("pg-inspector .machine", { hasText: "colour = blue" }).waitFor();
  }
  assert.equal(await v.entry(down, "colour=blue").count(), 0);
  await v.page.locator('pg-inspector [data-outcome="ok"]', { hasText: "colour=blue" }).waitFor();

  await v.press(down.slice(1), "s");
  await v.entry(down, "colour=blue", '[data-committed="true"]').waitFor();
});

test("a client that asks a follower is sent on to the leader", async ({ visit }) => {
  const v = await visit();
  const leader = await v.leader();
  const follower = (await v.names()).find((name) => name !== leader.server) ?? "";
  await v.choose(follower, "ui.menu.write");
  await v.dialog.getByLabel(words("ui.write.key")).fill("k");
  await v.dialog.getByLabel(words("ui.write.value")).fill("7");
  await v.dialog.getByRole("button", { name: words("ui.write.do") }).click();
  await v.press("+", "+", "+");

  const asked = await v.stream.event("the request", (e) => e.kind === "sent" && isMessage(e["message"], "ClientRequest"));
  assert.equal((asked["message"] as { to: string }).to, follower);
  await v.stream.event("the redirection", (e) => e.kind === "retry" && e.reason === "notLeader");
  await v.entry(leader.server, "k=7", '[data-committed="true"]').waitFor();
  await v.page.locator('pg-inspector [data-outcome="ok"]', { hasText: "k=7" }).waitFor();
});

test("an entry is dashed until it is committed", async ({ still }) => {
  const v = await still();
  const { server } = await v.elect();
  await v.runTo("a committed entry", ({ servers }) => servers.some(({ commitIndex }) => commitIndex > 0));
  await v.cell(server, 1, '[data-committed="true"]').waitFor();
  await v.button("ui.client").click();
  await v.dialog.getByLabel(words("ui.write.key")).fill("x");
  await v.dialog.getByLabel(words("ui.write.value")).fill("3");
  await v.dialog.getByRole("button", { name: words("ui.write.do") }).click();
  await v.stream.event("the write", (e) => e.kind === "invoke");

  const appended = (): boolean => v.stream.events.some((e) => e.kind === "append" && e.server === server && e["index"] === 2);
  for (let steps = 0; !appended() && steps < 100; steps++) {
    await v.step();
  }
  const style = async (): Promise<string> => v.entry(server, "x=3").evaluate((cell) => getComputedStyle(cell).borderStyle);
  assert.equal(await v.entry(server, "x=3").getAttribute("data-committed"), "false");
  assert.equal(await style(), "dashed");
  await v.play();
  await v.entry(server, "x=3", '[data-committed="true"]').waitFor();
  assert.equal(await style(), "solid");
});

function isMessage(message: unknown, type: string): boolean {
  return (message as { type?: string } | undefined)?.type === type;
}
