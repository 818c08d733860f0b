// What is known of one entry of the logs: who holds it, and since when it is there and committed.

import type { Past, Recorded } from "./past";
import type { Entry, Server, ServerName, State } from "./wire";

export type Moment = Pick<Recorded, "at" | "seq">;

/** entryAt is the entry of a server's log at an index; undefined if there is none, or a snapshot stands for it. */
export function entryAt(server: Server | undefined, index: number): Entry | undefined {
  return server?.log[index - (server.snapshot?.lastIncludedIndex ?? 0) - 1];
}

/** holders are the servers that have an entry in their logs, or a snapshot that stands for it. */
export function holders({ index, term }: Entry, { servers }: State): readonly ServerName[] {
  const has = (server: Server): boolean =>
    (server.snapshot?.lastIncludedIndex ?? 0) >= index || entryAt(server, index)?.term === term;
  return servers.filter(has).map(({ server }) => server);
}

/** appended is when an entry first came into a log. */
export function appended({ index, term }: Entry, past: Past): Moment | undefined {
  return first(past, (event) => event.kind === "append" && event.entries.some((entry) => entry.index === index && entry.term === term));
}

/** committed is when a server first knew an entry to be committed. */
export function committed(entry: Entry, past: Past): Moment | undefined {
  return first(past, (event) => {
    if (event.kind !== "commit" || event.index < entry.index) return false;
    const server = past.stateAfter(event.seq).servers.find(({ server: name }) => name === event.server);
    return entryAt(server, entry.index)?.term === entry.term;
  });
}

function first(past: Past, wanted: (event: Recorded) => boolean): Moment | undefined {
  for (let seq = past.firstSeq; seq <= past.lastSeq; seq++) {
    const event = past.event(seq);
    if (event !== undefined && wanted(event)) return event;
  }
  return undefined;
}
