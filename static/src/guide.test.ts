import assert from "node:assert/strict";
import test from "node:test";

import type { Course } from "./course";
import { changesOf, guideOf } from "./guide";
import type { Lesson, Step } from "./lesson";

const step = (id: string, fresh: boolean, ...goals: readonly string[]): Step => ({
  id, title: `The ${id}`, text: "", fresh, print: `${id}-1`, ask: [], hints: [], goals: goals.map((goal) => ({ id: goal, label: goal, said: "" })),
});
const lesson: Lesson = { name: "l", title: "L", number: 1, steps: [step("one", true, "a", "b"), step("two", false, "c"), step("three", true, "d")] };
const at = (id: string, more: Partial<Course> = {}): Course => ({ name: "l", step: id, reached: {}, ...more });

test("a step is over where the session, those before it and this browser have reached all of it together", () => {
  const course = at("three", { reached: { one: ["a"] }, before: { one: ["b"], two: ["c"] } });
  assert.deepEqual(guideOf(lesson, course, {}, undefined)?.steps.map(({ done }) => done), [true, true, false]);
  assert.deepEqual(guideOf(lesson, at("three"), { l: { two: { goals: ["c"] } } }, undefined)?.steps.map(({ done }) => done), [false, true, false]);
  assert.deepEqual(guideOf(lesson, course, {}, "one")?.goals.map(({ reached }) => reached), [true, true], "also to read");
});

test("in the step under way only what this run has reached is reached", () => {
  const guide = guideOf(lesson, at("one", { reached: { one: ["a"] }, before: { one: ["b"] } }), { l: { one: { goals: ["a", "b"] } } }, undefined);
  assert.deepEqual(guide?.goals.map(({ reached }) => reached), [true, false]);
});

test("Next watches, begins anew, or only shows", () => {
  const next = (now: string, shown?: string): string | undefined => guideOf(lesson, at(now), {}, shown)?.onward?.kind;
  assert.deepEqual([next("one"), next("two"), next("three"), next("three", "one"), next("one", "two")], ["watch", "fresh", undefined, "show", "fresh"]);
});

test("what was changed since the session began is told by the steps' titles", () => {
  assert.equal(changesOf(lesson, at("one")), undefined);
  assert.deepEqual(changesOf(lesson, at("one", { changed: { one: "one-1", old: "" } })), { steps: ["The one"], left: 1, stale: false });
  assert.equal(changesOf(lesson, at("one", { changed: { one: "one-2" } }))?.stale, true, "the page has the text of before");
  assert.deepEqual(changesOf(lesson, at("one", { changed: { four: "four-1", two: "" } })), { steps: ["four"], left: 1, stale: true });
});
