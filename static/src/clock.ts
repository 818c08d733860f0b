// Which instant of cluster time to show. The server plays the run against its own clock and says now
// and then how far it is; this clock follows a little behind, so that an event is known before its
// time is shown and a message glides instead of jumping.

import type { Micros } from "./wire";

/** How far behind the server the picture runs, in milliseconds of wall time. */
export const lagMs = 100;

/** While playing the server speaks at least once a second. After this long without a word, stop. */
const trustMs = 1500;

/** Farther behind than this, catch up with a jump: gliding would take too long. */
const jumpMs = 1000;

/** A difference from the wanted lag is made up over about this time, by running faster or slower. */
const easeMs = 400;

export class ShownClock {
  #known: Micros = 0;
  #heardAt = 0;
  #playing = false;
  #speed = 1;
  #shown: Micros = 0;
  #tickedAt = 0;

  /** The cluster time to show, as of the last tick or jump. */
  get shown(): Micros {
    return this.#shown;
  }

  get playing(): boolean {
    return this.#playing;
  }

  /** Cluster seconds per wall second. */
  get speed(): number {
    return this.#speed;
  }

  /** hear takes a `now` of the server's, received at wall (in ms, of any steady clock). */
  hear(now: Micros, wall: number): void {
    this.#known = now;
    this.#heardAt = wall;
    if (!this.#playing) this.#shown = now;
  }

  /** set takes what a clock frame or a keyframe says. Pausing shows the server's own instant at once. */
  set(playing: boolean, speed: number, now: Micros, wall: number): void {
    if (playing && !this.#playing) this.#tickedAt = wall;
    this.#playing = playing;
    this.#speed = speed;
    this.hear(now, wall);
  }

  /** jump shows now at once, without gliding there. */
  jump(now: Micros, wall: number): void {
    this.#known = now;
    this.#heardAt = wall;
    this.#shown = now;
    this.#tickedAt = wall;
  }

  /** tick moves on to the wall time given and returns the cluster time to show. It never goes back. */
  tick(wall: number): Micros {
    const passed = Math.max(0, wall - this.#tickedAt);
    this.#tickedAt = wall;
    if (this.#playing) this.#shown = this.#follow(passed, wall);
    return this.#shown;
  }

  #follow(passed: number, wall: number): Micros {
    const perMs = 1000 * this.#speed;
    const reached = this.#known + Math.min(wall - this.#heardAt, trustMs) * perMs;
    const behindMs = (reached - this.#shown) / perMs - lagMs;
    if (behindMs > jumpMs) return reached - lagMs * perMs;
    const rate = 1 + Math.max(-1, Math.min(1, (behindMs - passed) / easeMs));
    return Math.max(this.#shown, Math.min(this.#shown + passed * perMs * rate, reached));
  }
}
