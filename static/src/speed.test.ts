import assert from "node:assert/strict";
import test from "node:test";

import { lastNotch, notchOf, perSecond, speedAt } from "./speed";

test("the slider goes from a thousandth to a hundredfold", () => {
  assert.equal(speedAt(0), 0.001);
  assert.equal(speedAt(lastNotch), 100);
  assert.equal(speedAt(-3), 0.001);
  assert.equal(speedAt(99), 100);
});

test("each position is its speed's nearest", () => {
  for (let notch = 0; notch <= lastNotch; notch++) assert.equal(notchOf(speedAt(notch)), notch);
  assert.equal(speedAt(notchOf(0.048)), 0.05);
  assert.equal(speedAt(notchOf(3)), 2);
});

test("a speed is told as the cluster time in a second", () => {
  assert.deepEqual([0.001, 0.05, 0.5, 1, 100].map(perSecond), ["1 ms", "50 ms", "500 ms", "1 s", "100 s"]);
});
