// Which place in the document shows which row: a row keeps its place while it is shown, and a new one takes the place of
// one that is gone. To fill a place anew costs much less than to take it away and make another.

export class Slots<Row> {
  #held = new Map<Row, number>();
  #count = 0;

  /** places gives the place of each of the rows that are shown from now on. */
  places(rows: readonly Row[]): ReadonlyMap<Row, number> {
    const shown = new Set(rows);
    const free = [...this.#held].filter(([row]) => !shown.has(row)).map(([, place]) => place);
    const next = new Map<Row, number>();
    let taken = 0;
    for (const row of shown) next.set(row, this.#held.get(row) ?? free[taken++] ?? this.#count++);
    this.#held = next;
    return next;
  }
}
