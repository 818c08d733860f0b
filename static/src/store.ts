// Holds the run as shown: the state at the shown time, and the events that are known but still ahead
// of it. Frames go in at one side, the shown time at the other.

import { reduce } from "./reduce";
import type { Event, Events, Keyframe, Micros, State, Unknown } from "./wire";

/** Position names the last event received, as a reconnection must name it. */
export type Position = { readonly epoch: string; readonly seq: number };

export type Listener = (applied: readonly (Event | Unknown)[]) => void;

export class Store {
  #epoch: string;
  #state: State;
  #seq: number;
  #ahead: (Event | Unknown)[] = [];
  readonly #listeners = new Set<Listener>();

  constructor(keyframe: Keyframe) {
    this.#epoch = keyframe.epoch;
    this.#state = keyframe.state;
    this.#seq = keyframe.seq;
  }

  /** The state at the shown time. */
  get state(): State {
    return this.#state;
  }

  /** The seq of the last event that state includes. */
  get seq(): number {
    return this.#seq;
  }

  /** The last event received, applied or not. */
  get position(): Position {
    return { epoch: this.#epoch, seq: this.#seq + this.#ahead.length };
  }

  /** subscribe calls listener after each change of state, with the events that made it: none for a
   *  keyframe. It returns what ends the subscription. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** replace starts over from a keyframe; what was ahead belongs to a past that no longer counts. */
  replace(keyframe: Keyframe): void {
    this.#epoch = keyframe.epoch;
    this.#state = keyframe.state;
    this.#seq = keyframe.seq;
    this.#ahead = [];
    this.#tell([]);
  }

  /** add takes a batch of events, ignoring those it has. It returns false, and takes none, if some are
   *  missing before them or they are of another history: then only a keyframe helps. */
  add(batch: Events): boolean {
    const last = this.position;
    if (batch.epoch !== last.epoch || batch.seq > last.seq + 1) return false;
    this.#ahead.push(...batch.events.slice(last.seq + 1 - batch.seq));
    return true;
  }

  /** advance applies the events up to and including the time shown. */
  advance(shown: Micros): void {
    const later = this.#ahead.findIndex((event) => event.at > shown);
    const due = this.#ahead.splice(0, later < 0 ? this.#ahead.length : later);
    if (due.length === 0) return;
    this.#state = due.reduce(reduce, this.#state);
    this.#seq += due.length;
    this.#tell(due);
  }

  #tell(applied: readonly (Event | Unknown)[]): void {
    for (const listener of this.#listeners) listener(applied);
  }
}
