import assert from "node:assert/strict";
import test from "node:test";

import type { Box, Point } from "./geometry";
import { boxAround, kept, labelHeight, overlap, placed, widthOf } from "./labels";
import type { Wish } from "./labels";

const inside: Box = { x: -300, y: -200, width: 600, height: 400 };
const wish = (of: string, at: Point, weight = 0): Wish<string> => ({ of, at, width: 60, weight });

test("a label alone stands beside what it labels", () => {
  const at = placed([wish("a", { x: 0, y: 0 })], [], inside).get("a");
  assert.ok(at !== undefined && at.x > 40 && at.y === 0);
});

test("near the edge it stands on the other side", () => {
  const at = placed([wish("a", { x: 280, y: 0 })], [], inside).get("a");
  assert.ok(at !== undefined && at.x < 240);
});

test("labels keep off each other and off what is there, or are left out", () => {
  const discs = [boxAround({ x: 0, y: 60 }, 80, 80), boxAround({ x: 60, y: -40 }, 80, 50)];
  const wishes = Array.from({ length: 30 }, (_, i) => wish(`m${i}`, { x: (i % 6) * 18 - 40, y: Math.floor(i / 6) * 14 }));
  const boxes = [...placed(wishes, discs, inside).values()].map((at) => boxAround(at, 60, labelHeight));
  assert.ok(boxes.length > 3 && boxes.length < 30);
  for (const [i, box] of boxes.entries()) {
    assert.ok(![...discs, ...boxes.slice(i + 1)].some((other) => overlap(box, other)));
  }
});

test("where there is room for one, the weightiest has it", () => {
  const narrow: Box = { x: -10, y: -10, width: 100, height: 20 };
  assert.deepEqual([...placed([wish("a", { x: 0, y: 0 }), wish("b", { x: 0, y: 0 }, 1)], [], narrow).keys()], ["b"]);
});

test("Chinese is wider than Latin", () => {
  assert.ok(widthOf("心跳", 11) > widthOf("ab", 11));
});

test("what would stick out at a side is kept within", () => {
  const box = { x: -100, y: 0, width: 200, height: 10 };
  assert.deepEqual([-90, 0, 90].map((x) => kept(x, 30, box)), [-70, 0, 70]);
});
