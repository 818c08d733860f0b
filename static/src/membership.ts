// Who belongs to the cluster, as each server sees it: the last configuration in its log counts as soon as it is
// there (dissertation §4.1), so all that is needed is in the state.

import type { Configuration, Entry, Server, ServerName, State } from "./wire";

export type InForce = Configuration & {
  /** The entry that holds it; 0 for the first, which no entry holds. */
  readonly index: number;
  readonly committed: boolean;
};

/** What beside its log says by which configuration a server goes. */
type Circumstances = Pick<State, "broken" | "founders">;

/** inForce gives the configuration that a server goes by; without voters if it has not heard of any. */
export function inForce(server: Server, state: Circumstances): InForce {
  // With the rule broken a server waits until the entry is committed.
  const last = state.broken.includes("confOnAppend") ? server.commitIndex : Infinity;
  const entry = configs(server.log).filter(({ index }) => index <= last).at(-1);
  if (entry !== undefined) {
    const { voters = [], votersOutgoing, learners, learnersNext } = entry.data ?? {};
    const { index } = entry;
    return { ...named({ voters, votersOutgoing, learners, learnersNext }), index, committed: index <= server.commitIndex };
  }
  if (server.snapshot !== undefined) {
    return { ...server.snapshot.config, index: server.snapshot.lastIncludedIndex, committed: true };
  }
  return { voters: state.founders.includes(server.server) ? state.founders : [], index: 0, committed: true };
}

const found = new WeakMap<readonly Entry[], readonly Entry[]>();

/** The configurations in a log, which is long, asked often, and never changed. */
function configs(log: readonly Entry[]): readonly Entry[] {
  const known = found.get(log) ?? log.filter(({ type }) => type === "config");
  found.set(log, known);
  return known;
}

/** ofCluster gives the configuration that matters: the one of the leader of the highest term; without any leader, of
 *  the server whose log is the most up to date. */
export function ofCluster(state: Circumstances & Pick<State, "servers">): InForce {
  const [first, ...others] = state.servers;
  if (first === undefined) return { voters: [], index: 0, committed: true };
  const best = others.reduce((a, b) => (ahead(b, a) ? b : a), first);
  return inForce(best, state);
}

/** ofHighestTerm is the leader that matters, if there is any: an older one may not know yet that it is none. */
export function ofHighestTerm(servers: readonly Server[]): Server | undefined {
  const leaders = servers.filter(({ role }) => role === "leader");
  return leaders.reduce<Server | undefined>((a, b) => (a !== undefined && a.currentTerm >= b.currentTerm ? a : b), undefined);
}

export function isJoint({ votersOutgoing = [] }: Configuration): boolean {
  return votersOutgoing.length > 0;
}

export type Membership =
  | "voter"
  | "learner"
  /** A voter of the new configuration only, while the cluster is joint. */
  | "joining"
  /** A voter of the old configuration only, while the cluster is joint. */
  | "leaving"
  | "outside";

/** membership tells what a server is in a configuration. */
export function membership({ voters, votersOutgoing = [], learners = [], learnersNext = [] }: Configuration, server: ServerName): Membership {
  const old = votersOutgoing.includes(server);
  if (voters.includes(server)) return votersOutgoing.length > 0 && !old ? "joining" : "voter";
  if (old) return "leaving";
  return learners.includes(server) || learnersNext.includes(server) ? "learner" : "outside";
}

function ahead(a: Server, b: Server): boolean {
  if ((a.role === "leader") !== (b.role === "leader")) return a.role === "leader";
  if (a.role === "leader") return a.currentTerm > b.currentTerm;
  const [x, y] = [last(a), last(b)];
  return x.term !== y.term ? x.term > y.term : x.index > y.index;
}

function last({ log, snapshot }: Server): { readonly term: number; readonly index: number } {
  return log.at(-1) ?? { term: snapshot?.lastIncludedTerm ?? 0, index: snapshot?.lastIncludedIndex ?? 0 };
}

/** named leaves out what is not there. */
function named(all: { readonly [K in keyof Configuration]: Configuration[K] | undefined }): Configuration {
  const { voters = [], votersOutgoing, learners, learnersNext } = all;
  return {
    voters,
    ...(votersOutgoing === undefined ? {} : { votersOutgoing }),
    ...(learners === undefined ? {} : { learners }),
    ...(learnersNext === undefined ? {} : { learnersNext }),
  };
}
