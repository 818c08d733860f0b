import assert from "node:assert/strict";
import test from "node:test";

import { state } from "./fixtures";
import { Past } from "./past";
import { reduce } from "./reduce";
import { rings } from "./spacetime/contradiction";
import { Chart } from "./spacetime/chart";
import { picture } from "./spacetime/picture";
import { initial, moved, xOf } from "./spacetime/scale";
import { causes, contradiction, latest } from "./violation";
import type { Event, Ground } from "./wire";

const won = { kind: "role", from: "candidate", to: "leader", term: 1 } as const;
const run: readonly Event[] = [
  { seq: 1, at: 100_000, server: "S1", ...won },
  { seq: 2, at: 120_000, kind: "follow", server: "S1", leader: "S1", term: 1 },
  { seq: 3, at: 150_000, server: "S2", ...won },
  { seq: 4, at: 150_000, kind: "violation", property: "electionSafety", servers: ["S1", "S2"], term: 1, earlier: 1, detail: "" },
  { seq: 5, at: 150_000, kind: "violation", property: "logMatching", servers: ["S2"], index: 1, detail: "" },
];

const past = new Past(state(), 0);
run.reduce((now, event) => (past.add(event, now), reduce(now, event)), state());

test("both events of a violation are found: the one that it names, and the one that it follows on", () => {
  const both = contradiction(past, 4);
  assert.deepEqual([both?.earlier, both?.later], [
    { seq: 1, at: 100_000, lane: "S1" },
    { seq: 3, at: 150_000, lane: "S2" },
  ]);
});

test("of two that fall at once, both follow on the same event; one may need no other", () => {
  const both = contradiction(past, 5);
  assert.deepEqual([both?.earlier, both?.later.seq], [undefined, 3]);
});

test("what is no violation contradicts nothing", () => {
  assert.equal(contradiction(past, 3), undefined);
  assert.equal(contradiction(past, 9), undefined);
});

test("the events are ringed on their lanes, at their instants", () => {
  const both = contradiction(past, 4);
  assert.ok(both !== undefined);
  const chart = new Chart(state(), 0);
  const drawn = picture(chart, initial, { width: 640, height: 200 }, "all", 200_000);
  const at = (instant: number): number => xOf(initial, drawn.left, drawn.width, instant);
  const [s1, s2] = drawn.lanes.map(({ y }) => y);
  assert.deepEqual(rings(both, drawn, initial), [
    { x: at(100_000), y: s1, label: "1" },
    { x: at(150_000), y: s2, label: "2" },
  ]);
});

test("two that have one place stand side by side", () => {
  const both = contradiction(past, 4);
  assert.ok(both?.earlier !== undefined);
  const drawn = picture(new Chart(state(), 0), initial, { width: 640, height: 200 }, "all", 200_000);
  const [first, second] = rings({ ...both, earlier: { ...both.later, seq: 1 } }, drawn, initial);
  assert.ok(first !== undefined && second !== undefined && second.x - first.x === 20);
});

test("the diagram stretches to show both, and stays where it does already", () => {
  const extent = { first: 0, last: 3_000_000 };
  const wide = moved(initial, { kind: "stretch", from: 100_000, to: 2_000_000 }, extent);
  assert.ok(wide.start < 100_000 && wide.start + wide.span > 2_000_000);
  assert.equal(moved(wide, { kind: "stretch", from: 300_000, to: 1_500_000 }, extent), wide);
});

test("of violations, one of the last instant is told that names two events", () => {
  const [, , , leaders, logs] = run;
  assert.ok(leaders?.kind === "violation" && logs?.kind === "violation");
  assert.equal(latest([]), undefined);
  assert.equal(latest([leaders, logs]), leaders);
  assert.equal(latest([leaders, { ...logs, at: 160_000 }])?.property, "logMatching");
});

const fell = { seq: 1, at: 9, kind: "violation", property: "electionSafety" } as const;
const broken = (rule: string, more: Partial<Ground> = {}): Ground => ({ what: "rule", from: 0, rule, ...more });
const told = (...grounds: readonly Ground[]): readonly unknown[] =>
  causes({ ...fell, grounds }).map(({ ground, prevents }) => [ground.rule ?? ground.what, prevents]);

test("a fall is put down first to the rule that would have prevented it", () => {
  assert.deepEqual(told(broken("heartbeat"), broken("majorityWins", { prevents: true })), [["majorityWins", true], ["heartbeat", false]]);
});

test("the only rule broken would have prevented it, also if it was broken twice; of several that are not known to, none", () => {
  assert.deepEqual(told(broken("heartbeat")), [["heartbeat", true]]);
  assert.deepEqual(told(broken("heartbeat", { to: 5 }), broken("heartbeat", { from: 7 })), [["heartbeat", true], ["heartbeat", true]]);
  assert.deepEqual(told(broken("heartbeat"), broken("appendNew")), [["heartbeat", false], ["appendNew", false]]);
  assert.deepEqual(told(broken("heartbeat"), { what: "wiped", from: 3 }), [["heartbeat", false], ["wiped", false]]);
});

test("what the run began with counts where nothing else was broken", () => {
  assert.deepEqual(told({ what: "start", from: 0 }), [["start", false]]);
  assert.deepEqual(told({ what: "start", from: 0 }, { what: "wiped", from: 3 }), [["wiped", false]]);
  assert.deepEqual(told(), []);
});
