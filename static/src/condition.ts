// What is out of the ordinary about a server, beyond its role and status: the ring marks it.

import { inForce, membership } from "./membership";
import type { Membership } from "./membership";
import type { Configuration, Micros, Server, ServerName, State } from "./wire";

export type Condition = {
  readonly membership: Membership;
  /** What a crash now would lose: so many entries, or a term or a vote. */
  readonly unsaved: { readonly entries: number; readonly vote: boolean };
  /** How long a write takes, if longer than the cluster's disks do at first. */
  readonly slow: Micros | undefined;
  /** How fast its clock runs, if not true. */
  readonly rate: number | undefined;
  /** How many messages wait for it to be thawed. */
  readonly inbox: number;
  /** To whom it hands its leadership over (dissertation §3.10). */
  readonly handsTo: ServerName | undefined;
};

/** conditionOf tells it for the configuration that matters to the cluster. */
export function conditionOf(server: Server, config: Configuration, state: Pick<State, "diskWrite">): Condition {
  return {
    membership: membership(config, server.server),
    unsaved: unsaved(server),
    slow: server.disk.write > state.diskWrite ? server.disk.write : undefined,
    rate: server.rate === 1 ? undefined : server.rate,
    inbox: server.inbox.length,
    handsTo: server.role === "leader" ? server.transfer : undefined,
  };
}

/** unsaved tells what of a server's memory is not yet on its disk. */
export function unsaved(server: Server): Condition["unsaved"] {
  const { disk, currentTerm, votedFor, snapshot, log } = server;
  const last = (snapshot?.lastIncludedIndex ?? 0) + log.length;
  return { entries: Math.max(0, last - disk.lastIndex), vote: disk.currentTerm !== currentTerm || disk.votedFor !== votedFor };
}

/** Whose votes a candidate asks for, by its own configuration; while it is joint it needs a majority of the old ones too. */
export type Electorate = { readonly voters: readonly ServerName[]; readonly outgoing: readonly ServerName[] | undefined };

export function electorate(server: Server, state: State): Electorate {
  const { voters, votersOutgoing } = inForce(server, state);
  return { voters: [...voters].sort(), outgoing: votersOutgoing && [...votersOutgoing].sort() };
}

/** votesOf counts a candidate's votes: of its voters, and while its configuration is joint, of the old ones. */
export function votesOf(server: Server, state: State): { readonly votes: number; readonly voters: number; readonly oldVotes?: number; readonly oldVoters?: number } {
  const { voters, outgoing } = electorate(server, state);
  const among = (all: readonly ServerName[]): number => all.filter((name) => server.votes.includes(name)).length;
  const own = { votes: among(voters), voters: voters.length };
  return outgoing === undefined ? own : { ...own, oldVotes: among(outgoing), oldVoters: outgoing.length };
}
