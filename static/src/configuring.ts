// The core's options as a form has them, and the command that changes what is different there.

import type { Command, Options, State } from "./wire";

export type Configure = Extract<Command, { do: "configure" }>;

/** A form's fields by their names; a box that is not ticked is absent. */
export type Fields = { readonly get: (name: string) => unknown };

/** The bounds of times, in ms. */
export const leastMs = 1;
export const mostMs = 3_600_000;

export const flags = ["preVote", "checkQuorum", "leaderLease", "emptyHeartbeats", "manualLeave"] as const;

/** The largest value of each number; the least is 0. */
export const numbers = {
  clockDrift: 999_999,
  snapshotEvery: 1_000_000,
  snapshotChunk: 1_048_576,
  maxBatch: 1_024,
  maxInFlight: 1_024,
} as const;

/** configuring gives the command for what was entered; undefined if nothing is other than it was. */
export function configuring(fields: Fields, { options, electionTimeout, heartbeat }: State): Configure | undefined {
  const entered: Options = {
    ...options,
    ...Object.fromEntries(flags.map((name) => [name, fields.get(name) !== null])),
    ...Object.fromEntries(Object.keys(numbers).map((name) => [name, Math.round(Number(fields.get(name)))])),
  };
  const changed = Object.entries(entered).filter(([name, value]) => value !== (options as Readonly<Record<string, unknown>>)[name]);
  const [low, high, beat] = [micros(fields, "low"), micros(fields, "high"), micros(fields, "heartbeat")];
  const command: Configure = {
    do: "configure",
    ...(Object.fromEntries(changed) as Partial<Options>),
    ...(low === electionTimeout[0] && high === electionTimeout[1] ? {} : { electionTimeout: [low, high] }),
    ...(beat === heartbeat ? {} : { heartbeat: beat }),
  };
  return Object.keys(command).length > 1 ? command : undefined;
}

function micros(fields: Fields, name: string): number {
  return Math.round(Number(fields.get(name)) * 1000);
}
