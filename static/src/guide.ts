// What the guide shows of a lesson, worked out from where the learner is. Pure.

import type { Course } from "./course";
import type { Choice, Goal, Lesson, Step } from "./lesson";
import { of } from "./progress";
import type { Progress } from "./progress";

/** What a click on Next leads to. */
export type Onward =
  /** Only the text of that step: it is under way, or over. */
  | { readonly kind: "show"; readonly step: string }
  /** The same cluster goes on, and the goals of that step are watched. */
  | { readonly kind: "watch"; readonly step: string }
  /** A cluster of its own for that step. */
  | { readonly kind: "fresh"; readonly step: string }
  | { readonly kind: "lesson"; readonly name: string; readonly title: string };

/** What became of a prediction. */
export type Verdict = {
  readonly happened: Choice;
  /** What was predicted, if anything was. */
  readonly picked: Choice | undefined;
};

export type Guide = {
  readonly step: Step;
  /** From 1. */
  readonly number: number;
  readonly of: number;
  /** Whether the goals of this step are the ones that are watched. */
  readonly active: boolean;
  /** missed: it can't be reached any more as things stand; going back in time helps. */
  readonly goals: readonly { readonly goal: Goal; readonly reached: boolean; readonly missed: boolean }[];
  /** All goals of the step are reached. */
  readonly done: boolean;
  readonly picked: string | undefined;
  readonly verdict: Verdict | undefined;
  readonly back: string | undefined;
  readonly onward: Onward | undefined;
  /** The steps as a list: whether each is over, and which one is shown. */
  readonly steps: readonly { readonly step: Step; readonly done: boolean; readonly shown: boolean }[];
};

/** guideOf gives what the guide shows when the text of a step is to be shown; undefined if the lesson has no steps. */
export function guideOf(lesson: Lesson, course: Course, progress: Progress, shown: string | undefined): Guide | undefined {
  const { steps } = lesson;
  const active = steps.findIndex(({ id }) => id === course.step);
  const asked = steps.findIndex(({ id }) => id === shown);
  const at = asked >= 0 ? asked : Math.max(active, 0);
  const step = steps[at];
  if (step === undefined) return undefined;
  const isActive = at === active;
  const here = course.reached[step.id] ?? [];
  const ever = of(progress, lesson.name, step.id);
  const reached = isActive ? here : [...here, ...(course.before?.[step.id] ?? []), ...ever.goals];
  return {
    step,
    number: at + 1,
    of: steps.length,
    active: isActive,
    goals: step.goals.map((goal) => ({ goal, reached: reached.includes(goal.id), missed: isActive && (course.missed?.[step.id]?.includes(goal.id) ?? false) })),
    done: isDone(step, reached),
    picked: ever.pick,
    verdict: verdictOf(step, reached, ever.pick),
    back: steps[at - 1]?.id,
    onward: onwardOf(lesson, active, at),
    steps: steps.map((one, i) => ({
      step: one,
      done: isDone(one, [...(course.reached[one.id] ?? []), ...(course.before?.[one.id] ?? []), ...of(progress, lesson.name, one.id).goals]),
      shown: i === at,
    })),
  };
}

/** isDone: whatever there is to bring about was brought about. */
export function isDone(step: Step, reached: readonly string[]): boolean {
  return step.goals.every(({ id }) => reached.includes(id));
}

/** The first of the outcomes that the run came to is its answer. */
function verdictOf(step: Step, reached: readonly string[], pick: string | undefined): Verdict | undefined {
  const first = reached.find((id) => step.ask.some((choice) => choice.id === id));
  const happened = step.ask.find(({ id }) => id === first);
  return happened && { happened, picked: step.ask.find(({ id }) => id === pick) };
}

function onwardOf({ steps, next }: Lesson, active: number, at: number): Onward | undefined {
  const following = steps[at + 1];
  if (following === undefined) return next && { kind: "lesson", ...next };
  if (at + 1 <= active) return { kind: "show", step: following.id };
  return { kind: following.fresh || at !== active ? "fresh" : "watch", step: following.id };
}

/** What of a lesson is not what it was when its session was made. */
export type Changes = {
  /** The titles of those steps that are others now, or new. */
  readonly steps: readonly string[];
  /** How many are no longer there. */
  readonly left: number;
  /** This page shows texts of before: the session goes by later ones. */
  readonly stale: boolean;
};

/** changesOf gives what was changed; undefined if nothing was. */
export function changesOf({ steps }: Lesson, { changed = {} }: Course): Changes | undefined {
  const now = Object.entries(changed);
  if (now.length === 0) return undefined;
  const shown = (id: string): Step | undefined => steps.find((step) => step.id === id);
  return {
    steps: now.flatMap(([id, print]) => (print === "" ? [] : [shown(id)?.title ?? id])),
    left: now.filter(([, print]) => print === "").length,
    stale: now.some(([id, print]) => (shown(id)?.print ?? "") !== print),
  };
}
