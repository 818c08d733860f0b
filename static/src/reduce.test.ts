import assert from "node:assert/strict";
import test from "node:test";

import { server, state } from "./fixtures";
import { reduce } from "./reduce";
import type { Entry, Event, Message } from "./wire";

const entry = (index: number, term: number): Entry => ({ index, term, type: "noop" });

test("what an event doesn't touch stays the same object", () => {
  const before = state();
  const after = reduce(before, { seq: 1, at: 5, kind: "follow", server: "S1", leader: "S2", term: 1 });
  assert.equal(after.servers[1], before.servers[1]);
  assert.equal(after.messages, before.messages);
  assert.notEqual(after.servers[0], before.servers[0]);
  assert.equal(before.servers[0]?.leader, undefined, "the state before is not changed");
});

test("a state and all in it may be frozen", () => {
  const before = frozen(state({ servers: [server("S1", { log: [entry(1, 1)], leader: "S2" })] }));
  reduce(before, { seq: 1, at: 1, kind: "truncate", server: "S1", fromIndex: 1 });
  reduce(before, { seq: 1, at: 1, kind: "term", server: "S1", from: 1, to: 2 });
});

test("an unknown event only passes the time", () => {
  const before = state();
  assert.deepEqual(reduce(before, { seq: 1, at: 9, kind: "unknown" }), { ...before, now: 9 });
});

test("a crash leaves what is on the disk, where that differs from memory", () => {
  const log = [entry(1, 1), entry(2, 1), entry(3, 2)];
  const before = state({
    servers: [server("S1", { role: "leader", leader: "S1", votedFor: "S1", log, commitIndex: 2, machine: { x: "1" } })],
  });
  const [after] = reduce(before, {
    seq: 1,
    at: 1,
    kind: "crashed",
    server: "S1",
    hardState: { currentTerm: 1 },
    lastIndex: 3,
    fromIndex: 2,
    entries: [entry(2, 9), entry(3, 9)],
  }).servers;
  assert.deepStrictEqual(after, {
    ...server("S1"),
    status: "crashed",
    log: [entry(1, 1), entry(2, 9), entry(3, 9)],
    disk: { currentTerm: 1, lastIndex: 3, write: 1_000 },
  });
});

test("a message waits in a frozen server's inbox until it is taken in", () => {
  const message: Message = { id: 4, type: "RequestVote", from: "S1", to: "S2", term: 1 };
  const passage = { message: 4, type: "RequestVote", from: "S1", to: "S2" };
  const sent = reduce(reduce(state(), { seq: 1, at: 1, kind: "frozen", server: "S2" }), { seq: 2, at: 2, kind: "sent", message, arrives: 9 });
  const queued = reduce(sent, { seq: 3, at: 9, kind: "queued", ...passage });
  assert.deepEqual(queued.messages, []);
  assert.deepEqual(queued.servers[1], server("S2", { status: "frozen", inbox: [4] }));
  const thawed = reduce(queued, { seq: 4, at: 10, kind: "thawed", server: "S2", waited: 9, messages: 1 });
  const taken = reduce(thawed, { seq: 5, at: 10, kind: "delivered", ...passage });
  assert.deepEqual(taken.servers[1], server("S2"));
});

test("links are cut and healed by direction, and kept in order", () => {
  const cut = (from: string, to: string, both: boolean): Event => ({ seq: 1, at: 1, kind: "link", reason: "cut", from, to, both });
  const two = reduce(reduce(state(), cut("S2", "S1", false)), cut("S1", "S2", true));
  assert.deepEqual(two.cuts, [["S1", "S2"], ["S2", "S1"]]);
  const one = reduce(two, { seq: 2, at: 2, kind: "link", reason: "healed", from: "S1", to: "S2", both: false });
  assert.deepEqual(one.cuts, [["S2", "S1"]]);
});

test("a message is under way from its sending to its end", () => {
  const message: Message = { id: 4, type: "RequestVote", from: "S1", to: "S2", term: 1 };
  const sent = reduce(state(), { seq: 1, at: 10, kind: "sent", message, dies: 15 });
  assert.deepEqual(sent.messages, [{ ...message, sent: 10, dies: 15 }]);
  const lost = reduce(sent, { seq: 2, at: 15, kind: "lost", reason: "loss", message: 4, type: "RequestVote", from: "S1", to: "S2" });
  assert.deepEqual(lost.messages, []);
});

test("a write that was applied before changes nothing but the position", () => {
  const apply: Event = { seq: 1, at: 1, kind: "apply", reason: "again", server: "S1", index: 4, term: 1, type: "write", data: { key: "x", value: "9" } };
  const [after] = reduce(state(), apply).servers;
  assert.deepEqual(after?.machine, {});
  assert.equal(after?.lastApplied, 4);
});

test("the oldest operations that have returned are forgotten", () => {
  const op = { client: "C1", op: "write", key: "x", value: "1" } as const;
  let now = state();
  for (let id = 1; id <= 25; id++) {
    now = reduce(now, { seq: id, at: id, kind: "invoke", id, serial: id, ...op });
    if (id !== 2) now = reduce(now, { seq: id, at: id, kind: "return", reason: "ok", id, ...op });
  }
  assert.equal(now.operations.length, 20);
  assert.deepEqual(now.operations.slice(0, 2).map((o) => o.id), [2, 7], "the second is under way");
});

test("a workload runs until it is stopped", () => {
  const workload = { clients: 3, rate: 2.5, reads: 0.5, level: "stale", keys: 2 };
  const started = reduce(state(), { seq: 1, at: 1, kind: "workload", reason: "started", ...workload });
  assert.deepEqual(started.workload, workload);
  const stopped = reduce(started, { seq: 2, at: 2, kind: "workload", reason: "stopped", clients: 0 });
  assert.deepStrictEqual(stopped, state({ now: 2 }));
});

test("manual mode is on until it is off", () => {
  const on = reduce(state(), { seq: 1, at: 1, kind: "manual", reason: "on" });
  assert.equal(on.manual, true);
  assert.deepStrictEqual(reduce(on, { seq: 2, at: 2, kind: "manual", reason: "off" }), state({ now: 2 }));
});

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
