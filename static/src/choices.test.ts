import assert from "node:assert/strict";
import test from "node:test";

import en from "../../web/i18n/locales/en.json";
import zh from "../../web/i18n/locales/zh.json";
import { choices, told } from "./choices";
import { server, state } from "./fixtures";
import { golden, goldens } from "./goldens";
import { translator } from "./i18n";
import { obstacle } from "./possible";
import type { Flight, Operation } from "./wire";

test("the choices are those of the Go simulation", () => {
  let compared = 0;
  for (const line of goldens.flatMap(golden)) {
    if (!("state" in line) || line.state.manual !== true) continue;
    assert.deepEqual(choices(line.state), line.choices);
    compared++;
  }
  assert.ok(compared >= 5, `${compared} states of manual mode`);
});

test("who can do nothing by itself is no choice", () => {
  const now = state({
    servers: [server("S1", { role: "leader" }), server("S2", { status: "frozen" }), server("S3", { status: "crashed" })],
    operations: [{ ...read, client: "C2" }, { ...read, client: "C4", returned: 5 }],
    workload: { clients: 1, rate: 1, reads: 0, level: "stale", keys: 1 },
  });
  assert.deepEqual(choices(now), [
    { do: "beat", server: "S1" },
    { do: "wake", client: "C1" },
    { do: "wake", client: "C2" },
  ]);
});

test("whatever is a choice is possible, and told in full in both languages", () => {
  const standing = { control: true, connected: true };
  for (const words of [translator(en, "en"), translator(zh, "zh-Hans")]) {
    const states = [...goldens.flatMap(golden).flatMap((line) => ("state" in line ? [line.state] : [])), state({ messages: rare })];
    for (const now of states) {
      for (const choice of choices(now)) {
        assert.equal(obstacle(choice, now, standing, words), undefined, JSON.stringify(choice));
        const text = told(choice, now, words);
        assert.match(text, /^[^{}]+$/, text);
        assert.doesNotMatch(text, /^ui\./);
      }
    }
  }
});

test("a sentence has the numbers that decide", () => {
  const words = translator(en, "en");
  const [vote] = rare;
  assert.equal(told({ do: "deliver", message: 1 }, state({ messages: [vote] }), words), "S1 asks S2 for its vote in term 3; its log ends at entry 7, term 2");
});

const read: Operation = { id: 1, client: "C1", serial: 1, op: "read", key: "x", value: "", invoked: 0 };
const ends = { from: "S1", to: "S2", sent: 0, term: 3 };
const rare: readonly [Flight, ...Flight[]] = [
  { ...ends, id: 1, type: "RequestVote", lastLogIndex: 7, lastLogTerm: 2 },
  { ...ends, id: 2, type: "PreVote", lastLogIndex: 7, lastLogTerm: 2 },
  { ...ends, id: 3, type: "PreVoteReply", voteGranted: true },
  { ...ends, id: 4, type: "PreVoteReply", voteGranted: false },
  { ...ends, id: 5, type: "InstallSnapshot", lastIncludedIndex: 4, offset: 0, bytes: 16, done: false },
  { ...ends, id: 6, type: "InstallSnapshotReply", lastIncludedIndex: 4, offset: 16, success: false },
  { ...ends, id: 7, type: "InstallSnapshotReply", lastIncludedIndex: 4, offset: 16, success: true },
  { ...ends, id: 8, type: "TimeoutNow" },
  { ...ends, id: 9, type: "ReadIndex", read: 1 },
  { ...ends, id: 10, type: "ReadIndexReply", read: 1, success: true, index: 4 },
  { ...ends, id: 11, type: "ReadIndexReply", read: 1, success: false },
  { ...ends, id: 12, type: "ClientRequest", from: "C1", client: "C1", serial: 1, op: "register" },
  { ...ends, id: 13, type: "ClientReply", to: "C1", outcome: "notLeader" },
  { ...ends, id: 14, type: "ClientReply", to: "C1", outcome: "notLeader", leader: "S3" },
  { ...ends, id: 15, type: "ClientReply", to: "C1", outcome: "expired" },
  { ...ends, id: 16, type: "ClientReply", to: "C1", outcome: "mismatch" },
  { ...ends, id: 17, type: "ClientReply", to: "C1", outcome: "ok", result: "3" },
  { ...ends, id: 18, type: "OfTheFuture" },
];
