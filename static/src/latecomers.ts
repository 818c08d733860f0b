// What the first picture does without, fetched after it: the guide of a lesson, menus and dialogs, what happened before
// the page was opened, the glossary.

import type { Boot } from "./boot";
import type { Room } from "./class";
import type { Drawing } from "./drawing";
import type { Opening } from "./intent";
import type { Model } from "./model";
import type { Past } from "./past";

export class Latecomers {
  readonly #boot: Boot;
  readonly #drawing: Drawing;
  readonly #came: () => void;
  #later: Promise<Later> | undefined;
  #recovered: number | undefined;
  #classroom: Promise<Classroom> | undefined;
  #room: Room | undefined;
  #marked: Model["marked"] = (texts) => texts;

  /** came is called when the script of menus and dialogs is there. */
  constructor(boot: Boot, drawing: Drawing, came: () => void) {
    this.#boot = boot;
    this.#drawing = drawing;
    this.#came = came;
  }

  /** Marks the terms in texts, once the glossary is there. */
  get marked(): Model["marked"] {
    return this.#marked;
  }

  /** A page of a lesson shows it as soon as its script is there; what the server wrote stands until then. */
  async guide(): Promise<void> {
    if (this.#boot.lesson === undefined) return;
    const { GuidePanel } = await import("./views/guide");
    customElements.define("pg-guide", GuidePanel);
    this.#drawing.gather();
  }

  /** The class that this page is of, as far as it was told. */
  get room(): Room | undefined {
    return this.#room;
  }

  /** enter takes what was told of the class, as soon as its script is there. */
  async enter(frame: unknown): Promise<void> {
    await this.#load();
    this.#classroom ??= import("./classroom").catch((error: unknown) => {
      this.#classroom = undefined;
      throw error;
    });
    const { told } = await this.#classroom;
    const first = this.#room === undefined;
    this.#room = told(this.#room, frame);
    if (first) this.#drawing.gather();
    this.#drawing.wake();
  }

  /** open shows a menu or a dialog; it fails if its script can't be had. */
  async open(asked: Opening): Promise<void> {
    const later = await this.#load();
    if (asked.kind === "dialog" && (asked.dialog === "share" || asked.dialog === "embed")) {
      const { define } = await import("./sharing");
      if (define(this.#boot)) this.#drawing.gather();
    }
    later.open(this.#drawing.views, asked, later.readBy(this.#boot.stream));
  }

  /** recover asks for what happened before what the page knows, once for each beginning that it has had. */
  recover(past: Past): void {
    if (past.firstSeq === this.#recovered) return;
    this.#recovered = past.firstSeq;
    this.#load()
      .then(({ recover, readBy }) => recover(past, readBy(this.#boot.stream)))
      .then(
        (found) => found && this.#drawing.wake(),
        () => (this.#recovered = undefined), // whatever needs it next tries again
      );
  }

  /** forget makes recover ask anew, of another run. */
  forget(): void {
    this.#recovered = undefined;
  }

  #load(): Promise<Later> {
    this.#later ??= import("./later").then(
      (later) => {
        this.#drawing.gather();
        this.#came();
        void this.#explain(later);
        return later;
      },
      (error: unknown) => {
        this.#later = undefined;
        throw error;
      },
    );
    return this.#later;
  }

  async #explain({ explain }: Later): Promise<void> {
    this.#marked = await explain(this.#drawing.views, this.#boot.htmlLang);
    this.#drawing.wake();
  }
}

type Later = typeof import("./later");
type Classroom = typeof import("./classroom");
