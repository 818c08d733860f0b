// Which moment the page shows: the cluster's own present, or one of the past that this page alone looks at until
// the cluster is taken there.

import type { Translator } from "./i18n";
import { narrate, toldAt } from "./narrate";
import type { Sentence } from "./narrate";
import type { Past } from "./past";
import { after, before, within } from "./playhead";
import { isTravel } from "./possible";
import type { Sending } from "./sending";
import type { Command, Micros } from "./wire";

/** What is known, and up to which instant the present is shown. */
export type Known = { readonly past: Past; readonly present: Micros };

export class Looking {
  readonly #known: () => Known;
  readonly #sending: Pick<Sending, "can" | "send">;
  #at: Micros | undefined;
  #told: number | undefined;
  /** The command that takes the cluster to the moment looked at, until it is answered. */
  #seeking: number | undefined;

  constructor(known: () => Known, sending: Pick<Sending, "can" | "send">) {
    this.#known = known;
    this.#sending = sending;
  }

  /** The moment of the past that is shown, while the cluster stays where it is. */
  get at(): Micros | undefined {
    return this.#at;
  }

  /** The seq of the event that was asked for by pointing at it. */
  get told(): number | undefined {
    return this.#told;
  }

  look(at: Micros, seq?: number): void {
    const { past, present } = this.#known();
    this.#at = within(past, present, at);
    this.#told = seq;
  }

  now(): void {
    this.#at = this.#told = undefined;
  }

  /** go takes the cluster to the moment looked at. Where that can't be, the page alone goes on looking. */
  go(): void {
    if (this.#at === undefined || this.#seeking !== undefined) return;
    const command: Command = { do: "seek", at: this.#at };
    if (this.#sending.can(command)) this.command(command);
  }

  /** While a moment of the past is looked at, steps lead from there, and play goes on from there. */
  command(command: Command): void {
    if (this.#at !== undefined && command.do === "step") {
      this.look(after(this.#known().past, this.#at) ?? Infinity);
      return;
    }
    const leaves = isTravel(command);
    if (this.#at !== undefined && (command.do === "play" || (leaves && !["seek", "switch"].includes(command.do)))) this.go();
    const id = this.#sending.send(command);
    if (leaves) this.#seeking = id;
  }

  back(): void {
    const command: Command = { do: "stepBack" };
    const { past, present } = this.#known();
    if (this.#at === undefined && this.#sending.can(command)) this.#sending.send(command);
    else this.look(before(past, this.#at ?? present));
  }

  /** tell chooses the event to tell of a moment. */
  tell(seq: number): void {
    this.#told = seq;
  }

  /** answered is for a command that took effect: the cluster itself is shown again, which now is where the page looked. */
  answered(id: number): void {
    if (id === this.#seeking) this.#arrive();
  }

  refused(id: number | undefined): void {
    if (id === this.#seeking) this.#seeking = undefined;
  }

  cut(): void {
    this.#seeking = undefined;
  }

  /** replaced is for a run that goes on from another moment: what is to be told of it, unless that was chosen. */
  replaced(moved: boolean, at: Micros, words: Translator): void {
    if (this.#seeking !== undefined) this.#arrive();
    if (moved && this.#at === undefined) this.#told ??= toldAt(this.#known().past, at, words)?.seq;
  }

  /** wentOn is for events that the present went on by. */
  wentOn(): void {
    if (this.#at === undefined) this.#told = undefined;
  }

  /** The sentence of the moment: what was pointed at, or what happened at the moment looked at; or else what the cluster
   *  has just done. */
  sentence(justDone: Sentence | undefined, words: Translator): Sentence | undefined {
    const { past } = this.#known();
    const told = this.#told === undefined ? undefined : past.event(this.#told);
    if (told !== undefined) return narrate(told, words) ?? justDone;
    return this.#at === undefined ? justDone : toldAt(past, this.#at, words);
  }

  #arrive(): void {
    this.#at = this.#seeking = undefined;
  }
}
