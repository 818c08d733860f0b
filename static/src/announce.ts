// Which of the page's sentences a screen reader is given, and when: while the cluster plays, new ones come faster than
// anyone can hear them.

import type { Sentence } from "./narrate";

/** How fast speech is: of alphabets so many letters a second, and of Chinese so many characters. */
const lettersPerSecond = 14;
const charactersPerSecond = 4;

/** Between two sentences, so that something else can be heard too. */
const pauseMs = 1_200;

/** At rest each sentence is an answer to what was done: it may cut the last one short. */
const restMs = 500;

/** Time is milliseconds from anywhere, and something to be woken by. */
export type Clock = {
  readonly now: () => number;
  readonly wake: (action: () => void, ms: number) => unknown;
  readonly cancel: (timer: unknown) => void;
};

/** Announcer says sentences one at a time, each not before the one before it can have been heard. Of what comes
 *  meanwhile it keeps one: the weightiest, and of those the last. */
export class Announcer {
  readonly #clock: Clock;
  readonly #say: (text: string) => void;
  #said: Sentence | undefined;
  #spoken = -Infinity;
  #until = -Infinity;
  #next: Sentence | undefined;
  #timer: unknown;
  #paused: boolean;

  constructor(clock: Clock, say: (text: string) => void, paused: boolean) {
    this.#clock = clock;
    this.#say = say;
    this.#paused = paused;
  }

  get paused(): boolean {
    return this.#paused;
  }

  /** pause ends the announcements until they are wanted again; what happened meanwhile is not made up for. */
  pause(paused: boolean): void {
    this.#paused = paused;
    this.#next = undefined;
    this.#clock.cancel(this.#timer);
    if (paused) this.#say("");
  }

  /** offer is told each sentence that the page shows. At rest it is said at once, or nearly. */
  offer(sentence: Sentence, atRest: boolean): void {
    if (this.#paused || isSame(sentence, this.#said) || (!atRest && isSame(sentence, this.#next))) return;
    const now = this.#clock.now();
    if (atRest) {
      this.#until = Math.min(this.#until, this.#spoken + restMs);
      this.#next = sentence;
    } else if (this.#next === undefined || sentence.weight >= this.#next.weight) {
      this.#next = sentence;
    }
    this.#clock.cancel(this.#timer);
    if (now >= this.#until) this.#speak();
    else this.#timer = this.#clock.wake(() => this.#speak(), this.#until - now);
  }

  #speak(): void {
    const next = this.#next;
    if (next === undefined) return;
    this.#next = undefined;
    this.#said = next;
    this.#spoken = this.#clock.now();
    this.#until = this.#spoken + spokenMs(next.text) + pauseMs;
    this.#say(next.text);
  }
}

/** The page may make the sentence of a moment anew for each picture of it. */
function isSame(a: Sentence, b: Sentence | undefined): boolean {
  return a === b || (a.seq === b?.seq && a.text === b.text);
}

/** spokenMs guesses how long a text takes to be spoken. */
export function spokenMs(text: string): number {
  const all = [...text];
  const characters = all.filter((one) => one > "\u2e7f").length;
  return (1000 * (all.length - characters)) / lettersPerSecond + (1000 * characters) / charactersPerSecond;
}
