// A class as one of its pages knows it: what the server tells in frames of kind "class", whole each time, to a student
// or to the teacher. What others do or are called never comes to a student.

import { flag, isObject, list, map, number, oneOf, record, text } from "./shape";
import type { Of } from "./shape";

const question = record({ id: number, kind: oneOf("wins", "text"), options: list(text), open: flag }, { text, answer: number, counts: list(number), right: number, answered: number });
export type Question = Of<typeof question>;

/** Student is what the server tells one who follows: of nobody else. */
const student = record(
  { role: oneOf("student"), code: text, me: text, name: text, trying: flag, shown: oneOf("teacher", "student", "you"), wanted: flag, agreed: flag, ended: flag },
  { mine: text, question },
);
export type Student = Of<typeof student>;

const pupil = record({ id: text, name: text, here: flag, trying: flag, wanted: flag, agreed: flag }, { reached: map(list(text)) });
/** Pupil is one student as the teacher knows them. */
export type Pupil = Of<typeof pupil>;

/** shown is the teacher's own cluster, "teacher", or the id of the pupil whose it is. */
const teacher = record({ role: oneOf("teacher"), code: text, url: text, followers: number, students: list(pupil), shown: text, ended: flag }, { question });
export type Teacher = Of<typeof teacher>;

export type Room = Student | Teacher;

/** What the teacher asks: who of the servers wins, or words of the teacher's own. */
export type Asked = { readonly kind: "wins" } | { readonly kind: "text"; readonly text: string; readonly options: readonly string[] };

export type ClassCommand =
  | { readonly do: "name"; readonly name: string }
  | { readonly do: "answer"; readonly question: number; readonly option: number }
  | { readonly do: "agree"; readonly on: boolean }
  | { readonly do: "ask"; readonly question: Asked }
  | { readonly do: "close" | "dismiss" }
  | { readonly do: "show"; readonly student?: string };

/** told is the class after a frame; as before, if that is none that this script understands. */
export function told(before: Room | undefined, frame: unknown): Room | undefined {
  if (!isObject(frame)) return before;
  if (student(frame) && sound(frame.question)) return frame;
  if (teacher(frame) && sound(frame.question)) return frame;
  return before;
}

/** sound: what a question says of its options is of options that it has. */
function sound(asked: Question | undefined): boolean {
  if (asked === undefined) return true;
  const of = asked.options.length;
  const one = (i: number | undefined): boolean => i === undefined || (Number.isInteger(i) && i >= 0 && i < of);
  return of > 0 && one(asked.answer) && one(asked.right) && (asked.counts === undefined || asked.counts.length === of);
}

/** isElsewhere tells whether the teacher's page shows the run of somebody else, on which nothing can be done from there. */
export function isElsewhere(room: Room | undefined): boolean {
  return room?.role === "teacher" && room.shown !== "teacher";
}

/** News is what a page says aloud when it has come about. */
export type News = "asked" | "closed" | "right" | "wanted" | "you" | "student" | "teacher" | "ended";

/** news compares two states of a class; what was so when the page came is no news. */
export function news(before: Room | undefined, after: Room): readonly News[] {
  if (before === undefined) return [];
  const all: News[] = [];
  const [was, is] = [before.question, after.question];
  if (is?.open === true && !(was?.id === is.id && was.open)) all.push("asked");
  if (was?.open === true && is?.id === was.id && !is.open) all.push("closed");
  if (is?.right !== undefined && (was?.id !== is.id || was.right === undefined)) all.push("right");
  if (after.role === "student" && before.role === "student" && after.wanted && !before.wanted && !after.agreed) all.push("wanted");
  if (after.shown !== before.shown) all.push(after.shown === "you" || after.shown === "teacher" ? after.shown : "student");
  if (after.ended && !before.ended) all.push("ended");
  return all;
}

/** codeShown writes a class's code as people read it aloud: K7M-2QX. */
export function codeShown(code: string): string {
  return code.length === 6 ? `${code.slice(0, 3)}-${code.slice(3)}` : code;
}

/** longestName is what the server takes, in characters. */
export const longestName = 40;

/** nameOf is a name, or another short text, as the server would keep it: trimmed, on one line, and not too long. */
export function nameOf(typed: string, longest = longestName): string {
  // Control characters, and those that turn the direction of what follows, are no part of a name.
  const plain = typed.replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "").trim();
  return [...plain].slice(0, longest).join("").trim();
}
