import assert from "node:assert/strict";
import test from "node:test";

import { glyphOf, isReply, letterOf } from "./glyph";
import type { Message } from "./wire";

const message = (type: string, more: Partial<Message> = {}): Message => ({ id: 1, type, from: "S1", to: "S2", ...more });

test("every type of message has a glyph, and only its answers are hollow", () => {
  for (const type of ["RequestVote", "PreVote", "AppendEntries", "InstallSnapshot", "ReadIndex"]) {
    const asks = glyphOf(message(type));
    assert.notEqual(asks, "other", type);
    assert.ok(!isReply(asks), type);
    assert.ok(isReply(glyphOf(message(`${type}Reply`))), type);
  }
  assert.equal(glyphOf(message("TimeoutNow")), "timeoutNow");
  assert.equal(glyphOf(message("Gossip")), "other");
  assert.ok(!isReply("other"));
});

test("letters are told apart, and entries carried are counted", () => {
  const asking = ["RequestVote", "PreVote", "AppendEntries", "InstallSnapshot", "TimeoutNow", "ReadIndex", "ClientRequest"];
  assert.equal(new Set(asking.map((type) => letterOf(glyphOf(message(type)), 0))).size, asking.length);
  const entries = [{ index: 1, term: 1, type: "noop" }, { index: 2, term: 1, type: "noop" }];
  assert.equal(letterOf(glyphOf(message("AppendEntries", { entries })), entries.length), "A2");
});

test("an answer that only asks for more of a snapshot refuses nothing", () => {
  assert.equal(glyphOf(message("InstallSnapshotReply", { offset: 64 })), "snapshotMore");
  assert.equal(glyphOf(message("InstallSnapshotReply", { success: true })), "snapshotOk");
});

test("a client is sent on, answered, or told that nothing was done", () => {
  const to = (outcome: string): string => glyphOf(message("ClientReply", { outcome }));
  assert.deepEqual(["ok", "notLeader", "mismatch", "expired"].map(to), ["clientOk", "clientRedirect", "clientRefused", "clientRefused"]);
});
