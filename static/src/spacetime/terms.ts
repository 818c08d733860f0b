// Where the diagram tells terms. Each stretch that begins a term would like to say so; where lanes lie close, as with nine
// servers, that would be a column of equal words across the messages of an election: there one lane speaks for all.

import type { DrawnBar, DrawnMark, Picture } from "./picture";

export type TermLabel = { readonly text: string; readonly x: number; readonly y: number };

/** What a term is called, in full and where there is little room, and how wide that is. */
export type TermWords = {
  readonly full: (term: number) => string;
  readonly short: (term: number) => string;
  readonly widthOf: (text: string) => number;
};

/** Lanes nearer than this have no room of their own for a label: what stands on the next lane reaches into it. */
const roomyLanes = 30;

/** A label stands this far right of where its term begins, and its letters so far above the lane. */
const indent = 3;
const letters = { top: 16, base: 7 };

/** In less than this there is no place for one figure; so the number of labels is bounded, however many terms there are. */
const leastRoom = 12;

/** A mark is about this far from its middle to its edge. */
const markEdge = 6.5;

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
type Placed = Box & { readonly term: number };

/** termLabels finds a place for each label that has one: no two overlap, and none lies under a mark. */
export function termLabels({ bars, marks, lanes }: Pick<Picture, "bars" | "marks" | "lanes">, words: TermWords): readonly TermLabel[] {
  const [first, second] = lanes;
  const close = first !== undefined && second !== undefined && second.y - first.y < roomyLanes;
  const placed: Placed[] = [];
  const labels: TermLabel[] = [];
  for (const [i, { bar, x1, y, newTerm }] of bars.entries()) {
    if (!newTerm || bar.term === 0) continue;
    const end = endOf(i, bars);
    if (end - x1 < leastRoom) continue;
    if (close && placed.some((label) => label.term === bar.term && x1 >= label.left - reachOf(label) && x1 <= label.right)) continue;
    const found = place({ term: bar.term, x: x1, y, end }, words, marks, placed);
    if (found === undefined) continue;
    placed.push({ ...found.box, term: bar.term });
    labels.push({ text: found.text, x: found.box.left, y: y - letters.base });
  }
  return labels;
}

/** Servers learn of a term within a message's time of each other: as much before a label as it is wide. */
function reachOf({ left, right }: Box): number {
  return right - left;
}

/** endOf is where the term ends that a bar begins: a server stays in it through several roles. */
function endOf(i: number, bars: readonly DrawnBar[]): number {
  const first = bars[i];
  let end = -Infinity;
  for (let j = i; bars[j]?.y === first?.y && bars[j]?.bar.term === first?.bar.term; j++) end = bars[j]?.x2 ?? end;
  return end;
}

type Told = { readonly term: number; readonly x: number; readonly y: number; readonly end: number };

/** place tries the words in full, then short; where the term begins, then right of the marks that are in the way. */
function place({ term, x, y, end }: Told, words: TermWords, marks: readonly DrawnMark[], placed: readonly Box[]): { readonly text: string; readonly box: Box } | undefined {
  for (const text of [words.full(term), words.short(term)]) {
    const width = words.widthOf(text);
    let left = x + indent;
    while (left + width + indent <= end) {
      const box = { left, right: left + width, top: y - letters.top, bottom: y - letters.base };
      if (placed.some((other) => overlap(box, other))) break;
      const over = marks.find((mark) => hides(mark, box));
      if (over === undefined) return { text, box };
      left = over.x + markEdge + 1;
      if (left > x + 2 * width + indent) break; // too far from what it tells
    }
  }
  return undefined;
}

function hides({ x, y }: DrawnMark, { left, right, top, bottom }: Box): boolean {
  return y - markEdge < bottom && y + markEdge > top && x - markEdge < right && x + markEdge > left;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
