import assert from "node:assert/strict";
import { type Lang, words } from "./support/catalogue";
import { noViolations } from "./support/axe";
import { suite } from "./support/suite";

const test = suite();

/** A key of the catalogue, or a hole that nobody filled. */
const RAW = /\b(?:ui|event|rule|role|error)\.[a-z]+|\{\w+(?::\w+)?\}/i;

for (const lang of ["en", "zh"] as const satisfies readonly Lang[]) {
  test(`without JavaScript the page shows the cluster as it is (${lang})`, async ({ program, visit }) => {
    const v = await visit(`${program.url}/?lang=${lang}`, { javaScriptEnabled: false });
    const rows = v.page.getByRole("row").filter({ hasText: /S[1-5]/ });
    const text = await v.page.locator("body").innerText();
    for (const server of ["S1", "S2", "S3", "S4", "S5"]) {
      assert.ok((await rows.filter({ hasText: server }).count()) > 0, `a row for ${server}`);
    }
    assert.ok(text.includes(words("ui.noscript", {}, lang)), "it says what JavaScript is needed for");
    assert.ok(text.includes(words("role.follower", {}, lang)));
    assert.doesNotMatch(text, RAW);
    assert.equal(await v.page.locator("html").getAttribute("lang"), lang === "zh" ? "zh-Hans" : "en");
  });

  test(`no key and no hole shows through (${lang})`, async ({ still }) => {
    const v = await still({}, { lang });
    const { server, term } = await v.elect();
    await v.select(server);
    await v.press("k");
    await v.server(server, '[data-status="crashed"]').waitFor();
    await v.elect(term);
    await v.act({ do: "write", key: "x", value: "3" });
    await v.runTo("the result", ({ operations }) => operations.some(({ returned }) => returned !== undefined));
    for (const key of ["?", "w", "p", "x", "n", "Control+k"]) {
      await v.press(key);
      await v.dialog.waitFor();
      assert.doesNotMatch(await v.page.locator("body").innerText(), RAW);
      await v.leave();
    }
    const spoken = await v.page.locator("[aria-label], [title]").evaluateAll((all) =>
      all.map((one) => `${one.getAttribute("aria-label") ?? ""} ${one.getAttribute("title") ?? ""}`).join("\n"),
    );
    assert.doesNotMatch(spoken, RAW);
  });
}

test("switching the language keeps the cluster, and is remembered", async ({ program, visit }) => {
  const v = await visit();
  const { server } = await v.leader();
  await v.press(server.slice(1), "k");
  await v.server(server, '[data-status="crashed"]').waitFor();
  const { pathname } = new URL(v.page.url());

  await v.page.locator('header a[hreflang="zh-Hans"]').click();
  await v.page.locator('html[lang="zh-Hans"]').waitFor();
  assert.equal(new URL(v.page.url()).pathname, pathname);
  await v.server(server, '[data-status="crashed"]').waitFor();
  await v.page.locator("pg-toolbar", { hasText: words("ui.client", {}, "zh") }).waitFor();
  // A page that is left while it connects may complain.
  await v.connection("open");

  await v.page.goto(program.url);
  await v.page.locator('html[lang="zh-Hans"]').waitFor();
});

test("a browser that asks for Chinese gets Chinese", async ({ visit }) => {
  const v = await visit(undefined, { locale: "zh-TW" });
  await v.page.locator('html[lang="zh-Hans"]').waitFor();
});

test("the theme is chosen by a button, and remembered", async ({ visit }) => {
  const v = await visit(undefined, { colorScheme: "light" });
  await v.leader();
  const background = async (): Promise<string> => v.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  const theme = v.page.locator("pg-theme button");
  while ((await v.page.locator("html").getAttribute("data-theme")) !== "dark") {
    await theme.click();
  }
  const dark = await background();
  assert.notEqual(dark, light);
  await v.page.reload();
  assert.equal(await v.page.locator("html").getAttribute("data-theme"), "dark");
  assert.equal(await background(), dark);
});

test("a page that is not there says so, and leads back", async ({ program, visit }) => {
  for (const path of ["/s/aaaaaaaaaaaaaaaaaaaaaaaaaa", "/nothing/here"]) {
    const v = await visit(`${program.url}${path}`);
    v.watch.expect(/status of 404/);
    assert.doesNotMatch(await v.page.locator("body").innerText(), RAW);
    await noViolations(v.page, path);
    await v.page.locator("main").getByRole("link").or(v.page.locator("main").getByRole("button")).first().click();
    await v.leader();
  }
});
