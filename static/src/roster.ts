// The students of a class as the teacher reads them: found by name, and as many as anybody reads.

import type { Pupil } from "./class";
import type { Lesson } from "./lesson";

/** More than fit on a screen; who seeks one beyond types a letter of the name. */
export const mostListed = 100;

export type Roster = { readonly listed: readonly Pupil[]; readonly found: number };

/** rosterOf finds students by a part of the name; those who are asked, agreed or trying first, those who left last. */
export function rosterOf(students: readonly Pupil[], sought: string): Roster {
  const wanted = sought.trim().toLowerCase();
  const found = wanted === "" ? students : students.filter(({ name }) => name.toLowerCase().includes(wanted));
  const listed = found.map((pupil, i) => ({ pupil, i, rank: rank(pupil) })).sort((a, b) => a.rank - b.rank || a.i - b.i);
  return { listed: listed.slice(0, mostListed).map(({ pupil }) => pupil), found: found.length };
}

function rank({ here, trying, wanted, agreed }: Pupil): number {
  if (wanted || agreed) return 0;
  if (!here) return 3;
  return trying ? 1 : 2;
}

/** A step of the lesson, and how many of its goals a student has reached. */
export type Reached = { readonly title: string; readonly goals: number; readonly reached: number };

/** reachedBy lists the steps that have goals, as the lesson has them. */
export function reachedBy({ reached = {} }: Pupil, lesson: Lesson | undefined): readonly Reached[] {
  return (lesson?.steps ?? [])
    .filter(({ goals }) => goals.length > 0)
    .map(({ id, title, goals }) => ({ title, goals: goals.length, reached: goals.filter((goal) => reached[id]?.includes(goal.id) === true).length }));
}
