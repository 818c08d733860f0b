import assert from "node:assert/strict";
import test from "node:test";

import { Spans } from "./spans";

type Item = { start: number; end: number };

function seen(spans: Spans<Item>, start: number, end: number): readonly number[] {
  const starts: number[] = [];
  spans.visit(start, end, (item) => void starts.push(item.start));
  return starts;
}

test("a window shows what touches it, and nothing else", () => {
  const spans = new Spans<Item>();
  const all: Item[] = [];
  for (let i = 0; i < 1000; i++) {
    const item = { start: i * 10, end: i * 10 + (i % 97 === 0 ? 2000 : 15) };
    all.push(item);
    spans.push(item);
  }
  for (const [start, end] of [[0, 0], [5, 5], [995, 1400], [3333, 3333], [9990, 20_000], [30_000, 40_000], [-10, -1]] as const) {
    const want = all.filter((item) => item.start <= end && item.end >= start).map((item) => item.start);
    assert.deepEqual(seen(spans, start, end), want, `${start} to ${end}`);
  }
});

test("what is still going on is seen until it has ended", () => {
  const spans = new Spans<Item>();
  const open = { start: 0, end: Infinity };
  spans.push(open);
  for (let i = 1; i < 300; i++) spans.push({ start: i, end: i });
  assert.deepEqual(seen(spans, 1000, 1000), [0]);
  open.end = 7;
  spans.ended(open);
  assert.deepEqual(seen(spans, 1000, 1000), []);
  assert.deepEqual(seen(spans, 7, 7), [0, 7]);
});

test("of the beginning whole blocks are forgotten, never what still lasts", () => {
  const spans = new Spans<Item>();
  for (let i = 0; i < 200; i++) spans.push({ start: i, end: i });
  spans.drop(150);
  assert.equal(spans.count, 200 - 128);
  assert.deepEqual(seen(spans, 150, 152), [150, 151, 152]);
  const lasting = new Spans<Item>();
  lasting.push({ start: 0, end: Infinity });
  for (let i = 1; i < 200; i++) lasting.push({ start: i, end: i });
  lasting.drop(150);
  assert.deepEqual(seen(lasting, 170, 170), [0, 170]);
});

test("whoever looks can stop", () => {
  const spans = new Spans<Item>();
  for (let i = 0; i < 200; i++) spans.push({ start: i, end: i });
  let looked = 0;
  spans.visit(0, 1000, () => ++looked < 70);
  assert.equal(looked, 70);
});
