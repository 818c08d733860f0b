import assert from "node:assert/strict";
import test from "node:test";

import en from "../../web/i18n/locales/en.json";
import { server, state } from "./fixtures";
import { choices } from "./goldens";
import { translator } from "./i18n";
import type { Key } from "./i18n";
import { majority, obstacle } from "./possible";
import type { Standing } from "./possible";
import { memberObstacle } from "./possible-members";
import type { MemberCommand } from "./possible-members";
import type { Command, Entry, Flight, Operation, Server, State } from "./wire";

const words = translator(en, "en");
const now = state({
  servers: [server("S1", { role: "leader" }), server("S2"), server("S3", { status: "crashed" }), server("S4", { status: "frozen" })],
  cuts: [["S1", "S2"]],
});
const why = (command: Command, standing: Standing = { control: true, connected: true }): string | undefined =>
  obstacle(command, now, standing, words);

test("what is possible has no obstacle", () => {
  const possible: Command[] = [
    { do: "timeout", server: "S2" },
    { do: "crash", server: "S1" },
    { do: "crash", server: "S4" },
    { do: "restart", server: "S3" },
    { do: "cut", from: "S2", to: "S1" },
    { do: "cut", from: "S1", to: "S2", both: true },
    { do: "heal", from: "S2", to: "S1" },
    { do: "healAll" },
    { do: "write", key: "x", value: "1", to: "S3" },
  ];
  for (const command of possible) assert.equal(why(command), undefined, JSON.stringify(command));
});

test("going to another moment needs a server that can", () => {
  const moves: Command[] = [
    { do: "stepBack" },
    { do: "seek", at: 5 },
    { do: "branch" },
    { do: "switch", branch: 1 },
    { do: "jump", to: "election", back: true },
  ];
  for (const move of moves) {
    assert.equal(obstacle(move, now, { control: true, connected: true }, words), en["ui.why.noTravel"], move.do);
    assert.equal(obstacle(move, now, { control: true, connected: true, travels: true, looking: true }, words), undefined, move.do);
  }
});

test("what is impossible says why, and names the server", () => {
  const impossible: [Command, RegExp][] = [
    [{ do: "timeout", server: "S1" }, /S1 leads/],
    [{ do: "timeout", server: "S3" }, /S3 is crashed/],
    [{ do: "timeout", server: "S4" }, /S4 is frozen/],
    [{ do: "restart", server: "S4" }, /S4 is frozen/],
    [{ do: "crash", server: "S3" }, /S3/],
    [{ do: "restart", server: "S1" }, /S1/],
    [{ do: "cut", from: "S1", to: "S2" }, /S1 to S2/],
    [{ do: "heal", from: "S2", to: "S3" }, /S2 and S3/],
  ];
  for (const [command, reason] of impossible) assert.match(why(command) ?? "", reason);
  assert.ok(obstacle({ do: "healAll" }, state(), { control: true, connected: true }, words));
  assert.ok(obstacle({ do: "partition", groups: [] }, state({ servers: [server("S1")] }), { control: true, connected: true }, words));
});

const config = (index: number, term: number, data: NonNullable<Entry["data"]>): Entry => ({ index, term, type: "config", data });
const noop = (index: number, term: number): Entry => ({ index, term, type: "noop" });
const allowed = { control: true, connected: true };

/** A cluster of three with a leader, of which the tests change what they are about. */
const led = (leader: Partial<Server> = {}, changes: Partial<State> = {}): State =>
  state({
    founders: ["S1", "S2", "S3"],
    servers: [
      server("S1", { role: "leader", log: [noop(1, 1)], commitIndex: 1, lastApplied: 1, ...leader }),
      server("S2", { timers: { election: { set: 0, deadline: 200 } } }),
      server("S3", { timers: { election: { set: 0, deadline: 300 } } }),
    ],
    ...changes,
  });
const joint = config(2, 1, { voters: ["S1", "S4"], votersOutgoing: ["S1", "S2", "S3"] });
const learners = config(2, 1, { voters: ["S1", "S2", "S3"], learners: ["S4"] });
const flight: Flight = { id: 9, type: "RequestVote", from: "S1", to: "S2", sent: 0, arrives: 10 };
const asked = (n: number): Operation => ({ id: n, client: `C${n}`, serial: 1, op: "write", key: "x", value: "1", invoked: 0 });
const workload = { clients: 2, rate: 1, reads: 0, level: "linearizable", keys: 3 };

/** For each command the states that allow it, and those that don't with the reason. Every command has its place
 *  here, or the compiler says so. */
const cases: Record<Command["do"], readonly (readonly [Command, State, RegExp?])[]> = {
  play: [[{ do: "play" }, led()]],
  pause: [[{ do: "pause" }, led()]],
  step: [[{ do: "step" }, led()]],
  stepBack: [[{ do: "stepBack" }, led(), /back in time/]],
  undo: [[{ do: "undo" }, led(), /back in time/]],
  seek: [[{ do: "seek", at: 1 }, led(), /back in time/]],
  branch: [[{ do: "branch" }, led(), /back in time/]],
  switch: [[{ do: "switch", branch: 1 }, led(), /back in time/]],
  jump: [[{ do: "jump", to: "commit" }, led(), /back in time/]],
  speed: [[{ do: "speed", x: 1 }, led()]],
  lesson: [[{ do: "lesson", step: "first" }, led()]],
  timeout: [
    [{ do: "timeout", server: "S2" }, led()],
    [{ do: "timeout", server: "S1" }, led(), /S1 leads/],
    [{ do: "timeout", server: "S7" }, led(), /no such server/],
  ],
  beat: [
    [{ do: "beat", server: "S1" }, led()],
    [{ do: "beat", server: "S2" }, led(), /S2 does not lead/],
    [{ do: "beat", server: "S1" }, led({ status: "frozen" }), /S1 is frozen/],
  ],
  crash: [
    [{ do: "crash", server: "S1" }, led({ status: "frozen" })],
    [{ do: "crash", server: "S1" }, led({ status: "crashed" }), /crashed already/],
  ],
  restart: [
    [{ do: "restart", server: "S1" }, led({ status: "crashed" })],
    [{ do: "restart", server: "S1" }, led({ status: "frozen" }), /frozen/],
    [{ do: "restart", server: "S1" }, led(), /running/],
  ],
  freeze: [
    [{ do: "freeze", server: "S1" }, led()],
    [{ do: "freeze", server: "S1" }, led({ status: "frozen" }), /frozen already/],
    [{ do: "freeze", server: "S1" }, led({ status: "crashed" }), /restart it/],
  ],
  thaw: [
    [{ do: "thaw", server: "S1" }, led({ status: "frozen" })],
    [{ do: "thaw", server: "S1" }, led(), /not frozen/],
    [{ do: "thaw", server: "S1" }, led({ status: "crashed" }), /not frozen/],
  ],
  wipe: [
    [{ do: "wipe", server: "S1" }, led()],
    [{ do: "wipe", server: "S1" }, led({ status: "crashed" })],
    [{ do: "wipe", server: "S1" }, led({ status: "crashed", disk: { currentTerm: 0, lastIndex: 0, write: 1 } }), /empty already/],
  ],
  snapshot: [
    [{ do: "snapshot", server: "S1" }, led()],
    [{ do: "snapshot", server: "S1" }, led({ status: "frozen" }), /frozen/],
    [{ do: "snapshot", server: "S2" }, led(), /applied nothing/],
    [{ do: "snapshot", server: "S1" }, led({}, { founders: [] }), /applied nothing/],
  ],
  disk: [
    [{ do: "disk", server: "S1", write: 0 }, led({ status: "crashed" })],
    [{ do: "disk", server: "S9", write: 0 }, led(), /no such server/],
  ],
  drift: [[{ do: "drift", server: "S1", rate: 2 }, led({ status: "crashed" })]],
  align: [
    [{ do: "align" }, led()],
    [{ do: "align", servers: ["S2", "S3"] }, led()],
    [{ do: "align", servers: ["S1", "S2"] }, led(), /S1 leads/],
    [{ do: "align", servers: ["S2"] }, led(), /running now: 1/],
    [{ do: "align" }, state(), /same instant already/],
    [{ do: "align" }, state({ servers: [server("S1"), server("S2", { role: "learner" })] }), /running now: 1/],
    [{ do: "align", servers: ["S2"] }, state({ servers: [server("S1"), server("S2", { role: "learner" })] }), /learner/],
  ],
  spread: [
    [{ do: "spread" }, led()],
    [{ do: "spread" }, led({}, { electionTimeout: [150_000, 150_000] }), /150 ms/],
    [{ do: "spread" }, state({ servers: [server("S1")] }), /running now: 1/],
  ],
  cut: [
    [{ do: "cut", from: "S2", to: "S1" }, now],
    [{ do: "cut", from: "S1", to: "S2", both: true }, now],
    [{ do: "cut", from: "S1", to: "S2" }, now, /already/],
    [{ do: "cut", from: "S1", to: "S8" }, now, /no such server/],
  ],
  heal: [
    [{ do: "heal", from: "S2", to: "S1" }, now],
    [{ do: "heal", from: "S2", to: "S3" }, now, /not cut/],
  ],
  healAll: [
    [{ do: "healAll" }, now],
    [{ do: "healAll" }, led(), /No link is cut/],
  ],
  partition: [
    [{ do: "partition", groups: [] }, led()],
    [{ do: "partition", groups: [["S1"], ["S2", "S3"]] }, led()],
    [{ do: "partition", groups: [["S1"]] }, led({}, { cuts: [["S1", "S2"], ["S1", "S3"], ["S2", "S1"], ["S3", "S1"]] }), /already/],
    [{ do: "partition", groups: [["S1", "S2", "S3"]] }, led(), /already/],
    [{ do: "partition", groups: [] }, state({ servers: [server("S1")] }), /no links/],
  ],
  network: [
    [{ do: "network" }, led()],
    [{ do: "network", from: "S1", to: "S2", loss: 1 }, led()],
    [{ do: "network", from: "S1", to: "S2" }, led({}, { links: [{ from: "S1", to: "S2", loss: 1 }] })],
    [{ do: "network", from: "S2", to: "S1" }, led({}, { links: [{ from: "S1", to: "S2", loss: 1 }] }), /already/],
  ],
  manual: [
    [{ do: "manual", on: true }, led()],
    [{ do: "manual", on: false }, led(), /off already/],
    [{ do: "manual", on: true }, led({}, { manual: true }), /on already/],
  ],
  deliver: [
    [{ do: "deliver", message: 9 }, led({}, { messages: [flight] })],
    [{ do: "deliver", message: 8 }, led({}, { messages: [flight] }), /no longer/],
  ],
  drop: [
    [{ do: "drop", message: 9 }, led({}, { messages: [flight] })],
    [{ do: "drop", message: 8 }, led(), /no longer/],
  ],
  duplicate: [
    [{ do: "duplicate", message: 9 }, led({}, { messages: [flight] })],
    [{ do: "duplicate", message: 8 }, led(), /no longer/],
  ],
  delay: [
    [{ do: "delay", message: 9, by: 1 }, led({}, { messages: [flight] })],
    [{ do: "delay", message: 9, by: 1 }, led({}, { messages: [flight], manual: true }), /manual mode/],
    [{ do: "delay", message: 8, by: 1 }, led({}, { manual: true }), /no longer/],
  ],
  write: [
    [{ do: "write", key: "x", value: "1" }, led({}, { operations: [1, 2, 3].map(asked) })],
    [{ do: "write", key: "x", value: "1" }, led({}, { operations: [1, 2, 3, 4, 5, 6, 7, 8, 9].map(asked) }), /All 9 clients still wait/],
    [{ do: "write", key: "x", value: "1" }, led({}, { operations: [3, 4, 5, 6, 7, 8, 9].map(asked), workload }), /All 7 clients still wait/],
    [{ do: "write", key: "x", value: "1", to: "S9" }, led(), /no such server/],
  ],
  cas: [[{ do: "cas", key: "x", expect: "", value: "1" }, led({}, { workload: { ...workload, clients: 9 } }), /belong to the workload/]],
  delete: [[{ do: "delete", key: "x" }, led({}, { operations: [{ ...asked(9), returned: 1 }], workload: { ...workload, clients: 8 } })]],
  read: [[{ do: "read", key: "x", level: "stale" }, led()]],
  workload: [
    [{ do: "workload", clients: 2, rate: 1 }, led()],
    [{ do: "workload", clients: 0 }, led({}, { workload })],
    [{ do: "workload", clients: 0 }, led(), /No workload/],
  ],
  to: [[{ do: "to", server: "S2" }, led()]],
  wake: [
    [{ do: "wake", client: "C3" }, led({}, { operations: [asked(3)] })],
    [{ do: "wake", client: "C2" }, led({}, { workload })],
    [{ do: "wake", client: "C3" }, led({}, { workload }), /C3 waits for nothing/],
  ],
  transfer: [
    [{ do: "transfer", to: "S2" }, led()],
    [{ do: "transfer", to: "S1" }, led(), /S1 leads already/],
    [{ do: "transfer", to: "S4" }, led({ log: [noop(1, 1), learners] }), /S4 is no voter/],
    [{ do: "transfer", to: "S2" }, state(), /No server leads/],
    [{ do: "transfer", to: "S2" }, led({ status: "frozen" }), /S1 leads, and is frozen/],
    [{ do: "transfer", to: "S1" }, led({ transfer: "S3" }), /S1 is handing its leadership over to S3/],
  ],
  addServer: [
    [{ do: "addServer", server: "S4" }, led()],
    [{ do: "addServer", server: "S5" }, led(), /next new server is S4/],
    [{ do: "addServer", server: "S10" }, led(), /at most 9/],
    [{ do: "addServer", server: "S2" }, led(), /S2 belongs/],
    [{ do: "addServer", server: "S2" }, led({ log: [noop(1, 1), joint], commitIndex: 2 }, { broken: ["oneChangeAtATime"] })],
    [{ do: "addServer", server: "S2" }, led({ transfer: "S3" }), /S2 belongs/],
    [{ do: "addServer", server: "S4" }, led({ commitIndex: 0, transfer: "S3" }), /handing/],
    [{ do: "addServer", server: "S4" }, led({ commitIndex: 0 }), /own term/],
    [{ do: "addServer", server: "S4" }, led({ commitIndex: 0 }, { broken: ["ownTermBeforeChange"] })],
    [{ do: "addServer", server: "S4" }, led({ snapshot: { lastIncludedIndex: 1, lastIncludedTerm: 1, config: { voters: ["S1"] } }, log: [] })],
    [{ do: "addServer", server: "S4" }, led({ log: [noop(1, 1), config(2, 1, { voters: ["S1"] })] }), /not complete/],
    [{ do: "addServer", server: "S4" }, led({ log: [noop(1, 1), config(2, 1, { voters: ["S1"] })] }, { broken: ["oneChangeAtATime"] })],
  ],
  promote: [
    [{ do: "promote", server: "S4" }, led({ log: [noop(1, 1), learners], commitIndex: 2 })],
    [{ do: "promote", server: "S2" }, led(), /S2 is no learner/],
  ],
  removeServer: [
    [{ do: "removeServer", server: "S1" }, led()],
    [{ do: "removeServer", server: "S4" }, led({ log: [noop(1, 1), learners], commitIndex: 2 })],
    [{ do: "removeServer", server: "S4" }, led(), /S4 does not belong/],
    [{ do: "removeServer", server: "S2" }, led({ log: [noop(1, 1), joint], commitIndex: 2 }, { broken: ["oneChangeAtATime"] }), /not complete/],
    [{ do: "removeServer", server: "S1" }, led({ transfer: "S3" }, { founders: ["S1"] }), /handing/],
    [{ do: "removeServer", server: "S1" }, led({}, { founders: ["S1"] }), /last voter/],
  ],
  joint: [
    [{ do: "joint", servers: ["S1", "S2"] }, led()],
    [{ do: "joint", servers: [] }, led(), /needs a voter/],
    [{ do: "joint", servers: [] }, led({ transfer: "S3" }), /handing/],
    [{ do: "joint", servers: ["S1"] }, led({ log: [noop(1, 1), joint], commitIndex: 2 }), /not complete/],
  ],
  leaveJoint: [
    [{ do: "leaveJoint" }, led({ log: [noop(1, 1), joint], commitIndex: 2 })],
    [{ do: "leaveJoint" }, led({ log: [noop(1, 1), joint] }), /not complete/],
    [{ do: "leaveJoint" }, led({ log: [noop(1, 1), joint] }, { broken: ["leaveJointCommitted"] })],
    [{ do: "leaveJoint" }, led(), /not joint/],
  ],
  configure: [
    [{ do: "configure", preVote: true }, led()],
    [{ do: "configure", leaderLease: true, checkQuorum: true }, led()],
    [{ do: "configure", leaderLease: true }, led(), /need CheckQuorum/],
  ],
  break: [
    [{ do: "break", rule: "learnCommit" }, led()],
    [{ do: "break", rule: "learnCommit" }, led({}, { broken: ["learnCommit"] }), /broken already/],
  ],
  mend: [
    [{ do: "mend", rule: "learnCommit" }, led({}, { broken: ["learnCommit"] })],
    [{ do: "mend", rule: "learnCommit" }, led(), /kept already/],
  ],
};

for (const [verb, all] of Object.entries(cases)) {
  test(`${verb}: when it is possible, and when not, why`, () => {
    for (const [i, [command, when, reason]] of all.entries()) {
      const said = obstacle(command, when, allowed, words);
      if (reason === undefined) assert.equal(said, undefined, `case ${i + 1}`);
      else assert.match(said ?? "", reason, `case ${i + 1}`);
      assert.doesNotMatch(said ?? "", /[{}]/, "every hole is filled");
    }
  });
}

test("the page holds for impossible just what the cluster refuses", () => {
  for (const [i, { state: then, possible, impossible }] of choices().entries()) {
    for (const command of possible) assert.equal(obstacle(command, then, allowed, words), undefined, `${i + 1}: ${JSON.stringify(command)}`);
    for (const command of impossible) assert.ok(obstacle(command, then, allowed, words), `${i + 1}: ${JSON.stringify(command)}`);
  }
});

/** How the page gives each cause that there is for refusing a change of the members or a handover. */
const reasons: Readonly<Record<string, readonly Key[]>> = {
  noLeader: ["ui.why.noLeader"],
  leaderFrozen: ["ui.why.leaderFrozen"],
  transferring: ["ui.why.handingOver"],
  selfTransfer: ["ui.why.leadsAlready", "ui.why.noVoter"],
  early: ["ui.why.changeEarly"],
  changing: ["ui.why.changePending"],
  nextServer: ["ui.why.nextIs"],
  member: ["ui.why.memberAlready"],
  noLearner: ["ui.why.noLearner"],
  noMember: ["ui.why.noMember"],
  noVoter: ["ui.why.lastVoter", "ui.why.noVoters"],
  notJoint: ["ui.why.notJoint"],
};

test("of the members the page gives the reason for which the cluster refuses", () => {
  const seen = new Set<string>();
  for (const [i, { state: then, impossible, causes }] of choices().entries()) {
    for (const [j, command] of impossible.entries()) {
      if (!isOfMembers(command)) continue;
      const cause = causes[j] ?? "";
      const [key] = memberObstacle(command, then) ?? [];
      assert.ok(key !== undefined && reasons[cause]?.includes(key), `${i + 1}: ${JSON.stringify(command)}: ${cause} is told as ${key}`);
      seen.add(cause);
    }
  }
  const missing = Object.keys(reasons).filter((cause) => !seen.has(cause));
  assert.deepEqual(missing, ["leaderFrozen"], "causes that no stored moment has");
});

function isOfMembers(command: Command): command is MemberCommand {
  return ["transfer", "addServer", "promote", "removeServer", "joint", "leaveJoint"].includes(command.do);
}

test("watching, or with the line down, nothing can be done", () => {
  assert.equal(why({ do: "play" }, { control: false, connected: true }), en["ui.why.readOnly"]);
  assert.equal(why({ do: "play" }, { control: true, connected: false }), en["ui.why.notConnected"]);
});

test("a majority is more than half", () => {
  assert.deepEqual([1, 2, 3, 4, 5, 9].map(majority), [1, 2, 2, 3, 3, 5]);
});

test("while a moment of the past is looked at, the cluster's clock can be moved, but nothing done to it", () => {
  const looking = { control: true, connected: true, looking: true, travels: true };
  for (const command of [{ do: "crash", server: "S1" }, { do: "write", key: "x", value: "1" }, { do: "healAll" }] as const) {
    assert.equal(why(command, looking), words.t("ui.why.looking"), command.do);
  }
  for (const command of [{ do: "play" }, { do: "pause" }, { do: "seek", at: 5 }, { do: "switch", branch: 1 }] as const) {
    assert.equal(why(command, looking), undefined, command.do);
  }
});

test("a server that does not travel in time is not asked to", () => {
  for (const command of [{ do: "stepBack" }, { do: "seek", at: 5 }, { do: "switch", branch: 1 }] as const) {
    assert.equal(why(command), words.t("ui.why.noTravel"), command.do);
  }
});
