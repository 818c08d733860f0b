// What a learner has reached and predicted in all lessons, as this browser keeps it. Pure; see views/guide.ts for the keeping.

import { list, map, record, text } from "./shape";
import type { Of } from "./shape";

const one = record({ goals: list(text) }, { pick: text });
/** By the lesson's name and the step's id: the goals reached, the outcomes that the run gave among them, and what was predicted. */
const progress = map(map(one));
export type Progress = Of<typeof progress>;

/** readProgress reads what was kept; nothing if it can't be read. */
export function readProgress(kept: string | null): Progress {
  try {
    const value: unknown = JSON.parse(kept ?? "{}");
    return progress(value) ? value : {};
  } catch {
    return {};
  }
}

/** doneSteps counts the steps of a lesson that are done; tasks names all with their goals, as "step:goal,goal step:goal". */
export function doneSteps(known: Progress, lesson: string, tasks: string): number {
  return tasks.split(" ").filter((task) => {
    const [step = "", goals = ""] = task.split(":");
    const { goals: reached } = of(known, lesson, step);
    return goals !== "" && goals.split(",").every((goal) => reached.includes(goal));
  }).length;
}

/** withGoals adds what a session has reached; the same object if that is nothing new. */
export function withGoals(known: Progress, lesson: string, reached: Readonly<Record<string, readonly string[]>>): Progress {
  let after = known;
  for (const [step, goals] of Object.entries(reached)) {
    const before = of(after, lesson, step);
    const added = goals.filter((goal) => !before.goals.includes(goal));
    if (added.length > 0) after = put(after, lesson, step, { ...before, goals: [...before.goals, ...added] });
  }
  return after;
}

/** told names what is known to be reached of a lesson, as "step:goal,goal step:goal": so a session that begins learns of it. */
export function told(known: Progress, lesson: string): string {
  return Object.entries(known[lesson] ?? {})
    .flatMap(([step, { goals }]) => (goals.length === 0 ? [] : [`${step}:${goals.join(",")}`]))
    .join(" ");
}

/** withPick notes what a learner predicts. */
export function withPick(known: Progress, lesson: string, step: string, pick: string): Progress {
  return put(known, lesson, step, { ...of(known, lesson, step), pick });
}

/** withoutPick forgets what was predicted in a step, which begins anew. */
export function withoutPick(known: Progress, lesson: string, step: string): Progress {
  const { goals } = of(known, lesson, step);
  return put(known, lesson, step, { goals });
}

/** of is what is known of one step. */
export function of(known: Progress, lesson: string, step: string): Of<typeof one> {
  return known[lesson]?.[step] ?? { goals: [] };
}

function put(known: Progress, lesson: string, step: string, value: Of<typeof one>): Progress {
  return { ...known, [lesson]: { ...known[lesson], [step]: value } };
}
