// Accessibility, checked by axe: every rule it has, those of WCAG 2.2 AA and its own good practice. The
// size of targets it has to be asked for.

import axe from "axe-core";
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { isNew } from "./skeleton";

/** noViolations fails with what axe finds wrong on the page as it stands. */
export async function noViolations(page: Page, when: string): Promise<void> {
  assert.deepEqual(await violations(page), [], `violations ${when}`);
}

/**
 * noViolationsAtTheEnd checks the page as a test leaves it, in the theme in which it is and in the other one. A page
 * of the same build as one that was checked before in this run is not checked again. The page is of no use afterwards.
 */
export async function noViolationsAtTheEnd(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    window.requestAnimationFrame = () => 0; // a cluster that goes on must not change what is being looked at
  });
  const dark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  for (const colorScheme of dark ? (["dark", "light"] as const) : (["light", "dark"] as const)) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => {
      // Half a colour is no colour to judge.
      for (const one of document.getAnimations()) {
        if (one.effect?.getComputedTiming().endTime === Infinity) one.cancel();
        else one.finish();
      }
    });
    if (await isNew(page)) await noViolations(page, `at the end (${colorScheme})`);
  }
}

/** violations runs axe, which is put into the page once: of all that it looks at, only what is wrong is written down. */
async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: here } = window as unknown as { readonly axe: typeof axe };
    const { violations: found } = await here.run(document, {
      rules: { "target-size": { enabled: true } },
      resultTypes: ["violations"],
      preload: false,
    });
    return found.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `    ${node.html}\n    ${node.failureSummary ?? ""}`).join("\n")}`);
  });
}
