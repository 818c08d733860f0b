import assert from "node:assert/strict";
import test from "node:test";

import { glideOf, marginPx, snapped, widened } from "./glide";
import { xOf } from "./scale";
import type { Scale } from "./scale";

const scale: Scale = { start: 100_000, span: 500_000, follows: true };
const width = 700;

for (const ratio of [1, 1.5, 2, 3]) {
  test(`what was painted moves by whole pixels of the screen, and is never half a pixel off (${ratio})`, () => {
    let painted = snapped(scale, width, ratio);
    for (let i = 0; i < 400; i++) {
      const now = { ...scale, start: scale.start + i * 137.7 };
      const glide = glideOf(painted, now, width, ratio);
      assert.ok(glide !== undefined);
      assert.ok(Math.abs(glide * ratio - Math.round(glide * ratio)) < 1e-9, "whole pixels");
      const wanted = xOf(now, 40, width, 400_000);
      assert.ok(Math.abs(xOf(painted, 40, width, 400_000) - glide - wanted) <= 1 / ratio + 1e-6);
      if (i % 50 !== 49) continue;
      // Painted anew everything stands where it was: nothing shakes.
      const anew = snapped(now, width, ratio);
      assert.ok(Math.abs(xOf(anew, 40, width, 400_000) - (xOf(painted, 40, width, 400_000) - glide)) < 1e-6);
      painted = anew;
    }
  });
}

test("what looks different, or lies right of where it was, is painted anew", () => {
  const painted = snapped(scale, width, 1);
  assert.equal(glideOf(painted, { ...scale, span: 400_000 }, width, 1), undefined);
  assert.equal(glideOf(painted, { ...scale, start: 90_000 }, width, 1), undefined);
});

test("a margin shows more time, and nothing else in another place", () => {
  const { scale: wide, beyond } = widened(scale, width, marginPx);
  assert.equal(wide.span, scale.span + beyond);
  for (const at of [100_000, 333_333, 600_000]) {
    assert.ok(Math.abs(xOf(wide, 40, width + marginPx, at) - xOf(scale, 40, width, at)) < 1e-6);
  }
  assert.deepEqual(widened(scale, width, 0), { scale, beyond: 0 });
});
