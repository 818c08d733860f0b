// The page at work: frames come in, intents go out, and one animation loop draws while there is
// something to see.

import type { Boot } from "./boot";
import { ShownClock } from "./clock";
import { Connection } from "./connection";
import { courseAfter, courseOf } from "./course";
import type { Course } from "./course";
import type { Status } from "./connection";
import { translator } from "./i18n";
import type { Translator } from "./i18n";
import type { Dialog, Intent, Opening } from "./intent";
import { meaning } from "./keys";
import type { Model, Notice } from "./model";
import { narrate, Narrator, toldAt, weight, worthTelling } from "./narrate";
import type { Sentence } from "./narrate";
import type { Recorded } from "./past";
import { after, before, within } from "./playhead";
import { isTravel, noSuchMoment, obstacle } from "./possible";
import type { Standing } from "./possible";
import { shortcutsWanted, wireHelp } from "./help";
import { goneBy, openBy, systemTimers } from "./network";
import { refusal } from "./refusal";
import { Sight } from "./sight";
import { notchOf, speedAt } from "./speed";
import { Store } from "./store";
import { isTheirs } from "./theirs";
import { travelOf } from "./travel";
import { Turns } from "./turns";
import { Tabs } from "./views/tabs";
import { View, intentEvent } from "./views/view";
import type { Command, Frame, Keyframe, Landmark, Micros, ServerName, Travel } from "./wire";

/** After this long without a sign of life the picture stands still; the loop may rest too. */
const restMs = 2_000;

export class App {
  readonly #store: Store;
  readonly #clock = new ShownClock();
  readonly #connection: Connection;
  readonly #words: Translator;
  readonly #boot: Boot;
  readonly #narrator = new Narrator();
  #views = viewsOfPage();
  #later: Promise<Later> | undefined;
  readonly #stillness = matchMedia("(prefers-reduced-motion: reduce)");
  readonly #sent = new Map<number, Command>();
  #selected: ServerName;
  readonly #turns = new Turns<View>();
  /** Whether a pointer passes from moment to moment, and the next frame shows another one. */
  #passing = false;
  /** Whether the cluster stood still already when the last picture was drawn. */
  #atRest = false;
  /** A moment of the past that this page shows, while the cluster stays where it is. */
  #looking: Micros | undefined;
  /** The event that was asked for by pointing at it. */
  #told: number | undefined;
  #travel: Travel;
  #course: Course | undefined;
  /** The command that takes the cluster to the moment looked at, until it is answered. */
  #seeking: number | undefined;
  #recovered: number | undefined;
  /** What a jump goes to. */
  #landmark: Landmark = "election";
  #marked: Model["marked"] = (texts) => texts;
  #notice: Notice | undefined;
  /** The command sent last when the notice was put up: only what was sent later makes it out of date. */
  #noticedAt = 0;
  #lastSent = 0;
  /** The message under way that is shown in full. */
  #selectedMessage: number | undefined;
  #contradiction: Model["contradiction"];
  /** Whether it was said that the run began again. */
  #saidAgain = false;
  #frame: number | undefined;
  /** Whether the focus was last put with a pointer: Space then still means play and pause. */
  #pointed = false;
  #heardAt = 0;
  readonly #sight = new Sight({ shown: () => this.#shown(), longGone: () => this.#connection.close() });

  constructor(boot: Boot) {
    this.#boot = boot;
    this.#words = translator(boot.messages, boot.htmlLang);
    this.#store = new Store(boot.keyframe);
    this.#selected = boot.keyframe.state.servers[0]?.server ?? "S1";
    this.#travel = travelOf(boot.keyframe, {});
    this.#course = boot.keyframe.lesson;
    this.#sayAgain(boot.keyframe);
    this.#connection = new Connection(
      {
        open: openBy(boot.stream),
        gone: goneBy(boot.stream),
        timers: systemTimers,
        random: Math.random,
      },
      {
        frame: (frame) => this.#receive(frame),
        status: (status) => this.#statusChanged(status),
        malformed: (why) => console.error("raft playground: unreadable frame:", why),
      },
    );
  }

  start(): void {
    const { state, speed } = this.#boot.keyframe;
    this.#clock.set(false, speed, state.now, performance.now());
    this.#store.subscribe((applied) => this.#tell(applied));
    document.addEventListener(intentEvent, (event) => {
      if (event instanceof CustomEvent) this.#act(event.detail as Intent);
    });
    document.addEventListener("pointerdown", () => (this.#pointed = true), { capture: true });
    document.addEventListener("keydown", (event) => this.#pressed(event));
    this.#stillness.addEventListener("change", () => this.#wake());
    this.#sight.watch();
    addEventListener("online", () => this.#connection.open(this.#store.position));
    addEventListener("pageshow", (event) => {
      if (event.persisted) this.#connection.open(this.#store.position);
    });
    wireHelp(this.#words);
    if (this.#boot.lesson !== undefined) void this.#guide();
    this.#drawNow();
    addEventListener("load", () => this.#recover());
    this.#connection.open(this.#store.position);
  }

  /** A page of a lesson shows it as soon as its script is there; what the server wrote stands until then. */
  async #guide(): Promise<void> {
    const { GuidePanel } = await import("./views/guide");
    customElements.define("pg-guide", GuidePanel);
    this.#gather();
  }

  /** gather finds the views anew, when a script has brought some: those that stand in others are there once these are drawn. */
  #gather(): void {
    for (let known = -1; known !== this.#views.length; this.#drawNow()) {
      known = this.#views.length;
      this.#views = viewsOfPage();
    }
  }

  /** recover asks for what happened before what the page knows, once for each beginning that it has had. */
  #recover(): void {
    const { past } = this.#store;
    if (past.firstSeq === this.#recovered) return;
    this.#recovered = past.firstSeq;
    this.#loadLater()
      .then(({ recover, readBy }) => recover(past, readBy(this.#boot.stream)))
      .then(
        (found) => found && this.#wake(),
        () => (this.#recovered = undefined), // whatever needs it next tries again
      );
  }

  // Frames.

  #receive(frame: Frame): void {
    const wall = performance.now();
    this.#heardAt = wall;
    switch (frame.kind) {
      case "keyframe":
        this.#travel = travelOf(frame, this.#travel);
        this.#course = courseOf(frame, this.#course);
        this.#sayAgain(frame);
        this.#clock.set(frame.playing, frame.speed, frame.state.now, wall);
        this.#clock.jump(frame.state.now, wall);
        this.#replace(frame);
        break;
      case "events":
        if (!this.#store.add(frame)) {
          this.#connection.open(undefined);
          return;
        }
        this.#clock.hear(frame.now, wall);
        break;
      case "clock":
        this.#travel = travelOf(frame, this.#travel);
        this.#course = courseOf(frame, this.#course);
        this.#clock.set(frame.playing, frame.speed, frame.now, wall);
        break;
      case "ack":
        if (this.#sent.delete(frame.id) && frame.id > this.#noticedAt) this.#notice = undefined;
        if (frame.id === this.#seeking) this.#arrive();
        break;
      case "refused":
        this.#refused(frame);
        break;
      case "unknown":
        break;
    }
    this.#connection.at(this.#store.position);
    // Who fell behind while it went fast asks when there is time.
    if (!this.#clock.playing && this.#store.past.dropped) this.#recover();
    if (!this.#sight.visible) this.#skip(wall);
    this.#wake();
  }

  #notify(notice: Notice): void {
    this.#notice = notice;
    this.#noticedAt = this.#lastSent;
  }

  /** sayAgain says once that what led here is lost. */
  #sayAgain({ again }: Keyframe): void {
    if (again === undefined || this.#saidAgain) return;
    this.#saidAgain = true;
    this.#notify({ text: this.#words.t("ui.again") });
  }

  #replace(keyframe: Keyframe): void {
    const moved = keyframe.epoch !== this.#store.position.epoch;
    this.#store.replace(keyframe);
    if (this.#seeking !== undefined) this.#arrive();
    if (!moved) return;
    this.#narrator.clear();
    if (this.#looking === undefined) this.#told ??= toldAt(this.#store.past, keyframe.state.now, this.#words)?.seq;
    this.#recovered = undefined;
    this.#recover();
  }

  /** arrive shows the cluster itself again, which now is where the page looked. */
  #arrive(): void {
    this.#looking = undefined;
    this.#seeking = undefined;
  }

  /** A page that nobody sees keeps up without gliding, so that nothing piles up. */
  #skip(wall: number): void {
    this.#clock.tick(wall);
    this.#store.advance(this.#clock.shown);
  }

  #refused({ id, code, reason }: Extract<Frame, { kind: "refused" }>): void {
    const command = id === undefined ? undefined : this.#sent.get(id);
    if (id !== undefined) this.#sent.delete(id);
    if (id === this.#seeking) this.#seeking = undefined;
    const own = command !== undefined && code === "impossible" ? noSuchMoment(command, this.#words) : undefined;
    this.#notify({ text: own ?? refusal(code, this.#words), detail: reason });
  }

  #tell(applied: readonly Recorded[]): void {
    this.#course = courseAfter(applied, this.#course);
    // A sentence costs more than to tell that nobody will see it.
    const worth = this.#atRest ? applied : applied.filter((event) => event.kind !== "unknown" && weight(event) >= worthTelling);
    const told = worth.flatMap((event) => narrate(event, this.#words) ?? []);
    this.#narrator.tell(told, performance.now(), this.#atRest);
    if (this.#looking === undefined && applied.length > 0) this.#told = undefined;
  }

  #statusChanged(status: Status): void {
    document.documentElement.dataset["connection"] = status;
    if (status !== "open") {
      this.#sent.clear();
      this.#seeking = undefined;
    }
    this.#wake();
  }

  // Intents.

  #act(intent: Intent): void {
    switch (intent.kind) {
      case "command":
        this.#command(intent.command);
        break;
      case "look":
        this.#look(intent.at, intent.seq);
        this.#passing = intent.passing === true;
        break;
      case "go":
        this.#go();
        break;
      case "now":
        this.#looking = this.#told = undefined;
        break;
      case "back":
        this.#back();
        break;
      case "jump":
        this.#command({ do: "jump", to: this.#landmark, ...(intent.back ? { back: true } : {}) });
        break;
      case "aim":
        this.#landmark = intent.to;
        break;
      case "select":
        this.#selected = intent.server;
        break;
      case "sequence":
        this.#sequence(intent.commands);
        break;
      case "menu":
        if (intent.subject.kind === "server") this.#selected = intent.subject.server;
        if (intent.subject.kind === "messages") this.#stand();
        this.#drawNow();
        this.#open(intent);
        break;
      case "selectMessage":
        this.#selectedMessage = intent.message;
        break;
      case "cluster":
        this.#open(intent);
        break;
      case "tab":
        this.#find("pg-tabs", Tabs)?.choose(intent.tab);
        break;
      case "contradiction":
        this.#contradict(intent.violation);
        break;
      case "dialog":
        if (intent.server !== undefined) this.#selected = intent.server;
        this.#drawNow();
        this.#openDialog(intent);
        break;
      case "why":
        this.#notify({ text: intent.text });
        break;
      case "notch":
        this.#send({ do: "speed", x: speedAt(notchOf(this.#speedAsked()) + intent.by) });
        break;
      case "reconnect":
        this.#connection.open(this.#store.position);
        break;
      case "dismiss":
        this.#notice = undefined;
        break;
    }
    this.#wake();
  }

  /** While a moment of the past is looked at, steps lead from there, and play goes on from there. */
  #command(command: Command): void {
    if (this.#looking !== undefined && command.do === "step") {
      const next = after(this.#store.past, this.#looking);
      this.#look(next ?? Infinity);
      return;
    }
    const leaves = isTravel(command);
    if (this.#looking !== undefined && (command.do === "play" || (leaves && !["seek", "switch"].includes(command.do)))) this.#go();
    const id = this.#send(command);
    if (leaves) this.#seeking = id;
  }

  #look(at: Micros, seq?: number): void {
    const { past } = this.#store;
    this.#looking = within(past, this.#clock.shown, at);
    this.#told = seq;
    if (this.#looking === undefined && seq === undefined) this.#told = undefined;
  }

  #contradict(seq: number): void {
    const violation = this.#store.state.violations.find((one) => one.seq === seq) ?? this.#store.past.event(seq);
    if (violation === undefined) return;
    this.#contradiction = { violation: seq };
    this.#find("pg-tabs", Tabs)?.choose("diagram");
    if (violation.at !== (this.#looking ?? this.#store.state.now)) {
      this.#look(violation.at);
      this.#go();
    }
    this.#told = seq;
  }

  /** go takes the cluster to the moment looked at. Where that can't be, the page alone goes on looking. */
  #go(): void {
    if (this.#looking === undefined || this.#seeking !== undefined) return;
    const command: Command = { do: "seek", at: this.#looking };
    if (obstacle(command, this.#store.state, this.#standing(), this.#words) === undefined) this.#command(command);
  }

  #back(): void {
    const command: Command = { do: "stepBack" };
    const canGo = obstacle(command, this.#store.state, this.#standing(), this.#words) === undefined;
    if (this.#looking === undefined && canGo) this.#send(command);
    else this.#look(before(this.#store.past, this.#looking ?? this.#clock.shown));
  }

  /** A message would be gone before anybody has read its menu. */
  #stand(): void {
    const command: Command = { do: "pause" };
    if (this.#clock.playing && obstacle(command, this.#store.state, this.#standing(), this.#words) === undefined) this.#put(command);
  }

  /** Only the first can be told to be possible: the others are, once those before them took effect. */
  #sequence([first, ...others]: readonly [Command, ...Command[]]): void {
    if (!this.#may(first)) return;
    for (const command of [first, ...others]) this.#put(command);
  }

  #send(command: Command): number | undefined {
    return this.#may(command) ? this.#put(command) : undefined;
  }

  #put(command: Command): number | undefined {
    const id = this.#connection.send(command);
    if (id !== undefined) {
      this.#sent.set(id, command);
      this.#lastSent = id;
    }
    return id;
  }

  /** The speed that was asked for last, if the server has not answered yet: keys are faster than it. */
  #speedAsked(): number {
    const asked = [...this.#sent.values()].flatMap((command) => (command.do === "speed" ? [command.x] : []));
    return asked.at(-1) ?? this.#clock.speed;
  }

  #openDialog(wanted: Extract<Intent, { kind: "dialog" }>): void {
    if (wanted.dialog === "help") {
      document.querySelector<HTMLDialogElement>("#help")?.showModal();
      return;
    }
    const needs = needed[wanted.dialog];
    if (needs === undefined || this.#may(needs)) this.#open(wanted);
  }

  #open(asked: Opening): void {
    this.#loadLater().then(
      (later) => later.open(this.#views, asked, later.readBy(this.#boot.stream)),
      () => {
        this.#notify({ text: this.#words.t("ui.dialog.notLoaded") });
        this.#wake();
      },
    );
  }

  /** What opens only when asked for comes after the first picture. */
  #loadLater(): Promise<Later> {
    this.#later ??= import("./later").then(
      (later) => {
        this.#gather();
        this.#recover();
        void later.explain(this.#views, this.#boot.htmlLang).then((marked) => this.#mark(marked));
        return later;
      },
      (error: unknown) => {
        this.#later = undefined;
        throw error;
      },
    );
    return this.#later;
  }

  #mark(marked: Model["marked"]): void {
    this.#marked = marked;
    this.#wake();
  }

  /** may tells whether a command is possible now; if not, the page says why. */
  #may(command: Command): boolean {
    const why = obstacle(command, this.#store.state, this.#standing(), this.#words);
    if (why !== undefined) this.#notify({ text: why });
    return why === undefined;
  }

  #standing(): Standing {
    return {
      control: this.#boot.control,
      connected: this.#connection.status === "open",
      looking: this.#looking !== undefined,
      travels: this.#travel.branch !== undefined,
    };
  }

  #find<V extends View>(name: string, type: abstract new () => V): V | undefined {
    const found = this.#views.find((view) => view.localName === name);
    return found instanceof type ? found : undefined;
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key === "Tab") this.#pointed = false;
    if (event.defaultPrevented || event.repeat || isTheirs(event, this.#pointed)) return;
    const now = {
      playing: this.#clock.playing,
      selected: this.#selected,
      state: this.#store.state,
      looking: this.#looking,
      words: this.#words,
    };
    const intent = meaning(event, now, shortcutsWanted());
    if (intent === undefined) return;
    event.preventDefault();
    // Some browsers press the button in focus when Space comes up again.
    event.target?.addEventListener("keyup", (up) => up.preventDefault(), { once: true });
    this.#act(intent);
  }

  // Drawing.

  #shown(): void {
    if (this.#connection.status === "lost") this.#connection.open(this.#store.position);
    this.#wake();
  }

  #wake(): void {
    if (!this.#sight.visible) return;
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      const wall = performance.now();
      const moving = this.#passing || this.#flows(wall);
      this.#passing = false;
      this.#draw(wall, moving);
      // What moves is drawn in full when it has come to rest, and at rest nothing is drawn until something happens.
      if (moving || this.#narrator.waiting) this.#wake();
    });
  }

  /** flows tells whether time goes on by itself. */
  #flows(wall: number): boolean {
    return this.#clock.playing && wall - this.#heardAt < restMs;
  }

  #drawNow(): void {
    this.#draw(performance.now(), false);
  }

  #draw(wall: number, moving: boolean): void {
    this.#store.advance(this.#clock.tick(wall));
    const model = this.#model(wall);
    const reader = moving ? this.#turns.next(this.#views.filter(({ isRead }) => isRead), wall) : undefined;
    for (const view of this.#views) {
      if (!moving || !view.isRead || view === reader) view.draw(model);
      else view.glide(model);
    }
    const { dataset } = document.documentElement;
    document.documentElement.toggleAttribute("data-looking", model.looking);
    const seq = String(this.#store.seq);
    if (dataset["seq"] !== seq) dataset["seq"] = seq;
    this.#atRest = !this.#clock.playing;
  }

  /** The sentence of the moment: what was pointed at, or what happened at the moment looked at, or what
   *  the cluster has just done. */
  #sentence(wall: number): Sentence | undefined {
    const { past } = this.#store;
    const current = this.#narrator.current(wall);
    const told = this.#told === undefined ? undefined : past.event(this.#told);
    if (told !== undefined) return narrate(told, this.#words) ?? current;
    return this.#looking === undefined ? current : toldAt(past, this.#looking, this.#words);
  }

  #model(wall: number): Model {
    const { past } = this.#store;
    const at = this.#looking;
    return {
      state: at === undefined ? this.#store.state : past.stateAt(at),
      shown: at ?? this.#clock.shown,
      present: this.#clock.shown,
      looking: at !== undefined,
      told: this.#told,
      past,
      travel: this.#travel,
      landmark: this.#landmark,
      playing: this.#clock.playing,
      speed: this.#clock.speed,
      status: this.#connection.status,
      control: this.#boot.control,
      selected: this.#selected,
      selectedMessage: this.#selectedMessage,
      contradiction: this.#contradiction,
      words: this.#words,
      sections: this.#boot.sections,
      properties: this.#boot.properties,
      marked: this.#marked,
      lesson: this.#boot.lesson,
      course: this.#course,
      narration: this.#sentence(wall),
      notice: this.#notice,
      motion: !this.#stillness.matches,
    };
  }
}

type Later = typeof import("./later");

/** What must be possible for a dialog to be of use. */
const needed: Readonly<Partial<Record<Dialog, Command>>> = {
  client: { do: "workload", clients: 1 }, // which is possible even if no client is left for a write
  links: { do: "partition", groups: [] }, // needs what a partition needs
  partition: { do: "partition", groups: [] },
  network: { do: "network" },
};

function viewsOfPage(): readonly View[] {
  const views = [...document.querySelectorAll("*")].filter((element) => element instanceof View);
  // Letters on a canvas make the browser look up styles, which costs nothing as long as nobody has changed any.
  return views.sort((a, b) => Number(b.isPainted) - Number(a.isPainted));
}
