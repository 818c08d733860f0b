// Accessibility, checked by axe: every rule it has, those of WCAG 2.2 AA and its own good practice. The
// size of targets it has to be asked for.

import { AxeBuilder } from "@axe-core/playwright";
import assert from "node:assert/strict";
import type { Page } from "playwright-core";

/** noViolations fails with what axe finds wrong on the page as it stands. */
export async function noViolations(page: Page, when: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } }).analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `    ${node.html}\n    ${node.failureSummary ?? ""}`).join("\n")}`);
  assert.deepEqual(found, [], `violations ${when}`);
}
