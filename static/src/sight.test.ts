import assert from "node:assert/strict";
import { test } from "node:test";
import { inSight } from "./sight";

test("of several changes that are told of at once the last holds", () => {
  const [out, back] = [{ isIntersecting: false }, { isIntersecting: true }];
  assert.equal(inSight([out, back]), true);
  assert.equal(inSight([back, out]), false);
  assert.equal(inSight([out]), false);
  assert.equal(inSight([]), true);
});
