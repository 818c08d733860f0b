import assert from "node:assert/strict";
import test from "node:test";

import { doneSteps, of, readProgress, told, withGoals, withoutPick, withPick } from "./progress";

test("what is kept and what a session has reached come together, and nothing is lost", () => {
  const kept = readProgress('{"l":{"one":{"goals":["a"],"pick":"x"}},"other":{"s":{"goals":["z"]}}}');
  const both = withGoals(kept, "l", { one: ["b", "a"], two: ["c"] });
  assert.deepEqual(both, { l: { one: { goals: ["a", "b"], pick: "x" }, two: { goals: ["c"] } }, other: { s: { goals: ["z"] } } });
  assert.equal(withGoals(both, "l", { one: ["a"], three: [] }), both, "nothing new is the same object");
  assert.equal(told(both, "l"), "one:a,b two:c");
  assert.equal(told(withPick({}, "l", "one", "x"), "l"), "", "a prediction is no goal");
  assert.equal(doneSteps(both, "l", "one:a,b two:c,d"), 1);
});

test("what can't be read is nothing", () => {
  for (const broken of [null, "", "[]", '{"l":1}', '{"l":{"one":{}}}', "{"]) assert.deepEqual(readProgress(broken), {});
});

test("a prediction is of one run, the goals are not", () => {
  assert.deepEqual(of(withoutPick(withPick(withGoals({}, "l", { one: ["a"] }), "l", "one", "x"), "l", "one"), "l", "one"), { goals: ["a"] });
});
