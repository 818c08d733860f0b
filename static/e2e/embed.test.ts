// Clusters in the pages of another site, as Chromium treats them: their cookies are blocked, plain and in a sandbox.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Frame } from "playwright-core";
import { noViolations } from "./support/axe";
import { words } from "./support/catalogue";
import { Session } from "./support/playground";
import { suite } from "./support/suite";
import type { Stage } from "./support/suite";
import type { Visit } from "./support/visit";

const test = suite();

type Embedded = { readonly v: Visit; readonly frame: Frame };

/** embedded opens a course page of another site, which has an embed of that address below some text. */
async function embedded({ visit, program }: Stage, path: string, { sandbox = false, before = "", width = 640, height = 480 } = {}): Promise<Embedded> {
  const attributes = `title="A cluster" width="${width}" height="${height}" ${sandbox ? 'sandbox="allow-scripts"' : ""}`;
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A course</title><link rel="icon" href="data:,"><main><h1>A course</h1>${before}<iframe src="${program.url}${path}" ${attributes}></iframe></main></html>`;
  const course = createServer((_, response) => response.setHeader("content-type", "text/html").end(page));
  await new Promise<void>((resolve) => course.listen(0, "127.0.0.1", resolve));
  try {
    // Another host name, and so another site.
    const v = await visit(`http://localhost:${(course.address() as AddressInfo).port}/`);
    v.watch.expect(new RegExp(`request to another host: (http|ws)://${new URL(program.url).host}/`));
    const frame = await (await v.page.locator("iframe").elementHandle())?.contentFrame();
    assert.ok(frame);
    return { v, frame };
  } finally {
    course.close();
  }
}

/** begin presses what begins an embed, and waits until its page is at work. */
async function begin({ v, frame }: Embedded): Promise<Session> {
  await frame.locator("a.begin").click();
  await frame.locator('html[data-connection="open"]').waitFor({ state: "attached" });
  const { origin, pathname } = new URL(frame.url());
  const session = new Session(`${origin}${pathname.replace("/embed", "")}`);
  v.drive(session);
  return session;
}

for (const sandbox of [false, true]) {
  const where = sandbox ? "in a sandbox" : "in a plain frame";

  test(`an embed is a picture until it is begun; then it elects, takes commands, and survives a reload (${where})`, async (stage) => {
    const it = await embedded(stage, "/embed?servers=3&seed=7&speed=0.2", { sandbox });
    const { v, frame } = it;
    assert.equal(await frame.locator("circle").count(), 3);
    assert.equal(await frame.locator("script[type=module]").count(), 0);
    await begin(it);
    await frame.locator('pg-ring [data-role="leader"]').waitFor();
    assert.deepEqual(await v.context.cookies(stage.program.url), [], "no cookie is kept");
    const address = frame.url();

    await frame.locator('pg-ring [data-server="S2"]').click();
    await frame.getByRole("menuitem", { name: words("ui.menu.crash", { server: "S2" }) }).click();
    await frame.locator('pg-ring [data-server="S2"][data-status="crashed"]').waitFor();
    // What comes later, and what is asked of the server, is read across the sandbox too.
    await frame.getByRole("button", { name: words("ui.cluster"), exact: true }).click();
    await frame.getByRole("menuitem", { name: words("ui.whyNot.leader") }).click();
    await frame.locator("pg-why dialog[open] .answer[data-code]:not([data-code=asking], [data-code=failed])").waitFor();

    await frame.evaluate(() => location.reload()).catch(() => undefined);
    await frame.locator('html[data-connection="open"]').waitFor({ state: "attached" });
    assert.equal(frame.url(), address);
    await frame.locator('pg-ring [data-server="S2"][data-status="crashed"]').waitFor();
  });

  test(`an embed that is scrolled out of view stands still, and goes on when it is scrolled to (${where})`, async (stage) => {
    const it = await embedded(stage, "/embed?servers=3&seed=7", { sandbox, before: "<p>Much to read.</p>".repeat(120) });
    const { v, frame } = it;
    await v.page.locator("iframe").scrollIntoViewIfNeeded();
    await begin(it);
    await frame.locator('pg-ring [data-role="leader"]').waitFor();
    await v.page.evaluate(() => scrollTo(0, 0));
    const goesOn = async (): Promise<void> => {
      const from = v.stream.events.length;
      await v.stream.until("the cluster to go on", () => (v.stream.events.length >= from + 20 ? true : undefined));
    };
    await goesOn();
    const before = await frame.locator("pg-transport").getAttribute("data-now");
    await goesOn();
    assert.equal(await frame.locator("pg-transport").getAttribute("data-now"), before, "it draws nothing");
    await v.page.locator("iframe").scrollIntoViewIfNeeded();
    await frame.waitForFunction((then) => document.querySelector("pg-transport")?.getAttribute("data-now") !== then, before);
  });

  test(`a whole lesson in an embed (${where})`, async (stage) => {
    const it = await embedded(stage, "/embed/election?lang=en", { sandbox, width: 900, height: 560 });
    const { v, frame } = it;
    assert.match((await frame.locator("h1").textContent()) ?? "", /election/i);
    await begin(it);
    const steps: Readonly<Record<string, readonly (() => Promise<void>)[]>> = {
      first: [],
      campaign: [],
      majority: [],
      online: [async () => menu(frame, "S4", "ui.menu.restart")],
      quiet: [async () => menu(frame, "S2", "ui.menu.crash")],
    };
    for (const [i, [step, deeds]] of Object.entries(steps).entries()) {
      await frame.locator("pg-guide header", { hasText: words("ui.guide.step", { i: String(i + 1), n: "5" }) }).waitFor();
      await frame.locator('html[data-connection="open"]').waitFor({ state: "attached" });
      const answer = frame.locator("pg-guide .ask .answer").first();
      if ((await answer.count()) > 0) await answer.click();
      const goals = await frame.locator("pg-guide .task li").count();
      await frame.getByTestId("play").and(frame.getByRole("button", { name: words("ui.play") })).click();
      await frame.locator("#speed").fill("11");
      for (const [n, deed] of deeds.entries()) {
        await frame.locator("pg-guide .task li.done").nth(n).waitFor();
        await deed();
      }
      await frame.locator("pg-guide .task li.done").nth(goals - 1).waitFor();
      assert.equal(await frame.locator("pg-guide .task [role=status]").textContent(), words("ui.guide.done"), step);
      if (i < 4) await frame.locator("pg-guide footer .primary").click();
    }
    assert.equal(await frame.locator("pg-guide .steps summary").count(), 1);
    assert.equal(v.context.pages().length, 1, "it stays in its frame");
  });
}

test("an embed looks as its address says", async (stage) => {
  const { v, frame } = await embedded(stage, "/embed?lang=zh&theme=dark&controls=play&paused=1");
  assert.equal(await frame.locator("html").getAttribute("lang"), "zh-Hans");
  await begin({ v, frame });
  assert.equal(await frame.locator("html").getAttribute("data-theme"), "dark");
  assert.equal(await frame.locator("pg-toolbar").isVisible(), false);
  await frame.getByTestId("play").and(frame.getByRole("button", { name: words("ui.play", {}, "zh") })).waitFor();
});

for (const [lang, theme, width] of [["en", "light", 640], ["zh", "dark", 360]] as const) {
  test(`axe finds nothing in an embed, and it fits (${lang}, ${theme}, ${width})`, async ({ program, visit }) => {
    for (const path of ["?servers=9&seed=7&paused=1&at=300000", "/election?"]) {
      const v = await visit(`${program.url}/embed${path}&lang=${lang}&theme=${theme}`, { viewport: { width, height: 480 } });
      await noViolations(v.page, "before it is begun");
      await v.page.locator("a.begin").click();
      await v.connection("open");
      await v.page.locator('link[href$="later.css"]').waitFor({ state: "attached" });
      await noViolations(v.page, "in an embed");
      const [ring, transport] = await Promise.all(["pg-ring svg", "pg-transport"].map((what) => v.page.locator(what).first().boundingBox()));
      assert.ok(ring && transport && ring.height > 120 && ring.y + ring.height <= transport.y + 1 && transport.y + transport.height <= 480, JSON.stringify([ring, transport]));
      assert.ok(await v.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    }
  });
}

async function menu(frame: Frame, server: string, item: string): Promise<void> {
  await frame.locator(`pg-ring [data-server="${server}"]`).click();
  await frame.getByRole("menuitem", { name: words(item, { server }) }).click();
}
