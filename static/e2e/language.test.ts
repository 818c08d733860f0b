import assert from "node:assert/strict";
import { words } from "./support/catalogue";
import { suite } from "./support/suite";
import type { Visit } from "./support/visit";

const test = suite();

test("switching the language keeps the session, the moment looked at, the selection, the tables and the theme", async ({ still }) => {
  const v = await still();
  const { server } = await v.elect();
  await v.select(server);
  await v.page.locator("pg-theme button").click(); // from automatic to light
  await v.press("f"); // on a branch of its own
  await v.stream.answers();
  await v.step();
  await v.step();
  await v.press("ArrowLeft", "ArrowLeft");
  await v.drawn();
  const moment = await v.now();
  const { hash } = (await v.keyframe()).state;

  await v.page.getByRole("link", { name: "中文" }).click();
  await v.page.locator('html[lang="zh-Hans"]').waitFor();
  await v.page.locator("html[data-connection=open]").waitFor();
  await shows(v, moment);
  await v.server(server, "[data-selected]").waitFor();
  assert.equal(await v.page.locator("html").getAttribute("data-theme"), "light");
  assert.equal((await v.keyframe()).state.hash, hash, "the cluster has not moved");

  await v.page.locator("pg-views button").click();
  await v.page.getByRole("link", { name: "English" }).click();
  await v.page.locator('html[lang="en"]').waitFor();
  await v.page.locator('pg-table [data-table="servers"]').waitFor();
  await shows(v, moment);
});

test("switching the language keeps a moment of the past that only this page looks at, and what is told of it", async ({ still }) => {
  const v = await still({}, { readOnly: true });
  await v.elect();
  const present = await v.now();
  await v.press("ArrowLeft", "ArrowLeft", "ArrowLeft");
  await v.page.locator("html[data-looking]").waitFor();
  await v.frame(); // with the last of the keys
  const moment = await v.now();
  assert.ok(moment < present);
  await v.page.getByRole("link", { name: "中文" }).click();
  await v.page.locator('html[lang="zh-Hans"][data-looking]').waitFor();
  await shows(v, moment);
  const told = (await v.page.locator("pg-narration .sentence").innerText()).trim();
  assert.notEqual(told, words("ui.narration.start", {}, "zh"));
  assert.match(told, /\p{Script=Han}/u);
});

test("the sentence of the moment is there in the other language too", async ({ still }) => {
  const v = await still();
  const { server } = await v.elect();
  await v.page.locator("pg-narration .sentence").filter({ hasText: server }).waitFor();
  await v.page.getByRole("link", { name: "中文" }).click();
  await v.page.locator('html[lang="zh-Hans"]').waitFor();
  await v.page.locator("pg-narration .sentence").filter({ hasText: `${server} 得到 5 票中的 3 票` }).waitFor();
});

test("the browser's language is taken until the visitor chooses another, and the choice is remembered", async ({ program, visit }) => {
  const v = await visit(program.url, { locale: "zh-CN" });
  await v.page.locator('html[lang="zh-Hans"]').waitFor();
  await v.page.getByRole("link", { name: "English" }).click();
  await v.page.locator('html[lang="en"]').waitFor();
  await v.page.goto(program.url);
  await v.page.locator('html[lang="en"]').waitFor();
  assert.equal(await v.page.locator('header a[hreflang="zh-Hans"]').getAttribute("lang"), "zh-Hans", "the other language's name is marked as such");
});

/** shows waits until the page shows a moment. */
async function shows(v: Visit, moment: number): Promise<void> {
  await v.page.locator(`pg-transport[data-now="${moment}"]`).waitFor();
}
