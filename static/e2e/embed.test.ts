// Clusters in the pages of another site, as Chromium treats them: their cookies are blocked, plain and in a sandbox.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Frame } from "playwright-core";
import type { RaftPlayground } from "../src/embed/embed";
import { noViolations } from "./support/axe";
import { words } from "./support/catalogue";
import { Session } from "./support/playground";
import { suite } from "./support/suite";
import type { Stage } from "./support/suite";
import type { Visit } from "./support/visit";

const test = suite({ whole: true });

type Embedded = { readonly v: Visit; readonly frame: Frame };

/** embedded opens a course page of another site, which has an embed of that address below some text. */
async function embedded(stage: Stage, path: string, { sandbox = false, before = "", width = 640, height = 480 } = {}): Promise<Embedded> {
  const attributes = `title="A cluster" width="${width}" height="${height}" ${sandbox ? 'sandbox="allow-scripts"' : ""}`;
  const v = await course(stage, `${before}<iframe src="${stage.program.url}${path}" ${attributes}></iframe>`);
  const frame = await (await v.page.locator("iframe").elementHandle())?.contentFrame();
  assert.ok(frame);
  return { v, frame };
}

/** course opens a page of another site. */
async function course({ visit, program }: Stage, body: string): Promise<Visit> {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A course</title><link rel="icon" href="data:,"><main><h1>A course</h1>${body}</main></html>`;
  const site = createServer((_, response) => response.setHeader("content-type", "text/html").end(page));
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  try {
    // Another host name, and so another site.
    const v = await visit(`http://localhost:${(site.address() as AddressInfo).port}/`);
    v.watch.expect(new RegExp(`request to another host: (http|ws)://${new URL(program.url).host}/`));
    return v;
  } finally {
    site.close();
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

// The others would say nothing of cookies if a frame could keep one.
test("a frame of another site can't keep a cookie, though the same page by itself can", async (stage) => {
  const keep = (): string => {
    document.cookie = "probe=1; SameSite=None; Secure";
    return document.cookie;
  };
  const { frame } = await embedded(stage, "/embed?servers=3&seed=7");
  assert.equal(await frame.evaluate(keep), "");
  const alone = await stage.visit(`${stage.program.url}/embed?servers=3&seed=7`);
  assert.equal(await alone.page.evaluate(keep), "probe=1");
});

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
    assert.equal(await frame.locator("pg-guide .steps li.done").count(), 5, "what was reached in the clusters before is known, though a sandbox keeps nothing");
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

for (const sandbox of [false, true]) {
  test(`the element of a course page has a height of its own, and an API (${sandbox ? "in a sandbox" : "in a plain frame"})`, async (stage) => {
    const v = await course(
      stage,
      `<script src="${stage.program.url}/embed.js"></script><raft-playground servers="3" seed="7" speed="1" lang="zh" ${sandbox ? 'sandbox="allow-scripts"' : ""}></raft-playground>
       <raft-playground lesson="election"></raft-playground>`,
    );
    assert.equal(await v.page.locator("iframe").count(), 2);
    const first = v.page.locator("raft-playground").first();
    const frame = await (await first.locator("iframe").elementHandle())?.contentFrame();
    assert.ok(frame);
    await frame.locator("a.begin").waitFor();
    const titles = v.page.locator("iframe");
    assert.deepEqual(await titles.evaluateAll((all) => all.map((one) => one.getAttribute("title"))), [words("ui.element.title", {}, "zh"), words("ui.element.title")]);
    await first.evaluate((element: RaftPlayground) => {
      element.title = "Three servers";
      element.addEventListener("ready", () => (element.dataset["ready"] = `${element.dataset["ready"] ?? ""}+`));
    });
    assert.deepEqual(await titles.first().evaluate((one: HTMLIFrameElement) => [one.title, one.allow]), ["Three servers", "fullscreen; clipboard-write"]);

    // Begun by the API, it elects; the page hears of it, and of a commit.
    const heard = await first.evaluate(async (element: RaftPlayground) => {
      const events: Record<string, number> = {};
      const both = new Promise<void>((done) => {
        for (const kind of ["election", "commit"] as const) {
          element.addEventListener(kind, ({ detail }) => {
            events[kind] = detail.seq;
            if ("election" in events && "commit" in events) done();
          });
        }
      });
      await element.play();
      await both;
      await element.pause();
      return events;
    });
    assert.ok((heard["commit"] ?? 0) > (heard["election"] ?? 0) && (heard["election"] ?? 0) > 0, JSON.stringify(heard));
    assert.match(frame.url(), /\/embed\/s\//);
    assert.equal(await frame.evaluate(() => document.documentElement.lang), "zh-Hans");

    v.watch.expect(/status of 409 \(Conflict\)/); // what is refused
    const done = await first.evaluate(async (element: RaftPlayground) => {
      await element.seek(200_000);
      const { seq } = await element.do({ do: "crash", server: "S1" });
      const { state } = (await element.state()) as { state: { now: number; servers: readonly { status: string }[] } };
      const refused = await element.do({ do: "crash", server: "S1" }).catch((error: Error & { code: string }) => `${error.code}: ${error.message}`);
      const nonsense = await element.do({ do: "haunt" }).catch((error: Error & { code: string }) => error.code);
      return { seq, now: state.now, status: state.servers[0]?.status, refused, nonsense };
    });
    assert.equal(done.now, 200_000);
    assert.equal(done.status, "crashed");
    assert.match(String(done.refused), /^impossible: ./);
    assert.equal(done.nonsense, "badCommand");
    const malformed = await first.evaluate(async (element: RaftPlayground) => {
      const commands = [undefined, { do: 3 }, { do: "write", key: "x", value: "x".repeat(5_000) }, { do: "play", then: () => undefined }];
      return Promise.all(commands.map((command) => element.do(command as never).then(() => "done", ({ code }: { code: string }) => code)));
    });
    assert.deepEqual(malformed, ["badCommand", "badCommand", "badCommand", "badCommand"]);

    // Who is not the frame has no say in it, and a second port is not served.
    const other = await (await v.page.locator("iframe").nth(1).elementHandle())?.contentFrame();
    await other?.evaluate(() => parent.postMessage({ type: "raft.ready" }, "*"));
    const { served, kind } = await first.evaluate(async (element: RaftPlayground) => {
      const { port1, port2 } = new MessageChannel();
      let served = 0;
      port1.onmessage = () => served++;
      postMessage({ type: "raft.ready" }, "*");
      element.querySelector("iframe")?.contentWindow?.postMessage({ type: "raft.connect" }, "*", [port2]);
      port1.postMessage({ id: "none" }); // is refused without asking the server: before what follows is answered
      await new Promise<void>((heard) => {
        addEventListener("message", () => heard(), { once: true });
        postMessage("after those", "*");
      });
      return { kind: (await element.state())["kind"], served };
    });
    assert.deepEqual([served, kind, await first.getAttribute("data-ready")], [0, "keyframe", "+"]);
    await frame.locator('pg-ring [data-server="S1"][data-status="crashed"]').waitFor();

    // The frame is as tall as it would be, and stays so; at another width it is another height.
    const tall = async (): Promise<number> => first.locator("iframe").evaluate((one) => one.clientHeight);
    const resized = async (width: string): Promise<number> => {
      const before = await tall();
      await first.evaluate((element, to) => (element.style.width = to), width);
      await v.page.waitForFunction((was) => document.querySelector("raft-playground iframe")?.clientHeight !== was, before);
      let last = -1;
      for (let now = await tall(); now !== last; now = await tall()) {
        last = now;
        await frame.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      }
      return last;
    };
    const narrow = await resized("380px");
    const wide = await resized("700px");
    assert.ok(wide > narrow && narrow >= 380 && wide < 800, `${narrow} and ${wide}`);

    // Loaded with something else, it is a still picture again, and what it had been asked fails.
    await first.evaluate((element: RaftPlayground) => element.load({ lesson: "election", lang: "en" }));
    await frame.locator("h1", { hasText: /election/i }).waitFor();
    assert.deepEqual(await v.context.cookies(stage.program.url), [], "no cookie is kept");
  });
}

test("the element out of view, as a module: it loads, begins, tells of goals and violations, and gives up what nobody waits for", async (stage) => {
  const { viewUrl } = await stage.program.still({ servers: 3 });
  const v = await course(
    stage,
    `${"<p>Much to read.</p>".repeat(200)}<script type="module" src="${stage.program.url}/embed.js?v=2"></script>
     <raft-playground id="lesson" lang="en" seed="7"></raft-playground><raft-playground id="pair"></raft-playground>
     <raft-playground id="live" view="${viewUrl.split("/").at(-1) ?? ""}" controls="none"></raft-playground>`,
  );
  assert.ok((await v.page.locator("iframe").evaluateAll((all) => all.map((one) => (one as HTMLIFrameElement).src))).every((src) => src.startsWith(`${stage.program.url}/embed`)));

  // A live cluster is there to be seen.
  const live = await v.page.locator("#live").evaluate(async (element: RaftPlayground) => {
    const { state } = (await element.state()) as { state: { servers: readonly unknown[] } };
    return [state.servers.length, await element.play().then(() => "done", (error: Error & { code: string }) => error.code)];
  });
  assert.deepEqual(live, [3, "readOnly"]);

  await v.page.locator("#lesson").evaluate(async (element: RaftPlayground) => {
    await element.load({ lesson: "election", step: "first" });
    // What its question asks for comes true, too.
    const reached = new Promise<void>((done) => element.addEventListener("goal", ({ detail }) => detail["goal"] === "asks" && done()));
    await element.play();
    await element.do({ do: "speed", x: 1 });
    element.scrollIntoView();
    await reached;
  });

  const violated = await v.page.locator("#pair").evaluate(async (element: RaftPlayground) => {
    await element.load({ servers: 2, seed: 7, paused: true });
    const fell = new Promise<string>((done) => element.addEventListener("violation", ({ detail }) => done(String(detail["property"])), { once: true }));
    await element.do({ do: "break", rule: "voteOncePerTerm" });
    await element.do({ do: "timeout", server: "S1" });
    await element.do({ do: "timeout", server: "S2" });
    await element.do({ do: "speed", x: 1 });
    element.scrollIntoView();
    await element.play();
    return fell;
  });
  assert.equal(violated, "termNeverFalls", "a vote was changed on the disk");

  const given = await v.page.locator("#lesson").evaluate(async (element: RaftPlayground) => {
    const calls = [element.load({ servers: 3 }), element.load({ servers: 4 }), element.play(), element.state()];
    element.remove();
    const code = async (call: Promise<unknown>): Promise<string> => call.then(() => "done", (error: Error & { code: string }) => error.code);
    return Promise.all([...calls, element.play(), element.load()].map(code));
  });
  assert.deepEqual(given, ["gone", "gone", "gone", "gone", "notLoaded", "notLoaded"]);
});

test("no server of a small frame's ring, nor what is said of it, is below the legend", async ({ program, visit }) => {
  const v = await visit(`${program.url}/embed?servers=5&seed=7&paused=1&at=230000&lang=en`, { viewport: { width: 320, height: 420 } });
  await v.page.locator("a.begin").click();
  await v.connection("open");
  await v.page.locator('pg-ring [data-role="leader"]').waitFor();
  const covered = async (): Promise<readonly string[]> =>
    v.page.evaluate(() => {
      const legend = document.querySelector(".legend")?.getBoundingClientRect() ?? new DOMRect();
      const below = ({ left, right, top, bottom }: DOMRect): boolean => left < legend.right && right > legend.left && top < legend.bottom && bottom > legend.top;
      return [...document.querySelectorAll("pg-ring :is(.track, .caption)")].filter((one) => below(one.getBoundingClientRect())).map((one) => `${one.getAttribute("class")} ${one.textContent}`);
    });
  assert.deepEqual(await covered(), []);
  const legend = v.page.locator("pg-ring .legend");
  assert.equal(await legend.locator("summary").textContent(), `${words("ui.legend")}A1`);
  await legend.locator("summary").click();
  await legend.getByText(words("ui.legend"), { exact: true }).waitFor();
  const box = await legend.boundingBox();
  assert.ok(box && box.x + box.width <= 320, "open, it is within the frame");
  assert.ok(await legend.evaluate((one) => one.scrollWidth <= one.clientWidth), "and reads without scrolling sideways");
});

for (const sandbox of [false, true]) {
  test(`what a pasted link unfolds into: a recorded run that stands still, whose page is told how tall it would be (${sandbox ? "in a sandbox" : "in a plain frame"})`, async (stage) => {
    const { session } = await stage.program.still();
    await session.act({ do: "seek", at: 400_000 });
    await session.act({ do: "crash", server: "S3" });
    const kept = (await (await fetch(`${session.url}/link`, { method: "POST" })).json()) as { url: string; hash: string };
    const unfolded = (await (await fetch(`${stage.program.url}/oembed?url=${encodeURIComponent(kept.url)}&maxwidth=600`)).json()) as { html: string; width: number };
    assert.equal(unfolded.width, 600);
    const frameHtml = sandbox ? unfolded.html.replace(/sandbox="[^"]*"/, 'sandbox="allow-scripts"') : unfolded.html.replace(/ sandbox="[^"]*"/, "");
    // A page that obeys what it is told of heights, as Canvas does; and one of our pages that is not to be framed.
    const v = await course(stage, `${frameHtml}<iframe id="control" title="Not to be framed" src="${session.url}"></iframe><script>
      const told = { own: [], lti: [] };
      addEventListener("message", ({ data }) => {
        if (data.type === "raft.resize") told.own.push(data.height);
        if (data.subject === "lti.frameResize") told.lti.push(data.height);
        if (data.subject === "lti.frameResize") document.querySelector("iframe").height = data.height;
      });
    </script>`);
    v.watch.expect(/frame-ancestors|Refused to (frame|display)|ERR_BLOCKED_BY_RESPONSE|chrome-error/);
    const frame = await (await v.page.locator("iframe").first().elementHandle())?.contentFrame();
    assert.ok(frame);
    await frame.locator("p.sentence", { hasText: "A recorded run of" }).waitFor();
    await begin({ v, frame });
    await frame.locator('pg-ring [data-server="S3"][data-status="crashed"]').waitFor();
    await frame.getByTestId("play").and(frame.getByRole("button", { name: words("ui.play") })).waitFor();
    assert.equal((await v.keyframe()).state.hash, kept.hash);

    await v.page.waitForFunction("told.lti.length > 0 && document.querySelector('iframe').clientHeight === told.lti.at(-1)");
    for (let i = 0; i < 3; i++) await frame.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const told = (await v.page.evaluate("told")) as { own: number[]; lti: number[] };
    assert.deepEqual(told.own, told.lti);
    assert.ok(told.own.length <= 3, `it goes on growing: ${told.own.join(", ")}`);

    const control = await (await v.page.locator("#control").elementHandle())?.contentFrame();
    assert.ok(control);
    assert.equal(await control.locator("pg-ring").count(), 0, "a page in control may not be framed");
  });
}
