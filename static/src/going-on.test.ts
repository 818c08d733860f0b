import assert from "node:assert/strict";
import { test } from "node:test";

import { isOfClass, stepAt } from "./going-on";

test("a class goes on with its teacher, a student in a cluster of their own, everybody else alone", () => {
  assert.equal(stepAt("/s/abc", "election"), "/lessons/election");
  assert.equal(stepAt("/teach/abc", "election"), "/teach/abc/lesson");
  assert.equal(stepAt("/class/K7M2QX/s/abc", "election"), "/class/K7M2QX/lesson");
  assert.equal(stepAt("/class/K7M2QX", "election"), "/lessons/election");
  assert.deepEqual(["/teach/abc", "/class/K7M2QX/s/abc", "/class/K7M2QX", "/v/abc", "/"].map(isOfClass), [true, true, false, false, false]);
});
