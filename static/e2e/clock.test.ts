import assert from "node:assert/strict";
import { words } from "./support/catalogue";
import { suite } from "./support/suite";

const test = suite();

test("paused by a key, nothing moves; step by step it goes on", async ({ visit }) => {
  const v = await visit();
  await v.leader();
  await v.pause();

  for (const step of [
    () => v.press("ArrowRight"),
    () => v.page.getByTestId("step").click(),
  ]) {
    const from = await v.now();
    await v.step(step);
    assert.ok((await v.now()) > from, "time has gone on");
  }

  await v.play();
  await v.passes((await v.now()) + 10_000);
});

test("paused and played by the button", async ({ visit }) => {
  const v = await visit();
  await v.leader();
  await v.playing();
  await v.page.getByTestId("play").click();
  await v.paused();
  await v.page.getByTestId("play").click();
  await v.playing();
  await v.passes((await v.now()) + 10_000);
});

test("the speed is changed by keys and by the slider", async ({ still }) => {
  // Nothing happens in this cluster: at the highest speed a slow machine would otherwise have thousands of events to draw.
  const v = await still({}, { servers: 1 });
  await v.act({ do: "crash", server: "S1" });
  await v.play();
  const shown = v.page.locator("pg-transport output");
  assert.equal(await shown.textContent(), words("ui.speed.span", { span: "50 ms" }));
  await v.press("+");
  await shown.filter({ hasText: words("ui.speed.span", { span: "100 ms" }) }).waitFor();
  await v.press("-", "-");
  await shown.filter({ hasText: words("ui.speed.span", { span: "20 ms" }) }).waitFor();
  const slider = v.page.getByRole("slider", { name: words("ui.speed") });
  await slider.focus();
  await v.press("End");
  await shown.filter({ hasText: words("ui.speed.span", { span: "100 s" }) }).waitFor();
  const clock = await v.stream.until("the new speed", () => v.stream.frames.findLast((f) => f.kind === "clock" && f.speed === 100));
  assert.ok(clock.kind === "clock" && clock.playing);
  await v.press("Home");
  await shown.filter({ hasText: words("ui.speed.span", { span: "1 ms" }) }).waitFor();
});

test("the page costs nothing while it is paused", async ({ visit }) => {
  const v = await visit();
  await v.leader();
  await v.pause();
  // What happened last may still wait to be told, for as long as the sentence before it is to be read; then there is rest.
  const rested = await v.page.evaluate(async () => {
    const real = window.requestAnimationFrame.bind(window);
    let asked = 0;
    window.requestAnimationFrame = (callback) => {
      asked++;
      return real(callback);
    };
    let quiet = 0;
    for (let frame = 0; frame < 300 && quiet < 30; frame++) {
      const before = asked;
      await new Promise(real);
      quiet = asked === before ? quiet + 1 : 0;
    }
    window.requestAnimationFrame = real;
    return quiet;
  });
  assert.equal(rested, 30, "thirty frames in a row for which nobody asked");
});

test("keys do nothing while something is typed", async ({ still }) => {
  const v = await still();
  await v.elect();
  const before = await v.seq();
  await v.press("w");
  await v.dialog.getByLabel(words("ui.write.key")).focus();
  await v.page.keyboard.type("cthr1.");
  await v.leave();
  await v.press("?");
  await v.dialog.waitFor();
  await v.leave();
  assert.equal(await v.seq(), before);
  assert.equal(await v.page.locator('pg-ring [data-status="crashed"]').count(), 0);
});
