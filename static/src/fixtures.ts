// A small run for the tests: two servers at rest, and what a test adds to them.

import en from "../../web/i18n/locales/en.json";
import type { Acting } from "./acts";
import { translator } from "./i18n";
import { optionsOf } from "./options";
import type { Events, Keyframe, Server, State } from "./wire";

export function server(name: string, changes: Partial<Server> = {}): Server {
  return {
    server: name,
    status: "up",
    role: "follower",
    currentTerm: 1,
    commitIndex: 0,
    lastApplied: 0,
    log: [],
    votes: [],
    peers: {},
    timers: {},
    disk: { currentTerm: 1, lastIndex: 0, write: 1_000 },
    rate: 1,
    inbox: [],
    machine: {},
    ...changes,
  };
}

export function state(changes: Partial<State> = {}): State {
  return {
    now: 0,
    servers: [server("S1"), server("S2")],
    messages: [],
    cuts: [],
    operations: [],
    electionTimeout: [150_000, 300_000],
    heartbeat: 50_000,
    options: optionsOf({}),
    broken: [],
    founders: ["S1", "S2"],
    network: { latency: 10_000, jitter: 10_000, loss: 0, duplicate: 0, reorder: 0 },
    links: [],
    diskWrite: 1_000,
    violations: [],
    ...changes,
  };
}

export function keyframe(changes: Partial<Keyframe> = {}): Keyframe {
  return { kind: "keyframe", epoch: "e1", seq: 0, playing: true, speed: 0.05, state: state(), ...changes };
}

/** What acts are made from, in control of a cluster that stands still. */
export function acting(changes: Partial<Acting> = {}): Acting {
  return {
    state: state(),
    words: translator(en, "en"),
    status: "open",
    control: true,
    looking: false,
    shown: 0,
    travel: { branch: 1, from: 0, end: 0, branches: [] },
    playing: false,
    sections: {},
    ...changes,
  };
}

/** A batch of events of S1's term, at the times given, from seq on. */
export function batch(seq: number, ...times: readonly number[]): Events {
  return {
    kind: "events",
    epoch: "e1",
    seq,
    now: times.at(-1) ?? 0,
    events: times.map((at, i) => ({ seq: seq + i, at, kind: "term", server: "S1", from: seq + i, to: seq + i + 1 })),
  };
}
