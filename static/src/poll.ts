// The answers to a question as bars: how long each is, and what stands beside it.

import type { Question } from "./class";

export type Bar = {
  readonly option: string;
  /** How many chose it; undefined while that is not told. */
  readonly count: number | undefined;
  /** Of all who answered, in whole percent. */
  readonly share: number;
  /** Its length, where `full` is as long as the place for it. */
  readonly length: number;
  readonly right: boolean;
  /** Whether this visitor chose it. */
  readonly own: boolean;
};

/** The length of the longest bar that there can be. */
export const full = 100;

/** bars are as long as their share of all answers, so that a look tells a half from a third. */
export function bars({ options, counts, answer, right }: Question): readonly Bar[] {
  const all = total(counts);
  return options.map((option, i) => {
    const count = counts?.[i];
    const share = all === 0 || count === undefined ? 0 : (count / all) * full;
    return { option, count, share: Math.round(share), length: Math.round(share * 10) / 10, right: i === right, own: i === answer };
  });
}

/** answered is how many have answered, as far as it is told. */
export function answered(question: Question): number {
  return question.answered ?? total(question.counts);
}

function total(counts: readonly number[] | undefined): number {
  return (counts ?? []).reduce((sum, count) => sum + Math.max(0, count), 0);
}
