import assert from "node:assert/strict";
import { noViolations } from "./support/axe";
import { words } from "./support/catalogue";
import { suite } from "./support/suite";
import type { Visit } from "./support/visit";

const test = suite();

test("a term of the narration explains itself to the pointer, and stays while it is pointed at", async ({ still }) => {
  const v = await withTerms(await still());
  await v.page.locator('pg-narration [data-term="vote"]').hover();
  const box = await explained(v, "vote");
  await box.hover();
  assert.ok(await box.isVisible());
  assert.match((await box.textContent()) ?? "", /选票/);
  await v.press("Escape");
  await box.waitFor({ state: "hidden" });
  assert.equal(await v.page.locator("[aria-describedby=explained]").count(), 0);
});

test("a term explains itself to who comes by keys, and goes again with them", async ({ still }) => {
  const v = await withTerms(await still());
  const seq = await v.seq();
  const [first, next] = [v.page.locator("pg-narration .explains").nth(0), v.page.locator("pg-narration .explains").nth(1)];
  await v.page.locator("pg-narration .explains[tabindex='0']").focus();
  await explained(v, (await first.getAttribute("data-term")) ?? "");
  assert.equal(await first.getAttribute("aria-describedby"), "explained");
  await v.press("ArrowRight");
  await explained(v, (await next.getAttribute("data-term")) ?? "");
  await v.press("Escape");
  await v.page.locator(".explained").waitFor({ state: "hidden" });
  assert.ok(await next.evaluate((term) => term === document.activeElement), "the focus stays");
  await v.press("Enter");
  await v.page.locator(".explained").waitFor();
  await v.press("Tab");
  await v.page.locator(".explained").waitFor({ state: "hidden" });
  assert.equal(await v.seq(), seq, "no key has moved the cluster");
});

test("a term explains itself at a tap, and goes at a tap elsewhere", async ({ still }) => {
  const v = await withTerms(await still({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }));
  await v.page.locator('pg-narration [data-term="vote"]').tap();
  const box = await explained(v, "vote");
  const at = await box.boundingBox();
  assert.ok(at !== null && at.x >= 0 && at.x + at.width <= 390 && at.y >= 0 && at.y + at.height <= 844, JSON.stringify(at));
  await v.page.locator("pg-logs h2").tap();
  await box.waitFor({ state: "hidden" });
});

test("the inspector's and a dialog's terms explain themselves, and Escape closes the explanation first", async ({ still }) => {
  const v = await withTerms(await still());
  await v.page.locator('pg-inspector [data-term="commitIndex"]').hover();
  await explained(v, "commitIndex");
  await v.page.mouse.move(5, 5);
  await v.page.locator(".explained").waitFor({ state: "hidden" });
  await v.press("w");
  await v.dialog.locator("[data-term]").first().focus();
  await v.press("ArrowRight");
  await v.press("Enter");
  await v.page.locator("dialog[open] .explained").waitFor();
  await v.press("Escape");
  await v.page.locator(".explained").waitFor({ state: "hidden" });
  assert.ok(await v.dialog.isVisible());
  await v.leave();
  await v.press("?");
  await v.dialog.locator("[data-term]").first().hover();
  await v.page.locator("dialog[open] .explained").waitFor();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const lang of ["en", "zh"] as const) {
    test(`axe finds nothing with a term explained, nor on the glossary's page (${colorScheme}, ${lang})`, async ({ program, still, visit }) => {
      const v = await withTerms(await still({ colorScheme }, { lang }));
      await v.page.locator('pg-narration [data-term="vote"]').hover();
      await explained(v, "vote");
      await noViolations(v.page, "with a term explained");
      const page = await visit(`${program.url}/glossary?lang=${lang}#quorum`, { colorScheme });
      await page.page.locator("#quorum").waitFor();
      await noViolations(page.page, "on the glossary's page");
    });
  }
}

test("a term that comes under a pointer at rest has not been pointed at", async ({ still }) => {
  const v = await withTerms(await still());
  await v.press("?");
  const term = v.dialog.locator("[data-term]").first();
  await term.waitFor();
  const [x, y] = await term.evaluate((one) => {
    const line = one.getClientRects()[0] ?? new DOMRect();
    return [line.x + line.width / 2, line.y + line.height / 2] as const;
  });
  await v.leave();
  await v.page.mouse.move(x, y);
  await v.press("?");
  await term.waitFor();
  await v.page.waitForFunction(([left, top]) => document.elementFromPoint(left, top)?.matches("[data-term]"), [x, y] as const);
  await v.frame();
  await v.frame();
  assert.equal(await v.page.locator(".explained:popover-open").count(), 0);
  await v.page.mouse.move(x + 1, y);
  await v.page.locator(".explained:popover-open").waitFor();
  await v.press("Escape");
  await v.page.locator(".explained:popover-open").waitFor({ state: "detached" });
  await v.leave();
});

test("the terms in the list of rules explain themselves, and are one stop of the Tab key", async ({ still }) => {
  const v = await withTerms(await still());
  await v.page.getByRole("button", { name: words("ui.cluster"), exact: true }).click();
  await v.page.getByRole("menuitem", { name: words("ui.rules") }).click();
  const terms = v.dialog.locator(".rules .explains");
  assert.ok((await terms.count()) > 60);
  assert.equal(await v.dialog.locator(".rules .explains[tabindex='0']").count(), 1);
  await terms.first().focus();
  await v.press("End");
  await v.page.locator("dialog[open] .explained").waitFor();
  assert.ok(await terms.last().evaluate((term) => term === document.activeElement));
  await v.dialog.getByRole("searchbox").fill("PreVote");
  assert.equal(await v.dialog.locator(".rules .explains[tabindex='0']").count(), 1, "the list is another one");
});

test("the glossary's page fits into a narrow window, and is linked from the help", async ({ program, still, visit }) => {
  const page = (await visit(`${program.url}/glossary`, { viewport: { width: 320, height: 640 } })).page;
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
  const v = await still();
  await v.press("?");
  await v.dialog.locator('a[href="/glossary"]').waitFor();
});

/** withTerms waits until the narration has terms: the glossary comes after the first picture. */
async function withTerms(v: Visit): Promise<Visit> {
  await v.runTo("a sentence about votes", ({ servers }) => servers.some(({ role }) => role === "candidate"));
  await v.page.locator('pg-narration [data-term="vote"]').waitFor();
  return v;
}

/** explained waits until a term is explained. */
async function explained(v: Visit, id: string): Promise<ReturnType<Visit["page"]["locator"]>> {
  await v.page.locator(`[data-term="${id}"][aria-describedby="explained"]`).first().waitFor();
  const box = v.page.locator(".explained");
  await box.waitFor();
  return box;
}
