// The run as the page knows it: events in order, and between them states from which any moment can be
// reached again. States share what an event leaves alone, so keeping one every so often costs little.

import { reduce } from "./reduce";
import type { Event, Micros, State, Unknown } from "./wire";

export type Recorded = Event | Unknown;

/** How many events are kept at least; older ones are dropped, a block at a time. */
export const eventsKept = 50_000;

/** A state is kept before every so many events: as many are applied at most to reach a moment. */
const blockSize = 64;

type Block = { readonly before: State; readonly events: Recorded[] };

export class Past {
  #blocks: Block[];
  /** The seq of the first event kept, or of the next event if there is none. */
  #firstSeq: number;
  #count = 0;
  #lineage = 0;
  #found: { readonly seq: number; readonly state: State } | undefined;
  /** What was known before a keyframe that lies behind all of it, on the same way. */
  #behind: Past | undefined;

  /** A past that begins with a state, of which seq is the last event. */
  constructor(state: State, seq: number) {
    this.#firstSeq = seq + 1;
    this.#blocks = [{ before: state, events: [] }];
  }

  /** The oldest instant that can be reached. */
  get first(): Micros {
    return this.#first.before.now;
  }

  /** The instant of the last event; first, if there is none. */
  get last(): Micros {
    return this.#last.events.at(-1)?.at ?? this.#last.before.now;
  }

  get firstSeq(): number {
    return this.#firstSeq;
  }

  /** The seq of the last event, which is firstSeq - 1 if there is none. */
  get lastSeq(): number {
    return this.#firstSeq + this.#count - 1;
  }

  /** The state at the oldest instant. */
  get base(): State {
    return this.#first.before;
  }

  /** Changes whenever events that were there are no longer true; not when events are added or dropped. */
  get lineage(): number {
    return this.#lineage;
  }

  /** Whether the run began before what is kept. */
  get dropped(): boolean {
    return this.base.now > 0;
  }

  /** event is the event with a seq, if it is kept. */
  event(seq: number): Recorded | undefined {
    const i = seq - this.#firstSeq;
    return i < 0 ? undefined : this.#blocks[Math.floor(i / blockSize)]?.events[i % blockSize];
  }

  /** add takes the event that follows the state `before`. One that is known already changes nothing; one
   *  that is not as known takes the place of all from there on. */
  add(event: Recorded, before: State): void {
    if (event.seq <= this.lastSeq) {
      if (alike(this.event(event.seq), event)) return;
      this.#truncate(event.seq - 1);
    }
    let block = this.#last;
    if (block.events.length === blockSize) {
      block = { before, events: [] };
      this.#blocks.push(block);
    }
    block.events.push(event);
    this.#count++;
    if (this.#count >= eventsKept + blockSize) this.#drop();
  }

  /** resume goes on from a keyframe: its state, of which seq is the last event. What is known up to there
   *  is kept if it leads to that very state; what is known beyond it, only if the run can't have taken
   *  another way since. */
  resume(state: State, seq: number, sameWay: boolean): void {
    const skipped = sameWay && seq > this.lastSeq ? this.copy() : undefined;
    const known = seq >= this.#firstSeq - 1 && seq <= this.lastSeq && sameMoment(this.stateAfter(seq), state);
    if (!known) {
      this.#startOver(state, seq);
      this.#behind = skipped;
    } else if (!sameWay && seq < this.lastSeq) {
      this.#truncate(seq);
    }
  }

  /** The seq of the last event that was known before the present beginning; undefined if none was, on the same way. */
  get known(): number | undefined {
    return this.#behind?.lastSeq;
  }

  /** bridge puts the events after `known` before the first, and before them what was known, if they lead to where this
   *  past begins; if not, it changes nothing and returns false. */
  bridge(events: readonly Recorded[]): boolean {
    const behind = this.#behind;
    if (behind === undefined) return false;
    const whole = behind.copy();
    let state = behind.stateAfter(behind.lastSeq);
    const take = (all: readonly Recorded[]): void => {
      for (const event of all) {
        whole.add(event, state);
        state = reduce(state, event);
      }
    };
    take(events);
    if (whole.lastSeq !== this.#firstSeq - 1 || !sameMoment(state, this.base)) return false;
    take(this.#blocks.flatMap((block) => block.events));
    [this.#blocks, this.#firstSeq, this.#count] = [whole.#blocks, whole.#firstSeq, whole.#count];
    this.#forget();
    return true;
  }

  /** copy is a past of its own that knows the same. */
  copy(): Past {
    const copy = new Past(this.base, this.#firstSeq - 1);
    // Blocks that are full are never added to, and never cut short in place.
    copy.#blocks = this.#blocks.map((block) => (block === this.#last ? { ...block, events: [...block.events] } : block));
    copy.#count = this.#count;
    return copy;
  }

  /** precede puts events before the first, which follow the state `base`, if they lead to where this past
   *  begins; if not, it changes nothing and returns false. */
  precede(base: State, events: readonly Recorded[]): boolean {
    const first = events[0]?.seq ?? this.#firstSeq;
    if (first + events.length !== this.#firstSeq || !sameMoment(events.reduce(reduce, base), this.base)) return false;
    const blocks = this.#blocks;
    this.#startOver(base, first - 1);
    let state = base;
    for (const event of [...events, ...blocks.flatMap((block) => block.events)]) {
      this.add(event, state);
      state = reduce(state, event);
    }
    return true;
  }

  /** reached is the seq of the last event at or before an instant; firstSeq - 1 if there is none. */
  reached(at: Micros): number {
    let [low, high] = [0, this.#count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.event(this.#firstSeq + middle)?.at ?? Infinity) <= at) low = middle + 1;
      else high = middle;
    }
    return this.#firstSeq + low - 1;
  }

  /** stateAt is the state after all events up to and including an instant. */
  stateAt(at: Micros): State {
    return this.stateAfter(this.reached(at));
  }

  /** stateAfter is the state after an event; the nearest that can be reached, if that one is not kept. */
  stateAfter(seq: number): State {
    const wanted = Math.max(this.#firstSeq - 1, Math.min(seq, this.lastSeq));
    const done = wanted - this.#firstSeq + 1;
    const index = Math.min(Math.floor(done / blockSize), this.#blocks.length - 1);
    const block = this.#blocks[index] ?? this.#first;
    const start = this.#firstSeq + index * blockSize;
    const from = this.#found !== undefined && this.#found.seq >= start - 1 && this.#found.seq <= wanted ? this.#found : { seq: start - 1, state: block.before };
    const state = block.events.slice(from.seq + 1 - start, wanted + 1 - start).reduce(reduce, from.state);
    this.#found = { seq: wanted, state };
    return state;
  }

  get #first(): Block {
    return this.#blocks[0] as Block;
  }

  get #last(): Block {
    return this.#blocks[this.#blocks.length - 1] as Block;
  }

  #truncate(seq: number): void {
    const keep = seq - this.#firstSeq + 1;
    this.#blocks.length = Math.max(1, Math.ceil(keep / blockSize));
    const { before, events } = this.#last; // which a copy may share
    this.#blocks[this.#blocks.length - 1] = { before, events: events.slice(0, keep - (this.#blocks.length - 1) * blockSize) };
    this.#count = keep;
    this.#forget();
  }

  #startOver(state: State, seq: number): void {
    this.#firstSeq = seq + 1;
    this.#blocks = [{ before: state, events: [] }];
    this.#count = 0;
    this.#forget();
  }

  #forget(): void {
    this.#found = this.#behind = undefined;
    this.#lineage++;
  }

  #drop(): void {
    this.#blocks.shift();
    this.#firstSeq += blockSize;
    this.#count -= blockSize;
    this.#found = undefined;
  }
}

/** sameMoment compares two states but for what only a keyframe has, and for time without events. */
function sameMoment(a: State, b: State): boolean {
  const bare = ({ now: _, hash: __, seed: ___, ...rest }: State): unknown => rest;
  return alike(bare(a), bare(b));
}

/** alike compares two pieces of JSON; a field that is undefined is as good as absent. */
function alike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => alike(left[key], right[key]));
}
