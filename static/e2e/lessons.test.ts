// The course: its pages, and lessons that are gone through as learners do, by mouse, by keys alone, and on a phone.

import assert from "node:assert/strict";
import { words } from "./support/catalogue";
import { suite } from "./support/suite";
import type { Visit } from "./support/visit";

const test = suite();

test("the course can be read without a script, in both languages, and each lesson begins from there", async ({ program, visit }) => {
  const v = await visit(`${program.url}/lessons`, { javaScriptEnabled: false });
  const lessons = v.page.locator(".course li");
  assert.equal(await lessons.count(), 7);
  assert.equal(await lessons.locator("svg.sketch line.leader").count() > 4, true, "the pictures are of runs with leaders");
  await lessons.nth(2).getByRole("link").click();
  assert.match(await v.page.title(), /^The election, step by step · /);
  assert.match((await v.page.locator('meta[property="og:description"]').getAttribute("content")) ?? "", /fraction of a second/);
  assert.equal(await v.page.locator("section.step").count(), 5);
  await v.page.getByRole("link", { name: "中文" }).click();
  assert.equal(await v.page.locator("html").getAttribute("lang"), "zh-Hans");
  assert.equal(await v.page.locator("h1").textContent(), "选举，一步一步看");
  await v.page.getByRole("button", { name: words("ui.lessons.begin", {}, "zh"), exact: true }).click();
  assert.match(v.page.url(), /\/s\/[\w-]+$/);
  assert.match((await v.page.locator("pg-guide").textContent()) ?? "", /谁先拉票/, "the step is there to read");
});

test("a lesson that is not there says so, and a step that is not there begins nothing", async ({ program, visit }) => {
  const v = await visit(`${program.url}/lessons`);
  const none = await v.page.request.get(`${program.url}/lessons/none`, { headers: { accept: "text/html" } });
  assert.equal(none.status(), 404);
  assert.match(await none.text(), /<h1>/);
  const answer = await v.page.request.post(`${program.url}/lessons/election`, { form: { step: "none" }, maxRedirects: 0 });
  assert.equal(answer.status(), 400);
});

test("a first lesson by mouse: predicted wrongly, answered by the run, and remembered", async ({ program, visit }) => {
  const v = await begun(visit, `${program.url}/lessons/election`);
  const { page } = v;
  assert.deepEqual(await answers(v), ["S1", "S2", "S3"]);
  await page.locator("pg-guide .answer", { hasText: "S1" }).click();
  assert.equal(await page.locator('pg-guide .answer[aria-pressed="true"]').textContent(), "S1");
  assert.equal(await page.locator("pg-guide .task li.done").count(), 0);
  await v.runTo("somebody asks for votes", ({ servers }) => servers.some(({ role }) => role === "candidate"));
  await page.locator("pg-guide .task li.done").waitFor();
  const verdict = page.locator("pg-guide .ask [role=status]");
  assert.match((await verdict.textContent()) ?? "", /You predicted: S1.*What happened: S2.*the shortest timer/s);

  // The next step has a cluster of its own; what was reached is still known there, and in the table of contents.
  await page.getByRole("button", { name: words("ui.guide.next"), exact: true }).click();
  await page.locator("pg-guide h2", { hasText: "Three things at once" }).waitFor();
  await page.locator("pg-guide .steps summary").click();
  assert.equal(await page.locator("pg-guide .steps li.done").count(), 1);
  await page.goto(`${program.url}/lessons`);
  await page.locator('[data-lesson="election"] .progress', { hasText: "1 of 5" }).waitFor();
  await page.goBack();
});

test("hints come in stages, and nobody has to wait for a goal", async ({ program, visit }) => {
  const v = await begun(visit, `${program.url}/lessons/one-leader`);
  const { page } = v;
  assert.equal(await page.locator("pg-guide .hints .prose").count(), 0);
  await page.getByRole("button", { name: words("ui.guide.hint"), exact: true }).click();
  assert.equal(await page.locator("pg-guide .hints .prose").count(), 1);
  // A step may be looked at without doing the one before, and goes back to where one is.
  await page.locator("pg-guide .steps summary").click();
  await page.locator("pg-guide .steps button").nth(2).click();
  await page.locator("pg-guide h2", { hasText: "Try to make two" }).waitFor();
  await page.getByRole("button", { name: words("ui.guide.begin"), exact: true }).waitFor();
  assert.equal(await page.locator("pg-guide .hints").count(), 0, "hints are of the step under way");
  for (const title of ["The leader crashes", "One of three leads"]) {
    await page.getByRole("button", { name: words("ui.guide.back"), exact: true }).click();
    await page.locator("pg-guide h2", { hasText: title }).waitFor();
  }
});

test("goals are reached on branches too: two leaders, and back before the cut", async ({ program, visit }) => {
  const v = await begun(visit, `${program.url}/lessons/one-leader`, 2);
  await v.act({ do: "partition", groups: [["S1"], ["S2", "S3"]] });
  await v.runTo("two leaders", ({ servers }) => servers.filter(({ role }) => role === "leader").length === 2);
  await v.page.locator('pg-guide .task li.done[data-goal="two-leaders"]').waitFor();
  assert.match((await v.page.locator("pg-guide .said").textContent()) ?? "", /Is that a bug\?/);
  await v.act({ do: "undo" });
  await v.page.locator('pg-guide .task li.done[data-goal="two-leaders"]').waitFor();
});

test("a lesson by keys alone", async ({ program, visit }) => {
  const v = await begun(visit, `${program.url}/lessons/four-questions`, 2);
  await v.tabTo("pg-guide .answer");
  await v.press("Enter");
  assert.equal(await v.page.locator('pg-guide .answer[aria-pressed="true"]').textContent(), "S1");
  await v.runTo("a leader", ({ servers }) => servers.some(({ role }) => role === "leader"));
  await v.page.locator("pg-guide .verdict.right").waitFor();
  await v.page.locator('pg-guide .task li.done[data-goal="one-leader"]').waitFor();
  await v.tabTo("pg-guide footer .primary");
  await v.press("Enter");
  await v.page.locator("pg-guide h2", { hasText: "Not everybody can be chosen" }).waitFor();
});

test("on a phone the lesson is a sheet that is pulled up", async ({ program, visit }) => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const v = await begun(visit, `${program.url}/lessons/election`, 0, phone);
  const { page } = v;
  const text = page.locator("pg-guide .lesson");
  assert.equal(await text.isVisible(), false);
  const handle = page.locator("pg-guide .lift");
  await handle.tap();
  await text.waitFor();
  await page.locator("pg-guide .answer").nth(1).tap();
  await handle.tap();
  await text.waitFor({ state: "hidden" });
  await v.runTo("somebody asks for votes", ({ servers }) => servers.some(({ role }) => role === "candidate"));
  await handle.tap();
  await page.locator("pg-guide .verdict.right").waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
});

/** begun begins a lesson at one of its steps, and holds its cluster still. */
async function begun(visit: (url?: string, options?: object) => Promise<Visit>, url: string, step = -1, options: object = {}): Promise<Visit> {
  const v = await visit(url, options);
  const buttons = v.page.locator('form[action^="/lessons/"] button');
  await buttons.nth(step + 1).click();
  await v.page.locator("pg-guide .answer, pg-guide .task").first().waitFor({ state: "attached" });
  await v.paused();
  return v;
}

async function answers(v: Visit): Promise<readonly string[]> {
  return (await v.page.locator("pg-guide .answer").allTextContents()).map((text) => text.trim());
}
