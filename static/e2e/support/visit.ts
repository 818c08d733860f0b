// One visitor with one page open, and what can be seen and done on it.

import assert from "node:assert/strict";
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { words } from "./catalogue";
import { type Command, Session } from "./playground";
import { type Frame, PATIENCE, type State, Stream } from "./stream";
import { Watch } from "./watch";

export type Leader = { readonly server: string; readonly term: number; readonly now: number };

export class Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly stream: Stream;
  readonly watch: Watch;
  /** Whether the page's own script runs. */
  readonly scripted: boolean;
  #driven: Session | undefined;

  private constructor(context: BrowserContext, page: Page, watch: Watch, scripted: boolean) {
    this.context = context;
    this.page = page;
    this.stream = Stream.of(page);
    this.watch = watch;
    this.scripted = scripted;
  }

  static async to(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB", ...options });
    context.setDefaultTimeout(PATIENCE);
    const watch = Watch.over(context, url);
    const visit = new Visit(context, await context.newPage(), watch, options.javaScriptEnabled ?? true);
    await visit.page.goto(url);
    return visit;
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  /** drive says which session act and runTo are about, where the page's own address doesn't lead to it. */
  drive(session: Session): void {
    this.#driven = session;
  }

  /** The address that is in control of the session, which a page that only shows it must not know. */
  get control(): string {
    return this.#session.url;
  }

  /** act gives a command from outside, as a script would: for what a test needs but is not about. */
  async act(command: Command): Promise<void> {
    await this.#session.act(command);
  }

  /** keyframe asks the program, not the page, for the state of this moment. */
  async keyframe(): ReturnType<Session["keyframe"]> {
    return this.#session.keyframe();
  }

  /** runTo goes on from event to event until the cluster is as wanted, and waits until the page shows just that moment. */
  async runTo(what: string, wanted: (state: State) => boolean): Promise<State> {
    const { state, seq } = await this.#session.runTo(what, (now, last) => (wanted(now) ? { state: now, seq: last } : undefined));
    await this.shows(seq);
    await this.paused();
    return state;
  }

  /** elect goes on until the cluster has a leader of a term above a given one, and waits until the page shows that moment. */
  async elect(aboveTerm = 0): Promise<Leader> {
    await this.runTo("a leader", ({ servers }) =>
      servers.some(({ role, status, currentTerm }) => role === "leader" && status === "up" && currentTerm > aboveTerm),
    );
    return this.leader(aboveTerm);
  }

  /** select selects a server by its digit, and waits until the inspector is about it. */
  async select(server: string): Promise<void> {
    await this.press(server.slice(1));
    await this.server(server, "[data-selected]").waitFor();
  }

  /** press presses keys, one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  /** boot is what the page came with. */
  async boot(): Promise<{ readonly keyframe: { readonly seq: number; readonly state: State } }> {
    return JSON.parse((await this.page.locator("script#boot").textContent()) ?? "") as Awaited<ReturnType<Visit["boot"]>>;
  }

  /** server is a server in the ring; which narrows it to what its attributes say, e.g. `[data-role="leader"]`. */
  server(name: string, which = ""): Locator {
    return this.page.locator(`pg-ring [data-server="${name}"]${which}`);
  }

  /** names lists the servers. */
  async names(): Promise<readonly string[]> {
    return this.page.locator("pg-ring [data-server]").evaluateAll((all) => all.map((one) => one.getAttribute("data-server") ?? ""));
  }

  /** choose opens a server's menu by a click and takes an item of it, named by its key in the catalogue. */
  async choose(server: string, item: string, holes: Readonly<Record<string, string>> = { server }): Promise<void> {
    await this.server(server).click();
    await this.page.getByRole("menu").getByRole("menuitem", { name: words(item, holes) }).click();
  }

  /** item is an item of the open menu by its key in the catalogue. */
  item(key: string, holes: Readonly<Record<string, string>> = {}): Locator {
    return this.page.getByRole("menu").getByRole("menuitem", { name: words(key, holes), exact: true });
  }

  /** button is a button by its key in the catalogue. */
  button(key: string, holes: Readonly<Record<string, string>> = {}): Locator {
    return this.page.getByRole("button", { name: words(key, holes) });
  }

  /** dialog is the open dialog. */
  get dialog(): Locator {
    return this.page.locator("dialog[open]");
  }

  /** leave closes the open dialog, or a menu, and waits until the page has the focus again. */
  async leave(): Promise<void> {
    await this.page.keyboard.press("Escape");
    await this.page.waitForFunction(
      () => document.querySelector("dialog[open], :popover-open") === null && !document.activeElement?.closest("dialog, [popover]"),
    );
  }

  /** link is a link in the ring, e.g. ("S1", "S3"); which narrows it to what its attributes say. */
  link(a: string, b: string, which = ""): Locator {
    return this.page.locator(`pg-ring [data-link="${a}-${b}"]${which}`);
  }

  /** cell is an entry in the log table by its place. */
  cell(server: string, index: number, which = ""): Locator {
    return this.page.locator(`pg-logs [data-server="${server}"][data-index="${index}"]${which}`);
  }

  /** entry is an entry in a server's log by its text, e.g. "x=3". */
  entry(server: string, text: string, which = ""): Locator {
    return this.page.locator(`pg-logs [data-server="${server}"][data-index]${which}`, { hasText: text });
  }

  /** fact is what the inspector says of the selected server under a name, e.g. "votedFor". */
  async fact(name: string): Promise<string> {
    const term = this.page.locator("pg-inspector dt").filter({ hasText: new RegExp(`^\\s*${name}\\s*$`) });
    return ((await term.locator("xpath=following-sibling::dd[1]").textContent()) ?? "").trim();
  }

  /** leader waits until the ring shows a leader of a term above a given one, and reads the clock in the same frame. */
  async leader(aboveTerm = 0): Promise<Leader> {
    const found = await this.page.waitForFunction((above) => {
      const leaders = [...document.querySelectorAll<SVGElement>('pg-ring [data-server][data-role="leader"][data-status="up"]')];
      const shown = leaders.find(({ dataset }) => Number(dataset["term"]) > above);
      const now = document.querySelector<HTMLElement>("pg-transport")?.dataset["now"];
      return shown && { server: shown.dataset["server"] ?? "", term: Number(shown.dataset["term"]), now: Number(now) };
    }, aboveTerm);
    return (await found.jsonValue()) as Leader;
  }

  /** now is the cluster time that the page shows, in microseconds. */
  async now(): Promise<number> {
    return Number(await this.page.locator("pg-transport").getAttribute("data-now"));
  }

  /** seq is the last event that the picture includes. */
  async seq(): Promise<number> {
    return Number(await this.page.locator("html").getAttribute("data-seq"));
  }

  /** shows waits until the picture includes an event. */
  async shows(seq: number): Promise<void> {
    await this.page.waitForFunction((wanted) => Number(document.documentElement.dataset["seq"]) >= wanted, seq);
  }

  /** passes waits until the page's clock has come to a cluster time. */
  async passes(now: number): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => Number(document.querySelector<HTMLElement>("pg-transport")?.dataset["now"]) >= wanted,
      now,
    );
  }

  /** drawn waits until the page has every answer that is due, since a late one would take a notice away, and shows all it was sent. */
  async drawn(): Promise<void> {
    await this.stream.answers();
    // A frame of the stream is known here no earlier than the page's script has it: the next drawing includes it.
    await this.frame();
  }

  /** frame waits for the next drawing: it shows what was done by key, pointer or finger before. */
  async frame(): Promise<void> {
    await this.page.evaluate(async () => new Promise(requestAnimationFrame));
  }

  /** paused waits until the cluster stands still and the picture has caught up with it. */
  async paused(): Promise<void> {
    await this.passes((await this.#clock("a pause", false)).now);
    await this.shows(this.stream.events.at(-1)?.seq ?? 0);
    await this.drawn();
  }

  /** playing waits until the cluster's time goes on, and the page knows. */
  async playing(): Promise<void> {
    await this.#clock("play", true);
    await this.drawn();
  }

  /** pause pauses by the key, which would start a cluster that the page doesn't know to be playing. */
  async pause(): Promise<void> {
    await this.playing();
    await this.press("Space");
    await this.paused();
  }

  /** play has the cluster go on by the key. */
  async play(): Promise<void> {
    await this.paused();
    await this.press("Space");
    await this.playing();
  }

  /** step goes to the next instant, by a key unless told otherwise, and waits until the page shows exactly that. */
  async step(how: () => Promise<void> = () => this.press("ArrowRight")): Promise<void> {
    const known = this.stream.sent.length;
    await how();
    const sent = await this.stream.until("the command", () => this.stream.sent.slice(known).find((command) => command.do === "step"));
    // Not just any answer: that to an earlier command may still be on its way.
    await this.stream.until("the step", () => this.stream.answer(sent));
    const { now } = this.stream;
    await this.shows(this.stream.events.at(-1)?.seq ?? 0);
    await this.passes(now);
    await this.drawn();
    assert.equal(await this.now(), now, "no further than the step");
  }

  /** connection waits until the page says that its connection is in a given state. */
  async connection(state: "open" | "connecting" | "lost" | "ended"): Promise<void> {
    await this.page.locator(`html[data-connection="${state}"]`).waitFor({ state: "attached" });
  }

  /** tabTo goes by the Tab key to what a selector names. */
  async tabTo(selector: string): Promise<void> {
    for (let stop = 0; stop < 200; stop++) {
      if (await this.page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) {
        return;
      }
      await this.press("Tab");
    }
    throw new Error(`200 times Tab did not lead to ${selector}`);
  }

  get #session(): Session {
    return this.#driven ?? new Session(this.page.url());
  }

  async #clock(what: string, playing: boolean): Promise<Extract<Frame, { kind: "clock" }>> {
    return this.stream.until(what, () => {
      const last = this.stream.frames.findLast((frame) => frame.kind === "clock");
      return last?.kind === "clock" && last.playing === playing ? last : undefined;
    });
  }
}
