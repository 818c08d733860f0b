// A question of the teacher's own, from what was typed.

import { nameOf } from "./class";
import type { Asked } from "./class";

export const longestQuestion = 200;
export const longestOption = 60;
export const mostOptions = 6;
const leastOptions = 2;

/** asking gives the question, or what is wrong with it. Options left empty are none. */
export function asking(text: string, typed: readonly string[]): Asked | "text" | "options" | "twice" {
  const asked = text.trim();
  const options = typed.map((option) => nameOf(option, longestOption)).filter((option) => option !== "");
  if (asked === "") return "text";
  if (options.length < leastOptions) return "options";
  if (new Set(options).size < options.length) return "twice";
  return { kind: "text", text: nameOf(asked, longestQuestion), options };
}
