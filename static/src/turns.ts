// Who draws in which frame while everything moves: what is watched draws in each; what is read takes turns, one a
// frame, and no faster than anyone can read.

/** What is read changes no more often than this, in milliseconds of wall time. */
export const readMs = 80;

export class Turns<T> {
  readonly #had = new Map<T, number>();

  /** next is the one, of those who read, whose turn it is at a wall time: who has waited longest, and long enough. */
  next(readers: readonly T[], wall: number): T | undefined {
    const had = (reader: T): number => this.#had.get(reader) ?? -Infinity;
    const first = readers.reduce<T | undefined>((a, b) => (a === undefined || had(b) < had(a) ? b : a), undefined);
    if (first === undefined || wall - had(first) < readMs) return undefined;
    this.#had.set(first, wall);
    return first;
  }
}
