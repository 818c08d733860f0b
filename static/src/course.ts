// How far the learner is in the lesson of this session: what the frames have said, and the goals since. Pure.

import type { Recorded } from "./past";
import type { Course } from "./wire";

export type { Course } from "./wire";

/** courseOf gives what a frame says of the lesson; a frame that says nothing changes nothing. */
export function courseOf({ lesson }: { readonly lesson?: Course }, last: Course | undefined): Course | undefined {
  return lesson ?? last;
}

/** courseAfter adds the goals that were reached by events. Without any it is the same object. */
export function courseAfter(events: readonly Recorded[], course: Course | undefined): Course | undefined {
  let after = course;
  for (const event of events) {
    if (event.kind !== "goal" || after === undefined || event.lesson !== after.name || event.missed === true) continue;
    const before: readonly string[] = after.reached[event.step] ?? [];
    if (before.includes(event.goal)) continue;
    after = { ...after, reached: { ...after.reached, [event.step]: [...before, event.goal] } };
  }
  return after;
}
