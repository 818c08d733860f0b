import assert from "node:assert/strict";
import test from "node:test";

import { readMs, Turns } from "./turns";

test("one a frame has its turn, who waited longest first", () => {
  const turns = new Turns<string>();
  const all = ["inspector", "events", "logs"];
  assert.deepEqual([0, 16, 32].map((wall) => turns.next(all, wall)), all);
  assert.equal(turns.next(all, 48), undefined, "all have just had theirs");
  assert.deepEqual([readMs, readMs + 16, readMs + 32].map((wall) => turns.next(all, wall)), all);
});

test("where frames are rare, all still have theirs", () => {
  const turns = new Turns<string>();
  const all = ["inspector", "events"];
  assert.deepEqual([0, 300, 600, 900].map((wall) => turns.next(all, wall)), [...all, ...all]);
});

test("who comes later is first to wait no more", () => {
  const turns = new Turns<string>();
  turns.next(["inspector"], 0);
  assert.equal(turns.next(["inspector", "events"], 1000), "events");
  assert.equal(turns.next([], 2000), undefined);
});
