import assert from "node:assert/strict";
import { test } from "node:test";

import { answerTo, heardAs, heightFor, readAsked, refusedUnder } from "./host";
import type { Recorded } from "./past";

test("what a host asks is read field by field", () => {
  assert.deepEqual(readAsked({ id: 1 }), { id: 1 });
  assert.deepEqual(readAsked({ id: 2, command: { do: "crash", server: "S2" } }), { id: 2, command: '{"do":"crash","server":"S2"}' });
  const fits = { do: "write", value: "x".repeat(4_096 - '{"do":"write","value":""}'.length) };
  assert.deepEqual(readAsked({ id: 3, command: fits }), { id: 3, command: JSON.stringify(fits) });
});

test("what a host asks wrongly is refused under the id that it was asked by", () => {
  const refused = (data: unknown): unknown => {
    const asked = readAsked(data);
    return "code" in asked && asked.reason !== "" ? [asked.id, asked.code] : asked;
  };
  for (const bad of [undefined, null, 3, "x", [], {}, { id: "1" }, { id: 1.5 }]) assert.deepEqual(refused(bad), [0, "badCommand"], JSON.stringify(bad));
  const circle: Record<string, unknown> = { do: "play" };
  circle["circle"] = circle;
  // The last is short in letters, and too long in bytes.
  const commands = [undefined, null, "crash", [], {}, { do: 3 }, circle, { do: "seek", at: 3n }, { do: "write", value: "x".repeat(5_000) }, { do: "write", value: "值".repeat(2_000) }];
  for (const command of commands) assert.deepEqual(refused({ id: 7, command }), [7, "badCommand"]);
  assert.deepEqual(refused({ id: 8, more: 2 }), [8, "badCommand"]);
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

test("a host that obeys does not make the embed grow", () => {
  const around = 150; // all of the page but the ring, which has what is left of the frame's height
  for (const [width, wanted] of [[200, 410], [360, 410], [640, 547], [900, 670], [2_000, 670]] as const) {
    let height = 480;
    for (let times = 0; times < 3; times++) {
      const ring = height - around;
      height = heightFor(width, height - ring);
      assert.equal(height, wanted, `at a width of ${width}`);
    }
  }
});

test("the server's answers come to the host", () => {
  const [state, command] = [{ id: 1 }, { id: 2, command: '{"do":"play"}' }];
  const gone = { code: "gone", reason: "the playground can't be reached" };
  const keyframe = { kind: "keyframe", seq: 7, state: {} };
  const problem = { type: "about:blank", code: "noSession", detail: "it is not there" };
  assert.deepEqual(answerTo(state, keyframe), { value: keyframe });
  assert.deepEqual(answerTo(command, { kind: "ack", seq: 7 }), { value: { seq: 7 } });
  assert.deepEqual(answerTo(command, { kind: "refused", code: "impossible", reason: "why" }), { code: "impossible", reason: "why" });
  for (const asked of [state, command]) {
    assert.deepEqual(answerTo(asked, problem), { code: "noSession", reason: "it is not there" });
    for (const none of [undefined, null, "x", {}]) assert.deepEqual(answerTo(asked, none), gone);
  }
  assert.deepEqual([answerTo(state, { kind: "ack", seq: 7 }), answerTo(command, keyframe)], [gone, gone]);
});

test("a live cluster is commanded by nobody who only sees it", () => {
  assert.equal(refusedUnder("/v/abc")?.code, "readOnly");
  assert.equal(refusedUnder("/s/abc"), undefined);
});
