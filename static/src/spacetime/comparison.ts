// Two branches compared: where they part, what differs at their ends, and a chart of each from shortly before they part.

import type { Past, Recorded } from "../past";
import { initialState } from "../recover";
import type { Read } from "../read";
import { reduce } from "../reduce";
import { list, map, number, oneOf, record, text } from "../shape";
import type { Of } from "../shape";
import { entry, parseEvents, parseTold } from "../wire";
import type { Micros, State } from "../wire";
import { Chart } from "./chart";

const atEnd = record(
  { status: text, role: text, currentTerm: number, commitIndex: number, log: list(entry), machine: map(text) },
  { votedFor: text },
);
export type AtEnd = Of<typeof atEnd>;

const difference = record({ server: text, differs: list(text) }, { logFrom: number, a: atEnd, b: atEnd });
export type Difference = Of<typeof difference>;

const anything = (_: unknown): _ is unknown => true;
const side = record({ branch: number, end: number }, { leader: text });
const told = record(
  { a: side, b: side, servers: list(difference) },
  { parts: record({ seq: number, at: number }, { a: anything, b: anything }) },
);

export type Parting = { readonly seq: number; readonly at: Micros; readonly a?: Recorded | undefined; readonly b?: Recorded | undefined };

export type Comparison = Omit<Of<typeof told>, "parts"> & { readonly parts?: Parting };

/** parseComparison reads what the server says of two branches; undefined if it is no such thing. */
export function parseComparison(json: string): Comparison | undefined {
  try {
    const value: unknown = JSON.parse(json);
    if (!told(value)) return undefined;
    const { parts, ...rest } = value;
    if (parts === undefined) return rest;
    return { ...rest, parts: { seq: parts.seq, at: parts.at, a: parseTold(parts.a), b: parseTold(parts.b) } };
  } catch {
    return undefined;
  }
}

export type Side = "a" | "b";
export const sides: readonly Side[] = ["a", "b"];

/** So many events before the parting are drawn, and so many of each branch in all. */
const before = 80;
const most = 20_000;

export type Charts = Readonly<Record<Side, Chart>>;

/** chartsOf draws both branches from shortly before they part. The state there is taken from the past of the branch that
 *  is shown, if that has it and is one of the two; else both are read from their beginning. Undefined if they can't be had. */
export async function chartsOf(compared: Comparison, shown: { readonly past: Past; readonly branch: number | undefined }, read: Read): Promise<Charts | undefined> {
  const from = Math.max(0, (compared.parts?.seq ?? 1) - 1 - before);
  const { past, branch } = shown;
  const near = (branch === compared.a.branch || branch === compared.b.branch) && past.firstSeq - 1 <= from && from <= past.lastSeq;
  const [a, b] = await Promise.all(
    sides.map(async (one) => {
      const path = `events?branch=${compared[one].branch}`;
      return near ? chartFrom(past.stateAfter(from), from, await read(`${path}&after=${from}`)) : chartFrom(await first(read), 0, await read(path), from);
    }),
  );
  return a === undefined || b === undefined ? undefined : { a, b };
}

async function first(read: Read): Promise<State | undefined> {
  try {
    return initialState(JSON.parse((await read("scenario")) ?? ""));
  } catch {
    return undefined;
  }
}

/** chartFrom draws events that follow a state, of which seq is the last event; those up to `skip` lead to where it begins. */
export function chartFrom(base: State | undefined, seq: number, lines: string | undefined, skip = seq): Chart | undefined {
  const events = parseEvents(lines ?? "");
  if (base === undefined || events === undefined || lines === undefined) return undefined;
  const begins = events.slice(0, skip - seq).reduce(reduce, base);
  const chart = new Chart(begins, skip);
  for (const event of events.slice(skip - seq, skip - seq + most)) chart.add(event);
  return chart;
}

/** reach is the time that both diagrams show at first: from shortly before the parting to where the longer one ends, or
 *  as much of it as can be told apart. */
export function reach({ parts, a, b }: Comparison): { readonly start: Micros; readonly span: Micros } {
  const end = Math.max(a.end, b.end);
  const at = parts?.at ?? 0;
  const span = Math.max(20_000, Math.min(600_000, (end - at) * 1.15));
  return { start: Math.max(0, at - span * 0.12), span };
}

const isField = oneOf("status", "role", "currentTerm", "votedFor", "commitIndex", "log", "machine");

/** A field of a server in which the ends differ, as it is at both. A value is absent where only one branch has the server. */
export type Row = { readonly server: string; readonly field: Of<typeof isField> | "server"; readonly logFrom?: number | undefined; readonly a?: AtEnd | undefined; readonly b?: AtEnd | undefined };

/** rows lists what differs, server by server; fields that this page does not know are left out. */
export function rows({ servers }: Comparison): readonly Row[] {
  return servers.flatMap(({ server, differs, logFrom, a, b }) =>
    differs.flatMap((field) => (isField(field) || field === "server" ? [{ server, field, logFrom, a, b } as const] : [])),
  );
}
