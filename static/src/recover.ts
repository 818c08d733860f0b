// What happened before the page was opened: asked for once, checked, and put before what the page knows.

import { optionsOf } from "./options";
import { eventsKept } from "./past";
import type { Past, Recorded } from "./past";
import type { Read } from "./read";
import { number, pair, record, text } from "./shape";
import { options, parseEvents } from "./wire";
import type { Micros, Server, State } from "./wire";

/** recover puts the beginning of the run before a past that does not have it, unless the whole is more
 *  than a past keeps, or can't be had. It tells whether anything has changed. */
export async function recover(past: Past, read: Read): Promise<boolean> {
  if (past.known !== undefined) {
    const told = parseEvents((await read(`events?after=${past.known}`)) ?? "") ?? [];
    const between = told.filter(({ seq }) => seq < past.firstSeq);
    if (past.bridge(between)) return true;
  }
  const missing = past.firstSeq - 1;
  if (missing === 0 || past.lastSeq > eventsKept) return false;
  const base = initialState(parsed(await read("scenario")));
  if (base === undefined) return false;
  const told: readonly Recorded[] = parseEvents((await read("events")) ?? "") ?? [];
  const before = told.filter(({ seq }) => seq <= missing);
  return before.length === missing && past.precede(base, before);
}

const scenario = record({
  servers: number,
  config: record(
    { electionTimeout: pair(number), heartbeat: number, latency: number, jitter: number, loss: number, duplicate: number, reorder: number, diskWrite: number },
    { ...options, broken: text },
  ),
});

/** initialState is the state with which the run of a scenario begins; undefined if it is none. */
export function initialState(value: unknown): State | undefined {
  // What a run finds on its disks is told by the server alone.
  if (!scenario(value) || "start" in value) return undefined;
  const { electionTimeout, heartbeat, latency, jitter, loss, duplicate, reorder, diskWrite, broken, ...others } = value.config;
  const founders = Array.from({ length: value.servers }, (_, i) => `S${i + 1}`);
  return {
    now: 0,
    founders,
    servers: founders.map((server) => fresh(server, diskWrite)),
    messages: [],
    cuts: [],
    links: [],
    operations: [],
    electionTimeout,
    heartbeat,
    options: optionsOf(others),
    broken: broken?.split(",").sort() ?? [],
    diskWrite,
    network: { latency, jitter, loss, duplicate, reorder },
    violations: [],
  };
}

function fresh(server: string, write: Micros): Server {
  return {
    ...{ server, status: "up", role: "follower", currentTerm: 0, commitIndex: 0, lastApplied: 0 },
    ...{ log: [], votes: [], peers: {}, timers: {}, rate: 1, inbox: [], disk: { currentTerm: 0, lastIndex: 0, write }, machine: {} },
  };
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}
