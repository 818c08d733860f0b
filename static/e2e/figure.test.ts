import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { noViolations } from "./support/axe";
import { words } from "./support/catalogue";
import { suite } from "./support/suite";
import type { Visit } from "./support/visit";

const test = suite();

const tab = (v: Visit, lang: "en" | "zh" = "en"): Locator => v.page.locator("pg-tabs").getByRole("button", { name: words("ui.figure", {}, lang) });
const rules = (v: Visit): Locator => v.page.locator("pg-figure li");
const lit = (v: Visit): Locator => v.page.locator('pg-figure [aria-current="true"]');
const sentence = async (v: Visit): Promise<string> => ((await v.page.locator("pg-narration .sentence").textContent()) ?? "").replace(/\s+/g, "");

/** shines waits until a rule is lit, and checks that it says with which numbers: those of the sentence told. */
async function shines(v: Visit, rule: string): Promise<void> {
  const row = lit(v).filter({ has: v.page.locator(`[data-rule="${rule}"]`) });
  await row.waitFor();
  assert.equal(await lit(v).count(), 1);
  const told = await sentence(v);
  const numbers = ((await row.locator(".numbers").textContent()) ?? "").replace(/\s+/g, "");
  assert.ok(numbers.endsWith(told), `${numbers} has the numbers of: ${told}`);
  assert.ok(await row.evaluate((one) => {
    const box = one.closest(".scroll")?.getBoundingClientRect();
    const { top, bottom } = one.getBoundingClientRect();
    return box !== undefined && top >= box.top - 1 && top < box.bottom && bottom > box.top;
  }), "it is in the figure's sight");
}

for (const [how, press, width] of [
  ["mouse", async (button: Locator) => button.click(), 1440],
  ["keyboard", async (button: Locator) => button.press("Enter"), 1024],
] as const) {
  test(`the rule that fired is lit, with its numbers, also where one looks back, by ${how}`, async ({ still }) => {
    const v = await still({ viewport: { width, height: 800 }, reducedMotion: "reduce" });
    assert.equal(await rules(v).count(), 0, "nothing is fetched before it is asked for");
    await press(tab(v));
    await rules(v).first().waitFor();
    assert.ok((await rules(v).count()) > 60);
    const { server } = await v.elect();
    await shines(v, "majorityWins");
    await v.page.locator("pg-figure h3").filter({ hasText: words("ui.figure.state", { server }) }).waitFor();
    const others = v.page.locator("pg-figure li[data-also]");
    await others.filter({ has: v.page.locator('[data-rule="noOpAtTermStart"]') }).waitFor();
    for (const also of await others.all()) assert.ok(((await also.locator(".numbers").textContent()) ?? "").includes("S"), "each has its own numbers");

    const started = v.stream.events.find((event) => event.kind === "role" && event["to"] === "candidate") ?? assert.fail("somebody campaigned");
    await v.act({ do: "seek", at: started.at });
    await v.page.locator(`pg-transport[data-now="${started.at}"]`).waitFor();
    await shines(v, "startElection");

    await press(lit(v).getByRole("button"));
    await v.dialog.getByRole("heading", { name: words("rule.startElection.name"), level: 2 }).waitFor();
    await v.leave();
    assert.equal(await lit(v).getByRole("button").evaluate((button) => button === document.activeElement), true, "the focus is where it was");

    await v.act({ do: "break", rule: "startElection" });
    await lit(v).and(v.page.locator('[data-broken="true"]')).filter({ hasText: words("ui.rules.broken") }).waitFor();
    await press(v.page.locator("pg-tabs").getByRole("button", { name: words("ui.events") }));
    await rules(v).first().waitFor({ state: "detached" });
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const lang of ["en", "zh"] as const) {
    test(`axe finds nothing in the figure, and it fits a phone (${colorScheme}, ${lang})`, async ({ still }) => {
      const v = await still({ viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true, colorScheme, reducedMotion: "reduce" }, { lang });
      await v.act({ do: "break", rule: "heardLeader" });
      await v.elect();
      await tab(v, lang).tap();
      await shines(v, "majorityWins");
      await noViolations(v.page, "with the figure");
      const [page, window, hidden] = await v.page.evaluate(() => {
        const box = document.querySelector("pg-figure .scroll");
        return [document.documentElement.scrollWidth, innerWidth, box === null ? 1 : box.scrollWidth - box.clientWidth] as const;
      });
      assert.ok(page <= window && hidden <= 0, `the page is ${page} wide in ${window}, and ${hidden} of the figure out of sight`);
    });
  }
}
