import assert from "node:assert/strict";
import test from "node:test";

import { state } from "./fixtures";
import { fields, find } from "./message-facts";
import { Past } from "./past";
import { reduce } from "./reduce";
import type { Event } from "./wire";

const message = { id: 7, type: "RequestVote", from: "S1", to: "S2", term: 2, lastLogIndex: 0, lastLogTerm: 0 };
const sent: Event = { seq: 1, at: 100, kind: "sent", message, arrives: 300 };
const passage = { message: 7, type: "RequestVote", from: "S1", to: "S2" };

function fate(upTo: number, ...events: readonly Event[]): unknown {
  const past = new Past(state(), 0);
  let now = state();
  for (const event of events) {
    past.add(event, now);
    now = reduce(now, event);
  }
  return find(7, past.stateAfter(upTo), past, upTo)?.fate;
}

test("a message under way tells when it arrives, or is lost, or that it waits to be picked", () => {
  assert.deepEqual(fate(1, sent), { kind: "arrives", at: 300 });
  assert.deepEqual(fate(1, { seq: 1, at: 100, kind: "sent", message, dies: 200 }), { kind: "dies", at: 200 });
  assert.deepEqual(fate(1, { seq: 1, at: 100, kind: "sent", message }), { kind: "held" });
});

test("a message that is gone tells what became of it", () => {
  assert.deepEqual(fate(2, sent, { seq: 2, at: 300, kind: "delivered", ...passage }), { kind: "arrived", at: 300, seq: 2 });
  assert.deepEqual(fate(2, sent, { seq: 2, at: 200, kind: "lost", reason: "cut", ...passage }), { kind: "lost", at: 200, seq: 2 });
});

test("one that waits for a frozen server is taken in later", () => {
  const queued: Event = { seq: 2, at: 300, kind: "queued", ...passage };
  const taken: Event = { seq: 3, at: 500, kind: "delivered", ...passage };
  assert.deepEqual(fate(2, sent, queued), { kind: "waits", server: "S2", at: 300 });
  assert.deepEqual(fate(3, sent, queued, taken), { kind: "arrived", at: 500, seq: 3 });
});

test("looking back, what came after the moment has not happened yet", () => {
  const delivered: Event = { seq: 2, at: 300, kind: "delivered", ...passage };
  assert.deepEqual(fate(1, sent, delivered), { kind: "arrives", at: 300 });
  assert.deepEqual(fate(0, sent, delivered), { kind: "unsent", at: 100 });
});

test("a message that the page has never heard of is unknown", () => {
  assert.equal(fate(0), undefined);
});

test("the copy of a doubled message is found as well", () => {
  const copy = { ...message, id: 8 };
  const doubled: Event = { seq: 2, at: 150, kind: "duplicated", ...passage, copy, arrives: 400 };
  const past = new Past(state(), 0);
  let now = state();
  for (const event of [sent, doubled]) {
    past.add(event, now);
    now = reduce(now, event);
  }
  assert.deepEqual(find(8, now, past, 2), { message: copy, sent: 150, fate: { kind: "arrives", at: 400 } });
});

test("the RPC's own fields are told by their names", () => {
  assert.deepEqual(fields(message), [["term", 2], ["lastLogIndex", 0], ["lastLogTerm", 0]]);
});
