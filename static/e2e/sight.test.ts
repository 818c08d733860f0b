// For those who see the page in other ways: colours that their system chooses, everything at twice the size, a narrow
// window, no motion.

import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { noViolations } from "./support/axe";
import { suite } from "./support/suite";
import type { Visit } from "./support/visit";

const test = suite();

for (const colorScheme of ["light", "dark"] as const) {
  test(`with forced colours roles, choices, cuts and entries can still be told apart (${colorScheme})`, async ({ still }) => {
    const v = await still({ colorScheme, forcedColors: "active" });
    const { server } = await v.elect();
    await v.page.locator('link[href$="later.css"]').waitFor({ state: "attached" });
    await v.act({ do: "cut", from: "S1", to: "S2", both: true });
    await v.act({ do: "write", key: "x", value: "1" });
    await v.runTo("an entry that not all know to be committed", ({ servers }) => servers.some(({ commitIndex }) => commitIndex > 0));

    const [canvas, ink] = await v.page.evaluate(() => {
      const probe = document.createElement("p");
      document.body.append(probe);
      const style = getComputedStyle(probe);
      const read = (colour: string): string => {
        probe.style.setProperty("forced-color-adjust", "none");
        probe.style.color = colour;
        return style.color;
      };
      const both = [read("Canvas"), read("CanvasText")] as const;
      probe.remove();
      return both;
    });
    const paint = async (selector: string, property: string): Promise<string> =>
      v.page.locator(selector).first().evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    assert.equal(await paint(`[data-server="${server}"] .disc`, "fill"), ink);
    assert.equal(await paint(`[data-server="${server}"] .name`, "fill"), canvas);
    assert.equal(await v.page.locator(`[data-server="${server}"] .inner`).count(), 1, "a leader's edge is double");
    assert.equal(await paint('[data-cut="both"] .wire', "stroke"), ink);
    assert.notEqual(await paint('[data-cut="both"] .wire', "stroke-dasharray"), "none", "a cut link is dotted");
    assert.equal(await paint("pg-logs .entry.committed", "background-color"), ink);
    assert.equal(await paint("pg-logs .entry.committed", "color"), canvas);
    assert.equal(await paint("pg-logs .entry.uncommitted", "border-top-style"), "dashed");
    const [chosen, other] = [await paint('pg-inspector [aria-pressed="true"]', "background-color"), await paint('pg-inspector [aria-pressed="false"]', "background-color")];
    assert.notEqual(chosen, other, "what is chosen stands out");

    await v.press("Tab");
    const outline = await v.page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
    assert.notEqual(outline, "none", "the focus is seen");
    await noViolations(v.page, "with forced colours");
  });
}

for (const [width, height, deviceScaleFactor, what] of [
  [720, 450, 2, "at 200 % zoom"],
  [320, 640, 1, "in a window 320 wide"],
  [320, 256, 4, "at 400 % zoom"],
] as const) {
  for (const lang of ["en", "zh"] as const) {
    test(`everything can be reached ${what}, and nothing is cut off (${lang})`, async ({ still }) => {
      const v = await still({ viewport: { width, height }, deviceScaleFactor }, { lang });
      await v.elect();
      await v.act({ do: "write", key: "x", value: "1" });
      await v.page.locator("pg-inspector .explains").first().waitFor({ state: "attached" });
      await fits(v.page, width, "at first");
      for (const key of ["w", "p", "x", "n", "?", "Control+k"]) {
        await v.press(key);
        await v.dialog.waitFor();
        const box = await v.dialog.boundingBox();
        assert.ok(box !== null && box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= height, `the dialog of ${key} is at ${JSON.stringify(box)}`);
        await fits(v.page, width, `with the dialog of ${key}`);
        await v.leave();
      }
      await buttonsAreInReach(v, width);
    });
  }
}

test("without motion timers go in steps, and a message keeps its place until it arrives", async ({ still }) => {
  const v = await still({ reducedMotion: "reduce" });
  await v.runTo("messages", ({ messages }) => messages.length > 2);
  const shares = new Set<number>();
  const places = new Map<string, Set<string>>();
  for (let step = 0; step < 12; step++) {
    await v.step();
    for (const share of await arcs(v.page)) shares.add(share);
    for (const [id, at] of await v.page.locator("pg-ring [data-message]").evaluateAll((all) => all.map((one) => [one.getAttribute("data-message") ?? "", one.querySelector("[transform]")?.getAttribute("transform") ?? ""] as const))) {
      places.set(id, (places.get(id) ?? new Set()).add(at));
    }
  }
  assert.ok(shares.size > 1 && [...shares].every((share) => Math.abs(share * 8 - Math.round(share * 8)) < 0.1), `arcs of ${[...shares].join()}`);
  assert.ok([...places.values()].every((at) => at.size === 1));
  const running = await v.page.evaluate(() => document.getAnimations().filter((one) => Number(one.effect?.getTiming().duration) > 0).length);
  assert.equal(running, 0, "nothing glides");
});

/** arcs gives of each timer what is left of it, as drawn. */
async function arcs(page: Page): Promise<readonly number[]> {
  return page.locator("pg-ring .server").evaluateAll((all) =>
    all.flatMap((group) => {
      const arc = group.querySelector<SVGPathElement>("path.timer");
      const round = group.querySelector<SVGCircleElement>("circle.track");
      return arc === null || round === null ? [] : [arc.getTotalLength() / round.getTotalLength()];
    }),
  );
}

async function fits(page: Page, width: number, when: string): Promise<void> {
  const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(scroll <= width, `the page is ${scroll} wide in a window of ${width} ${when}`);
}

/** buttonsAreInReach brings each button into view by the focus, as keys would: there it is whole, large enough, and not
 *  covered by anything. */
async function buttonsAreInReach({ page }: Visit, width: number): Promise<void> {
  const wrong = await page.evaluate((across) => {
    const found: string[] = [];
    for (const button of document.querySelectorAll<HTMLElement>("button, a.chip, summary, select, input")) {
      if (button.closest("dialog, [popover], [hidden]") !== null || !button.checkVisibility({ visibilityProperty: true })) continue;
      button.focus();
      button.scrollIntoView({ block: "center", inline: "nearest" });
      const target = button.matches("input") ? (button.closest("label") ?? button) : button;
      const { left, right, top, bottom } = target.getBoundingClientRect();
      const name = (button.getAttribute("aria-label") ?? button.textContent ?? "").trim() || button.outerHTML.slice(0, 80);
      if (left < -1 || right > across + 1) found.push(`${name} reaches from ${left} to ${right}`);
      if (bottom - top < 23.5 || right - left < 23.5) found.push(`${name} is ${right - left} by ${bottom - top}`);
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (hit === null || !(target.contains(hit) || hit.contains(target))) found.push(`${name} is under ${hit?.outerHTML.slice(0, 80) ?? "nothing"}`);
    }
    return found;
  }, width);
  assert.deepEqual(wrong, []);
}
