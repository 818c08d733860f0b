// The functions of the core that keep a rule, as the program tells them: what it shows is what it was built from.

import type { Recorded } from "./past";
import { flag, list, number, record, text } from "./shape";
import type { Of } from "./shape";

const place = record({ file: text, function: text, first: number, lines: list(text), lit: list(number) }, { ran: flag });
const code = record({ rule: text, places: list(place) });

export type Place = Of<typeof place>;

/** Line is a line of a place, with its number in the file; lit, if the rule's clause stands on it. */
export type Line = { readonly n: number; readonly text: string; readonly lit: boolean };

/** pathOf is where the code of a rule is told; of an event that names it, first what decided that. */
export function pathOf(rule: string, event: Recorded | undefined): string {
  if (event === undefined || event.kind === "unknown") return `../../code/${rule}`;
  const type = event.kind === "sent" ? event.message.type : event.kind === "vote" && event.preVote === true ? "PreVote" : undefined;
  const fields = Object.entries({ kind: event.kind, reason: event.reason, type }).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]));
  return `../../code/${rule}?${fields.join("&")}`;
}

/** readPlaces reads the program's answer; undefined if it is none. */
export function readPlaces(answer: string): readonly Place[] | undefined {
  try {
    const value: unknown = JSON.parse(answer);
    return code(value) ? value.places : undefined;
  } catch {
    return undefined;
  }
}

/** linesOf numbers the lines of a place. Tabs are two columns wide: there is little room. */
export function linesOf({ first, lines, lit }: Place): readonly Line[] {
  return lines.map((line, i) => ({ n: first + i, text: line.replace(/\t/g, "  "), lit: lit.includes(first + i) }));
}
