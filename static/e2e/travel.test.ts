import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { words } from "./support/catalogue";
import { suite } from "./support/suite";
import type { Visit } from "./support/visit";

const test = suite();

const playhead = (v: Visit): Locator => v.page.getByRole("slider", { name: words("ui.spacetime.moment") });
const branches = (v: Visit): Locator => v.page.getByRole("navigation", { name: words("ui.branches") }).locator("li button");

/** moved waits until the page shows the moment of a keyframe that it was sent after the ones known, and gives it. */
async function moved(v: Visit, known: number): Promise<number> {
  const keyframe = await v.stream.until("a keyframe", () => v.stream.frames.slice(known).find((frame) => frame.kind === "keyframe"));
  assert.ok(keyframe.kind === "keyframe");
  await v.page.locator(`pg-transport[data-now="${keyframe.state.now}"]`).waitFor();
  return keyframe.state.now;
}

test("back by a key and by the button, instant by instant; what came after is still known", async ({ still }) => {
  const v = await still();
  const { server, now } = await v.elect();
  const times = [...new Set(v.stream.events.map(({ at }) => at))].filter((at) => at < now).reverse();
  for (const [i, step] of [() => v.press("ArrowLeft"), () => v.page.getByTestId("back").click(), () => v.press(",")].entries()) {
    const known = v.stream.frames.length;
    await step();
    assert.equal(await moved(v, known), times[i]);
  }
  await playhead(v).focus();
  await v.press("End");
  await v.page.getByTestId("looking").waitFor();
  await v.frame();
  assert.equal(await v.now(), now);
  await v.server(server, '[data-role="leader"]').waitFor();
});

test("what is done in the past makes a branch, and each branch is a way to it", async ({ still }) => {
  const v = await still();
  const { server } = await v.elect();
  assert.equal(await branches(v).count(), 0);
  await v.press("ArrowLeft", "ArrowLeft");
  await v.server(server, '[data-role="candidate"]').waitFor();
  await v.select(server);
  await v.press("k");
  await v.server(server, '[data-status="crashed"]').waitFor();
  await branches(v).nth(1).waitFor();
  assert.deepEqual(await branches(v).evaluateAll((all) => all.map((one) => one.getAttribute("aria-current"))), [null, "true"]);

  const known = v.stream.frames.length;
  await branches(v).first().click();
  await moved(v, known);
  await v.server(server, '[data-status="up"]').waitFor();
  await v.page.locator('pg-spacetime [role="slider"][aria-valuemin="0"]').waitFor();
});

test("play, while looking back, goes on from there", async ({ still }) => {
  const v = await still();
  const { server } = await v.elect();
  await playhead(v).focus();
  await v.press("Home");
  await v.page.getByTestId("looking").waitFor();
  await v.page.getByTestId("play").click();
  await v.page.getByTestId("looking").waitFor({ state: "detached" });
  await v.server(server, '[data-role="follower"]').waitFor();
  await v.server(server, '[data-role="leader"]').waitFor();
});

test("jumps lead to elections, commits and faults, by buttons and by keys, and say when there is none", async ({ still }) => {
  const v = await still();
  const first = await v.elect();
  await v.act({ do: "write", key: "x", value: "1" });
  await v.runTo("a commit", ({ servers }) => servers.some(({ commitIndex }) => commitIndex >= 2));
  await v.act({ do: "crash", server: first.server });
  const crashed = (await v.keyframe()).state.now;
  await v.runTo("another candidate", ({ servers }) => servers.some(({ role }) => role === "candidate"));
  const campaign = (await v.keyframe()).state.now;
  const kinds = v.page.locator("pg-travel select");
  const to = async (how: () => Promise<void>): Promise<number> => {
    const known = v.stream.frames.length;
    await how();
    return moved(v, known);
  };

  await kinds.selectOption("fault");
  const backToFault = v.page.locator("pg-travel").getByRole("button", { name: words("ui.jump.back", { what: words("ui.jump.fault") }) });
  assert.equal(await to(() => backToFault.click()), crashed);
  await kinds.selectOption("election");
  await kinds.blur();
  assert.equal(await to(() => v.press("]")), campaign);
  const elections = v.stream.events.filter((event) => event.kind === "role" && event["to"] === "candidate").map(({ at }) => at);
  assert.equal(await to(() => v.press("[")), elections[0]);
  await kinds.selectOption("commit");
  await kinds.blur();
  const commit = await to(() => v.press("]"));
  assert.ok(commit > (elections[0] ?? 0) && commit < crashed);

  await kinds.selectOption("violation");
  await kinds.blur();
  await v.press("[");
  await v.page.getByTestId("notice").filter({ hasText: words("ui.why.noneBefore", { what: words("ui.jump.violation") }) }).waitFor();
  assert.equal(await v.now(), commit);
});

test("commands are undone one after the other, by key and by button, until nothing is left", async ({ still }) => {
  const v = await still();
  const { server } = await v.elect();
  const before = await v.keyframe();
  await v.act({ do: "cut", from: "S1", to: "S2", both: true });
  await v.act({ do: "write", key: "x", value: "1" });
  await v.runTo("the write at the leader", ({ servers }) => servers.some(({ log }) => log.some(({ data }) => data?.value === "1")));
  await v.act({ do: "crash", server });
  await v.server(server, '[data-status="crashed"]').waitFor();

  let known = v.stream.frames.length;
  await v.press("Control+z");
  await moved(v, known);
  await v.server(server, '[data-status="up"]').waitFor();
  await v.link("S1", "S2", '[data-cut="both"]').waitFor();
  known = v.stream.frames.length;
  await v.button("ui.undo").click();
  await moved(v, known);
  assert.equal((await v.keyframe()).state.operations.length, 0);
  known = v.stream.frames.length;
  await v.press("Meta+z");
  await moved(v, known);
  const after = await v.keyframe();
  assert.deepEqual([after.state.now, after.state.hash], [before.state.now, before.state.hash]);
  await v.press("Control+z");
  await v.page.getByTestId("notice").filter({ hasText: words("ui.why.nothingDone") }).waitFor();

  // What was undone is on the branch that was left, and does not come back on this one.
  await v.step();
  await v.server(server, '[data-status="up"]').waitFor();
  await branches(v).first().click();
  await v.server(server, '[data-status="crashed"]').waitFor();
});

test("a branch starts where the page looks, is named by what is done first, and keeps its past when it is left", async ({ still }) => {
  const v = await still();
  const { server, now } = await v.elect();
  await playhead(v).focus();
  await v.press("ArrowLeft", "ArrowLeft");
  await v.frame();
  const there = await v.now();
  let known = v.stream.frames.length;
  await v.button("ui.branch.here").click();
  await v.page.getByTestId("looking").waitFor({ state: "detached" });
  assert.equal(await moved(v, known), there);
  await branches(v).nth(1).filter({ hasText: words("ui.branch.unnamed") }).waitFor();
  await v.select(server);
  await v.press("k");
  await branches(v).nth(1).filter({ hasText: words("deed.crash", { server }) }).waitFor();

  known = v.stream.frames.length;
  const asked: string[] = [];
  v.page.on("request", (request) => asked.push(request.url()));
  await branches(v).first().focus();
  await v.press("Enter");
  assert.equal(await moved(v, known), now);
  await v.page.locator('pg-spacetime [role="slider"][aria-valuemin="0"]').waitFor();
  await playhead(v).focus();
  await v.press("Home", "End", "ArrowLeft");
  await v.frame();
  assert.ok((await v.now()) < now && (await v.now()) > there - 1, "the instants before are known");
  assert.deepEqual(asked, [], "nothing had to be fetched");
});
