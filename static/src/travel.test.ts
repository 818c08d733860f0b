import assert from "node:assert/strict";
import { test } from "node:test";

import { travelOf } from "./travel";

test("what a frame doesn't say of branches stays as it was said before", () => {
  const last = { branch: 2, from: 10, end: 90 };
  assert.deepEqual(travelOf({ end: 95 }, last), { branch: 2, from: 10, end: 95 });
  assert.equal(travelOf({}, last), last);
});
