// Things that last from an instant to an instant, in the order in which they began. A window of a long
// run is found without looking at all of it.

import type { Micros } from "../wire";

export interface Span {
  readonly start: Micros;
  /** Infinity while it lasts. */
  readonly end: Micros;
}

const blockSize = 64;

type Block<T> = { readonly items: T[]; latest: Micros };

export class Spans<T extends Span> {
  #blocks: Block<T>[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** The one that began last. */
  get last(): T | undefined {
    return this.#blocks.at(-1)?.items.at(-1);
  }

  /** push takes one that begins no earlier than the last. */
  push(item: T): void {
    let block = this.#blocks.at(-1);
    if (block === undefined || block.items.length === blockSize) {
      block = { items: [], latest: -Infinity };
      this.#blocks.push(block);
    }
    block.items.push(item);
    block.latest = Math.max(block.latest, item.end);
    this.#count++;
  }

  /** ended is to be called after the end of an item has changed. */
  ended(item: T): void {
    for (let i = this.#firstAfter(item.start) - 1; i >= 0; i--) {
      const block = this.#blocks[i] as Block<T>;
      if (!block.items.includes(item)) continue;
      block.latest = latest(block.items);
      return;
    }
  }

  /** visit gives all that touch the time from start to end, in order, until take returns false. */
  visit(start: Micros, end: Micros, take: (item: T) => boolean | void): void {
    const after = this.#firstAfter(end);
    for (let i = 0; i < after; i++) {
      const block = this.#blocks[i] as Block<T>;
      if (block.latest < start) continue;
      for (const item of block.items) {
        if (item.start > end) return;
        if (item.end >= start && take(item) === false) return;
      }
    }
  }

  /** drop forgets what ended before an instant, as far as that can be done cheaply. */
  drop(before: Micros): void {
    let gone = 0;
    while (gone < this.#blocks.length - 1 && (this.#blocks[gone] as Block<T>).latest < before) gone++;
    for (const { items } of this.#blocks.splice(0, gone)) this.#count -= items.length;
  }

  /** The number of blocks that begin at or before an instant. */
  #firstAfter(at: Micros): number {
    let [low, high] = [0, this.#blocks.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (((this.#blocks[middle] as Block<T>).items[0]?.start ?? Infinity) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function latest(items: readonly Span[]): Micros {
  return items.reduce((most, { end }) => Math.max(most, end), -Infinity);
}
