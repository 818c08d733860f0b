import assert from "node:assert/strict";
import test from "node:test";

import { keyframe } from "./fixtures";
import { parseFrame } from "./wire";

const crashed = {
  seq: 7,
  at: 1200,
  kind: "crashed",
  server: "S2",
  hardState: { currentTerm: 3 },
  lastIndex: 1,
  fromIndex: 2,
  entries: [],
  lost: 1,
};

function events(...of: readonly unknown[]): string {
  return JSON.stringify({ kind: "events", epoch: "e", seq: 7, now: 1300, events: of });
}

test("a batch of events is read as it is", () => {
  const frame = parseFrame(events(crashed));
  assert.equal(frame.kind, "events");
  assert.deepEqual(frame.kind === "events" && frame.events, [crashed]);
});

test("an event of an unknown kind keeps its place and nothing else", () => {
  const frame = parseFrame(events(crashed, { seq: 8, at: 1250, kind: "teleported", server: "S1", size: 3 }));
  assert.deepEqual(frame.kind === "events" && frame.events[1], { seq: 8, at: 1250, kind: "unknown" });
});

test("names that every object has are not kinds", () => {
  const frame = parseFrame(events({ seq: 7, at: 1, kind: "toString" }));
  assert.deepEqual(frame.kind === "events" && frame.events, [{ seq: 7, at: 1, kind: "unknown" }]);
});

test("an unknown frame is no error", () => {
  assert.deepEqual(parseFrame('{"kind":"weather","sky":"grey"}'), { kind: "unknown" });
});

test("unknown fields are left alone", () => {
  const frame = parseFrame(JSON.stringify({ ...keyframe(), colour: "green" }));
  assert.equal(frame.kind, "keyframe");
});

test("keyframes and clocks say where in the tree of branches the run stands", () => {
  const where = {
    branch: 2,
    from: 0,
    end: 2_500_000,
    branches: [
      { id: 1, at: 0, end: 3_000_000, actions: 4 },
      { id: 2, parent: 1, at: 980_000, end: 2_500_000, actions: 1 },
    ],
  };
  const clock = parseFrame(JSON.stringify({ kind: "clock", playing: false, speed: 1, ...where, now: 5 }));
  assert.deepEqual(clock, { kind: "clock", playing: false, speed: 1, ...where, now: 5 });
  const frame = parseFrame(JSON.stringify({ ...keyframe(), ...where }));
  assert.deepEqual(frame.kind === "keyframe" && frame.branches, where.branches);
});

test("a refusal may lack the id of a command", () => {
  const frame = parseFrame('{"kind":"refused","code":"badCommand","reason":"not JSON"}');
  assert.deepEqual(frame, { kind: "refused", code: "badCommand", reason: "not JSON" });
});

for (const [what, data] of Object.entries({
  "no JSON": "{",
  "no object": "[1]",
  "null": "null",
  "no kind": '{"seq":1}',
  "a kind that is no word": '{"kind":3}',
  "a keyframe without a state": '{"kind":"keyframe","epoch":"e","seq":1,"playing":true,"speed":1}',
  "a server of an unknown role": JSON.stringify(keyframe()).replace('"follower"', '"emperor"'),
  "a clock without time": '{"kind":"clock","playing":true,"speed":1}',
  "an infinite speed": '{"kind":"clock","playing":true,"speed":1e999,"now":0}',
  "a known event without its fields": events({ ...crashed, hardState: undefined }),
  "an optional field of the wrong type": events({ ...crashed, entries: "none" }),
  "an event out of order": events(crashed, { ...crashed, seq: 9 }),
  "an event without time": events({ seq: 7, kind: "snapshot" }),
})) {
  test(`malformed: ${what}`, () => {
    assert.equal(parseFrame(data).kind, "malformed");
  });
}
