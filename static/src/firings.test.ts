import assert from "node:assert/strict";
import test from "node:test";

import { earlier, firedIn, Firings } from "./firings";
import { state } from "./fixtures";
import { Past } from "./past";
import type { Event } from "./wire";

const fired = (seq: number, rule?: string): Event => ({ seq, at: seq * 10, kind: "timerStopped", server: "S1", timer: "election", ...(rule === undefined ? {} : { rule }) });

test("the events that a rule decided are listed as they come", () => {
  const past = new Past(state(), 0);
  for (const event of [fired(1, "higherTerm"), fired(2), fired(3, "heartbeat"), fired(4, "higherTerm")]) past.add(event, state());
  const firings = new Firings(past, "higherTerm");
  assert.deepEqual(firings.seqs, [1, 4]);
  past.add(fired(5, "higherTerm"), state());
  assert.deepEqual(firings.seqs, [1, 4, 5]);
  assert.ok(firings.of(past, "higherTerm"));
  assert.ok(!firings.of(past, "heartbeat"));
});

test("another way of the run has other firings", () => {
  const past = new Past(state(), 0);
  past.add(fired(1, "higherTerm"), state());
  past.add(fired(2, "higherTerm"), state());
  const firings = new Firings(past, "higherTerm");
  past.add(fired(2), state());
  assert.ok(!firings.of(past, "higherTerm"));
  assert.deepEqual(new Firings(past, "higherTerm").seqs, [1]);
});

test("breaking a rule is no firing of it", () => {
  assert.deepEqual(firedIn({ seq: 1, at: 1, kind: "ruleSet", reason: "broken", rule: "heartbeat" }), []);
  assert.deepEqual(firedIn({ seq: 1, at: 1, kind: "unknown" }), []);
  assert.deepEqual(firedIn(fired(1, "heartbeat")), ["heartbeat"]);
});

test("an event is a firing of every rule that it names", () => {
  const both: Event = { ...fired(1, "higherTerm"), also: ["keepVoteInTerm"] };
  assert.deepEqual(firedIn(both), ["higherTerm", "keepVoteInTerm"]);
  const past = new Past(state(), 0);
  for (const event of [both, fired(2, "higherTerm")]) past.add(event, state());
  assert.deepEqual(new Firings(past, "keepVoteInTerm").seqs, [1]);
  assert.deepEqual(new Firings(past, "higherTerm").seqs, [1, 2]);
});

test("what fired before the page's own past is asked for once, and not counted twice", () => {
  const all = [fired(1, "heartbeat"), fired(2), { ...fired(3), also: ["heartbeat"] }, fired(4, "heartbeat"), fired(5, "heartbeat")];
  assert.deepEqual(earlier(all, 4, "heartbeat").map(({ seq }) => seq), [1, 3]);
  assert.deepEqual(earlier(all, 1, "heartbeat"), []);
});
