// Takes pictures of the page as it looks to different people: every scene in both themes and languages and on four
// sizes of screen; one scene also to the three kinds of colour blindness, in forced colours, at 200 % zoom and on a narrow
// phone. Not a test: someone has to look. It is run by `make looks`, and writes into the folder that PLAYGROUND_SCREENSHOTS
// names; ONLY is a pattern for the pictures' names.

import type { BrowserContextOptions, Page } from "playwright-core";
import { launch } from "./support/chromium";
import { CODE, Classroom, STUDENT, TEACHER, type Told } from "./support/classroom";
import { Playground, type Session } from "./support/playground";
import type { State } from "./support/stream";

const folder = process.env["PLAYGROUND_SCREENSHOTS"];
if (folder === undefined) {
  throw new Error("PLAYGROUND_SCREENSHOTS names no folder: use make looks");
}

/** A moment that is worth a picture; of so many servers, if it matters. */
type Scene = { readonly servers?: number; readonly play: (session: Session) => Promise<void>; readonly open?: (page: Page) => Promise<void>; readonly running?: boolean };

type Look = {
  readonly name: string;
  readonly scene: Scene;
  readonly lang: "en" | "zh";
  readonly blind?: "protanopia" | "deuteranopia" | "tritanopia";
  readonly options: BrowserContextOptions;
};

const sizes = {
  desktop: { viewport: { width: 1440, height: 900 } },
  tablet: { viewport: { width: 1024, height: 768 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true },
  embed: { viewport: { width: 640, height: 480 } },
} as const;

const dialogs = ["palette", "help", "rules", "options", "network", "members", "links", "client", "partition", "share", "embed"] as const;

const scenes: Readonly<Record<string, Scene>> = {
  stage: { play: stage },
  table: { play: stage, open: async (page) => page.locator("pg-views button").click() },
  playing: { play: stage, running: true },
  events: { play: stage, open: async (page) => asked(page, { kind: "tab", tab: "events" }) },
  safety: { play: stage, open: async (page) => asked(page, { kind: "tab", tab: "safety" }) },
  figure: { play: stage, open: async (page) => page.locator('pg-tabs [data-tab="figure"]').click() },
  message: { play: stage, open: async (page) => page.locator("pg-ring [data-message]").first().dispatchEvent("click") },
  menu: { play: stage, open: async (page) => page.locator('pg-ring [data-server="S2"]').click() },
  cluster: { play: stage, open: async (page) => asked(page, { kind: "cluster" }, "pg-controls button") },
  rule: { play: stage, open: async (page) => asked(page, { kind: "dialog", dialog: "rule", rule: "voteOncePerTerm" }) },
  why: { play: stage, open: async (page) => asked(page, { kind: "dialog", dialog: "why", question: { ask: "leader" } }) },
  joint: { servers: 3, play: joint },
  transfer: { play: transfer },
  partition: { play: partition },
  conflict: { play: conflict },
  odd: { play: odd },
  nine: { servers: 9, play: stage },
  violation: { servers: 2, play: violation },
  branches: { play: branches },
  compare: { play: branches, open: async (page) => page.getByTestId("compare").click() },
  looking: { play: branches, open: async (page) => page.keyboard.press("ArrowLeft") },
  ...Object.fromEntries(dialogs.map((dialog) => [`dialog-${dialog}`, { play: stage, open: async (page: Page) => asked(page, { kind: "dialog", dialog }) }])),
};

const themes = ["light", "dark"] as const;
const languages = ["en", "zh"] as const;
const plain: Scene = { play: stage };
const table: Scene = { ...plain, open: async (page) => page.locator("pg-views button").click() };
const looks: readonly Look[] = themes.flatMap((colorScheme): readonly Look[] => [
  ...(["protanopia", "deuteranopia", "tritanopia"] as const).map((blind) => ({ name: `${blind}-${colorScheme}`, scene: plain, lang: "en" as const, blind, options: { ...sizes.desktop, colorScheme } })),
  { name: `forced-${colorScheme}`, scene: plain, lang: "en", options: { ...sizes.desktop, colorScheme, forcedColors: "active" } },
  { name: `forced-table-${colorScheme}`, scene: table, lang: "en", options: { ...sizes.desktop, colorScheme, forcedColors: "active" } },
  ...languages.flatMap((lang): readonly Look[] => [
    { name: `zoom-${lang}-${colorScheme}`, scene: plain, lang, options: { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2, colorScheme } },
    { name: `narrow-${lang}-${colorScheme}`, scene: plain, lang, options: { viewport: { width: 320, height: 640 }, deviceScaleFactor: 2, colorScheme } },
    ...Object.entries(scenes).flatMap(([name, scene]) =>
      Object.entries(sizes).map(([size, options]): Look => ({ name: `${name}-${size}-${lang}-${colorScheme}`, scene, lang, options: { ...options, colorScheme } })),
    ),
  ]),
]);

/** Embeds, by the rest of their address and the size of their frame; begun where a selector tells when to look. */
const embeds: readonly (readonly [name: string, path: string, width: number, height: number, begun?: string])[] = [
  ["still", "?servers=5&seed=7", 640, 480],
  ["still-lesson", "/election", 360, 420],
  ["cluster", "?servers=5&seed=7&paused=1&at=230000", 640, 480, "pg-ring [data-role=leader]"],
  ["cluster-small", "?servers=5&seed=7&paused=1&at=230000", 360, 420, "pg-ring [data-role=leader]"],
  ["cluster-wide", "?servers=5&seed=7&paused=1&at=230000&controls=play", 1000, 480, "pg-ring [data-role=leader]"],
  ["cluster-bare", "?servers=5&seed=7&paused=1&at=230000&controls=none", 640, 400, "pg-ring [data-role=leader]"],
  ["lesson", "/election", 640, 560, "pg-guide h2"],
  ["lesson-wide", "/election", 1000, 560, "pg-guide .answer"],
  ["lesson-small", "/election", 360, 560, "pg-guide h2"],
];

const wins = { id: 3, kind: "wins", options: ["S1", "S2", "S3", "S4", "S5"], open: true };
const closed = { ...wins, open: false, counts: [3, 9, 0, 4, 1], right: 1 };
const ann = { id: "a1", name: "Ann", here: true, trying: true, wanted: false, agreed: false };
const taught: Told = { ...TEACHER, followers: 24, students: [ann, { ...ann, id: "a2", name: "", trying: false }, { ...ann, id: "a3", name: "王小明", here: false, trying: false }] };
/** Classes, as their teacher and their students see them, and what is pressed first. */
const classes: Readonly<Record<string, { readonly first: Told; readonly path: string; readonly open?: string }>> = {
  asks: { path: "/teach/key", first: { ...taught, question: { ...wins, counts: [3, 9, 0, 4, 1], answered: 17 } } },
  shows: { path: "/teach/key", first: { ...taught, shown: "a1", question: { ...closed, answered: 17 } } },
  code: { path: "/teach/key", first: taught, open: ".room .join" },
  roster: { path: "/teach/key", first: taught, open: ".room .join + .chip" },
  follows: { path: `/class/${CODE}`, first: { ...STUDENT, question: { ...wins, answer: 1 } } },
  wanted: { path: `/class/${CODE}`, first: { ...STUDENT, name: "Ann", mine: "id", wanted: true, question: { ...closed, answer: 3 } } },
};

const wanted = new RegExp(process.env["ONLY"] ?? "");
const program = await Playground.start("-commands-per-second", "1000");
const browser = await launch();
try {
  for (const { name, scene, lang, blind, options } of looks.filter((look) => wanted.test(look.name))) {
    const { session } = await program.still({ seed: 11, ...(scene.servers === undefined ? {} : { servers: scene.servers }) });
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(`${session.url}?lang=${lang}`);
    if (blind !== undefined) {
      await (await context.newCDPSession(page)).send("Emulation.setEmulatedVisionDeficiency", { type: blind });
    }
    await scene.play(session);
    const { seq } = await session.keyframe();
    await page.waitForFunction((shown) => Number(document.documentElement.dataset["seq"]) >= shown, seq);
    await page.locator("pg-inspector .explains").first().waitFor({ state: "attached" });
    if (scene.running === true) {
      await session.act({ do: "play" });
      await page.waitForFunction((shown) => Number(document.documentElement.dataset["seq"]) > shown, seq);
    }
    // One that can't be opened is worth a picture too: that says so.
    await scene.open?.(page).catch((error: unknown) => console.error(name, String(error)));
    await page.waitForLoadState("networkidle");
    if (scene.open === undefined) await page.keyboard.press("Tab");
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: scene.open === undefined && (options.viewport?.width ?? 0) < 820 });
    await context.close();
  }
  for (const [name, path, width, height, begun] of embeds) {
    for (const [lang, colorScheme] of [["en", "light"], ["zh", "dark"]] as const) {
      const file = `embed-${name}-${lang}-${colorScheme}`;
      if (!wanted.test(file)) continue;
      const page = await browser.newPage({ viewport: { width, height }, colorScheme });
      await page.goto(`${program.url}/embed${path}${path.includes("?") ? "&" : "?"}lang=${lang}`);
      if (begun !== undefined) {
        await page.locator("a.begin").click();
        await page.locator(begun).first().waitFor();
        await page.waitForLoadState("networkidle");
      }
      await page.screenshot({ path: `${folder}/${file}.png` });
      await page.close();
    }
  }
  for (const [name, { first, path, open }] of Object.entries(classes)) {
    for (const [size, options] of [...Object.entries(sizes), ["projector", { viewport: { width: 1280, height: 720 } }]] as const) {
      for (const [lang, colorScheme, large] of [["en", "light", false], ["zh", "dark", false], ["en", "light", true]] as const) {
        const file = `class-${name}-${size}-${lang}${large ? "-large" : ""}`;
        if (!wanted.test(file)) continue;
        const { session, viewUrl } = await program.still({ seed: 11 });
        await stage(session);
        const room = await Classroom.of(path.startsWith("/teach") ? session.url : viewUrl, path, first);
        const context = await browser.newContext({ ...options, colorScheme });
        if (large) await context.addInitScript(() => localStorage.setItem("type", "large"));
        const page = await context.newPage();
        await page.goto(`${room.url}?lang=${lang}`);
        await page.locator(".room .strip").first().waitFor();
        if (open !== undefined) await page.locator(open).click();
        await page.waitForLoadState("networkidle");
        await page.screenshot({ path: `${folder}/${file}.png` });
        await context.close();
      }
    }
  }
} finally {
  await browser.close();
  await program.stop();
}

/** asked raises an intent, as a view does; beside what a selector names, if given. */
async function asked(page: Page, intent: object, anchor?: string): Promise<void> {
  await page.evaluate(
    ([wanted, selector]) => {
      const beside = selector === undefined ? {} : { anchor: document.querySelector(selector) };
      document.dispatchEvent(new CustomEvent("pg-intent", { detail: { ...wanted, ...beside } }));
    },
    [intent, anchor] as const,
  );
}

/** stage plays to a moment with every role, a crashed and a frozen server, a cut link, logs that differ, and messages. */
async function stage(session: Session): Promise<void> {
  const first = await session.runTo("a leader", ({ servers }) => servers.find(({ role }) => role === "leader"));
  await session.act({ do: "write", key: "x", value: "1" });
  await session.runTo("the answer", ({ operations }) => operations.find(({ returned }) => returned !== undefined));
  await session.act({ do: "write", key: "x", value: "2", to: first.server });
  await session.runTo("an entry of its own", ({ servers }) => servers.find(({ server, log }) => server === first.server && log.at(-1)?.data?.value === "2"));
  await session.act({ do: "crash", server: first.server });
  await session.runTo("a candidate and its messages", ({ servers, messages }) => servers.some(({ role }) => role === "candidate") && messages.length > 2 ? true : undefined);
  await session.act({ do: "cut", from: "S1", to: "S2", both: true });
  await session.act({ do: "cut", from: "S3", to: "S5" });
}

/** joint is a candidate of a joint configuration: it needs both halves. */
async function joint(session: Session): Promise<void> {
  const { server: leader } = await elected(session);
  const [other = "", leaving = ""] = ["S1", "S2", "S3"].filter((name) => name !== leader);
  await session.runTo("the first commit", ({ servers }) => (servers.every(({ commitIndex }) => commitIndex >= 1) ? true : undefined));
  await session.act({ do: "configure", manualLeave: true });
  await session.act({ do: "joint", servers: [leader, other] });
  await session.runTo("the joint configuration everywhere", ({ servers }) => (servers.every(({ log }) => log.length === 2) ? true : undefined));
  await session.act({ do: "crash", server: leader });
  await session.act({ do: "timeout", server: leaving });
  await session.runTo("a vote", ({ servers }) => servers.find(({ server, votes }) => server === leaving && votes.length === 1));
}

/** transfer is a leader that hands over to a server that can't answer. */
async function transfer(session: Session): Promise<void> {
  const { server: leader } = await elected(session);
  const to = leader === "S1" ? "S2" : "S1";
  await session.runTo("the first commit", ({ servers }) => (servers.every(({ commitIndex }) => commitIndex >= 1) ? true : undefined));
  await session.act({ do: "freeze", server: to });
  await session.act({ do: "transfer", to });
}

async function partition(session: Session): Promise<void> {
  const { server: leader } = await elected(session);
  const others = ["S1", "S2", "S3", "S4", "S5"].filter((name) => name !== leader);
  await session.act({ do: "partition", groups: [[leader, others[0] ?? ""], others.slice(1)] });
  await session.act({ do: "cut", from: others[1] ?? "", to: others[2] ?? "" });
  await session.act({ do: "write", key: "x", value: "1", to: leader });
  await session.runTo("an entry", ({ servers }) => servers.find(({ server, log }) => server === leader && log.length >= 2));
}

/** conflict is an old leader whose log parts from that of the new one. */
async function conflict(session: Session): Promise<void> {
  const old = await elected(session);
  const others = ["S1", "S2", "S3", "S4", "S5"].filter((name) => name !== old.server);
  await session.act({ do: "partition", groups: [[old.server], others] });
  await session.act({ do: "write", key: "y", value: "1", to: old.server });
  await session.runTo("another leader's entry", ({ servers }) =>
    servers.find(({ server, log, currentTerm }) => server !== old.server && log.length >= 2 && currentTerm > old.currentTerm),
  );
}

/** odd has servers with a slow disk, a false clock, a full inbox, a learner, and a snapshot. */
async function odd(session: Session): Promise<void> {
  const { server: leader } = await elected(session);
  const [slow = "", frozen = ""] = ["S1", "S2", "S3", "S4", "S5"].filter((name) => name !== leader);
  await session.runTo("the first commit", ({ servers }) => (servers.every(({ lastApplied }) => lastApplied >= 1) ? true : undefined));
  await session.act({ do: "snapshot", server: leader });
  await session.act({ do: "disk", server: slow, write: 200_000 });
  await session.act({ do: "drift", server: slow, rate: 1.5 });
  await session.act({ do: "freeze", server: frozen });
  await session.act({ do: "addServer", server: "S6", learner: true });
  await session.act({ do: "write", key: "x", value: "1" });
  await session.runTo("an entry that is not on the disk", ({ servers }) => servers.find(({ server, log, disk }) => server === slow && log.length + 1 > disk.lastIndex + 1));
}

/** violation is two leaders of one term. */
async function violation(session: Session): Promise<void> {
  await session.act({ do: "break", rule: "voteOncePerTerm" });
  await session.act({ do: "timeout", server: "S1" });
  await session.act({ do: "timeout", server: "S2" });
  await session.runTo("two leaders", ({ servers }) => (servers.every(({ role }) => role === "leader") ? true : undefined));
}

/** branches is a run with two ways: a write, and a crash in its stead. */
async function branches(session: Session): Promise<void> {
  const { server } = await elected(session);
  const { now: at } = (await session.keyframe()).state;
  await session.runTo("an entry on every server", ({ servers }) => (servers.every(({ log }) => log.length > 0) ? true : undefined));
  await session.act({ do: "write", key: "x", value: "1" });
  await session.runTo("a commit", ({ servers }) => servers.find(({ commitIndex }) => commitIndex >= 2));
  await session.act({ do: "branch", at });
  await session.act({ do: "crash", server });
  await session.act({ do: "seek", at: at + 100_000 });
}

async function elected(session: Session): Promise<State["servers"][number]> {
  return session.runTo("a leader", ({ servers }) => servers.find(({ role }) => role === "leader"));
}
