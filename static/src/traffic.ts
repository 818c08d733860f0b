// The messages under way as the stage shows them: those that would hide each other on one link stand as one stack.

import { messageAt } from "./geometry";
import type { Drawn, Stage } from "./geometry";
import type { Flight, Micros } from "./wire";

export type Stack = Drawn & {
  /** The one that is ahead of the others, and stands for them. */
  readonly front: Flight;
  /** All of them, the front first. */
  readonly messages: readonly Flight[];
};

/** Nearer to each other than this, of one glyph the letter would be hidden. */
const legible = 14;

/** traffic places the messages in flight at the time shown, in the order in which they were sent. */
export function traffic(on: Stage, messages: readonly Flight[], shown: Micros, motion: boolean): readonly Stack[] {
  const links = new Map<string, Stack[]>();
  for (const front of messages) {
    const drawn = messageAt(on, front, shown, motion);
    if (drawn === undefined) continue;
    const link = `${front.from}>${front.to}`;
    const stack = { ...drawn, front, messages: [front] };
    const there = links.get(link);
    if (there === undefined) links.set(link, [stack]);
    else there.push(stack);
  }
  const stacks = [...links.values()].flatMap((link) => (link.length === 1 ? link : stacked(link)));
  return stacks.sort((a, b) => a.front.id - b.front.id);
}

function stacked(link: readonly Stack[]): readonly Stack[] {
  const ahead = [...link].sort((a, b) => b.way - a.way || a.front.id - b.front.id);
  return ahead.reduce<Stack[]>((stacks, next) => {
    const last = stacks.at(-1);
    if (last === undefined || last.way - next.way >= legible) return [...stacks, next];
    return [...stacks.slice(0, -1), { ...last, messages: [...last.messages, ...next.messages], opacity: Math.max(last.opacity, next.opacity) }];
  }, []);
}
