// What the log table says beyond the entries themselves: where logs contradict each other, what the leader knows of
// whom, and which entry the keys lead to.

import { ofHighestTerm } from "./membership";
import type { Server, ServerName, State } from "./wire";

/** The index that a server's snapshot stands for, 0 without one. */
export function baseOf({ snapshot }: Server): number {
  return snapshot?.lastIncludedIndex ?? 0;
}

/** lastIndex is that of a server's last entry, in its log or in the snapshot before it. */
export function lastIndex(server: Server): number {
  return baseOf(server) + server.log.length;
}

/** conflicts gives, for each server whose log contradicts what is committed or, beyond that, the log of the leader of
 *  the highest term, the first index where it does. From there on its entries have no future. */
export function conflicts({ servers }: Pick<State, "servers">): ReadonlyMap<ServerName, number> {
  const furthest = servers.reduce<Server | undefined>((a, b) => (a !== undefined && a.commitIndex >= b.commitIndex ? a : b), undefined);
  const leader = ofHighestTerm(servers);
  return new Map(
    servers.flatMap((server) => {
      const first = contradiction(server, furthest, 0, furthest?.commitIndex ?? 0) ?? contradiction(server, leader, furthest?.commitIndex ?? 0, Infinity);
      return first === undefined ? [] : [[server.server, first] as const];
    }),
  );
}

/** The first index after one and up to another at which both logs have an entry, of different terms. */
function contradiction(server: Server, other: Server | undefined, after: number, upTo: number): number | undefined {
  if (other === undefined || other === server) return undefined;
  const last = Math.min(upTo, lastIndex(server), lastIndex(other));
  for (let index = Math.max(after, baseOf(server), baseOf(other)) + 1; index <= last; index++) {
    if (server.log[index - baseOf(server) - 1]?.term !== other.log[index - baseOf(other) - 1]?.term) return index;
  }
  return undefined;
}

/** Where the focus is: an entry, or the snapshot, which has the index of the last entry that it stands for. */
export type Place = { readonly server: ServerName; readonly index: number };

/** moved gives where a key leads from a place; undefined if it is none of these keys or there is nothing there. */
export function moved(servers: readonly Server[], { server: name, index }: Place, key: string): Place | undefined {
  const row = servers.findIndex(({ server }) => server === name);
  const here = servers[row];
  switch (key) {
    case "ArrowLeft":
      return here && at(here, index - 1);
    case "ArrowRight":
      return here && at(here, index + 1);
    case "Home":
      return here && at(here, Math.max(1, baseOf(here)));
    case "End":
      return here && at(here, lastIndex(here));
    case "ArrowUp":
      return nearest(servers.slice(0, Math.max(0, row)).reverse(), index);
    case "ArrowDown":
      return nearest(servers.slice(row + 1), index);
    default:
      return undefined;
  }
}

/** at is the place of an index in a server's log, if there is one. */
export function at(server: Server, index: number): Place | undefined {
  const base = baseOf(server);
  if (index > lastIndex(server) || index < Math.max(1, base)) return undefined;
  return { server: server.server, index };
}

/** nearest is the place at or before an index in the first of the logs that has any. */
export function nearest(servers: readonly Server[], index: number): Place | undefined {
  return servers.flatMap((server) => at(server, Math.max(Math.min(index, lastIndex(server)), baseOf(server), 1)) ?? [])[0];
}
