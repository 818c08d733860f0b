import assert from "node:assert/strict";
import test from "node:test";

import { askOperation, askWhyNot, parseAnswer, pathOf, questionOf } from "./why";
import type { Command, Event } from "./wire";

const now = { looking: false, shown: 2_000_000.5, travel: { branch: 3 } };

test("a question is asked about the present moment, or about the one that is looked at", () => {
  assert.equal(pathOf({ ask: "commit", server: "S2", index: 4 }, "zh", now), "why?ask=commit&server=S2&index=4&lang=zh");
  assert.equal(pathOf({ ask: "leader" }, "en", { ...now, looking: true }), "why?ask=leader&branch=3&at=2000000&lang=en");
  assert.equal(pathOf({ ask: "vote", event: 9, at: 3_000_000 }, "en", { ...now, looking: true }), "why?ask=vote&event=9&branch=3&at=3000000&lang=en", "not before it happened");
  assert.equal(pathOf({ ask: "vote", event: 9, at: 3_000_000 }, "en", now), "why?ask=vote&event=9&lang=en");
});

test("refusals, removed entries and reads can be asked about", () => {
  const vote: Event = { seq: 5, at: 7, kind: "vote", server: "S1", for: "S2", term: 2, granted: false };
  assert.deepEqual(questionOf(vote), { ask: "vote", event: 5, at: 7 });
  assert.equal(questionOf({ ...vote, granted: true }), undefined);
  assert.deepEqual(questionOf({ seq: 6, at: 7, kind: "truncate", server: "S1", fromIndex: 3 }), { ask: "gone", server: "S1", index: 3, at: 7 });
  const read: Event = { seq: 8, at: 9, kind: "invoke", client: "C1", id: 1, serial: 1, op: "read", key: "x", value: "" };
  assert.deepEqual(questionOf(read), { ask: "read", event: 8, at: 9 });
  assert.equal(questionOf(undefined), undefined);
});

test("what a client wrote can be asked about as long as it lasts, and when it ends, by its event or by itself", () => {
  const invoke: Event = { seq: 8, at: 9, kind: "invoke", client: "C1", id: 3, serial: 1, op: "cas", key: "x", value: "" };
  assert.deepEqual(questionOf(invoke), { ask: "write", event: 8, at: 9 });
  assert.deepEqual(questionOf({ ...invoke, kind: "retry", reason: "timeout" }), { ask: "write", event: 8, at: 9 });
  assert.deepEqual(questionOf({ ...invoke, kind: "return", reason: "unknown" }), { ask: "write", event: 8, at: 9 });
  assert.equal(questionOf({ ...invoke, kind: "return", reason: "ok" }), undefined, "it has its answer");
  const operation = { client: "C1", id: 3, serial: 1, op: "cas", key: "x", value: "", invoked: 9 };
  assert.deepEqual(askOperation(operation), { ask: "write", operation: 3 });
  assert.deepEqual(askOperation({ ...operation, outcome: "mismatch" }), { ask: "write", operation: 3 });
  assert.equal(askOperation({ ...operation, outcome: "ok" }), undefined);
  assert.deepEqual(askOperation({ ...operation, op: "read", outcome: "ok" }), { ask: "read", operation: 3 });
});

const disk = { hardState: { currentTerm: 2 }, lastIndex: 3 };
const held = { lastIncludedIndex: 3, lastIncludedTerm: 1, config: { voters: ["S1"] } };

test("a crash can be asked about the first entry that it lost, and no other crash", () => {
  const crashed: Event = { seq: 5, at: 7, kind: "crashed", server: "S1", ...disk, fromIndex: 4, entries: [], lost: 2 };
  assert.deepEqual(questionOf(crashed), { ask: "gone", server: "S1", index: 4, at: 7 });
  assert.equal(questionOf({ ...crashed, lost: 0 }), undefined, "all was on disk");
  assert.deepEqual(questionOf({ ...crashed, fromIndex: 2 }), { ask: "gone", server: "S1", index: 2, at: 7 }, "the disk has another entry there");
  assert.deepEqual(questionOf({ ...crashed, fromIndex: 1 }), { ask: "gone", server: "S1", index: 4, at: 7 }, "its snapshot was not on disk either");
});

test("a lost disk can be asked about its last entry, unless its log was empty", () => {
  const wiped: Event = { seq: 5, at: 7, kind: "wiped", server: "S1", ...disk };
  assert.deepEqual(questionOf(wiped), { ask: "gone", server: "S1", index: 3, at: 7 });
  assert.deepEqual(questionOf({ ...wiped, snapshot: { ...held, lastIncludedIndex: 2 } }), { ask: "gone", server: "S1", index: 3, at: 7 });
  assert.equal(questionOf({ ...wiped, lastIndex: 0 }), undefined);
  assert.equal(questionOf({ ...wiped, snapshot: held }), undefined, "a snapshot was all that it held");
});

test("a snapshot can be asked about the last entry that it stands for, by its term", () => {
  for (const kind of ["snapshot", "installed"] as const) {
    assert.deepEqual(questionOf({ seq: 5, at: 7, kind, server: "S1", ...held }), { ask: "gone", server: "S1", index: 3, term: 1, at: 7 });
  }
});

test("what can't be done now can be asked about, unless it is the page or the line that is in the way", () => {
  const now = { control: true, looking: false, status: "open" } as const;
  const command: Command = { do: "thaw", server: "S1" };
  assert.deepEqual(askWhyNot(command, now), { ask: "action", command: '{"do":"thaw","server":"S1"}' });
  for (const away of [{ control: false }, { looking: true }, { status: "lost" }] as const) assert.equal(askWhyNot(command, { ...now, ...away }), undefined);
  assert.equal(askWhyNot({ do: "undo" }, now), undefined, "time is not the cluster's");
});

test("an answer is taken as it comes, and nothing else is", () => {
  const json = { question: "leader", code: "blocked", text: "No.", moment: 1, paused: true, reach: [], obstacles: [{ code: "down", text: "Down.", take: 1, lead: "Any:", remedies: [{ do: "restart", server: "S1" }], deeds: ["Restart S1"] }] };
  assert.deepEqual(parseAnswer(JSON.stringify(json)), json);
  for (const wrong of [undefined, "", "{", "[]", JSON.stringify({ ...json, text: 1 }), JSON.stringify({ ...json, obstacles: [{ code: "x", text: "y", remedies: ["restart"] }] })]) {
    assert.equal(parseAnswer(wrong), undefined, wrong);
  }
});
