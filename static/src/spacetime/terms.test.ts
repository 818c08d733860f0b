import assert from "node:assert/strict";
import test from "node:test";

import { state } from "../fixtures";
import type { Event } from "../wire";
import { Chart } from "./chart";
import { picture } from "./picture";
import type { Picture } from "./picture";
import { termLabels } from "./terms";
import type { TermLabel } from "./terms";

const words = { full: (term: number) => `term ${term}`, short: String, widthOf: (text: string) => 6 * text.length };
const scale = { start: 0, span: 800_000, follows: false };

/** Servers that learn of a term one after the other, 2 ms apart, which is 2 pixels. */
function elections(servers: number, height: number, ...at: readonly number[]): Picture {
  const chart = new Chart({ ...state(), servers: [] }, 0);
  const names = Array.from({ length: servers }, (_, i) => `S${i + 1}`);
  let seq = 0;
  const add = (event: { readonly kind: string; readonly at: number; readonly [field: string]: unknown }): void => chart.add({ ...event, seq: ++seq } as unknown as Event);
  for (const server of names) add({ kind: "added", at: 0, server });
  for (const [i, begin] of at.entries()) {
    add({ kind: "timerFired", at: begin * 1000, server: names.at(-1), timer: "election" });
    for (const [n, server] of names.entries()) add({ kind: "term", at: (begin + 2 * n) * 1000, server, from: i, to: i + 1 });
    for (const server of names) add({ kind: "commit", at: (begin + 30) * 1000, server, index: 1, term: i + 1, reason: "learned" });
  }
  return picture(chart, scale, { width: 840, height }, "all", 800_000);
}

const boxes = (labels: readonly TermLabel[]) => labels.map(({ text, x, y }) => ({ left: x, right: x + words.widthOf(text), top: y - 9, bottom: y }));

function assertApart(drawn: Picture): void {
  const all = boxes(termLabels(drawn, words));
  for (const [i, a] of all.entries()) {
    for (const b of all.slice(i + 1)) assert.ok(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top, "two labels overlap");
    for (const { x, y } of drawn.marks) assert.ok(a.right <= x - 5.5 || x + 5.5 <= a.left || a.bottom <= y - 5.5 || y + 5.5 <= a.top, "a mark hides a label");
  }
}

test("where lanes lie close, one lane tells a term for all that learn of it together", () => {
  const drawn = elections(9, 0, 100, 300, 500);
  assert.deepEqual(termLabels(drawn, words).map(({ text }) => text), ["term 1", "term 2", "term 3"]);
  assert.deepEqual(new Set(termLabels(drawn, words).map(({ y }) => y)), new Set([(drawn.lanes[0]?.y ?? 0) - 7]), "the uppermost");
  assertApart(drawn);
});

test("where lanes have room, each tells its own", () => {
  const drawn = elections(3, 200, 100, 300);
  assert.equal(termLabels(drawn, words).length, 6);
  assertApart(drawn);
});

test("a server that learns of a term long after the others tells it itself, however close the lanes", () => {
  const chart = new Chart({ ...state(), servers: [] }, 0);
  for (const [i, server] of ["S1", "S2"].entries()) chart.add({ seq: i + 1, at: 0, kind: "added", server });
  chart.add({ seq: 3, at: 100_000, kind: "term", server: "S1", from: 0, to: 1 });
  chart.add({ seq: 4, at: 400_000, kind: "term", server: "S2", from: 0, to: 1 });
  const drawn = picture(chart, scale, { width: 840, height: 0 }, "all", 800_000);
  assert.deepEqual(termLabels(drawn, words).map(({ text, x }) => [text, x]), [["term 1", 143], ["term 1", 443]]);
});

test("terms that follow each other fast are told in short, or not at all, but never over each other", () => {
  const begins = Array.from({ length: 30 }, (_, i) => 50 + 20 * i);
  for (const [servers, height] of [[3, 200], [9, 0]] as const) {
    const drawn = elections(servers, height, ...begins);
    assertApart(drawn);
    const texts = termLabels(drawn, words).map(({ text }) => text);
    assert.ok(texts.includes("1") && texts.includes("term 30"), texts.join());
  }
});

test("a label under a mark of the lane above moves right of it", () => {
  const drawn = elections(2, 0, 100);
  const [first, second] = drawn.bars.filter(({ newTerm, bar }) => newTerm && bar.term === 1);
  assert.ok(first !== undefined && second !== undefined);
  const marks = [{ mark: { start: 0, end: 0, seq: 1, kind: "elected", weight: 1 } as const, x: second.x1 + 10, y: first.y }];
  assert.deepEqual(termLabels({ ...drawn, bars: [second], marks }, words).map(({ x }) => x - second.x1), [17.5]);
});

test("a term that begins with a short role has room up to where the term ends", () => {
  const chart = new Chart({ ...state(), servers: [] }, 0);
  chart.add({ seq: 1, at: 0, kind: "added", server: "S1" });
  chart.add({ seq: 2, at: 100_000, kind: "term", server: "S1", from: 0, to: 3 });
  chart.add({ seq: 3, at: 100_000, kind: "role", server: "S1", from: "follower", to: "candidate", term: 3 });
  chart.add({ seq: 4, at: 110_000, kind: "role", server: "S1", from: "candidate", to: "leader", term: 3 });
  const { bars, lanes } = picture(chart, scale, { width: 840, height: 0 }, "all", 800_000);
  assert.deepEqual(termLabels({ bars, lanes, marks: [] }, words).map(({ text }) => text), ["term 3"]);
});
