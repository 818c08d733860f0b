import assert from "node:assert/strict";
import test from "node:test";

import { state } from "./fixtures";
import { eventsKept, Past } from "./past";
import type { Recorded } from "./past";
import { reduce } from "./reduce";
import type { State } from "./wire";

/** One event a millisecond, each of which puts S1's term to its own seq. */
const event = (seq: number, at = seq * 1000): Recorded => ({ seq, at, kind: "term", server: "S1", from: seq - 1, to: seq });

function run(past: Past, from: number, to: number): State {
  let now = past.stateAfter(past.lastSeq);
  for (let seq = from; seq <= to; seq++) {
    past.add(event(seq), now);
    now = reduce(now, event(seq));
  }
  return now;
}

const term = (of: State): number | undefined => of.servers[0]?.currentTerm;

test("every moment can be reached again, in any order", () => {
  const past = new Past(state(), 0);
  const end = run(past, 1, 1000);
  for (const at of [0, 1000, 63_000, 64_000, 64_999, 65_000, 999_999, 128_000, 127_000, 1_000_000, 5_000_000]) {
    const seq = Math.min(1000, Math.floor(at / 1000));
    assert.equal(past.reached(at), seq);
    assert.equal(term(past.stateAt(at)), seq === 0 ? 1 : seq, `at ${at}`);
  }
  assert.deepEqual(past.stateAfter(1000), end);
});

test("of several events at one instant all have happened", () => {
  const past = new Past(state(), 0);
  for (let seq = 1; seq <= 200; seq++) past.add(event(seq, Math.ceil(seq / 100) * 10), past.stateAfter(seq - 1));
  assert.deepEqual([past.reached(9), past.reached(10), past.reached(19), past.reached(20)], [0, 100, 100, 200]);
});

test("what happened first is dropped, and that is said", () => {
  const past = new Past(state(), 0);
  run(past, 1, eventsKept);
  assert.equal(past.dropped, false);
  assert.equal(past.firstSeq, 1);
  run(past, eventsKept + 1, eventsKept + 500);
  assert.equal(past.dropped, true);
  assert.ok(past.lastSeq - past.firstSeq + 1 >= eventsKept, "as many as promised are kept");
  assert.equal(past.first, (past.firstSeq - 1) * 1000);
  assert.equal(past.event(past.firstSeq - 1), undefined);
  assert.equal(past.event(past.firstSeq)?.seq, past.firstSeq);
  assert.equal(term(past.stateAt(0)), past.firstSeq - 1, "before the first moment there is only that");
  assert.equal(term(past.stateAt(past.first + 70_000)), past.firstSeq + 69);
});

test("a keyframe of a moment that is known keeps what led to it, and on the same way what followed", () => {
  const past = new Past(state(), 0);
  run(past, 1, 300);
  const { lineage } = past;
  past.resume({ ...past.stateAfter(200), now: 200_500, hash: "abc" }, 200, true);
  assert.equal(past.lastSeq, 300);
  assert.equal(past.lineage, lineage, "nothing has become untrue");
  past.resume({ ...past.stateAfter(200), hash: "abc" }, 200, false);
  assert.equal(past.lastSeq, 200);
  assert.notEqual(past.lineage, lineage);
  assert.equal(term(past.stateAt(150_000)), 150);
});

test("a keyframe of another history, or of a moment that is not known, starts over", () => {
  for (const [seq, now] of [
    [200, state({ now: 7 })],
    [301, state({ now: 7 })],
    [-1, state({ now: 7 })],
  ] as const) {
    const past = new Past(state(), 0);
    run(past, 1, 300);
    past.resume(now, seq, true);
    assert.deepEqual([past.firstSeq, past.lastSeq, past.first, past.last], [seq + 1, seq, 7, 7]);
    assert.equal(past.stateAt(1_000_000), now);
  }
});

test("events that come again are taken as known; one that differs takes the place of the rest", () => {
  const past = new Past(state(), 0);
  run(past, 1, 300);
  const { lineage } = past;
  past.add({ ...event(100) }, past.stateAfter(99));
  assert.deepEqual([past.lastSeq, past.lineage], [300, lineage]);
  past.add({ ...event(100), at: 99_500 }, past.stateAfter(99));
  assert.equal(past.lastSeq, 100);
  assert.equal(past.event(100)?.at, 99_500);
  assert.notEqual(past.lineage, lineage);
});

test("a block may be cut where it begins", () => {
  const past = new Past(state(), 0);
  run(past, 1, 128);
  past.resume(past.stateAfter(64), 64, false);
  assert.equal(past.lastSeq, 64);
  run(past, 65, 130);
  assert.equal(term(past.stateAfter(65)), 65);
  past.resume(state(), 0, false);
  assert.deepEqual([past.firstSeq, past.lastSeq], [1, 0]);
});

test("what came before is put before, if it leads there", () => {
  const whole = new Past(state(), 0);
  run(whole, 1, 300);
  const late = new Past(whole.stateAfter(100), 100);
  run(late, 101, 300);
  assert.equal(late.dropped, true);
  const earlier = Array.from({ length: 100 }, (_, i) => event(i + 1));
  assert.equal(late.precede(state(), earlier.slice(0, 99)), false, "one is missing");
  assert.equal(late.precede(state({ cuts: [["S1", "S2"]] }), earlier), false, "it leads elsewhere");
  assert.equal(late.firstSeq, 101);
  assert.equal(late.precede(state(), earlier), true);
  assert.deepEqual([late.firstSeq, late.lastSeq, late.first, late.dropped], [1, 300, 0, false]);
  assert.equal(term(late.stateAt(50_000)), 50);
  assert.equal(term(late.stateAt(250_000)), 250);
});

test("a copy goes its own way, and leaves what it was made from alone", () => {
  const past = new Past(state(), 0);
  run(past, 1, 130);
  const copy = past.copy();
  copy.resume(past.stateAfter(100), 100, false);
  copy.add({ ...event(101), kind: "term", server: "S1", from: 1, to: 900 } as Recorded, copy.stateAfter(100));
  run(past, 131, 200);
  assert.deepEqual([past.lastSeq, copy.lastSeq], [200, 101]);
  assert.deepEqual([term(past.stateAfter(101)), term(copy.stateAfter(101))], [101, 900]);
  assert.equal(term(past.stateAfter(200)), 200);
});

test("what a move ahead skipped is put between what was known and what comes", () => {
  const [past, whole] = [new Past(state(), 0), new Past(state(), 0)];
  run(past, 1, 100);
  run(whole, 1, 300);
  past.resume(whole.stateAfter(250), 250, true);
  assert.deepEqual([past.firstSeq, past.known], [251, 100]);
  run(past, 251, 260);
  const between = (from: number, to: number): readonly Recorded[] => Array.from({ length: to - from + 1 }, (_, i) => event(from + i));
  assert.equal(past.bridge(between(101, 249)), false, "one is missing");
  assert.equal(past.firstSeq, 251);
  assert.equal(past.bridge(between(101, 250)), true);
  assert.deepEqual([past.firstSeq, past.lastSeq, past.known, term(past.stateAfter(180))], [1, 260, undefined, 180]);
});
