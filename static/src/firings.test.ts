import assert from "node:assert/strict";
import test from "node:test";

import { Firings, ruleOf } from "./firings";
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
  assert.equal(ruleOf({ seq: 1, at: 1, kind: "ruleSet", reason: "broken", rule: "heartbeat" }), undefined);
  assert.equal(ruleOf({ seq: 1, at: 1, kind: "unknown" }), undefined);
  assert.equal(ruleOf(fired(1, "heartbeat")), "heartbeat");
});
