import assert from "node:assert/strict";
import test from "node:test";

import { state } from "./fixtures";
import { golden, goldens } from "./goldens";
import { groupOf, groups, initialChoice, listed, Listing } from "./listing";
import type { Choice } from "./listing";
import { eventsKept, Past } from "./past";
import { reduce } from "./reduce";
import type { Event } from "./wire";

function pastOf(name: string): Past {
  const lines = golden(name);
  const [first] = lines;
  assert.ok(first !== undefined && "state" in first);
  let now = first.state;
  const events = lines.flatMap((line) => ("event" in line ? [line.event] : []));
  const past = new Past(now, (events[0]?.seq ?? 1) - 1);
  for (const event of events) {
    past.add(event, now);
    now = reduce(now, event);
  }
  return past;
}

function seqs(past: Past, choice: Choice): readonly number[] {
  const listing = new Listing(past, choice);
  listing.update();
  return listing.seqs;
}

const some: Choice = { groups: new Set(groups), server: "S2" };

test("the groups divide what is listed, and a server's list is part of the whole", () => {
  for (const name of goldens) {
    const past = pastOf(name);
    const all = seqs(past, { groups: new Set(groups) });
    const apart = groups.flatMap((group) => seqs(past, { groups: new Set([group]) }));
    assert.deepEqual([...apart].sort((a, b) => a - b), all);
    const of2 = new Set(seqs(past, some));
    assert.ok(of2.size > 0 && of2.size < all.length && [...of2].every((seq) => all.includes(seq)));
  }
});

test("unasked, messages and small steps are not told", () => {
  const past = pastOf("crash.ndjson");
  const kinds = new Set(seqs(past, initialChoice).map((seq) => past.event(seq)?.kind));
  for (const kind of ["crashed", "restarted", "role", "vote", "commit", "invoke", "return"] as const) assert.ok(kinds.has(kind), kind);
  for (const kind of ["sent", "delivered", "timerSet", "persisted"] as const) assert.ok(!kinds.has(kind), kind);
});

test("a message concerns the servers at both its ends, a vote only its voter", () => {
  const sent: Event = { seq: 1, at: 1, kind: "sent", message: { id: 1, type: "RequestVote", from: "S1", to: "S2" } };
  const delivered: Event = { seq: 1, at: 1, kind: "delivered", message: 1, type: "RequestVote", from: "S2", to: "S3" };
  const vote: Event = { seq: 1, at: 1, kind: "vote", server: "S1", for: "S2", term: 1, granted: true };
  assert.deepEqual([sent, delivered, vote].map((event) => listed(event, some)), [true, true, false]);
  assert.equal(groupOf(vote), "elections");
});

test("a listing grows with its past and shrinks with it", () => {
  const past = new Past(state(), 0);
  const choice: Choice = { groups: new Set(["elections"]) };
  const add = (from: number, to: number): void => {
    for (let seq = from; seq <= to; seq++) {
      past.add({ seq, at: seq, ...(seq % 2 === 0 ? { kind: "unknown" } : { kind: "role", server: "S1", from: "follower", to: "candidate", term: 1 }) }, state());
    }
  };
  add(1, 10);
  const listing = new Listing(past, choice);
  listing.update();
  assert.deepEqual(listing.seqs, [1, 3, 5, 7, 9]);
  assert.deepEqual([listing.before(0), listing.before(4), listing.before(5), listing.before(99)], [0, 2, 3, 5]);
  add(11, eventsKept + 200);
  listing.update();
  assert.ok(listing.seqs[0] !== undefined && listing.seqs[0] >= past.firstSeq);
  assert.equal(listing.seqs.at(-1), eventsKept + 199);
  assert.ok(listing.shows(past, choice) && !listing.shows(past, initialChoice));
});
