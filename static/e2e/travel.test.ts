import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { words } from "./support/catalogue";
import { suite } from "./support/suite";
import type { Visit } from "./support/visit";

const test = suite();

const playhead = (v: Visit): Locator => v.page.getByRole("slider", { name: words("ui.spacetime.moment") });
const branches = (v: Visit): Locator => v.page.getByRole("navigation", { name: words("ui.branches") }).getByRole("button");

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
  await v.press("c");
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
