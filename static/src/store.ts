// Holds the run as shown: the state at the shown time, what led to it, and the events that are known but
// still ahead of it. Frames go in at one side, the shown time at the other.

import { Past } from "./past";
import type { Recorded } from "./past";
import { reduce } from "./reduce";
import type { Events, Keyframe, Micros, State } from "./wire";

/** Position names the last event received, as a reconnection must name it. */
export type Position = { readonly epoch: string; readonly seq: number };

/** Of so many branches that were left the past is kept. */
const branchesKept = 12;

export type Listener = (applied: readonly Recorded[]) => void;

export class Store {
  #epoch: string;
  #state: State;
  #seq: number;
  #branch: number | undefined;
  #ahead: Recorded[] = [];
  /** The pasts of branches that were left, by number, the last one left last. */
  readonly #left = new Map<number, Past>();
  #past: Past;
  readonly #listeners = new Set<Listener>();
  constructor(keyframe: Keyframe) {
    this.#epoch = keyframe.epoch;
    this.#state = keyframe.state;
    this.#seq = keyframe.seq;
    this.#branch = keyframe.branch;
    this.#past = new Past(keyframe.state, keyframe.seq);
  }

  /** All that is known of the branch up to the shown time; beyond it, if that was shown before. */
  get past(): Past {
    return this.#past;
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

  /** replace goes on from a keyframe; what was ahead belongs to a past that no longer counts. */
  replace(keyframe: Keyframe): void {
    const sameWay = keyframe.branch !== undefined && this.#enter(keyframe.branch);
    this.#past.resume(keyframe.state, keyframe.seq, sameWay);
    this.#branch = keyframe.branch;
    this.#epoch = keyframe.epoch;
    this.#state = keyframe.state;
    this.#seq = keyframe.seq;
    this.#ahead = [];
    this.#tell([]);
  }

  /** enter takes out the past of a branch, and puts that of the present one by; it tells whether the branch was known. */
  #enter(branch: number): boolean {
    if (branch === this.#branch) return true;
    if (this.#branch === undefined) return false;
    this.#left.set(this.#branch, this.#past);
    const own = this.#left.get(branch);
    this.#left.delete(branch);
    for (const oldest of this.#left.keys()) {
      if (this.#left.size <= branchesKept) break;
      this.#left.delete(oldest);
    }
    // They are the same up to where they part.
    this.#past = own ?? this.#past.copy();
    return own !== undefined;
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
    for (const event of due) {
      this.past.add(event, this.#state);
      this.#state = reduce(this.#state, event);
    }
    this.#seq += due.length;
    this.#tell(due);
  }

  #tell(applied: readonly Recorded[]): void {
    for (const listener of this.#listeners) listener(applied);
  }
}
