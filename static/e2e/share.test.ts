// Giving away what one sees: by a link, and as files.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { words } from "./support/catalogue";
import { suite } from "./support/suite";

const test = suite();

test("a link to this moment opens as a cluster of one's own, a short one too, and one that is not whole says so (a phone, in Chinese)", async ({ still, visit, program }) => {
  const v = await still({ viewport: { width: 390, height: 844 }, hasTouch: true }, { lang: "zh" });
  await v.act({ do: "seek", at: 400_000 });
  await v.act({ do: "crash", server: "S2" });
  await v.page.locator('pg-ring [data-server="S2"][data-status="crashed"]').waitFor();
  await v.page.evaluate(() => {
    Object.defineProperty(navigator, "share", { value: async ({ url }: ShareData) => { document.body.dataset["sent"] = url ?? ""; } });
    Object.defineProperty(navigator, "canShare", { value: () => true });
  });
  await v.page.getByRole("button", { name: words("ui.share", {}, "zh"), exact: true }).tap();
  const field = v.page.locator("pg-share input[name=moment]");
  await field.waitFor();
  const url = await field.inputValue();
  assert.match(url, /\/open#1\.[\w-]+$/);
  await v.page.locator("pg-share [data-copy=moment]").tap();
  await v.page.locator("pg-share .done:not(:empty)").waitFor();
  await v.page.locator("pg-share [data-send=moment]").tap();
  assert.equal(await v.page.evaluate(() => document.body.dataset["sent"]), url, "the phone's own sharing gets the link");
  await v.page.locator("pg-share [data-act=shorten]").tap();
  await v.page.waitForFunction((long) => document.querySelector<HTMLInputElement>("pg-share input[name=moment]")?.value !== long, url);
  const short = await field.inputValue();
  assert.match(short, /\/m\/[a-z2-7]{16}$/);

  const hash = async (address: string): Promise<string> => {
    const state: unknown = await (await fetch(`${address}/state`)).json();
    return (state as { state: { hash: string } }).state.hash;
  };
  const was = await hash(program.url + new URL(v.page.url()).pathname);
  for (const link of [url, short]) {
    const other = await visit(link);
    await other.page.waitForURL(/\/s\/[a-z2-7]{26}$/);
    await other.page.locator('pg-ring [data-server="S2"][data-status="crashed"]').waitFor();
    assert.equal(await hash(other.page.url()), was);
    assert.deepEqual((await other.context.cookies()).filter(({ name }) => name === "playground_session"), [], "the visitor's own cluster stays their own");
  }

  // A link of which a part is missing says so, and begins nothing.
  const broken = await visit(url.slice(0, -8));
  broken.watch.expect(/422/);
  await broken.page.getByRole("heading", { name: words("error.linkDamaged.title") }).waitFor();
});

test("whoever may only watch shares pictures and files, and nothing that leads to control", async ({ still }) => {
  const v = await still({ acceptDownloads: true }, { readOnly: true });
  await v.page.keyboard.press("ControlOrMeta+k");
  await v.page.keyboard.type("share");
  await v.page.keyboard.press("Enter");
  const dialog = v.page.locator("pg-share dialog[open]");
  await dialog.locator("input[name=live]").waitFor();
  const control = v.control.split("/").at(-1) ?? "none";
  assert.ok(control.length > 20);
  assert.ok(!(await dialog.innerHTML()).includes(control));
  assert.match(await dialog.locator("input[name=live]").inputValue(), /\/v\/[a-z2-7]{26}$/);

  await dialog.locator("select[name=picture]").selectOption({ index: 1 });
  await dialog.locator("select[name=theme]").selectOption({ index: 1 });
  const saving = v.page.waitForEvent("download");
  await dialog.getByRole("button", { name: "PNG" }).click();
  const saved = await saving;
  assert.equal(saved.suggestedFilename(), "raft-spacetime-en-dark.png");
  const png = await readFile(await saved.path());
  assert.equal(png.subarray(1, 4).toString(), "PNG");
  assert.equal(png.readUInt32BE(16), 2480, "twice as wide as the picture");

  for (const [name, begins] of [["events.ndjson", "{\"seq\":1,"], ["scenario.json", "{\"version\":1,"], ["sequence.mmd", "sequenceDiagram"], ["shiviz.log", ""], ["porcupine.html", "<!doctype html>"]] as const) {
    const file = v.page.waitForEvent("download");
    await dialog.locator(`.files a[href*="${name.split(".")[0]}"]`).click();
    const got = await file;
    assert.equal(got.suggestedFilename(), `raft-${name}`);
    assert.ok((await readFile(await got.path(), "utf8")).startsWith(begins), name);
  }

  // What is embedded leads to no control either.
  await dialog.locator("[data-act=embed]").click();
  const embed = v.page.locator("pg-embed dialog[open]");
  const what = embed.locator("select[name=what]");
  await what.locator("option").nth(2).waitFor({ state: "attached" });
  const found: string[] = [];
  for (let i = 0; i < (await what.locator("option").count()); i++) {
    await what.selectOption({ index: i });
    found.push(await embed.locator("textarea").inputValue());
  }
  assert.ok(found.every((text) => text.includes("<iframe ") && !text.includes(control)), found.join("\n"));
  assert.match(found.join("\n"), /\/embed\?servers=5&amp;seed=7"[^]*\/embed\?scenario=1\.[\w-]+"[^]*\/embed\/v\/[a-z2-7]{26}"/);
  await embed.locator("select[name=target]").selectOption({ index: 1 });
  const view = new URL(v.page.url()).pathname.split("/").at(-1) ?? "";
  assert.ok((await embed.locator("textarea").inputValue()).endsWith(`<raft-playground view="${view}"></raft-playground>`), "the element shows the live cluster, too");
  await embed.locator("select[name=target]").selectOption({ index: 2 });
  assert.match(await embed.locator("textarea").inputValue(), /^\[!\[.*embed\.svg/);
});
