// The page at work: frames come in, intents go out, and one animation loop draws while there is
// something to see.

import type { Boot } from "./boot";
import { ShownClock } from "./clock";
import { Connection } from "./connection";
import type { Status } from "./connection";
import { translator } from "./i18n";
import type { Translator } from "./i18n";
import type { Dialog, Intent } from "./intent";
import { meaning } from "./keys";
import type { Model, Notice } from "./model";
import { narrate, Narrator, worthTelling } from "./narrate";
import type { Sentence } from "./narrate";
import { obstacle } from "./possible";
import { shortcutsWanted, wireHelp } from "./help";
import { goneBy, openBy, systemTimers } from "./network";
import { notchOf, speedAt } from "./speed";
import { Store } from "./store";
import { Dialog as DialogView } from "./views/dialog";
import { Menu } from "./views/menu";
import { View, intentEvent } from "./views/view";
import { WriteDialog } from "./views/write-dialog";
import type { Command, Event, Frame, ServerName, Unknown } from "./wire";

/** How many sentences the list of recent events keeps. */
const recentKept = 60;

/** A page out of sight hangs up after this long, and its cluster rests. */
const hiddenMs = 30_000;

/** After this long without a sign of life the picture stands still; the loop may rest too. */
const restMs = 2_000;

export class App {
  readonly #store: Store;
  readonly #clock = new ShownClock();
  readonly #connection: Connection;
  readonly #words: Translator;
  readonly #boot: Boot;
  readonly #narrator = new Narrator();
  readonly #views: readonly View[];
  readonly #stillness = matchMedia("(prefers-reduced-motion: reduce)");
  readonly #sent = new Map<number, Command>();
  #selected: ServerName;
  /** Whether the cluster stood still already when the last picture was drawn. */
  #atRest = false;
  #recent: readonly Sentence[] = [];
  #notice: Notice | undefined;
  #frame: number | undefined;
  /** Whether the focus was last put with a pointer: Space then still means play and pause. */
  #pointed = false;
  #heardAt = 0;
  #hidden: unknown;

  constructor(boot: Boot) {
    this.#boot = boot;
    this.#words = translator(boot.messages, boot.htmlLang);
    this.#store = new Store(boot.keyframe);
    this.#selected = boot.keyframe.state.servers[0]?.server ?? "S1";
    this.#views = [...document.querySelectorAll("*")].filter((element) => element instanceof View);
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
    document.addEventListener("visibilitychange", () => this.#visibilityChanged());
    this.#stillness.addEventListener("change", () => this.#wake());
    addEventListener("online", () => this.#connection.open(this.#store.position));
    addEventListener("pageshow", (event) => {
      if (event.persisted) this.#connection.open(this.#store.position);
    });
    wireHelp();
    this.#draw(performance.now());
    this.#connection.open(this.#store.position);
  }

  // Frames.

  #receive(frame: Frame): void {
    const wall = performance.now();
    this.#heardAt = wall;
    switch (frame.kind) {
      case "keyframe":
        if (frame.epoch !== this.#store.position.epoch) this.#recent = [];
        this.#clock.set(frame.playing, frame.speed, frame.state.now, wall);
        this.#clock.jump(frame.state.now, wall);
        this.#store.replace(frame);
        break;
      case "events":
        if (!this.#store.add(frame)) {
          this.#connection.open(undefined);
          return;
        }
        this.#clock.hear(frame.now, wall);
        break;
      case "clock":
        this.#clock.set(frame.playing, frame.speed, frame.now, wall);
        break;
      case "ack":
        if (this.#sent.delete(frame.id)) this.#notice = undefined;
        break;
      case "refused":
        this.#refused(frame);
        break;
      case "unknown":
        break;
    }
    this.#connection.at(this.#store.position);
    if (document.hidden) this.#skip(wall);
    this.#wake();
  }

  /** A page that nobody sees keeps up without gliding, so that nothing piles up. */
  #skip(wall: number): void {
    this.#clock.tick(wall);
    this.#store.advance(this.#clock.shown);
  }

  #refused({ id, code, reason }: Extract<Frame, { kind: "refused" }>): void {
    if (id !== undefined) this.#sent.delete(id);
    this.#notice = { text: refusal(code, this.#words), detail: reason };
  }

  #tell(applied: readonly (Event | Unknown)[]): void {
    const told = applied.flatMap((event) => narrate(event, this.#words) ?? []);
    this.#narrator.tell(told, performance.now(), this.#atRest);
    const worth = told.filter((sentence) => sentence.weight >= worthTelling);
    if (worth.length > 0) this.#recent = [...worth.reverse(), ...this.#recent].slice(0, recentKept);
  }

  #statusChanged(status: Status): void {
    document.documentElement.dataset["connection"] = status;
    if (status !== "open") this.#sent.clear();
    this.#wake();
  }

  // Intents.

  #act(intent: Intent): void {
    switch (intent.kind) {
      case "command":
        this.#send(intent.command);
        break;
      case "select":
        this.#selected = intent.server;
        break;
      case "menu":
        this.#selected = intent.server;
        this.#drawNow();
        this.#find("pg-menu", Menu)?.open(intent.server, intent.anchor);
        break;
      case "dialog":
        if (intent.server !== undefined) this.#selected = intent.server;
        this.#drawNow();
        this.#openDialog(intent.dialog, intent.server);
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

  #send(command: Command): void {
    if (!this.#may(command)) return;
    const id = this.#connection.send(command);
    if (id !== undefined) this.#sent.set(id, command);
  }

  /** The speed that was asked for last, if the server has not answered yet: keys are faster than it. */
  #speedAsked(): number {
    const asked = [...this.#sent.values()].flatMap((command) => (command.do === "speed" ? [command.x] : []));
    return asked.at(-1) ?? this.#clock.speed;
  }

  #openDialog(dialog: Dialog, server: ServerName | undefined): void {
    switch (dialog) {
      case "help":
        document.querySelector<HTMLDialogElement>("#help")?.showModal();
        break;
      case "write":
        if (this.#may({ do: "write", key: "", value: "" })) this.#find("pg-write", WriteDialog)?.address(server ?? "");
        break;
      case "links": // needs what a partition needs
        if (this.#may({ do: "partition", groups: [] })) this.#find("pg-links", DialogView)?.open();
        break;
      case "partition":
        if (this.#may({ do: "partition", groups: [] })) this.#find("pg-partition", DialogView)?.open();
        break;
      case "network":
        if (this.#may({ do: "network" })) this.#find("pg-network", DialogView)?.open();
        break;
    }
  }

  /** may tells whether a command is possible now; if not, the page says why. */
  #may(command: Command): boolean {
    const standing = { control: this.#boot.control, connected: this.#connection.status === "open" };
    const why = obstacle(command, this.#store.state, standing, this.#words);
    if (why !== undefined) this.#notice = { text: why };
    return why === undefined;
  }

  #find<V extends View>(name: string, type: abstract new () => V): V | undefined {
    const found = this.#views.find((view) => view.localName === name);
    return found instanceof type ? found : undefined;
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key === "Tab") this.#pointed = false;
    if (event.defaultPrevented || event.repeat || !shortcutsWanted() || isTheirs(event, this.#pointed)) return;
    const intent = meaning(event, {
      playing: this.#clock.playing,
      selected: this.#selected,
      servers: this.#store.state.servers.map((s) => s.server),
    });
    if (intent === undefined) return;
    event.preventDefault();
    // Some browsers press the button in focus when Space comes up again.
    event.target?.addEventListener("keyup", (up) => up.preventDefault(), { once: true });
    this.#act(intent);
  }

  // Drawing.

  #visibilityChanged(): void {
    systemTimers.clear(this.#hidden);
    if (document.hidden) {
      this.#hidden = systemTimers.set(() => this.#connection.close(), hiddenMs);
      return;
    }
    if (this.#connection.status === "lost") this.#connection.open(this.#store.position);
    this.#wake();
  }

  #wake(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      const wall = performance.now();
      this.#draw(wall);
      if (this.#moving(wall)) this.#wake();
    });
  }

  /** At rest nothing is drawn until something happens. */
  #moving(wall: number): boolean {
    if (document.hidden) return false;
    return this.#narrator.waiting || (this.#clock.playing && wall - this.#heardAt < restMs);
  }

  #drawNow(): void {
    this.#draw(performance.now());
  }

  #draw(wall: number): void {
    this.#store.advance(this.#clock.tick(wall));
    const model = this.#model(wall);
    for (const view of this.#views) view.draw(model);
    document.documentElement.dataset["seq"] = String(this.#store.seq);
    this.#atRest = !this.#clock.playing;
  }

  #model(wall: number): Model {
    return {
      state: this.#store.state,
      shown: this.#clock.shown,
      playing: this.#clock.playing,
      speed: this.#clock.speed,
      status: this.#connection.status,
      control: this.#boot.control,
      selected: this.#selected,
      words: this.#words,
      sections: this.#boot.sections,
      narration: this.#narrator.current(wall),
      recent: this.#recent,
      notice: this.#notice,
      motion: !this.#stillness.matches,
    };
  }
}

/** Keys that belong to what has the focus: a field, an open dialog, a button reached by keyboard that
 *  Space is to press. */
function isTheirs(event: KeyboardEvent, pointed: boolean): boolean {
  if (document.querySelector("dialog:modal") !== null) return true;
  const { target, key } = event;
  if (!(target instanceof Element)) return false;
  if (target.matches("textarea, select, [contenteditable], input:not([type=range])")) return true;
  if (target.matches("input[type=range]")) return key.startsWith("Arrow");
  if (key.startsWith("Arrow")) return target.closest("[data-scrolls], [role=menu]") !== null;
  return key === " " && !pointed && target.matches("button, a, summary");
}

function refusal(code: string, { t }: Translator): string {
  switch (code) {
    case "badCommand":
      return t("ui.refused.badCommand");
    case "unknownServer":
      return t("ui.refused.unknownServer");
    case "impossible":
      return t("ui.refused.impossible");
    case "readOnly":
      return t("ui.refused.readOnly");
    case "tooFast":
      return t("ui.refused.tooFast");
    case "tooLarge":
      return t("ui.refused.tooLarge");
    case "gone":
      return t("ui.refused.gone");
    default:
      return t("ui.refused.other");
  }
}
