import assert from "node:assert/strict";
import { test } from "node:test";

import { answerOf, heardAs, heightFor, readAsked } from "./host";
import type { Recorded } from "./past";

test("what a host asks is read field by field", () => {
  assert.deepEqual(readAsked({ id: 1 }), { id: 1 });
  assert.deepEqual(readAsked({ id: 2, command: { do: "crash", server: "S2" } }), { id: 2, command: { do: "crash", server: "S2" } });
  for (const bad of [undefined, null, 3, "x", [], {}, { id: "1" }, { id: 1.5 }, { id: 1, more: 2 }, { id: 1, command: "crash" }, { id: 1, command: [] }, { id: 1, command: {} }, { id: 1, command: { do: 3 } }, { id: 1, command: { do: "write", value: "x".repeat(5_000) } }]) {
    assert.equal(typeof readAsked(bad), "string", JSON.stringify(bad));
  }
});

test("a host hears of elections, commits, goals and violations", () => {
  const at = { seq: 1, at: 2 };
  const event = (fields: object): Recorded => ({ ...at, ...fields }) as Recorded;
  assert.equal(heardAs(event({ kind: "role", server: "S1", from: "candidate", to: "leader", term: 1 })), "election");
  assert.equal(heardAs(event({ kind: "role", server: "S1", from: "follower", to: "candidate", term: 1 })), undefined);
  assert.equal(heardAs(event({ kind: "commit", server: "S1", index: 1, term: 1, on: ["S1", "S2"] })), "commit");
  assert.equal(heardAs(event({ kind: "commit", server: "S2", index: 1, term: 1 })), undefined);
  assert.equal(heardAs(event({ kind: "goal", lesson: "l", step: "s", goal: "g", reason: "reached" })), "goal");
  assert.equal(heardAs(event({ kind: "goal", lesson: "l", step: "s", goal: "g", reason: "missed" })), undefined);
  assert.equal(heardAs(event({ kind: "violation", property: "electionSafety" })), "violation");
  assert.equal(heardAs(event({ kind: "crashed", server: "S1" })), undefined);
});

test("a host that obeys does not make the embed grow: the height follows from the width", () => {
  for (const width of [200, 360, 640, 900, 2_000]) {
    const around = 150;
    const first = heightFor(width, around);
    assert.equal(heightFor(width, first - (first - around)), first);
    assert.ok(first >= 410 && first <= 670);
  }
});

test("the server's answers come to the host", () => {
  assert.deepEqual(answerOf({ kind: "ack", seq: 7 }), { value: { seq: 7 } });
  assert.deepEqual(answerOf({ kind: "refused", code: "impossible", reason: "why" }), { code: "impossible", reason: "why" });
  assert.deepEqual(answerOf({ type: "about:blank", code: "noSession", detail: "gone" }), { code: "noSession", reason: "gone" });
  assert.equal("code" in answerOf(undefined) ? "gone" : "", "gone");
});
