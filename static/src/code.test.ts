import assert from "node:assert/strict";
import test from "node:test";

import { linesOf, pathOf, readPlaces } from "./code";

const place = { file: "raft/election.go", function: "requestVote", first: 61, lines: ["func f() {", "\tif x {", "\t}", "}"], lit: [62, 63] };

test("the program's answer is checked", () => {
  assert.deepEqual(readPlaces(JSON.stringify({ rule: "x", section: "§5.2", places: [place] })), [place]);
  for (const wrong of ["", "{", "[]", '{"rule":"x"}', JSON.stringify({ rule: "x", places: [{ ...place, lit: ["62"] }] })]) {
    assert.equal(readPlaces(wrong), undefined, wrong);
  }
});

test("lines have the numbers of their file, and the rule's are lit", () => {
  assert.deepEqual(linesOf(place), [
    { n: 61, text: "func f() {", lit: false },
    { n: 62, text: "  if x {", lit: true },
    { n: 63, text: "  }", lit: true },
    { n: 64, text: "}", lit: false },
  ]);
});

test("of an event that names the rule, what decided it is asked for", () => {
  assert.equal(pathOf("logUpToDate", undefined), "../../code/logUpToDate");
  assert.equal(pathOf("logUpToDate", { seq: 1, at: 1, kind: "unknown" }), "../../code/logUpToDate");
  const vote = { seq: 1, at: 1, kind: "vote", reason: "logOlder", server: "S1", for: "S2", term: 3, granted: false } as const;
  assert.equal(pathOf("logUpToDate", vote), "../../code/logUpToDate?kind=vote&reason=logOlder");
  assert.equal(pathOf("logUpToDate", { ...vote, preVote: true }), "../../code/logUpToDate?kind=vote&reason=logOlder&type=PreVote");
  const message = { id: 1, type: "RequestVote", from: "S1", to: "S2", term: 3, lastLogIndex: 0, lastLogTerm: 0 } as const;
  assert.equal(pathOf("durableVote", { seq: 1, at: 1, kind: "sent", message }), "../../code/durableVote?kind=sent&type=RequestVote");
});
