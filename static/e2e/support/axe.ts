// Accessibility, checked by axe: every rule it has, those of WCAG 2.2 AA and its own good practice. The
// size of targets it has to be asked for.

import axe from "axe-core";
import assert from "node:assert/strict";
import type { Page } from "playwright-core";

/** noViolations fails with what axe finds wrong on the page as it stands. */
export async function noViolations(page: Page, when: string): Promise<void> {
  assert.deepEqual(await violations(page), [], `violations ${when}`);
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
