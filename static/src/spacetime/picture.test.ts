import assert from "node:assert/strict";
import test from "node:test";

import { state } from "../fixtures";
import type { Event, Message } from "../wire";
import { Chart } from "./chart";
import { fingerReach, hit, mouseReach } from "./hit";
import { head, heightOf, picture } from "./picture";
import type { Filter, Picture } from "./picture";
import type { Scale } from "./scale";

const size = { width: 840, height: 200 };
const scale = (start: number, span: number): Scale => ({ start, span, follows: false });

/** A heartbeat every 50 ms, a vote every second, an election mark with it. */
function long(events: number): Chart {
  const chart = new Chart(state(), 0);
  let seq = 0;
  const add = (event: { readonly kind: string; readonly at: number; readonly [field: string]: unknown }): void => chart.add({ ...event, seq: ++seq } as unknown as Event);
  const message = (id: number, type: string): Message => ({ id, type, from: id % 2 === 0 ? "S1" : "S2", to: id % 2 === 0 ? "S2" : "S1", term: 1 });
  for (let i = 1; seq < events; i++) {
    const at = i * 50_000;
    const type = i % 20 === 0 ? "RequestVote" : "AppendEntries";
    add({ kind: "sent", at, message: message(i, type), arrives: at + 10_000 });
    if (i % 20 === 0) add({ kind: "timerFired", at, server: "S1", timer: "election" });
    add({ kind: "delivered", at: at + 10_000, message: i, type, from: "S1", to: "S2" });
  }
  return chart;
}

test("only what is in sight is drawn, where its time is", () => {
  const drawn = picture(long(50_000), scale(1_000_000, 400_000), size, "all", Infinity);
  assert.deepEqual(drawn.arrows.map(({ arrow }) => arrow.start / 1000), [1050, 1100, 1150, 1200, 1250, 1300, 1350, 1400, 1000]);
  const first = drawn.arrows.find(({ arrow }) => arrow.start === 1_000_000);
  assert.deepEqual([first?.x1, first?.x2], [40, 60]);
  assert.ok(first !== undefined && first.y1 !== first.y2);
  assert.deepEqual(drawn.marks.map(({ mark, x }) => [mark.kind, x]), [["timeout", 40]]);
});

test("heartbeats are left out, faint, or like the rest", () => {
  const beats = (filter: Filter): readonly boolean[] =>
    picture(long(1000), scale(0, 990_000), size, filter, Infinity).arrows.filter(({ arrow }) => arrow.glyph === "heartbeat").map(({ faint }) => faint);
  assert.deepEqual(beats("focus"), []);
  assert.deepEqual(new Set(beats("context")), new Set([true]));
  assert.deepEqual(new Set(beats("all")), new Set([false]));
  assert.equal(beats("context").length, beats("all").length);
});

test("however long the run, a picture has a bounded number of things in it", () => {
  const chart = long(50_000);
  for (const filter of ["focus", "context", "all"] as const) {
    const drawn = picture(chart, scale(0, 1_300_000_000), size, filter, Infinity);
    assert.ok(drawn.arrows.length <= 1200 && drawn.arrows.length > 100, `${drawn.arrows.length} arrows`);
    assert.ok(drawn.marks.length <= 200 && drawn.marks.length > 20, `${drawn.marks.length} marks`);
    assert.ok(drawn.crowded, "and says that it leaves some out");
  }
});

test("of marks that would hide each other, the weightier stays", () => {
  const chart = new Chart(state(), 0);
  chart.add({ seq: 1, at: 1000, kind: "timerFired", server: "S1", timer: "election" });
  chart.add({ seq: 2, at: 1100, kind: "role", server: "S1", from: "candidate", to: "leader", term: 2 });
  chart.add({ seq: 3, at: 1200, kind: "commit", server: "S1", reason: "learned", index: 1, term: 2 });
  chart.add({ seq: 4, at: 1200, kind: "commit", server: "S2", reason: "learned", index: 1, term: 2 });
  const { marks } = picture(chart, scale(0, 1_000_000), size, "all", Infinity);
  assert.deepEqual(marks.map(({ mark }) => mark.seq), [2, 4]);
});

test("a bar's term is told where it begins, in sight or at the left edge's right", () => {
  const chart = new Chart(state(), 0);
  chart.add({ seq: 1, at: 100_000, kind: "role", server: "S1", from: "follower", to: "candidate", term: 1 });
  chart.add({ seq: 2, at: 200_000, kind: "term", server: "S1", from: 1, to: 2 });
  const drawn = picture(chart, scale(0, 800_000), size, "all", Infinity).bars.filter(({ bar }) => bar.term > 0 && bar.start > 0);
  assert.deepEqual(drawn.map(({ bar, x1, x2, newTerm }) => [bar.look, x1, x2, newTerm]), [
    ["candidate", 140, 240, false],
    ["candidate", 240, 840, true],
  ]);
});

test("a chart says how high it must be, and its lanes keep apart in less", () => {
  const chart = new Chart(state(), 0);
  chart.add({ seq: 1, at: 1, kind: "invoke", client: "C1", id: 1, serial: 1, op: "write", key: "x", value: "1" });
  const { lanes } = picture(chart, scale(0, 1), { width: 300, height: 10 }, "all", Infinity);
  assert.deepEqual(lanes.map(({ name, kind }) => [name, kind]), [["S1", "server"], ["S2", "server"], ["C1", "client"]]);
  for (const [i, lane] of lanes.entries()) {
    assert.ok(lane.y > head && lane.y < heightOf(chart));
    if (i > 0) assert.ok(lane.y - (lanes[i - 1]?.y ?? 0) >= 18);
  }
});

// Hitting.

function scene(): Picture {
  const chart = new Chart(state(), 0);
  chart.add({ seq: 1, at: 100_000, kind: "sent", message: { id: 1, type: "RequestVote", from: "S1", to: "S2" }, arrives: 200_000 });
  chart.add({ seq: 2, at: 200_000, kind: "delivered", message: 1, type: "RequestVote", from: "S1", to: "S2" });
  chart.add({ seq: 3, at: 400_000, kind: "crashed", server: "S2", hardState: { currentTerm: 1 }, lastIndex: 0 });
  chart.add({ seq: 4, at: 500_000, kind: "network", reason: "healed", cuts: [], latency: 1, jitter: 1, loss: 0, duplicate: 0, reorder: 0 });
  chart.add({ seq: 5, at: 600_000, kind: "invoke", client: "C1", id: 1, serial: 1, op: "write", key: "x", value: "1" });
  chart.add({ seq: 6, at: 601_000, kind: "sent", message: { id: 2, type: "ClientRequest", from: "C1", to: "S1", client: "C1", serial: 1 } });
  chart.add({ seq: 7, at: 650_000, kind: "apply", server: "S1", index: 1, term: 1, type: "write", data: { client: "C1", serial: 1 } });
  chart.add({ seq: 8, at: 700_000, kind: "return", client: "C1", id: 1, op: "write", key: "x", value: "1", reason: "ok" });
  return picture(chart, scale(0, 800_000), size, "all", Infinity);
}

const y = (of: Picture, name: string): number => of.lanes.find((lane) => lane.name === name)?.y ?? NaN;

test("a mark, an arrow's beginning and end, and a call's three points are hit", () => {
  const of = scene();
  const between = (y(of, "S1") + y(of, "S2")) / 2;
  const at = (x: number, where: number): number | undefined => hit(of, x, where, mouseReach)?.seq;
  assert.equal(at(440, y(of, "S2")), 3);
  assert.equal(at(540, head / 2), 4, "what happens to the whole cluster stands above");
  assert.equal(at(185, between - 2), 1, "near the sender");
  assert.equal(at(195, between + 2), 2, "near the receiver");
  assert.deepEqual([642, 690, 738].map((x) => at(x, y(of, "C1"))), [5, 7, 8]);
});

test("empty space and the names hit nothing; a finger is wider than a mouse", () => {
  const of = scene();
  assert.equal(hit(of, 300, y(of, "S1"), mouseReach), undefined);
  assert.equal(hit(of, 20, y(of, "S2"), fingerReach), undefined);
  assert.equal(hit(of, 440, y(of, "S2") + 13, mouseReach), undefined);
  assert.equal(hit(of, 440, y(of, "S2") + 13, fingerReach)?.seq, 3);
});
