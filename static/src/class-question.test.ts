import assert from "node:assert/strict";
import test from "node:test";

import { asking, longestOption } from "./class-question";

test("a question has a text and two answers at least, no two alike", () => {
  assert.deepEqual(asking(" Why? ", ["a ", "", " b"]), { kind: "text", text: "Why?", options: ["a", "b"] });
  assert.equal(asking("  ", ["a", "b"]), "text");
  assert.equal(asking("Why?", ["a", " ", ""]), "options");
  assert.equal(asking("Why?", ["a", "a "]), "twice");
  const long = asking("Why?", ["a", "b".repeat(1_000)]);
  assert.equal(typeof long === "object" && long.kind === "text" && long.options[1]?.length, longestOption);
});
