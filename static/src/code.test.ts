import assert from "node:assert/strict";
import test from "node:test";

import { linesOf, readPlaces } from "./code";

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
