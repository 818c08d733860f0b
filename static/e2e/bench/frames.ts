// How long the page's script takes for a frame, as Chromium's own tracing tells it. Not a test: run by `make bench-page`.
// First with 9 servers, about 100 messages in flight and logs of more than 200 entries; then while the playhead is
// dragged through a history of 50,000 events. ONLY=crowd or ONLY=scrub runs one of the two.

import type { CDPSession, Page } from "playwright-core";
import { launch } from "../support/chromium";
import { Playground, type Session } from "../support/playground";

/** How long each part is traced, in milliseconds of wall time. */
const TRACED = 10_000;

/** What Chromium calls running a script, from the outside in: only the outermost counts. */
const SCRIPTS = new Set(["FireAnimationFrame", "FunctionCall", "EvaluateScript", "TimerFire", "EventDispatch", "RunMicrotasks", "MajorGC", "MinorGC"]);

/** What a script waits for when it asks for sizes or scrolls. Chromium's developer tools don't call that scripting. */
const FORCED = new Set(["UpdateLayoutTree", "Layout"]);

/** So many messages are in flight, give or take some. */
const FLYING = { least: 90, most: 140 };

const program = await Playground.start("-commands-per-second", "1000");
const browser = await launch();
try {
  console.log(`Chromium ${browser.version()}, 1440 x 900; milliseconds of the processor's time a frame`);
  if (process.env["ONLY"] !== "scrub") await crowd();
  if (process.env["ONLY"] !== "crowd") await scrub();
} finally {
  await browser.close();
  await program.stop();
}

/** crowd is a busy moment: many messages, long logs, nine servers, played slowly enough to be watched. */
async function crowd(): Promise<void> {
  const { session } = await program.still({ servers: 9 });
  await session.act({ do: "workload", clients: 9, rate: 60 });
  await session.act({ do: "seek", at: 6_000_000 });
  await session.act({ do: "configure", electionTimeout: [4_000_000, 8_000_000] });
  await session.act({ do: "network", latency: 190_000, jitter: 60_000 });
  await session.act({ do: "seek", at: 9_000_000 });
  await session.act({ do: "speed", x: 0.1 });
  const page = await open(session);
  const before = await measure(session);
  await session.act({ do: "play" });
  const frames = await traced(page, async () => page.waitForTimeout(TRACED));
  await session.act({ do: "pause" });
  const after = await measure(session);
  console.log(`9 servers; in flight ${before.flying} at first, ${after.flying} at last; entries in the longest log ${before.entries} to ${after.entries}`);
  const fits = ({ flying, entries }: Crowd): boolean => flying >= FLYING.least && flying <= FLYING.most && entries >= 200;
  if (![before, after].every(fits)) throw new Error("that is not what is to be measured");
  report("playing at a tenth", frames);
  await page.close();
}

/** scrub drags the playhead across all of a long history. */
async function scrub(): Promise<void> {
  const { session } = await program.still();
  await session.act({ do: "workload", clients: 5, rate: 100 });
  let at = 0;
  while ((await session.keyframe()).seq < 49_500) await session.act({ do: "seek", at: (at += 100_000) });
  const page = await open(session);
  await page.locator('pg-spacetime [role="slider"][aria-valuemin="0"]').waitFor();
  for (const width of ["whole", "near"] as const) {
    await page.getByRole("button", { name: width === "whole" ? "Show the whole run" : "Zoom in" }).click({ clickCount: width === "whole" ? 1 : 8 });
    const box = await page.locator("pg-spacetime .lanes").boundingBox();
    if (box === null) throw new Error("no diagram");
    const handle = await page.locator("pg-spacetime .playhead").boundingBox();
    if (handle === null) throw new Error("no playhead");
    const y = handle.y + 6;
    await page.mouse.move(handle.x + handle.width / 2, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, y, { steps: 3 });
    await page.getByTestId("looking").waitFor();
    const frames = await traced(page, async () => {
      for (let i = 0; i <= 200; i++) {
        const share = 0.5 + 0.45 * Math.sin(i / 9);
        await page.mouse.move(box.x + 40 + (box.width - 40) * share, y);
        await page.evaluate(async () => new Promise(requestAnimationFrame));
      }
    });
    report(`dragging the playhead, ${(await session.keyframe()).seq} events, ${width === "whole" ? "all of them in sight" : "zoomed in"}`, frames);
    await page.keyboard.press("End");
    await page.mouse.up();
    await page.getByTestId("looking").waitFor({ state: "detached" });
  }
}

async function open(session: Session): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(session.url);
  await page.locator('html[data-connection="open"]').waitFor({ state: "attached" });
  return page;
}

type Crowd = { readonly flying: number; readonly entries: number };

async function measure(session: Session): Promise<Crowd> {
  const { state } = await session.keyframe();
  return { flying: state.messages.length, entries: Math.max(...state.servers.map(({ log }) => log.length)) };
}

type Traced = { readonly name: string; readonly ph: string; readonly tid: number; readonly pid: number; readonly ts: number; readonly dur?: number; readonly tdur?: number };

/** traced is the script's time in each frame while something goes on: all that runs between two calls of the page's
 *  animation callback, that callback included, and what garbage collection takes within. */
async function traced(page: Page, during: () => Promise<void>): Promise<Frames> {
  const chromium: CDPSession = await page.context().newCDPSession(page);
  const events: Traced[] = [];
  chromium.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as Traced[])));
  const ended = new Promise<void>((resolve) => chromium.once("Tracing.tracingComplete", () => resolve()));
  await chromium.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["devtools.timeline", "v8"] } });
  await during();
  await chromium.send("Tracing.end");
  await ended;
  await chromium.detach();
  return perFrame(events);
}

/** The processor's time that a frame's script took: all of it, and of that what went into forced style and layout. What
 *  passed on the wall meanwhile is longer where other programs came between. */
type FrameTime = { all: number; forced: number; wall: number };
type Frames = readonly Readonly<FrameTime>[];

function perFrame(events: readonly Traced[]): Frames {
  // The page's own thread is the one that fires its frames.
  const main = events.find(({ name }) => name === "FireAnimationFrame");
  const ours = events
    .filter(({ name, ph, tid, pid }) => ph === "X" && tid === main?.tid && pid === main.pid && (SCRIPTS.has(name) || FORCED.has(name)))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const frames: FrameTime[] = [];
  let [scriptEnds, forcedEnds] = [0, 0];
  for (const { name, ts, dur = 0, tdur = dur } of ours) {
    if (name === "FireAnimationFrame") frames.push({ all: 0, forced: 0, wall: 0 });
    const frame = frames.at(-1);
    if (frame === undefined) continue;
    const within = ts < scriptEnds;
    if (FORCED.has(name) && within && ts >= forcedEnds) {
      forcedEnds = ts + dur;
      frame.forced += tdur / 1000;
    } else if (SCRIPTS.has(name) && !within) {
      scriptEnds = ts + dur;
      frame.all += tdur / 1000;
      frame.wall += dur / 1000;
    }
  }
  return frames.slice(1, -1);
}

function report(what: string, frames: Frames): void {
  console.log(`${what}: ${frames.length} frames`);
  console.log(`  all that runs in script     ${spread(frames.map(({ all }) => all))}`);
  console.log(`  forced style and layout     ${spread(frames.map(({ forced }) => forced))}`);
  console.log(`  all but these ("Scripting") ${spread(frames.map(({ all, forced }) => all - forced))}`);
  console.log(`  all, on the wall            ${spread(frames.map(({ wall }) => wall))}`);
}

function spread(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN).toFixed(2);
  return `median ${at(0.5)}, 95 % ${at(0.95)}, most ${at(1)}`;
}
