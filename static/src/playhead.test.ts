import assert from "node:assert/strict";
import test from "node:test";

import { state } from "./fixtures";
import { Past } from "./past";
import { after, before, latest, within } from "./playhead";

function past(...times: readonly number[]): Past {
  const made = new Past(state({ now: 50 }), 0);
  for (const [i, at] of times.entries()) made.add({ seq: i + 1, at, kind: "unknown" }, state({ now: 50 }));
  return made;
}

test("steps lead from instant to instant, however many events one has", () => {
  const of = past(100, 100, 200, 300, 300);
  assert.deepEqual([after(of, 50), after(of, 100), after(of, 150), after(of, 300)], [100, 200, 200, undefined]);
  assert.deepEqual([before(of, 999), before(of, 300), before(of, 200), before(of, 100), before(of, 50)], [300, 200, 100, 50, 50]);
});

test("nothing is looked at beyond what is known; the present is no look back", () => {
  const of = past(100, 200);
  assert.equal(within(of, 250, 10), 50);
  assert.equal(within(of, 250, 120.4), 120);
  assert.equal(within(of, 250, 250), undefined);
  assert.equal(within(of, 250, 900), undefined);
});

test("after going back, what had been seen can still be looked at", () => {
  const of = past(100, 200);
  assert.equal(latest(of, 120), 200);
  assert.equal(within(of, 120, 150), 150);
  assert.equal(within(of, 120, 900), 200);
});
