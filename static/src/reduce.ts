// The state after an event, from the state before it. Pure, and with structural sharing: what an
// event doesn't touch is the same object as before, so a view can tell by identity what changed.

import { optionsOf } from "./options";
import type { Entry, Event, EventOf, Flight, Message, Micros, Operation, Server, ServerName, State, Unknown } from "./wire";

/** How many client operations the state remembers, and all that are under way. */
const operationsKept = 20;

/** reduce applies one event. The events of a run must be applied in order, each once. */
export function reduce(state: State, event: Event | Unknown): State {
  return { ...change(state, event), now: event.at };
}

function change(state: State, event: Event | Unknown): State {
  switch (event.kind) {
    case "timerSet":
      return onServer(state, event.server, (s) => ({
        ...s,
        timers: { ...s.timers, [event.timer]: { set: event.at, deadline: event.deadline } },
      }));
    case "timerFired":
    case "timerStopped":
      return onServer(state, event.server, (s) => ({ ...s, timers: without(s.timers, event.timer) }));
    case "term":
      return onServer(state, event.server, (s) => ({
        ...without(without(s, "votedFor"), "leader"),
        currentTerm: event.to,
      }));
    case "role":
      return onServer(state, event.server, (s) => enterRole(s, event));
    case "follow":
      return onServer(state, event.server, (s) => ({ ...s, leader: event.leader }));
    case "vote":
      if (!event.granted) return state;
      return onServer(state, event.server, (s) => ({ ...s, votedFor: event.for }));
    case "tally":
      return onServer(state, event.server, (s) => ({ ...s, votes: event.votes }));
    case "sent":
      return { ...state, messages: [...state.messages, inFlight(event.message, event)] };
    case "duplicated":
      return { ...state, messages: [...state.messages, inFlight(event.copy, event)] };
    case "delayed":
      return { ...state, messages: state.messages.map((m) => (m.id === event.message ? rescheduled(m, event) : m)) };
    case "manual":
      if (event.reason !== "on") return without(state, "manual");
      return { ...state, manual: true, messages: state.messages.map((m) => without(m, "arrives")) };
    case "delivered":
    case "lost":
      return { ...withoutInInbox(state, event), messages: withoutMessage(state.messages, event) };
    case "queued":
      return {
        ...onServer(state, event.to, (s) => ({ ...s, inbox: [...s.inbox, event.message] })),
        messages: withoutMessage(state.messages, event),
      };
    case "append":
      return onServer(state, event.server, (s) => ({ ...s, log: spliced(s.log, event.index, event.entries) }));
    case "truncate":
      return onServer(state, event.server, (s) => ({ ...s, log: spliced(s.log, event.fromIndex, []) }));
    case "progress":
      return onServer(state, event.server, (s) => ({
        ...s,
        peers: { ...s.peers, [event.peer]: { nextIndex: event.nextIndex, matchIndex: event.matchIndex, state: event.state } },
      }));
    case "persisted":
      return onServer(state, event.server, (s) => ({ ...s, disk: onDisk(s, event) }));
    case "disk":
      return onServer(state, event.server, (s) => ({ ...s, disk: { ...s.disk, write: event.write } }));
    case "drift":
      return onServer(state, event.server, (s) => ({ ...s, rate: event.rate, timers: event.timers }));
    case "commit":
      return onServer(state, event.server, (s) => ({ ...s, commitIndex: event.index }));
    case "apply":
      return onServer(state, event.server, (s) => applied(s, event));
    case "snapshot":
      return onServer(state, event.server, (s) => ({
        ...s,
        snapshot: snapshotOf(event),
        log: s.log.filter((e) => e.index > event.lastIncludedIndex),
      }));
    case "installed":
      return onServer(state, event.server, (s) => ({
        ...s,
        snapshot: snapshotOf(event),
        log: [],
        commitIndex: event.lastIncludedIndex,
      }));
    case "loaded":
      return onServer(state, event.server, (s) => ({
        ...s,
        commitIndex: Math.max(s.commitIndex, event.lastIncludedIndex),
        lastApplied: event.lastIncludedIndex,
        machine: event.machine,
      }));
    case "config":
      return onServer(state, event.server, (s) => ({ ...s, peers: only(s.peers, members(event)) }));
    case "added":
      return { ...state, servers: [...state.servers, newcomer(event.server, state.diskWrite)] };
    case "options":
      return { ...state, electionTimeout: event.electionTimeout, heartbeat: event.heartbeat, options: optionsOf(event) };
    case "ruleSet":
      return { ...state, broken: event.reason === "broken" ? withRule(state.broken, event.rule) : state.broken.filter((rule) => rule !== event.rule) };
    case "transfer":
      return onServer(state, event.server, (s) => (event.reason === "aborted" ? without(s, "transfer") : { ...s, transfer: event.peer }));
    case "crashed":
      return onServer(state, event.server, (s) => crashed(s, event));
    case "wiped":
      return onServer(state, event.server, wiped);
    case "restarted":
    case "thawed":
      return onServer(state, event.server, (s) => ({ ...s, status: "up" }));
    case "frozen":
      return onServer(state, event.server, (s) => ({ ...s, status: "frozen" }));
    case "link":
      return { ...state, cuts: event.reason === "cut" ? withCut(state.cuts, event) : withoutCut(state.cuts, event) };
    case "network":
      return {
        ...state,
        cuts: event.cuts,
        links: event.links ?? [],
        network: { latency: event.latency, jitter: event.jitter, loss: event.loss, duplicate: event.duplicate, reorder: event.reorder },
      };
    case "workload":
      return worked(state, event);
    case "contact":
      return { ...state, contact: event.server };
    case "invoke":
      return { ...state, operations: remembered([...state.operations, invoked(event)]) };
    case "return":
      return {
        ...state,
        operations: state.operations.map((o) => (o.id === event.id ? returned(o, event) : o)),
      };
    case "violation":
      return { ...state, violations: [...state.violations, event] };
    case "goal":
    case "refused":
    case "ignored":
    case "readProven":
    case "retry":
    case "unknown":
      return state;
  }
}

function onServer(state: State, name: ServerName, change: (server: Server) => Server): State {
  return { ...state, servers: state.servers.map((s) => (s.server === name ? change(s) : s)) };
}

type Passage = EventOf<"delivered" | "lost" | "queued">;

function withoutMessage(messages: State["messages"], event: Passage): State["messages"] {
  return messages.filter((m) => m.id !== event.message);
}

/** A message that waited for a frozen server no longer does. */
function withoutInInbox(state: State, event: Passage): State {
  if (!state.servers.some((s) => s.inbox.includes(event.message))) return state;
  return onServer(state, event.to, (s) => ({ ...s, inbox: s.inbox.filter((id) => id !== event.message) }));
}

function enterRole(server: Server, event: EventOf<"role">): Server {
  const entered: Server = { ...without(server, "transfer"), role: event.to, votes: [], peers: {} };
  switch (event.to) {
    case "leader":
      return { ...entered, leader: server.server };
    case "candidate":
    case "preCandidate":
      return without(entered, "leader");
    case "follower":
    case "learner":
      return event.reason === "conf" ? entered : without(entered, "leader");
  }
}

/** When a message arrives or dies; neither if someone must pick it. */
type Fate = { readonly at: Micros; readonly arrives?: Micros; readonly dies?: Micros };

function inFlight(message: Message, fate: Fate): Flight {
  return rescheduled({ ...message, sent: fate.at }, fate);
}

function rescheduled(flight: Flight, fate: Fate): Flight {
  const bare = without(without(flight, "arrives"), "dies");
  if (fate.arrives !== undefined) return { ...bare, arrives: fate.arrives };
  if (fate.dies !== undefined) return { ...bare, dies: fate.dies };
  return bare;
}

/** log with entries from index on; index is at most one past its end. */
function spliced(log: readonly Entry[], index: number, entries: readonly Entry[]): readonly Entry[] {
  return [...log.filter((e) => e.index < index), ...entries];
}

function applied(server: Server, event: EventOf<"apply">): Server {
  const moved = { ...server, lastApplied: event.index };
  const { key, value } = event.data ?? {};
  if (key === undefined || event.reason !== undefined) return moved;
  if (event.type === "delete") return { ...moved, machine: without(server.machine, key) };
  return { ...moved, machine: { ...server.machine, [key]: value ?? "" } };
}

function crashed(server: Server, event: EventOf<"crashed">): Server {
  const bare = without(without(without(without(server, "votedFor"), "leader"), "transfer"), "snapshot");
  return {
    ...bare,
    ...event.hardState,
    ...(event.snapshot === undefined ? {} : { snapshot: event.snapshot }),
    status: "crashed",
    role: "follower",
    commitIndex: 0,
    lastApplied: 0,
    log:
      event.fromIndex === undefined
        ? spliced(server.log, event.lastIndex + 1, [])
        : spliced(server.log, event.fromIndex, event.entries ?? []),
    votes: [],
    peers: {},
    timers: {},
    inbox: [],
    disk: onDisk(server, event),
    machine: {},
  };
}

/** A crashed server whose disk is lost: nothing is left but how fast the disk is. */
function wiped(server: Server): Server {
  const bare = without(without(server, "votedFor"), "snapshot");
  return { ...bare, currentTerm: 0, log: [], disk: { currentTerm: 0, lastIndex: 0, write: server.disk.write } };
}

/** What a disk holds; how fast it is stays as it was. */
function onDisk(server: Server, { hardState, lastIndex }: EventOf<"persisted" | "crashed">): Server["disk"] {
  return { ...hardState, lastIndex, write: server.disk.write };
}

function snapshotOf({ lastIncludedIndex, lastIncludedTerm, config }: EventOf<"snapshot" | "installed">): NonNullable<Server["snapshot"]> {
  return { lastIncludedIndex, lastIncludedTerm, config };
}

function withRule(broken: readonly string[], rule: string | undefined): readonly string[] {
  return rule === undefined || broken.includes(rule) ? broken : [...broken, rule].sort();
}

function members(event: EventOf<"config">): readonly ServerName[] {
  const { voters, votersOutgoing = [], learners = [], learnersNext = [] } = event;
  return [...voters, ...votersOutgoing, ...learners, ...learnersNext];
}

function only<T>(all: Readonly<Record<string, T>>, names: readonly string[]): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
}

/** A server that has just been added: nothing on its disk, and no voter as far as it knows. */
function newcomer(server: ServerName, write: Micros): Server {
  return {
    ...{ server, status: "up", role: "learner", currentTerm: 0, commitIndex: 0, lastApplied: 0 },
    ...{ log: [], votes: [], peers: {}, timers: {}, rate: 1, inbox: [], machine: {}, disk: { currentTerm: 0, lastIndex: 0, write } },
  };
}

type Cuts = State["cuts"];
type Ends = { readonly from: ServerName; readonly to: ServerName; readonly both: boolean };

function withCut(cuts: Cuts, { from, to, both }: Ends): Cuts {
  const added: [ServerName, ServerName][] = both ? [[from, to], [to, from]] : [[from, to]];
  const kept = cuts.filter(([a, b]) => !added.some(([c, d]) => a === c && b === d));
  return [...kept, ...added].sort(([a, b], [c, d]) => compare(a, c) || compare(b, d));
}

function withoutCut(cuts: Cuts, { from, to, both }: Ends): Cuts {
  return cuts.filter(([a, b]) => !((a === from && b === to) || (both && a === to && b === from)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function worked(state: State, event: EventOf<"workload">): State {
  const { clients, rate, reads, level, keys } = event;
  if (rate === undefined || reads === undefined || level === undefined || keys === undefined) return without(state, "workload");
  return { ...state, workload: { clients, rate, reads, level, keys } };
}

/** Of too many operations, the oldest that has returned goes. */
function remembered(operations: readonly Operation[]): readonly Operation[] {
  if (operations.length <= operationsKept) return operations;
  const oldest = operations.findIndex((o) => o.returned !== undefined);
  return operations.filter((_, i) => i !== oldest);
}

function invoked(event: EventOf<"invoke">): Operation {
  const { id, client, serial, op, key, value, expect, level, workload } = event;
  return {
    ...{ id, client, serial, op, key, value, invoked: event.at },
    ...(expect === undefined ? {} : { expect }),
    ...(level === undefined ? {} : { level }),
    ...(workload === undefined ? {} : { workload }),
  };
}

function returned(operation: Operation, event: EventOf<"return">): Operation {
  return {
    ...operation,
    returned: event.at,
    ...(event.reason === undefined ? {} : { outcome: event.reason }),
    // The state leaves out an empty result; so do we, to be the same.
    ...(event.result === undefined || event.result === "" ? {} : { result: event.result }),
    ...(event.index === undefined ? {} : { index: event.index }),
  };
}

function without<T extends object, K extends keyof T>(object: T, key: K): Omit<T, K> & T {
  if (!Object.hasOwn(object, key)) return object;
  const copy = { ...object };
  delete copy[key];
  return copy;
}
