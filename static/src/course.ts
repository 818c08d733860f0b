// How far the learner is in the lesson of this session: what the frames have said, and the goals since. Pure.

import type { Recorded } from "./past";
import type { Course } from "./wire";

export type { Course } from "./wire";

/** courseOf gives what a frame says of the lesson; a frame that says nothing changes nothing. */
export function courseOf({ lesson }: { readonly lesson?: Course }, last: Course | undefined): Course | undefined {
  return lesson ?? last;
}

/** courseAfter adds what events say of goals. Without any it is the same object. */
export function courseAfter(events: readonly Recorded[], course: Course | undefined): Course | undefined {
  return events.reduce(told, course);
}

function told(course: Course | undefined, event: Recorded): Course | undefined {
  if (event.kind !== "goal" || course === undefined || event.lesson !== course.name) return course;
  if (event.reason === "missed") return { ...course, missed: added(course.missed ?? {}, event.step, event.goal) };
  return { ...course, reached: added(course.reached, event.step, event.goal) };
}

type Goals = Course["reached"];

function added(goals: Goals, step: string, goal: string): Goals {
  const before: readonly string[] = goals[step] ?? [];
  return before.includes(goal) ? goals : { ...goals, [step]: [...before, goal] };
}
