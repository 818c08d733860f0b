import assert from "node:assert/strict";
import test from "node:test";

import { ahead, fits } from "./typing";

const labels = ["Let S2 time out now", "Crash S2", "Freeze S2", "Take a snapshot on S2"];

test("a letter goes to the next item with a word that begins so, round and round", () => {
  assert.equal(ahead("t", labels, 0), 3);
  assert.equal(ahead("t", labels, 3), 0);
  assert.equal(ahead("tt", labels, 3), 0);
  assert.equal(ahead("q", labels, 0), undefined);
});

test("more letters stay where they fit", () => {
  assert.equal(ahead("cr", labels, 1), 1);
  assert.equal(ahead("sn", labels, 0), 3);
});

test("what is typed fits if each of its words begins a word, in any order", () => {
  assert.ok(fits("s2 cra", "Crash S2 crash"));
  assert.ok(fits("", "anything"));
  assert.ok(!fits("rash", "Crash S2"));
  assert.ok(!fits("crash s3", "Crash S2"));
});

test("Chinese words may begin anywhere, and English ones beside them", () => {
  assert.ok(fits("崩溃", "让 S2 崩溃 crash"));
  assert.ok(fits("s2", "断开S2的链路"));
});
