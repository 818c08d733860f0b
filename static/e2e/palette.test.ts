import assert from "node:assert/strict";
import { words } from "./support/catalogue";
import { suite } from "./support/suite";

const test = suite();

test("the palette finds an act by its name, and does it", async ({ still }) => {
  const v = await still();
  await v.press("Control+k");
  await v.dialog.waitFor();
  await v.page.keyboard.type("crash s2");
  const options = v.dialog.getByRole("option");
  assert.deepEqual((await options.allTextContents()).map((text) => text.trim().split(/\s{2,}/)[0]), [words("ui.menu.crash", { server: "S2" })]);
  await v.press("Enter");
  await v.server("S2", '[data-status="crashed"]').waitFor();
  assert.equal(await v.dialog.count(), 0);
});

test("in the palette arrow keys choose, and what is impossible says why and stays", async ({ still }) => {
  const v = await still();
  await v.press("Control+k");
  await v.page.keyboard.type("heal all");
  const heal = v.dialog.getByRole("option", { name: words("ui.healAll") });
  assert.equal(await heal.getAttribute("aria-disabled"), "true");
  assert.match((await heal.textContent()) ?? "", new RegExp(words("ui.why.nothingCut")));
  await v.press("Enter");
  assert.equal(await v.dialog.count(), 1);

  await v.dialog.getByRole("combobox").fill("timers");
  await v.press("ArrowDown");
  const spread = v.dialog.getByRole("option", { name: words("ui.act.spread") });
  await spread.and(v.page.locator('[aria-selected="true"]')).waitFor();
  assert.equal(await v.dialog.getByRole("combobox").getAttribute("aria-activedescendant"), await spread.getAttribute("id"));
  await v.press("Enter");
  await v.stream.until("the command", () => v.stream.sent.find((command) => command.do === "spread"));
});

test("the palette opens by its button and a tap, and finds by the page's language and by English", async ({ still }) => {
  const v = await still({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, { lang: "zh" });
  const crash = words("ui.menu.crash", { server: "S3" }, "zh");
  for (const typed of ["崩溃 s3", "crash s3"]) {
    await v.page.getByRole("button", { name: words("ui.palette.open", {}, "zh") }).tap();
    await v.dialog.getByRole("combobox").fill(typed);
    const option = v.dialog.getByRole("option", { name: crash });
    await option.waitFor();
    assert.equal(await v.dialog.getByRole("option").count(), 1, typed);
    if (typed === "crash s3") await option.tap();
    else await v.leave();
  }
  await v.server("S3", '[data-status="crashed"]').waitFor();
});

test("RaftScope's keys do here what they do there", async ({ still }) => {
  const v = await still();
  const { server: leader } = await v.elect();
  await v.press("c");
  const asked = await v.stream.event("a request", (e) => e.kind === "invoke");
  assert.equal(asked["op"], "write");
  await v.press("r");
  await v.stream.event("the restart", (e) => e.kind === "restarted" && e.server === leader);
  await v.drawn();
  for (const [key, command] of [["a", "align"], ["t", "spread"], ["f", "branch"]] as const) {
    await v.press(key);
    await v.stream.until(command, () => v.stream.sent.find((sent) => sent.do === command));
    await v.drawn();
  }
  await v.press("2", "k");
  await v.server("S2", '[data-status="crashed"]').waitFor();
  await v.press("b");
  await v.server("S2", '[data-status="up"]').waitFor();

  await v.press("l");
  await v.server("S1", '[data-role="leader"]').waitFor();
  for (const name of ["S3", "S4", "S5"]) await v.server(name, '[data-status="crashed"]').waitFor();
  await v.drawn();
  const { state } = await v.keyframe();
  assert.equal(state.operations.filter(({ returned }) => returned === undefined).length >= 3, true);
});

test("the help lists every key that there is", async ({ still }) => {
  const v = await still();
  await v.press("?");
  const shown = (await v.dialog.locator(".keys kbd").allTextContents()).map((text) => text.trim());
  for (const key of ["Ctrl K", "Space", ".", "→", "←", "1–9", "Enter", ..."EKSZCRTABLFWXPHN?"]) assert.ok(shown.includes(key), key);
});
