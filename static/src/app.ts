// The page at work: frames and intents come in, and go to whom they concern.

import type { Boot } from "./boot";
import { ShownClock } from "./clock";
import { Connection } from "./connection";
import type { Status } from "./connection";
import { courseAfter, courseOf } from "./course";
import type { Course } from "./course";
import { Drawing } from "./drawing";
import { translator } from "./i18n";
import type { Translator } from "./i18n";
import type { Dialog, Intent, Opening } from "./intent";
import { meaning } from "./keys";
import { Latecomers } from "./latecomers";
import { Looking } from "./looking";
import type { Model } from "./model";
import { narrate, Narrator, weight, worthTelling } from "./narrate";
import type { Recorded } from "./past";
import type { Standing } from "./possible";
import { shortcutsWanted, wireHelp } from "./help";
import { goneBy, openBy, systemTimers } from "./network";
import { Sending } from "./sending";
import { Sight } from "./sight";
import { notchOf, speedAt } from "./speed";
import { Store } from "./store";
import type { Host } from "./hosting";
import { isTheirs } from "./theirs";
import { travelOf } from "./travel";
import { Tabs } from "./views/tabs";
import { intentEvent } from "./views/view";
import type { Command, Frame, Keyframe, Landmark, ServerName, Travel } from "./wire";

/** After this long without a sign of life the picture stands still; the loop may rest too. */
const restMs = 2_000;

export class App {
  readonly #store: Store;
  readonly #clock = new ShownClock();
  readonly #connection: Connection;
  readonly #words: Translator;
  readonly #boot: Boot;
  readonly #narrator = new Narrator();
  readonly #stillness = matchMedia("(prefers-reduced-motion: reduce)");
  #selected: ServerName;
  /** Whether the cluster stood still already when the last picture was drawn. */
  #atRest = false;
  #travel: Travel;
  #course: Course | undefined;
  /** What a jump goes to. */
  #landmark: Landmark = "election";
  /** The message under way that is shown in full. */
  #selectedMessage: number | undefined;
  #contradiction: Model["contradiction"];
  /** Whether it was said that the run began again. */
  #saidAgain = false;
  /** Whether the focus was last put with a pointer: Space then still means play and pause. */
  #pointed = false;
  #heardAt = 0;
  readonly #sending: Sending;
  readonly #looking: Looking;
  readonly #drawing: Drawing;
  readonly #latecomers: Latecomers;
  #host: Host | undefined;
  readonly #sight = new Sight({ shown: () => this.#shown(), longGone: () => this.#connection.close() });

  constructor(boot: Boot) {
    this.#boot = boot;
    this.#words = translator(boot.messages, boot.htmlLang);
    this.#store = new Store(boot.keyframe);
    this.#selected = boot.keyframe.state.servers[0]?.server ?? "S1";
    this.#travel = travelOf(boot.keyframe, {});
    this.#course = boot.keyframe.lesson;
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
    const line = { send: (command: Command) => this.#connection.send(command), state: () => this.#store.state, standing: () => this.#standing() };
    this.#sending = new Sending(line, this.#words);
    this.#looking = new Looking(() => ({ past: this.#store.past, present: this.#clock.shown }), this.#sending);
    this.#drawing = new Drawing({
      visible: () => this.#sight.visible,
      flows: (wall) => this.#flows(wall),
      waits: () => this.#narrator.waiting,
      model: (wall) => this.#advance(wall),
    });
    this.#latecomers = new Latecomers(boot, this.#drawing, () => this.#recover());
    this.#sayAgain(boot.keyframe);
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
    this.#stillness.addEventListener("change", () => this.#drawing.wake());
    this.#sight.watch();
    addEventListener("online", () => this.#connection.open(this.#store.position));
    addEventListener("pageshow", (event) => {
      if (event.persisted) this.#connection.open(this.#store.position);
    });
    wireHelp(this.#words);
    document.querySelector("[data-dialog]")?.addEventListener("click", () => this.#act({ kind: "dialog", dialog: "share" }));
    void this.#latecomers.guide();
    if (parent !== window) void import("./hosting").then(({ Host }) => (this.#host = new Host(this.#boot.stream)));
    this.#drawing.now();
    addEventListener("load", () => this.#recover());
    this.#connection.open(this.#store.position);
  }

  #recover(): void {
    this.#latecomers.recover(this.#store.past);
  }

  // Frames.

  #receive(frame: Frame): void {
    const wall = performance.now();
    this.#heardAt = wall;
    switch (frame.kind) {
      case "keyframe":
        // A class has gone on to another lesson: this page has the texts of the one before.
        if (document.body.classList.contains("class") && frame.lesson?.name !== this.#boot.lesson?.name) location.reload();
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
        this.#sending.answered(frame.id);
        this.#looking.answered(frame.id);
        break;
      case "refused":
        this.#looking.refused(frame.id);
        this.#sending.refused(frame);
        break;
      case "class":
        // What could not be fetched for one frame is asked for again with the next.
        this.#latecomers.enter(frame.told).then(
          () => this.#latecomers.room?.ended === true && !this.#boot.control && this.#connection.end(),
          () => undefined,
        );
        return;
      case "unknown":
        break;
    }
    this.#connection.at(this.#store.position);
    // Who fell behind while it went fast asks when there is time.
    if (!this.#clock.playing && this.#store.past.dropped) this.#recover();
    if (!this.#sight.visible) this.#skip(wall);
    this.#drawing.wake();
  }

  /** sayAgain says once that what led here is lost. */
  #sayAgain({ again }: Keyframe): void {
    if (again === undefined || this.#saidAgain) return;
    this.#saidAgain = true;
    this.#sending.notify({ text: this.#words.t("ui.again") });
  }

  #replace(keyframe: Keyframe): void {
    const moved = keyframe.epoch !== this.#store.position.epoch;
    this.#store.replace(keyframe);
    this.#looking.replaced(moved, keyframe.state.now, this.#words);
    if (!moved) return;
    this.#narrator.clear();
    this.#latecomers.forget();
    this.#recover();
  }

  /** A page that nobody sees keeps up without gliding, so that nothing piles up. */
  #skip(wall: number): void {
    this.#clock.tick(wall);
    this.#store.advance(this.#clock.shown);
  }

  #tell(applied: readonly Recorded[]): void {
    this.#course = courseAfter(applied, this.#course);
    // A sentence costs more than to tell that nobody will see it.
    const worth = this.#atRest ? applied : applied.filter((event) => event.kind !== "unknown" && weight(event) >= worthTelling);
    const told = worth.flatMap((event) => narrate(event, this.#words) ?? []);
    this.#narrator.tell(told, performance.now(), this.#atRest);
    this.#host?.tell(applied);
    if (applied.length > 0) this.#looking.wentOn();
  }

  #statusChanged(status: Status): void {
    document.documentElement.dataset["connection"] = status;
    if (status !== "open") {
      this.#sending.cut();
      this.#looking.cut();
    }
    this.#drawing.wake();
  }

  // Intents.

  #act(intent: Intent): void {
    switch (intent.kind) {
      case "command":
        this.#looking.command(intent.command);
        break;
      case "class":
        this.#connection.send(intent.command);
        break;
      case "look":
        this.#looking.look(intent.at, intent.seq);
        this.#drawing.pass(intent.passing === true);
        break;
      case "go":
        this.#looking.go();
        break;
      case "now":
        this.#looking.now();
        break;
      case "back":
        this.#looking.back();
        break;
      case "jump":
        this.#looking.command({ do: "jump", to: this.#landmark, ...(intent.back ? { back: true } : {}) });
        break;
      case "aim":
        this.#landmark = intent.to;
        break;
      case "select":
        this.#selected = intent.server;
        break;
      case "sequence":
        this.#sending.sequence(intent.commands);
        break;
      case "menu":
        if (intent.subject.kind === "server") this.#selected = intent.subject.server;
        if (intent.subject.kind === "messages") this.#stand();
        this.#drawing.now();
        this.#open(intent);
        break;
      case "selectMessage":
        this.#selectedMessage = intent.message;
        break;
      case "cluster":
        this.#open(intent);
        break;
      case "tab":
        this.#drawing.find("pg-tabs", Tabs)?.choose(intent.tab);
        break;
      case "contradiction":
        this.#contradict(intent.violation);
        break;
      case "dialog":
        if (intent.server !== undefined) this.#selected = intent.server;
        this.#drawing.now();
        this.#openDialog(intent);
        break;
      case "why":
        this.#sending.notify({ text: intent.text, ...(intent.command === undefined ? {} : { refused: intent.command }) });
        break;
      case "notch":
        this.#sending.send({ do: "speed", x: speedAt(notchOf(this.#sending.speedAsked ?? this.#clock.speed) + intent.by) });
        break;
      case "reconnect":
        this.#connection.open(this.#store.position);
        break;
      case "dismiss":
        this.#sending.dismiss();
        break;
    }
    this.#drawing.wake();
  }

  #contradict(seq: number): void {
    const violation = this.#store.state.violations.find((one) => one.seq === seq) ?? this.#store.past.event(seq);
    if (violation === undefined) return;
    this.#contradiction = { violation: seq };
    this.#drawing.find("pg-tabs", Tabs)?.choose("diagram");
    if (violation.at !== (this.#looking.at ?? this.#store.state.now)) {
      this.#looking.look(violation.at);
      this.#looking.go();
    }
    this.#looking.tell(seq);
  }

  /** A message would be gone before anybody has read its menu. */
  #stand(): void {
    const command: Command = { do: "pause" };
    if (this.#clock.playing && this.#sending.can(command)) this.#sending.put(command);
  }

  #openDialog(wanted: Extract<Intent, { kind: "dialog" }>): void {
    if (wanted.dialog === "help") {
      document.querySelector<HTMLDialogElement>("#help")?.showModal();
      return;
    }
    const needs = needed[wanted.dialog];
    if (needs === undefined || this.#sending.may(needs)) this.#open(wanted);
  }

  #open(asked: Opening): void {
    this.#latecomers.open(asked).catch(() => {
      this.#sending.notify({ text: this.#words.t("ui.dialog.notLoaded") });
      this.#drawing.wake();
    });
  }

  /** A teacher whose page shows somebody else's run only watches meanwhile. */
  get #control(): boolean {
    const { room } = this.#latecomers;
    return this.#boot.control && (room?.role !== "teacher" || room.shown === "teacher");
  }

  #standing(): Standing {
    return {
      control: this.#control,
      connected: this.#connection.status === "open",
      looking: this.#looking.at !== undefined,
      travels: this.#travel.branch !== undefined,
    };
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key === "Tab") this.#pointed = false;
    if (event.defaultPrevented || event.repeat || isTheirs(event, this.#pointed)) return;
    const now = {
      playing: this.#clock.playing,
      selected: this.#selected,
      state: this.#store.state,
      looking: this.#looking.at,
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
    this.#drawing.wake();
  }

  /** flows tells whether time goes on by itself. */
  #flows(wall: number): boolean {
    return this.#clock.playing && wall - this.#heardAt < restMs;
  }

  /** advance brings the shown time to the wall's; it gives what there is to draw. */
  #advance(wall: number): Model {
    this.#store.advance(this.#clock.tick(wall));
    this.#atRest = !this.#clock.playing;
    const model = this.#model(wall);
    const { dataset } = document.documentElement;
    document.documentElement.toggleAttribute("data-looking", model.looking);
    const seq = String(this.#store.seq);
    if (dataset["seq"] !== seq) dataset["seq"] = seq;
    return model;
  }

  #model(wall: number): Model {
    const { past } = this.#store;
    const { at, told } = this.#looking;
    return {
      state: at === undefined ? this.#store.state : past.stateAt(at),
      shown: at ?? this.#clock.shown,
      present: this.#clock.shown,
      looking: at !== undefined,
      told,
      past,
      travel: this.#travel,
      landmark: this.#landmark,
      playing: this.#clock.playing,
      speed: this.#clock.speed,
      status: this.#connection.status,
      control: this.#control,
      selected: this.#selected,
      selectedMessage: this.#selectedMessage,
      contradiction: this.#contradiction,
      words: this.#words,
      sections: this.#boot.sections,
      properties: this.#boot.properties,
      marked: this.#latecomers.marked,
      lesson: this.#boot.lesson,
      course: this.#course,
      room: this.#latecomers.room,
      narration: this.#looking.sentence(this.#narrator.current(wall), this.#words),
      notice: this.#sending.notice,
      motion: !this.#stillness.matches,
    };
  }
}

/** What must be possible for a dialog to be of use. */
const needed: Readonly<Partial<Record<Dialog, Command>>> = {
  client: { do: "workload", clients: 1 }, // which is possible even if no client is left for a write
  links: { do: "partition", groups: [] }, // needs what a partition needs
  partition: { do: "partition", groups: [] },
  network: { do: "network" },
};
