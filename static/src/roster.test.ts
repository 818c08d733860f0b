import assert from "node:assert/strict";
import test from "node:test";

import type { Pupil } from "./class";
import type { Lesson } from "./lesson";
import { mostListed, reachedBy, rosterOf } from "./roster";

const pupil = (id: string, changes: Partial<Pupil> = {}): Pupil => ({ id, name: id, here: true, trying: false, wanted: false, agreed: false, ...changes });

test("who is asked or shown comes first, then who tries, those who left last", () => {
  const all = [pupil("away", { here: false }), pupil("follows"), pupil("tries", { trying: true }), pupil("asked", { wanted: true })];
  assert.deepEqual(rosterOf(all, "").listed.map(({ id }) => id), ["asked", "tries", "follows", "away"]);
});

test("of a thousand the first are listed, and any is found by a part of the name", () => {
  const all = Array.from({ length: 1_000 }, (_, i) => pupil(`a${i}`, { name: `Pupil ${i}` }));
  assert.deepEqual([rosterOf(all, "").listed.length, rosterOf(all, "").found], [mostListed, 1_000]);
  assert.deepEqual(rosterOf(all, " PUPIL 777 ").listed.map(({ id }) => id), ["a777"]);
  assert.equal(rosterOf(all, "nobody").found, 0);
});

test("how far a student is, by the steps that have goals", () => {
  const goal = (id: string) => ({ id, label: "", said: "" });
  const step = (id: string, goals: readonly string[]) => ({ id, title: id, text: "", fresh: false, print: "", ask: [], goals: goals.map(goal), hints: [] });
  const lesson: Lesson = { name: "l", title: "l", number: 0, steps: [step("read", []), step("one", ["a", "b"]), step("two", ["c"])] };
  assert.deepEqual(reachedBy(pupil("x", { reached: { one: ["b", "of another version"] } }), lesson), [
    { title: "one", goals: 2, reached: 1 },
    { title: "two", goals: 1, reached: 0 },
  ]);
  assert.deepEqual(reachedBy(pupil("x"), undefined), []);
});
