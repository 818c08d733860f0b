// What crosses the socket, as docs/protocol.md has it: the types, and the check that a frame is of
// them. An unknown kind or field is ignored; a known one of the wrong shape makes the frame an error.

import { flag, isObject, list, map, number, oneOf, pair, record, text } from "./shape";
import type { Check, Of } from "./shape";

/** Cluster time in microseconds: an instant since the run began, or a span. */
export type Micros = number;

/** S1 to S9. */
export type ServerName = string;

// The pieces.

/** What an entry carries: a command, or a configuration of the cluster. */
const payload = record(
  {},
  {
    client: text,
    serial: number,
    key: text,
    value: text,
    expect: text,
    voters: list(text),
    votersOutgoing: list(text),
    learners: list(text),
    learnersNext: list(text),
  },
);

export const entry = record({ index: number, term: number, type: text }, { data: payload });
export type Entry = Of<typeof entry>;

const message = record(
  { id: number, type: text, from: text, to: text },
  {
    term: number,
    lastLogIndex: number,
    lastLogTerm: number,
    voteGranted: flag,
    prevLogIndex: number,
    prevLogTerm: number,
    leaderCommit: number,
    entries: list(entry),
    success: flag,
    matchIndex: number,
    hintIndex: number,
    hintTerm: number,
    lastIncludedIndex: number,
    lastIncludedTerm: number,
    offset: number,
    bytes: number,
    done: flag,
    read: number,
    index: number,
    client: text,
    serial: number,
    op: text,
    key: text,
    value: text,
    expect: text,
    level: text,
    outcome: text,
    result: text,
    leader: text,
  },
);
export type Message = Of<typeof message>;

/** What a run went without, for a property to fall. */
const ground = record({ what: text, from: number }, { rule: text, server: text, to: number, prevents: flag });
export type Ground = Of<typeof ground>;

const hardState = record({ currentTerm: number }, { votedFor: text });
export type HardState = Of<typeof hardState>;

/** Who belongs to the cluster; while it is joint, votersOutgoing are the voters of the old configuration. */
const configuration = record({ voters: list(text) }, { votersOutgoing: list(text), learners: list(text), learnersNext: list(text) });
export type Configuration = Of<typeof configuration>;

/** What stands for the log before it, and the configuration as of then. */
const snapshot = record({ lastIncludedIndex: number, lastIncludedTerm: number, config: configuration });
export type Snapshot = Of<typeof snapshot>;

/** The core's options on every server, beside its times: see "configure". */
export const options = {
  preVote: flag,
  checkQuorum: flag,
  leaderLease: flag,
  clockDrift: number,
  emptyHeartbeats: flag,
  manualLeave: flag,
  snapshotEvery: number,
  snapshotChunk: number,
  maxBatch: number,
  maxInFlight: number,
};
const isOptions = record(options);
export type Options = Of<typeof isOptions>;

const role = oneOf("follower", "preCandidate", "candidate", "leader", "learner");
export type Role = Of<typeof role>;

const timer = record({ set: number, deadline: number });
export type Timer = Of<typeof timer>;

const cuts = list(pair(text));
/** The values that a directed link has of its own; for the others it follows the network's. */
const link = record({ from: text, to: text }, { latency: number, jitter: number, loss: number, duplicate: number, reorder: number });
export type Link = Of<typeof link>;

const passage = { type: text, from: text, to: text };

/** How far a majority is; while a configuration is joint, `have` of the new one's voters, and the old one's beside it. */
const majority = { have: number, needed: number, voters: number, outgoing: record({ have: number, needed: number, voters: number }) };

// Events. `reason` and `rule` stay words: a new one must not break an older page.

const eventFields = {
  timerSet: record({ server: text, timer: text, deadline: number }),
  timerFired: record({ server: text, timer: text }, { waited: number }),
  timerStopped: record({ server: text, timer: text }),
  term: record({ server: text, from: number, to: number }, { peer: text }),
  role: record(
    { server: text, from: role, to: role, term: number },
    { votes: list(text), ...majority, peer: text },
  ),
  follow: record({ server: text, leader: text, term: number }),
  vote: record({ server: text, for: text, term: number, granted: flag }, { votedFor: text, preVote: flag }),
  tally: record({ server: text, peer: text, granted: flag, votes: list(text) }, majority),
  sent: record({ message }, { arrives: number, dies: number }),
  delivered: record({ message: number, ...passage }),
  lost: record({ message: number, ...passage }),
  delayed: record({ message: number, ...passage }, { arrives: number, dies: number }),
  duplicated: record({ message: number, copy: message, ...passage }, { arrives: number, dies: number }),
  refused: record({ server: text, peer: text, term: number }, { prevLogIndex: number, prevLogTerm: number, ownTerm: number }),
  append: record({ server: text, index: number, entries: list(entry) }),
  truncate: record({ server: text, fromIndex: number }, { lastIndex: number, broken: flag }),
  progress: record({ server: text, peer: text, nextIndex: number, matchIndex: number, state: text }),
  persisted: record({ server: text, hardState, lastIndex: number }),
  commit: record({ server: text, index: number, term: number }, { on: list(text), ownTerm: number, ...majority }),
  apply: record({ server: text, index: number, term: number, type: text }, { data: payload, result: text }),
  ignored: record({ server: text, peer: text, term: number }),
  config: record(
    { server: text, index: number, voters: list(text), committed: flag },
    { votersOutgoing: list(text), learners: list(text), learnersNext: list(text) },
  ),
  snapshot: record({ server: text, lastIncludedIndex: number, lastIncludedTerm: number, config: configuration }),
  installed: record({ server: text, lastIncludedIndex: number, lastIncludedTerm: number, config: configuration }),
  loaded: record({ server: text, lastIncludedIndex: number, lastIncludedTerm: number, machine: map(text) }),
  transfer: record({ server: text, peer: text }),
  readProven: record({ server: text, index: number }, { peer: text }),
  manual: record({}),
  options: record({ electionTimeout: pair(number), heartbeat: number, ...options }),
  ruleSet: record({}),
  added: record({ server: text }),
  crashed: record({ server: text, hardState, lastIndex: number }, { fromIndex: number, entries: list(entry), lost: number, snapshot }),
  restarted: record({ server: text, hardState, lastIndex: number }),
  frozen: record({ server: text }),
  thawed: record({ server: text, waited: number, messages: number }),
  queued: record({ message: number, ...passage }),
  wiped: record({ server: text, hardState, lastIndex: number }, { snapshot }),
  disk: record({ server: text, write: number }),
  drift: record({ server: text, rate: number, timers: map(timer) }),
  link: record({ from: text, to: text, both: flag }),
  network: record(
    { cuts, latency: number, jitter: number, loss: number, duplicate: number, reorder: number },
    { groups: list(list(text)), links: list(link), from: text, to: text },
  ),
  workload: record({ clients: number }, { rate: number, reads: number, level: text, keys: number }),
  contact: record({ server: text }),
  invoke: record({ client: text, id: number, serial: number, op: text, key: text, value: text }, { expect: text, level: text, workload: flag }),
  retry: record({ client: text, id: number, op: text }, { peer: text, workload: flag }),
  return: record({ client: text, id: number, op: text, key: text, value: text }, { level: text, result: text, index: number, workload: flag }),
  goal: record({ lesson: text, step: text, goal: text }),
  violation: record(
    { property: text },
    { servers: list(text), index: number, term: number, earlier: number, detail: text, code: text, fields: isObject, grounds: list(ground) },
  ),
} as const;

type Common = { readonly seq: number; readonly at: Micros; readonly rule?: string; readonly also?: readonly string[]; readonly reason?: string };
export type Kind = keyof typeof eventFields;
export type EventOf<K extends Kind> = Common & { readonly kind: K } & Of<(typeof eventFields)[K]>;

/** Event is one of the kinds that this page knows; the others are Unknown. */
export type Event = { [K in Kind]: EventOf<K> }[Kind];
export type Unknown = Common & { readonly kind: "unknown" };

const common = record({ seq: number, at: number, kind: text }, { rule: text, also: list(text), reason: text });

function parseEvent(value: unknown): Event | Unknown | undefined {
  if (!common(value)) return undefined;
  if (!Object.hasOwn(eventFields, value.kind)) return { seq: value.seq, at: value.at, kind: "unknown" };
  return eventFields[value.kind as Kind](value) ? (value as Event) : undefined;
}

// The state.

/** What a leader knows of a follower, and how it sends to it. */
const peer = record({ nextIndex: number, matchIndex: number, state: text });

const server = record(
  {
    server: text,
    status: oneOf("up", "frozen", "crashed"),
    role,
    currentTerm: number,
    commitIndex: number,
    lastApplied: number,
    log: list(entry),
    votes: list(text),
    peers: map(peer),
    timers: map(timer),
    disk: record({ currentTerm: number, lastIndex: number, write: number }, { votedFor: text }),
    rate: number,
    inbox: list(number),
    machine: map(text),
  },
  { votedFor: text, leader: text, transfer: text, snapshot },
);
export type Server = Of<typeof server>;

const flight: Check<Message & { readonly sent: Micros; readonly arrives?: Micros; readonly dies?: Micros }> = (
  value,
): value is Flight => message(value) && record({ sent: number }, { arrives: number, dies: number })(value);
/** Flight is a message on its way: it arrives, or dies half-way, at the time given; or waits to be picked. */
export type Flight = Message & { readonly sent: Micros; readonly arrives?: Micros; readonly dies?: Micros };

const operation = record(
  { id: number, client: text, serial: number, op: text, key: text, value: text, invoked: number },
  { expect: text, level: text, workload: flag, returned: number, outcome: text, result: text, index: number },
);
export type Operation = Of<typeof operation>;

/** What clients do of their own accord: C1 to the one of that number take turns. */
const workload = record({ clients: number, rate: number, reads: number, level: text, keys: number });
export type Workload = Of<typeof workload>;

const violation: Check<EventOf<"violation">> = (value): value is EventOf<"violation"> => common(value) && value.kind === "violation" && eventFields.violation(value);

const state = record(
  {
    now: number,
    servers: list(server),
    messages: list(flight),
    cuts,
    operations: list(operation),
    electionTimeout: pair(number),
    heartbeat: number,
    options: isOptions,
    broken: list(text),
    founders: list(text),
    links: list(link),
    network: record({ latency: number, jitter: number, loss: number, duplicate: number, reorder: number }),
    diskWrite: number,
    violations: list(violation),
  },
  { hash: text, seed: number, manual: flag, contact: text, workload },
);
export type State = Of<typeof state>;

/** parseState checks one state, as keyframes and the golden streams hold it. */
export function parseState(value: unknown): State | undefined {
  return state(value) ? value : undefined;
}

// Frames.

const deed = record({ at: number, do: text }, { server: text, from: text, to: text, key: text, client: text });
/** Deed is a command as far as it takes to name it. */
export type Deed = Of<typeof deed>;

/** Branch is one course that the run has taken: it left its parent's at an instant. */
const branch = record({ id: number, at: number, end: number }, { parent: number, actions: number, first: deed });
export type Branch = Of<typeof branch>;

const course = record({ name: text, step: text, reached: map(list(text)) }, { missed: map(list(text)), before: map(list(text)), changed: map(text), gone: flag });
/** Course is how far a session is in its lesson: the step whose goals are watched, by step those reached on any branch,
 *  those that can't be reached any more as things stand on the way to the moment, and those reached before this session.
 *  changed are the steps that were others when it was made, with their prints; gone: the lesson is not there any more. */
export type Course = Of<typeof course>;

/** Where in which branch the cluster stands, from a server that travels in time. */
const travel = {
  /** The branch that goes on. */
  branch: number,
  /** The oldest instant that can be sought. */
  from: number,
  /** How far the branch has been played. */
  end: number,
  branches: list(branch),
  /** Why the run began again with what its disks held: its past can't be had any more. */
  again: text,
  lesson: course,
};
export type Travel = {
  readonly branch?: number;
  readonly from?: Micros;
  readonly end?: Micros;
  readonly branches?: readonly Branch[];
  readonly again?: string;
  readonly lesson?: Course;
};

export type Keyframe = Travel & {
  readonly kind: "keyframe";
  readonly epoch: string;
  readonly seq: number;
  readonly playing: boolean;
  readonly speed: number;
  readonly state: State;
};
export type Events = {
  readonly kind: "events";
  readonly epoch: string;
  readonly seq: number;
  readonly now: Micros;
  readonly events: readonly (Event | Unknown)[];
};
export type Clock = Travel & { readonly kind: "clock"; readonly playing: boolean; readonly speed: number; readonly now: Micros };
export type Ack = { readonly kind: "ack"; readonly id: number; readonly seq: number };
/** Without an id it refuses something that was no command with one. */
export type Refused = { readonly kind: "refused"; readonly id?: number; readonly code: string; readonly reason: string };
/** What it tells of the class is for whoever shows it: see class.ts. */
export type Told = { readonly kind: "class"; readonly told: unknown };
export type Frame = Keyframe | Events | Clock | Ack | Refused | Told | { readonly kind: "unknown" };

/** Malformed says what is wrong with a frame, for the console. */
export type Malformed = { readonly kind: "malformed"; readonly why: string };

const isKeyframe = record({ epoch: text, seq: number, playing: flag, speed: number, state }, travel);
const isEvents = record({ epoch: text, seq: number, now: number, events: list((_): _ is unknown => true) });
const isClock = record({ playing: flag, speed: number, now: number }, travel);
const isAck = record({ id: number, seq: number });
const isRefused = record({ code: text, reason: text }, { id: number });

/** parseFrame reads one text frame from the server. */
export function parseFrame(data: string): Frame | Malformed {
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    return malformed("not JSON");
  }
  return checkFrame(value);
}

/** checkFrame is parseFrame for a frame that came as part of other JSON. */
export function checkFrame(value: unknown): Frame | Malformed {
  if (!isObject(value) || !text(value["kind"])) return malformed("no kind");
  switch (value["kind"]) {
    case "keyframe":
      return isKeyframe(value) ? { ...value, kind: "keyframe" } : malformed("keyframe");
    case "events":
      return isEvents(value) ? checkEvents(value) : malformed("events");
    case "clock":
      return isClock(value) ? { ...value, kind: "clock" } : malformed("clock");
    case "ack":
      return isAck(value) ? { ...value, kind: "ack" } : malformed("ack");
    case "refused":
      return isRefused(value) ? { ...value, kind: "refused" } : malformed("refused");
    case "class":
      return { kind: "class", told: value };
    default:
      return { kind: "unknown" };
  }
}

function checkEvents(frame: Of<typeof isEvents>): Events | Malformed {
  const events: (Event | Unknown)[] = [];
  for (const [i, value] of frame.events.entries()) {
    const event = parseEvent(value);
    if (event === undefined) return malformed(`event ${frame.seq + i}: ${JSON.stringify(value)}`);
    if (event.seq !== frame.seq + i) return malformed(`event ${event.seq} where ${frame.seq + i} belongs`);
    events.push(event);
  }
  return { ...frame, kind: "events", events };
}

/** parseTold reads an event that came as part of other JSON. */
export function parseTold(value: unknown): Event | Unknown | undefined {
  return parseEvent(value);
}

/** parseEvents reads events as they are told one a line; undefined if one of them is no event. */
export function parseEvents(lines: string): readonly (Event | Unknown)[] | undefined {
  try {
    const events = lines.split("\n").flatMap((line) => (line === "" ? [] : [parseEvent(JSON.parse(line))]));
    return events.every((event) => event !== undefined) ? events : undefined;
  } catch {
    return undefined;
  }
}

function malformed(why: string): Malformed {
  return { kind: "malformed", why };
}

// Commands.

export type Command =
  | { readonly do: "play" | "pause" | "step" | "stepBack" | "undo" | "healAll" }
  | { readonly do: "seek"; readonly at: Micros }
  | { readonly do: "branch"; readonly at?: Micros }
  | { readonly do: "switch"; readonly branch: number }
  | { readonly do: "lesson"; readonly step: string }
  | { readonly do: "jump"; readonly to: Landmark; readonly back?: boolean }
  | { readonly do: "speed"; readonly x: number }
  | { readonly do: "timeout" | "beat" | "crash" | "restart" | "freeze" | "thaw" | "wipe" | "snapshot"; readonly server: ServerName }
  | { readonly do: "disk"; readonly server: ServerName; readonly write: Micros }
  | { readonly do: "drift"; readonly server: ServerName; readonly rate: number }
  | { readonly do: "align"; readonly servers?: readonly ServerName[] }
  | { readonly do: "spread" }
  | { readonly do: "cut"; readonly from: ServerName; readonly to: ServerName; readonly both?: boolean }
  | { readonly do: "heal"; readonly from: ServerName; readonly to: ServerName }
  | { readonly do: "partition"; readonly groups: readonly (readonly ServerName[])[] }
  | {
      readonly do: "network";
      readonly latency?: Micros;
      readonly jitter?: Micros;
      readonly loss?: number;
      readonly duplicate?: number;
      readonly reorder?: number;
      readonly from?: ServerName;
      readonly to?: ServerName;
    }
  | { readonly do: "manual"; readonly on: boolean }
  | { readonly do: "deliver" | "drop" | "duplicate"; readonly message: number }
  | { readonly do: "delay"; readonly message: number; readonly by: Micros }
  | ({ readonly do: "write"; readonly key: string; readonly value: string } & Asked)
  | ({ readonly do: "cas"; readonly key: string; readonly expect: string; readonly value: string } & Asked)
  | ({ readonly do: "delete"; readonly key: string } & Asked)
  | ({ readonly do: "read"; readonly key: string; readonly level: Level } & Asked)
  | { readonly do: "workload"; readonly clients: number; readonly rate?: number; readonly reads?: number; readonly level?: Level; readonly keys?: number }
  | { readonly do: "to"; readonly server: ServerName }
  | { readonly do: "wake"; readonly client: string }
  | { readonly do: "transfer"; readonly to: ServerName }
  | { readonly do: "addServer"; readonly server: ServerName; readonly learner?: boolean }
  | { readonly do: "promote" | "removeServer"; readonly server: ServerName }
  | { readonly do: "joint"; readonly servers: readonly ServerName[] }
  | { readonly do: "leaveJoint" }
  | ({ readonly do: "configure"; readonly electionTimeout?: readonly [Micros, Micros]; readonly heartbeat?: Micros } & Partial<Options>)
  | { readonly do: "break" | "mend"; readonly rule: string };

/** What time can be moved to. */
export type Landmark = "election" | "commit" | "fault" | "violation";

/** How fresh what a read returns must be. */
export type Level = "linearizable" | "lease" | "stale";

/** Whom a client asks: absent, the one that it takes for the leader. */
type Asked = { readonly to?: ServerName };
