import assert from "node:assert/strict";
import test from "node:test";

import { codeShown, isElsewhere, nameOf, news, told } from "./class";
import type { Room, Student, Teacher } from "./class";

const student: Student = { role: "student", code: "K7M2QX", me: "t", name: "", trying: false, shown: "teacher", wanted: false, agreed: false, ended: false };
const teacher: Teacher = { role: "teacher", code: "K7M2QX", url: "http://h/class/K7M2QX", followers: 2, students: [], shown: "teacher", ended: false };
const wins = { id: 3, kind: "wins", options: ["S1", "S2"], open: true } as const;

test("a frame is the whole class; one that can't be read leaves it as it was", () => {
  const first = told(undefined, { kind: "class", ...student });
  assert.equal(first?.role, "student");
  const later = told(first, { kind: "class", ...student, trying: true, question: { ...wins, answer: 1 }, more: "fields" });
  assert.deepEqual(later?.role === "student" && [later.trying, later.question?.answer], [true, 1]);
  for (const broken of [
    undefined,
    [],
    {},
    { ...student, role: "guest" },
    { ...student, name: 7 },
    { ...student, question: { ...wins, options: [] } },
    { ...student, question: { ...wins, answer: 2 } },
    { ...student, question: { ...wins, right: -1 } },
    { ...student, question: { ...wins, counts: [1] } },
    { ...teacher, students: [{ id: "a1" }] },
  ]) {
    assert.equal(told(later, broken), later, JSON.stringify(broken));
  }
  assert.equal(told(undefined, { kind: "class", ...teacher })?.role, "teacher");
});

test("a teacher's page that shows a student's run is elsewhere, a student's own is not", () => {
  assert.equal(isElsewhere({ ...teacher, shown: "a1" }), true);
  for (const room of [undefined, teacher, { ...student, shown: "student" as const }]) assert.equal(isElsewhere(room), false);
});

test("what comes about is said once, and nothing of what was so from the start", () => {
  const asked: Room = { ...student, question: wins };
  assert.deepEqual(news(undefined, { ...asked, wanted: true, shown: "student" }), []);
  assert.deepEqual(news(student, asked), ["asked"]);
  assert.deepEqual(news(asked, { ...asked, question: { ...wins, answer: 1 } }), []);
  const closed: Room = { ...student, question: { ...wins, open: false, counts: [1, 2] } };
  assert.deepEqual(news(asked, closed), ["closed"]);
  assert.deepEqual(news(closed, { ...student, question: { ...wins, open: false, counts: [1, 2], right: 0 } }), ["right"]);
  assert.deepEqual(news(closed, { ...student, question: { ...wins, id: 4 } }), ["asked"]);
  assert.deepEqual(news(student, { ...student, wanted: true }), ["wanted"]);
  assert.deepEqual(news(student, { ...student, wanted: true, agreed: true, shown: "you" }), ["you"]);
  assert.deepEqual(news({ ...student, shown: "you" }, student), ["teacher"]);
  assert.deepEqual(news(teacher, { ...teacher, shown: "a1" }), ["student"]);
  assert.deepEqual(news(student, { ...student, ended: true }), ["ended"]);
});

test("a code is written in two halves", () => {
  assert.equal(codeShown("K7M2QX"), "K7M-2QX");
  assert.equal(codeShown("ABC"), "ABC");
});

test("a name is one line that runs one way, and not too long", () => {
  assert.equal(nameOf("  Ann \n"), "Ann");
  assert.equal(nameOf("A\u202enn\u0007\u2066<b>"), "Ann<b>");
  assert.equal(nameOf("王".repeat(50)), "王".repeat(40));
  assert.equal(nameOf("👩‍🏫"), "👩‍🏫");
});
