import assert from "node:assert/strict";
import type { Frame, Locator, Page } from "playwright-core";
import { noViolations } from "./support/axe";
import { words } from "./support/catalogue";
import { Wire } from "./support/proxy";
import { suite } from "./support/suite";
import type { Event } from "./support/stream";
import type { Visit } from "./support/visit";

const test = suite();

const playhead = (v: Visit): Locator => v.page.getByRole("slider", { name: words("ui.spacetime.moment") });
const looking = (v: Visit): Locator => v.page.getByTestId("looking");

/** there waits until the cluster itself is at a moment, and the page shows it. */
async function there(v: Visit, at: number): Promise<void> {
  await looking(v).waitFor({ state: "detached" });
  await v.page.locator(`pg-transport[data-now="${at}"]`).waitFor();
  assert.equal((await v.keyframe()).state.now, at);
}

/** then waits until the page shows a moment other than the present, and gives it. */
async function then(v: Visit): Promise<number> {
  await looking(v).waitFor();
  await v.frame();
  return v.now();
}

test("the playhead is dragged back, and the page shows what was then", async ({ still }) => {
  const v = await still();
  const { server, now } = await v.elect();
  const box = await playhead(v).boundingBox();
  const lanes = await v.page.locator("pg-spacetime .lanes").boundingBox();
  assert.ok(box !== null && lanes !== null);
  await v.page.mouse.move(box.x + box.width / 2, box.y + 6);
  await v.page.mouse.down();
  await v.page.mouse.move(lanes.x + 80, box.y + 6, { steps: 8 });
  const past = await then(v);
  assert.ok(past < now, `${past} is before ${now}`);
  await v.server(server, '[data-role="follower"]').waitFor();
  await v.page.mouse.move(box.x + box.width / 2, box.y + 6, { steps: 8 });
  await v.server(server, '[data-role="leader"]').waitFor();
  await v.page.mouse.move(lanes.x + 80, box.y + 6);
  assert.equal((await v.keyframe()).state.now, now, "only the page looks back");
  await v.page.mouse.up();
  await there(v, past);

  await v.button("ui.spacetime.follow").click();
  await there(v, now);
});

test("the playhead goes by keys from instant to instant", async ({ still }) => {
  const v = await still();
  const { server, now } = await v.elect();
  await playhead(v).focus();
  const times = [...new Set(v.stream.events.map(({ at }) => at))].filter((at) => at < now).reverse();
  for (const at of times.slice(0, 5)) {
    await v.press("ArrowLeft");
    assert.equal(await then(v), at);
  }
  await v.press("ArrowRight");
  await v.frame();
  assert.equal(await v.now(), times[3]);
  assert.match((await playhead(v).getAttribute("aria-valuetext")) ?? "", /^\d+(\.\d)? ms$/);
  await v.press("Home");
  await v.frame();
  assert.equal(await v.now(), 0, "what happened before the page was opened is there too");
  await v.server(server, '[data-role="follower"]').waitFor();
  await looking(v).getByRole("button", { name: words("ui.looking.now") }).click();
  await there(v, now);
  await playhead(v).focus();
  await v.press("ArrowLeft", "ArrowLeft", "Enter");
  await there(v, times[1] ?? NaN);
});

test("the playhead is dragged with a finger", async ({ still }) => {
  const v = await still({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  const { now } = await v.elect();
  await playhead(v).tap({ trial: true }); // in sight, and still
  const box = await playhead(v).boundingBox();
  assert.ok(box !== null);
  const finger = await v.context.newCDPSession(v.page);
  const [x, y] = [box.x + box.width / 2, box.y + 8];
  const touch = async (type: "touchStart" | "touchMove" | "touchEnd", dx: number): Promise<void> => {
    await finger.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x: x + dx, y }] });
  };
  await touch("touchStart", 0);
  for (const dx of [-10, -30, -60, -90]) await touch("touchMove", dx);
  const past = await then(v);
  assert.ok(past < now);
  await touch("touchEnd", -90);
  await there(v, past);
});

test("a sign that is clicked is gone to, and told", async ({ still }) => {
  const v = await still();
  const { server } = await v.elect();
  await v.runTo("an entry on every server", ({ servers }) => servers.every(({ log }) => log.length > 0));
  const won = await v.stream.event("the election", (event) => event.kind === "role" && event["to"] === "leader");
  await v.page.getByRole("button", { name: words("ui.spacetime.fit") }).click();
  const lanes = v.page.locator("pg-spacetime .lanes");
  const box = await lanes.boundingBox();
  const lane = (await v.names()).indexOf(server);
  assert.ok(box !== null);
  const leads = v.page.locator("pg-narration .sentence").filter({ hasText: `${server} has` });
  const height = (box.height - 42) / 5;
  for (let x = box.width - 4; x > 44; x -= 4) {
    const at = { x, y: 22 + (lane + 0.5) * Math.min(44, height) };
    await lanes.hover({ position: at });
    if (!((await lanes.getAttribute("title")) ?? "").includes(`${server} has`)) continue;
    await lanes.click({ position: at });
    await there(v, won.at);
    await leads.waitFor();
    return;
  }
  assert.fail("no sign of the election on the leader's lane");
});

test("the list is chosen from by kind and server, and leads to each moment", async ({ still }) => {
  const v = await still();
  const { server } = await v.elect();
  const rows = v.page.locator("pg-events li");
  const messages = v.page.getByRole("button", { name: words("ui.group.messages") });
  assert.equal(await rows.filter({ hasText: /sends RequestVote/ }).count(), 0);
  await messages.click();
  await rows.filter({ hasText: /sends RequestVote|RequestVote from/ }).first().waitFor();
  await messages.click();

  const other = (await v.names()).find((name) => name !== server) ?? "";
  await v.page.locator("pg-events select").selectOption(other);
  await rows.filter({ hasText: other }).first().waitFor();
  for (const text of await rows.allTextContents()) assert.ok(text.includes(other), text);

  await rows.filter({ hasText: `${other} votes for ${server}` }).locator("[data-row]").click();
  const vote = await v.stream.event("the vote", (event) => event.kind === "vote" && event.server === other && event["granted"] === true);
  await there(v, vote.at);
  await v.page.locator("pg-narration .sentence").filter({ hasText: `${other} votes for ${server}` }).waitFor();
  await v.page.locator(`pg-events li[data-seq="${vote.seq}"] [aria-current="true"]`).waitFor();

  await v.page.locator("pg-events select").selectOption("");
  await v.page.locator(`pg-events li[data-seq="${vote.seq}"] [data-row]`).focus();
  await v.press("ArrowUp", "Enter");
  const focused = Number(await v.page.evaluate(() => document.activeElement?.closest("li")?.dataset["seq"]));
  assert.ok(focused > vote.seq, "the row above is a later event");
  await there(v, v.stream.events.find(({ seq }) => seq === focused)?.at ?? NaN);
});

test("while looking back nothing is done to the cluster, and it says why", async ({ still }) => {
  const v = await still();
  const { server } = await v.elect();
  const before = await v.seq();
  await playhead(v).focus();
  await v.press("Home", server.slice(1), "k");
  await v.page.getByTestId("notice").filter({ hasText: words("ui.why.looking") }).waitFor();
  assert.equal(await v.seq(), before);
});

test("without a connection the past can still be looked at", async ({ program, still }) => {
  const wire = await Wire.to(program.url);
  try {
    const v = await still({}, { through: wire });
    v.watch.expect(/WebSocket connection to .* failed/, /Failed to load resource: net::ERR_/);
    const { server } = await v.elect();
    wire.cut();
    await v.connection("lost");
    await playhead(v).focus();
    await v.press("Home");
    await then(v);
    await v.server(server, '[data-role="follower"]').waitFor();
    wire.mend();
    await v.connection("open");
    await looking(v).waitFor();
    await v.press("Escape");
    await v.server(server, '[data-role="leader"]').waitFor();
  } finally {
    await wire.close();
  }
});

test("a page scrolled out of sight draws nothing", async ({ visit }) => {
  const v = await visit();
  await v.leader();
  // As an article does with what it embeds.
  await v.page.evaluate(() => {
    document.body.style.translate = "0 5000px";
    document.documentElement.dataset["asked"] = "0";
    const real = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => {
      document.documentElement.dataset["asked"] = String(Number(document.documentElement.dataset["asked"]) + 1);
      return real(callback);
    };
  });
  const asked = async (): Promise<number> => Number(await v.page.locator("html").getAttribute("data-asked"));
  const goesOn = async (): Promise<unknown> => {
    const from = v.stream.events.length;
    return v.stream.until("the cluster to go on", () => (v.stream.events.length >= from + 20 ? true : undefined));
  };
  await goesOn();
  const before = await asked();
  await goesOn();
  assert.equal(await asked(), before);
  const shown = await v.seq();
  await v.page.evaluate(() => (document.body.style.translate = ""));
  await v.shows(shown + 20);
});

test("a page that is loaded anew still has what happened before", async ({ still }) => {
  const v = await still();
  const { now } = await v.elect();
  const won = await v.stream.event("the election", (event) => event.kind === "role" && event["to"] === "leader");
  await v.page.reload();
  await v.page.locator(`pg-events li[data-seq="${won.seq}"]`).waitFor();
  await v.page.locator('pg-spacetime [role="slider"][aria-valuemin="0"]').waitFor();
  await playhead(v).focus();
  await v.press("Home");
  assert.equal(await then(v), 0);
  await v.press("End");
  await looking(v).waitFor({ state: "detached" });
  await v.frame();
  assert.equal(await v.now(), now);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing while looking back (${colorScheme})`, async ({ still }) => {
    const v = await still({ colorScheme, reducedMotion: "reduce" });
    await v.elect();
    await playhead(v).focus();
    await v.press("PageDown");
    await then(v);
    await noViolations(v.page, "while looking back");
    await v.page.getByRole("button", { name: words("ui.spacetime.key") }).click();
    await noViolations(v.page, "with the signs explained");
    await v.press("Escape");
    await v.page.setViewportSize({ width: 1024, height: 768 });
    await v.page.locator("pg-tabs").getByRole("button", { name: words("ui.events") }).click();
    await v.page.locator("pg-events li").first().waitFor();
    await noViolations(v.page, "with the list in a narrow window");
  });
}

/** counted has the page count the frames that it asks for, and what it draws. */
async function counted(page: Page | Frame): Promise<() => Promise<readonly [number, number]>> {
  await page.evaluate(() => {
    const count = (name: string): void => void (document.documentElement.dataset[name] = String(Number(document.documentElement.dataset[name] ?? "0") + 1));
    const real = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => (count("asked"), real(callback));
    const clear = CanvasRenderingContext2D.prototype.clearRect;
    CanvasRenderingContext2D.prototype.clearRect = function (...box) {
      count("drawn");
      clear.apply(this, box);
    };
    new MutationObserver(() => count("drawn")).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  return async () => page.evaluate(() => [Number(document.documentElement.dataset["asked"] ?? "0"), Number(document.documentElement.dataset["drawn"] ?? "0")] as const);
}

async function goesOn(v: Visit): Promise<void> {
  const from = v.stream.events.length;
  await v.stream.until("the cluster to go on", () => (v.stream.events.length >= from + 20 ? true : undefined));
}

test("a hidden tab asks for no frame and draws nothing, and goes on when it is shown", async ({ visit }) => {
  const v = await visit();
  await v.leader();
  const count = await counted(v.page);
  const show = async (hidden: boolean): Promise<void> => {
    await v.page.evaluate((now) => {
      Object.defineProperty(document, "hidden", { configurable: true, get: () => now });
      document.dispatchEvent(new Event("visibilitychange"));
    }, hidden);
  };
  await show(true);
  await goesOn(v); // a frame that was asked for before is over by then
  const before = await count();
  await goesOn(v);
  assert.deepEqual(await count(), before);
  const shown = await v.seq();
  await show(false);
  await v.shows(shown + 20);
  const [asked] = await count();
  assert.ok(asked > before[0]);
});

test("an embed scrolled out of view asks for no frame and draws nothing, and goes on when it is scrolled to", async ({ visit, program }) => {
  // What a test answers in the program's place seems to Chromium to come from elsewhere than this machine.
  const v = await visit(undefined, { permissions: ["local-network-access"] });
  await v.leader();
  const embedded = v.page.url();
  const host = `${program.url}/lesson`;
  await v.context.route(host, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en"><title>A lesson</title><main><h1>A lesson</h1><iframe src="${embedded}" title="A cluster" width="640" height="480"></iframe>${"<p>Much to read.</p>".repeat(200)}</main></html>`,
    }),
  );
  // Nobody may frame a page that is no embed; this is about what any page does in a frame.
  await v.context.route(embedded, async (route) => {
    const response = await route.fetch();
    const policy = response.headers()["content-security-policy"] ?? "";
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'") } });
  });
  await v.page.goto(host);
  const element = v.page.locator("iframe");
  const frame = await (await element.elementHandle())?.contentFrame();
  assert.ok(frame);
  const connected = frame.locator('html[data-connection="open"]');
  await connected.waitFor({ state: "attached" });
  const count = await counted(frame);
  await goesOn(v);
  const [inView] = await count();
  assert.ok(inView > 0, "in view it draws");

  await v.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  assert.ok(await element.evaluate((one) => one.getBoundingClientRect().bottom < 0), "it is out of view");
  await goesOn(v); // a frame that was asked for before is over by then
  const before = await count();
  await goesOn(v);
  assert.deepEqual(await count(), before);
  const shown = Number(await frame.locator("html").getAttribute("data-seq"));
  await element.scrollIntoViewIfNeeded();
  await frame.waitForFunction((wanted) => Number(document.documentElement.dataset["seq"]) >= wanted, shown + 20);
  const [asked] = await count();
  assert.ok(asked > before[0]);
});

test("the diagram is moved by one finger, and zoomed by two", async ({ still }) => {
  const v = await still({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  await v.elect();
  const lanes = v.page.locator("pg-spacetime .lanes");
  await lanes.scrollIntoViewIfNeeded();
  const box = await lanes.boundingBox();
  assert.ok(box !== null);
  const finger = await v.context.newCDPSession(v.page);
  const y = box.y + box.height / 2;
  const touch = async (type: "touchStart" | "touchMove" | "touchEnd", ...xs: readonly number[]): Promise<void> => {
    await finger.send("Input.dispatchTouchEvent", { type, touchPoints: xs.map((x, id) => ({ x: box.x + x, y, id })) });
  };
  const follow = v.button("ui.spacetime.follow");
  const left = async (): Promise<number> => {
    await v.frame();
    return (await playhead(v).boundingBox())?.x ?? NaN;
  };
  const at = await left();
  await touch("touchStart", 120);
  for (const x of [130, 145, 160]) await touch("touchMove", x);
  await touch("touchEnd");
  assert.equal(await follow.getAttribute("aria-pressed"), "false", "moved by a finger it no longer follows");
  assert.ok((await left()) > at + 15, "the moment has gone along with the finger");
  assert.equal(await looking(v).count(), 0, "and is the same");

  await v.page.getByRole("button", { name: words("ui.spacetime.fit") }).tap();
  await v.frame();
  const picture = async (): Promise<string> => lanes.locator("canvas").evaluateAll((all) => all.map((one) => (one as HTMLCanvasElement).toDataURL()).join());
  const whole = await picture();
  await touch("touchStart", 150, 200);
  for (const apart of [10, 30, 50]) await touch("touchMove", 150 - apart, 200 + apart);
  await touch("touchEnd");
  await v.frame();
  assert.notEqual(await picture(), whole);
});

test("a history of 50,000 events is scrubbed, and shows what was at any moment", async ({ program, visit }) => {
  const { session } = await program.still();
  await session.act({ do: "workload", clients: 5, rate: 100 });
  // Beyond what a page keeps: the oldest is given up, and the rest is there.
  const wanted = 50_000;
  for (let at = 2_000_000; (await session.keyframe()).seq < wanted; at += 2_000_000) await session.act({ do: "seek", at });
  const told = await (await fetch(`${session.url}/events`)).text();
  const events = told.trim().split("\n").slice(0, wanted).map((line) => JSON.parse(line) as Event);
  const end = events.at(-1)?.at ?? 0;
  await session.act({ do: "seek", at: end - 1 });
  const v = await visit(session.url);
  v.drive(session);
  await v.page.locator('pg-spacetime [role="slider"][aria-valuemin="0"]').waitFor();
  await v.page.getByRole("button", { name: words("ui.spacetime.fit") }).click();
  const box = await v.page.locator("pg-spacetime .lanes").boundingBox();
  assert.ok(box !== null);
  const handle = await playhead(v).boundingBox();
  assert.ok(handle !== null);
  const y = handle.y + 6;
  await v.page.mouse.move(handle.x + handle.width / 2, y);
  await v.page.mouse.down();
  for (const share of [0.8, 0.3, 0.55, 0.12]) {
    await v.page.mouse.move(box.x + 40 + (box.width - 40) * share, y, { steps: 4 });
    const now = await then(v);
    for (const name of await v.names()) {
      const own = events.filter(({ server, at }) => server === name && at <= now);
      const role = own.findLast(({ kind }) => kind === "role")?.["to"] ?? "follower";
      const term = own.findLast(({ kind }) => kind === "term")?.["to"] ?? 0;
      await v.server(name, `[data-role="${String(role)}"][data-term="${String(term)}"]`).waitFor();
      await v.select(name);
      assert.equal(await v.fact("commitIndex"), String(own.findLast(({ kind }) => kind === "commit")?.["index"] ?? 0), `${name} at ${now}`);
    }
  }
  await v.page.mouse.up();
});
