import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { noViolations } from "./support/axe";
import { words } from "./support/catalogue";
import type { Lang } from "./support/catalogue";
import { suite } from "./support/suite";
import type { Visit } from "./support/visit";

const test = suite();

const part = (v: Visit, name: string): Locator => v.dialog.locator(`[data-part="${name}"]`);
const told = (v: Visit): Locator => v.page.locator("pg-narration [data-rule]");
const fired = (v: Visit): Locator => part(v, "fired").locator("li");

/** says checks that all there is to know of a rule is there, and that its code is the core's. */
async function says(v: Visit, rule: string, lang: Lang = "en"): Promise<void> {
  await v.dialog.getByRole("heading", { name: words(`rule.${rule}.name`, {}, lang), level: 2 }).waitFor();
  await v.dialog.getByText(words(`rule.${rule}.text`, {}, lang)).waitFor();
  await part(v, "section").filter({ hasText: "§" }).waitFor();
  await part(v, "without").filter({ hasText: words(`rule.${rule}.without`, {}, lang) }).waitFor();
  const lit = part(v, "code").locator("figure").first().locator("mark");
  await lit.first().waitFor();
  const file = ((await part(v, "code").locator("figcaption").first().textContent()) ?? "").split(" · ")[0] ?? "";
  const source = readFileSync(`../${file}`, "utf8").split("\n");
  for (const mark of await lit.all()) {
    const n = Number(await mark.getAttribute("data-line"));
    assert.equal((await mark.textContent()) ?? "", `${n}${(source[n - 1] ?? "").replace(/\t/g, "  ")}\n`, `line ${n} of ${file}`);
  }
  const name = `Rule${rule.slice(0, 1).toUpperCase()}${rule.slice(1)}`;
  assert.ok((await lit.allTextContents()).some((line) => line.includes(name)), `a line that is lit names ${name}`);
}

for (const [how, press] of [
  ["mouse", async (button: Locator) => button.click()],
  ["keyboard", async (button: Locator) => button.press("Enter")],
] as const) {
  test(`the sentence of the moment leads to its rule, and from there to where it fired, by ${how}`, async ({ still }) => {
    const v = await still();
    await v.elect();
    await told(v).filter({ hasText: words("rule.majorityWins.name") }).waitFor();
    await press(told(v));
    await says(v, "majorityWins");
    assert.equal(await fired(v).count(), 1);

    // Broken and mended where it is explained.
    const toggle = v.dialog.getByRole("switch");
    await toggle.press("Space");
    await v.page.getByTestId("broken").filter({ hasText: words("rule.majorityWins.name") }).waitFor();
    assert.ok(await toggle.isChecked());
    await toggle.press("Space");
    await v.page.getByTestId("broken").waitFor({ state: "detached" });
    await v.leave();
    assert.equal(await v.page.evaluate(() => document.activeElement?.getAttribute("data-rule") ?? ""), "majorityWins", "the focus is where it was");

    // Every event that a rule decided leads to it.
    const row = v.page.locator("pg-events li").filter({ has: v.page.locator('[data-rule="startElection"]') }).first();
    const seq = await row.getAttribute("data-seq");
    await press(row.locator("[data-rule]"));
    await says(v, "startElection");
    await v.dialog.locator(`[data-seq="${seq}"]`).waitFor();
    const { at } = v.stream.events.find((event) => event.seq === Number(seq)) ?? assert.fail("the event was sent");
    await press(fired(v).last().getByRole("button"));
    await v.dialog.waitFor({ state: "detached" });
    const first = v.stream.events.find((event) => event["rule"] === "startElection" && event.kind !== "vote") ?? assert.fail("it fired");
    await v.page.locator(`pg-transport[data-now="${Math.min(first.at, at)}"]`).waitFor();
  });
}

for (const lang of ["en", "zh"] as const) {
  test(`every rule has its page (${lang})`, async ({ still }) => {
    const v = await still({ reducedMotion: "reduce" }, { lang });
    await v.page.locator("pg-toolbar").getByRole("button", { name: words("ui.cluster", {}, lang), exact: true }).click();
    await v.page.getByRole("menuitem", { name: words("ui.rules", {}, lang) }).click();
    await v.dialog.waitFor();
    const all = v.dialog.locator("li[data-rule]");
    const names = await all.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-rule") ?? ""));
    assert.ok(names.length > 60);
    for (const rule of names) {
      // In the page: that many answers from the browser would take half a minute.
      const missing = await v.page.evaluate(async ([rule, text]) => {
        document.querySelector<HTMLElement>(`dialog[open] li[data-rule="${rule}"] button`)?.click();
        const whole = (): boolean => {
          const page = document.querySelector("pg-rule dialog[open]");
          return page?.querySelector("mark") != null && page.textContent?.includes(text) === true;
        };
        for (let i = 0; i < 600 && !whole(); i++) await new Promise(requestAnimationFrame);
        return !whole();
      }, [rule, words(`rule.${rule}.without`, {}, lang)] as const);
      assert.equal(missing, false, rule);
      await v.page.keyboard.press("Escape");
      await v.page.waitForFunction(() => document.querySelector("pg-rule dialog[open]") === null);
      await v.drawn();
    }
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const lang of ["en", "zh"] as const) {
    test(`axe finds nothing on the page of a rule, and it fits a phone (${colorScheme}, ${lang})`, async ({ still }) => {
      const v = await still({ viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true, colorScheme, reducedMotion: "reduce" }, { lang });
      await v.elect();
      await told(v).tap();
      await says(v, "majorityWins", lang);
      await noViolations(v.page, "with a rule's page");
      const [page, window, hidden] = await v.page.evaluate(() => {
        const box = document.querySelector("dialog[open]");
        return [document.documentElement.scrollWidth, innerWidth, box === null ? 1 : box.scrollWidth - box.clientWidth] as const;
      });
      assert.ok(page <= window && hidden <= 0, `the page is ${page} wide in ${window}, and ${hidden} of the dialog out of sight`);
    });
  }
}

test("without an answer about its code a rule has the rest of its page", async ({ still }) => {
  const v = await still();
  v.watch.expect(/Failed to load resource/);
  await v.page.route("**/code/*", async (route) => route.abort());
  await v.elect();
  await told(v).click();
  await part(v, "code").filter({ hasText: words("ui.dialog.notLoaded") }).waitFor();
  assert.equal(await fired(v).count(), 1);
});

test("a rule opened from an event shows the branch that decided it, and else all that keeps it", async ({ still }) => {
  const v = await still();
  await v.elect();
  const row = v.page.locator("pg-events li").filter({ has: v.page.locator('[data-rule="logUpToDate"]') }).first();
  await row.locator("[data-rule]").click();
  const code = part(v, "code").locator("figure").first();
  await code.locator("figcaption").filter({ hasText: "raft/election.go · requestVote" }).waitFor();
  await part(v, "ran").waitFor();
  assert.deepEqual(
    (await code.locator("mark").allTextContents()).map((line) => line.replace(/^\d+\s+/, "").trim()),
    ["if !n.rule(RuleLogUpToDate, asked.atLeast(n.log.last())) {"],
    "the vote was given: what would have refused it did not run",
  );
  await v.leave();

  await v.page.locator("pg-toolbar").getByRole("button", { name: words("ui.cluster"), exact: true }).click();
  await v.page.getByRole("menuitem", { name: words("ui.rules") }).click();
  await v.dialog.locator('li[data-rule="logUpToDate"] button').click();
  const page = v.page.locator("pg-rule dialog[open]");
  await page.locator("mark").first().waitFor();
  assert.ok((await page.locator("figure").first().locator("mark").count()) > 3);
  assert.equal(await page.locator('[data-part="ran"]').count(), 0);
});

test("what fired before the page's own past is listed too, and leads there", async ({ still }) => {
  const v = await still();
  await v.elect();
  const first = v.stream.events.find((event) => event["rule"] === "startElection") ?? assert.fail("somebody campaigned");
  // The page comes late, and does not get what was before.
  v.watch.expect(/Failed to load resource/);
  let late = true;
  await v.page.route(/\/events(\?.*)?$/, async (route) => (late ? route.abort() : route.continue()));
  await v.page.reload();
  await v.paused();
  await v.page.locator("pg-toolbar").getByRole("button", { name: words("ui.cluster"), exact: true }).click();
  await v.page.getByRole("menuitem", { name: words("ui.rules") }).click();
  late = false;
  await v.dialog.locator('li[data-rule="startElection"] button').click();
  const page = v.page.locator("pg-rule dialog[open]");
  const row = page.locator(`[data-part="fired"] [data-seq="${first.seq}"]`);
  await row.waitFor();
  assert.equal(await page.locator('[data-part="fired"] li').count(), 3, "the term, the role and the own vote");
  await row.getByRole("button").click();
  await v.page.locator(`pg-transport[data-now="${first.at}"]`).waitFor();
  assert.equal(await v.page.locator("dialog[open]").count(), 0);
});
