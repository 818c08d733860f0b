import assert from "node:assert/strict";
import test from "node:test";

import { initial, instantAt, moved, ticks, xOf } from "./scale";
import type { Extent, Scale } from "./scale";

const extent: Extent = { first: 0, last: 10_000_000 };
const scale: Scale = { start: 4_000_000, span: 1_000_000, follows: false };

test("an instant and its place are two names for one thing", () => {
  for (const at of [4_000_000, 4_250_000, 5_000_000, 9_000_000]) {
    assert.equal(instantAt(scale, 40, 800, xOf(scale, 40, 800, at)), at);
  }
  assert.equal(xOf(scale, 40, 800, 4_500_000), 440);
});

test("following, the present keeps its place; a young run begins at the left", () => {
  const young = moved(initial, { kind: "now", at: 20_000 }, { first: 0, last: 20_000 });
  assert.ok(young.start <= 0 && young.start > -0.1 * young.span);
  const later = moved(young, { kind: "now", at: 5_000_000 }, extent);
  const latest = moved(later, { kind: "now", at: 5_100_000 }, extent);
  assert.equal(xOf(later, 0, 1000, 5_000_000), xOf(latest, 0, 1000, 5_100_000));
  assert.ok(xOf(latest, 0, 1000, 5_100_000) < 1000);
});

test("not following, the present passes by", () => {
  assert.equal(moved(scale, { kind: "now", at: 9_000_000 }, extent), scale);
});

test("zooming keeps the place that is pointed at, within bounds", () => {
  const near = moved(scale, { kind: "zoom", factor: 0.5, about: 4_200_000 }, extent);
  assert.equal(near.span, 500_000);
  assert.equal(xOf(near, 0, 800, 4_200_000), xOf(scale, 0, 800, 4_200_000));
  const nearest = moved(scale, { kind: "zoom", factor: 1e-9, about: 4_200_000 }, extent);
  assert.ok(nearest.span >= 1000);
  const farthest = moved(scale, { kind: "zoom", factor: 1e9, about: 4_200_000 }, extent);
  assert.ok(farthest.span >= 10_000_000 && farthest.span <= 20_000_000);
});

test("panning moves by a share of what is in sight, ends at the edges, and stops following", () => {
  const right = moved({ ...scale, follows: true }, { kind: "pan", share: 0.5 }, extent);
  assert.deepEqual(right, { start: 4_500_000, span: 1_000_000, follows: false });
  const far = moved(scale, { kind: "pan", share: 1000 }, extent);
  assert.ok(far.start < extent.last, "something is still in sight");
  const back = moved(scale, { kind: "pan", share: -1000 }, extent);
  assert.ok(back.start + back.span > extent.first);
});

test("fit shows all there is", () => {
  const all = moved(scale, { kind: "fit" }, extent);
  assert.ok(all.start <= extent.first && all.start + all.span >= extent.last);
});

test("revealing moves no more than it takes", () => {
  assert.equal(moved(scale, { kind: "reveal", at: 4_500_000 }, extent), scale);
  const left = moved(scale, { kind: "reveal", at: 3_900_000 }, extent);
  assert.ok(left.start < 3_900_000 && left.start > 3_500_000);
  const right = moved(scale, { kind: "reveal", at: 5_600_000 }, extent);
  assert.ok(right.start + right.span > 5_600_000 && right.start < 5_000_000);
});

test("ticks are round, in sight, and not too near each other", () => {
  for (const span of [2_000, 37_000, 500_000, 12_345_678, 900_000_000]) {
    const { step, at } = ticks({ start: 1_234_567, span, follows: false }, 1000, 80);
    assert.match(String(step), /^[125]0*$/);
    assert.ok((step / span) * 1000 >= 80 && (step / span) * 1000 < 205, `${span}: every ${step}`);
    assert.ok(at.length >= 4 && at.every((tick) => tick >= 1_234_567 && tick <= 1_234_567 + span && tick % step === 0));
  }
});
