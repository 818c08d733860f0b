// What is known of a server, piece by piece and by name, and which of it the last events have changed.

import { inForce, isJoint } from "./membership";
import type { InForce } from "./membership";
import type { Past } from "./past";
import type { Server, ServerName, State } from "./wire";

/** Known is all there is of a server, by name: texts that are equal when nothing has changed. */
export type Known = ReadonlyMap<string, string>;

export function known(server: Server, state: State): Known {
  const all = new Map<string, unknown>();
  const { log, peers, timers, machine, disk, snapshot, ...plain } = server;
  for (const [name, value] of Object.entries(plain)) all.set(name, value);
  all.set("log", log);
  all.set("snapshot", snapshot);
  all.set("config", inForce(server, state));
  all.set("disk", { ...disk, write: undefined });
  all.set("write", disk.write);
  all.set("inFlight", inFlight(server));
  for (const [name, { nextIndex, matchIndex, state: how }] of Object.entries(peers)) {
    all.set(`${name} nextIndex`, nextIndex).set(`${name} matchIndex`, matchIndex).set(`${name} state`, how);
  }
  for (const [name, timer] of Object.entries(timers)) all.set(`timer ${name}`, timer);
  for (const [key, value] of Object.entries(machine)) all.set(`machine ${key}`, value);
  return new Map([...all].flatMap(([name, value]) => (value === undefined ? [] : [[name, JSON.stringify(value)] as const])));
}

/** changed names what is not as it was before; what is gone is named as well. */
export function changed(before: Known, after: Known): ReadonlySet<string> {
  return new Set([...before.keys(), ...after.keys()].filter((name) => before.get(name) !== after.get(name)));
}

/** Moment is the state after what happened last, and the one before it. */
export type Moment = { readonly seq: number; readonly before: State; readonly after: State };

/** lastMoment is the event that is told, or if none is, all that happened at the instant of the last event up to seq;
 *  undefined where nothing is known to have happened. */
export function lastMoment(past: Past, upTo: number, told: number | undefined): Moment | undefined {
  const last = past.event(told ?? upTo);
  if (last === undefined) return undefined;
  let first = last.seq;
  if (told === undefined) while (past.event(first - 1)?.at === last.at) first--;
  return { seq: last.seq, before: past.stateAfter(first - 1), after: past.stateAfter(last.seq) };
}

/** changedOf names what a moment has changed of a server: all of it, of one that is new. */
export function changedOf({ before, after }: Moment, name: ServerName): ReadonlySet<string> {
  const find = (state: State): Known => {
    const server = state.servers.find(({ server: one }) => one === name);
    return server === undefined ? new Map() : known(server, state);
  };
  return changed(find(before), find(after));
}

/** InFlight is what a server has decided and its disk does not hold yet. */
export type InFlight = {
  readonly currentTerm?: number;
  readonly votedFor?: ServerName;
  /** The entries from the first to the last of them. */
  readonly entries?: readonly [number, number];
};

/** inFlight is what would be lost if the server crashed now; undefined if nothing. */
export function inFlight({ disk, currentTerm, votedFor, log, snapshot, status }: Server): InFlight | undefined {
  if (status === "crashed") return undefined;
  const last = log.at(-1)?.index ?? snapshot?.lastIncludedIndex ?? 0;
  const lost: InFlight = {
    ...(disk.currentTerm === currentTerm ? {} : { currentTerm }),
    ...(disk.votedFor === votedFor || votedFor === undefined ? {} : { votedFor }),
    ...(disk.lastIndex >= last ? {} : { entries: [disk.lastIndex + 1, last] as const }),
  };
  return Object.keys(lost).length > 0 || disk.lastIndex !== last ? lost : undefined;
}

/** Needed is what a candidate needs: a majority of the voters, of the old ones as well while the cluster is joint. */
export type Needed = { readonly granted: number; readonly needed: number; readonly voters: readonly ServerName[] };

export function needed(votes: readonly ServerName[], config: InForce): readonly Needed[] {
  const of = (voters: readonly ServerName[]): Needed => ({
    granted: voters.filter((voter) => votes.includes(voter)).length,
    needed: Math.floor(voters.length / 2) + 1,
    voters,
  });
  return isJoint(config) ? [of(config.votersOutgoing ?? []), of(config.voters)] : [of(config.voters)];
}
