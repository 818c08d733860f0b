import assert from "node:assert/strict";
import test from "node:test";

import { Slots } from "./slots";

const at = (slots: Slots<string>, rows: readonly string[]): readonly (number | undefined)[] => {
  const places = slots.places(rows);
  return rows.map((row) => places.get(row));
};

test("a row keeps its place while it is shown", () => {
  const slots = new Slots<string>();
  assert.deepEqual(at(slots, ["a", "b", "c"]), [0, 1, 2]);
  assert.deepEqual(at(slots, ["c", "a", "b"]), [2, 0, 1]);
});

test("a new row takes the place of one that is gone", () => {
  const slots = new Slots<string>();
  at(slots, ["a", "b", "c"]);
  assert.deepEqual(at(slots, ["d", "a", "b"]), [2, 0, 1]);
});

test("rows that are all new take all places, in order", () => {
  const slots = new Slots<string>();
  at(slots, ["a", "b", "c"]);
  assert.deepEqual(at(slots, ["x", "y", "z", "w"]), [0, 1, 2, 3]);
});

test("no two rows have one place, however they come and go", () => {
  const slots = new Slots<string>();
  let rows = ["a", "b", "c", "d"];
  for (let i = 0; i < 50; i++) {
    rows = [...rows.filter((_, n) => (n + i) % 3 !== 0), `n${i}`, `m${i}`].slice(-6);
    const places = at(slots, rows);
    assert.equal(new Set(places).size, rows.length);
    assert.ok(places.every((place) => place !== undefined && place < 12));
  }
});
