import assert from "node:assert/strict";
import test from "node:test";

import en from "../../web/i18n/locales/en.json";
import { translator } from "./i18n";
import { messageLabel } from "./message-label";
import type { Message } from "./wire";

const label = (type: string, more: Partial<Message> = {}): string =>
  messageLabel({ id: 1, type, from: "S1", to: "S2", ...more }, translator(en, "en"));

test("a message says what counts about it", () => {
  assert.equal(label("RequestVote", { term: 3 }), "RequestVote, term 3");
  assert.equal(label("AppendEntries", { entries: [] }), "heartbeat");
  assert.equal(label("AppendEntries", { entries: [{ index: 4, term: 1, type: "noop" }] }), "entry 4");
  assert.equal(label("AppendEntries", { entries: [4, 5].map((index) => ({ index, term: 1, type: "noop" })) }), "entries 4–5");
  assert.equal(label("AppendEntriesReply", { success: true, matchIndex: 5 }), "matchIndex 5");
  assert.equal(label("ClientRequest", { op: "write", key: "x", value: "3" }), "x=3");
  assert.equal(label("ClientReply", { outcome: "notLeader", leader: "S4" }), "ask S4");
  assert.equal(label("Gossip"), "Gossip");
});
