import assert from "node:assert/strict";
import test from "node:test";

import { server, state } from "./fixtures";
import { changed, changedOf, inFlight, known, lastMoment, needed } from "./inspect";
import { Past } from "./past";
import { reduce } from "./reduce";
import type { Event, State } from "./wire";

function pastOf(base: State, events: readonly Event[]): Past {
  const past = new Past(base, 0);
  let now = base;
  for (const event of events) {
    past.add(event, now);
    now = reduce(now, event);
  }
  return past;
}

const events: readonly Event[] = [
  { seq: 1, at: 100, kind: "term", server: "S1", from: 1, to: 2 },
  { seq: 2, at: 100, kind: "vote", server: "S1", for: "S1", term: 2, granted: true },
  { seq: 3, at: 200, kind: "timerSet", server: "S2", timer: "election", deadline: 900 },
];

const names = (past: Past, upTo: number, told: number | undefined, name: string): readonly string[] => {
  const moment = lastMoment(past, upTo, told);
  assert.ok(moment !== undefined);
  return [...changedOf(moment, name)].sort();
};

test("all that happened at the last instant is marked, on the server that it happened to", () => {
  const past = pastOf(state(), events);
  assert.deepEqual(names(past, 2, undefined, "S1"), ["currentTerm", "inFlight", "votedFor"]);
  assert.deepEqual(names(past, 2, undefined, "S2"), []);
  assert.deepEqual(names(past, 3, undefined, "S1"), []);
  assert.deepEqual(names(past, 3, undefined, "S2"), ["timer election"]);
});

test("of an event that is told, just what it changed is marked", () => {
  const past = pastOf(state(), events);
  assert.deepEqual(names(past, 3, 2, "S1"), ["inFlight", "votedFor"]);
});

test("where nothing has happened there is no moment", () => {
  assert.equal(lastMoment(pastOf(state(), []), 0, undefined), undefined);
});

test("what comes and what goes has changed", () => {
  const leader = server("S1", { role: "leader", transfer: "S2", machine: { x: "1" }, peers: { S2: { nextIndex: 2, matchIndex: 1, state: "probe" } } });
  const later = server("S1", { role: "leader", machine: { x: "1", y: "2" }, peers: { S2: { nextIndex: 2, matchIndex: 1, state: "replicate" } } });
  assert.deepEqual([...changed(known(leader, state()), known(later, state()))].sort(), ["S2 state", "machine y", "transfer"]);
});

test("in flight is what a crash would lose", () => {
  const entry = (index: number) => ({ index, term: 2, type: "noop" });
  const disk = { currentTerm: 1, lastIndex: 1, write: 1_000 };
  assert.deepEqual(inFlight(server("S1", { currentTerm: 2, votedFor: "S2", log: [entry(1), entry(2), entry(3)], disk })), { currentTerm: 2, votedFor: "S2", entries: [2, 3] });
  assert.equal(inFlight(server("S1", { log: [entry(1)], disk })), undefined);
  assert.deepEqual(inFlight(server("S1", { log: [], disk })), {}, "what was removed is on the disk still");
  assert.equal(inFlight(server("S1", { status: "crashed", log: [entry(1), entry(2)], disk })), undefined);
});

test("a candidate needs a majority of the voters, while joint of both", () => {
  const config = { voters: ["S1", "S2", "S3"], index: 3, committed: false };
  assert.deepEqual(needed(["S1", "S4"], config), [{ granted: 1, needed: 2, voters: ["S1", "S2", "S3"] }]);
  assert.deepEqual(
    needed(["S1", "S4"], { ...config, votersOutgoing: ["S1", "S4"] }).map(({ granted, needed: n }) => [granted, n]),
    [[2, 2], [1, 2]],
  );
});
