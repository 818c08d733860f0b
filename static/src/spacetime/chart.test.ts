import assert from "node:assert/strict";
import test from "node:test";

import { server, state } from "../fixtures";
import { golden, goldens } from "../goldens";
import { Past } from "../past";
import type { Recorded } from "../past";
import type { Event, Message, State } from "../wire";
import { Chart, charted } from "./chart";
import type { Arrow, Bar, Call, Mark } from "./chart";

/** What an event says but for its seq. */
type Told = Event extends infer E ? (E extends Event ? Omit<E, "seq"> : never) : never;

function chart(base: State, ...events: readonly Told[]): Chart {
  const made = new Chart(base, 0);
  for (const [i, event] of events.entries()) made.add({ ...event, seq: i + 1 } as Event);
  return made;
}

function all<T>(from: { visit(start: number, end: number, take: (item: T) => void): void } | undefined): readonly T[] {
  const found: T[] = [];
  from?.visit(-Infinity, Infinity, (item) => void found.push(item));
  return found;
}

const bars = (of: Chart, name: string): readonly (readonly [number, number, string, number])[] =>
  all<Bar>(of.bars.get(name)).map(({ start, end, look, term }) => [start, end, look, term]);

const sent = (at: number, id: number, message: Partial<Message>, fate: { arrives?: number; dies?: number } = { arrives: at + 10 }): Told => ({
  ...{ kind: "sent", at, ...fate },
  message: { id, type: "AppendEntries", from: "S1", to: "S2", term: 1, ...message },
});

for (const name of goldens) {
  test(`the bars show what the states of ${name} say`, () => {
    const lines = golden(name);
    const [first] = lines;
    assert.ok(first !== undefined && "state" in first);
    const made = new Chart(first.state, 0);
    let compared = 0;
    for (const line of lines) {
      if ("event" in line) {
        made.add(line.event);
        continue;
      }
      for (const { server: who, status, role, currentTerm } of line.state.servers) {
        const last = all<Bar>(made.bars.get(who)).at(-1);
        assert.deepEqual([last?.look, last?.term], [status === "up" ? role : status, currentTerm], `${who} at ${line.state.now}`);
        compared++;
      }
      const flying = [...all<Arrow>(made.beats), ...all<Arrow>(made.talk)].filter((arrow) => arrow.endSeq === undefined).map(({ id }) => id);
      assert.deepEqual(flying.sort((a, b) => a - b), line.state.messages.map(({ id }) => id));
    }
    assert.ok(compared > 0);
  });
}

test("a server's lane: follower, candidate, leader, crashed, follower, candidate, frozen, and candidate again", () => {
  const made = chart(
    state({ now: 5 }),
    { kind: "term", at: 100, server: "S1", from: 1, to: 2 },
    { kind: "role", at: 100, server: "S1", from: "follower", to: "candidate", term: 2 },
    { kind: "role", at: 150, server: "S1", from: "candidate", to: "leader", term: 2 },
    { kind: "crashed", at: 200, server: "S1", hardState: { currentTerm: 2 }, lastIndex: 0 },
    { kind: "restarted", at: 300, server: "S1", hardState: { currentTerm: 2 }, lastIndex: 0 },
    { kind: "role", at: 310, server: "S1", from: "follower", to: "candidate", term: 2 },
    { kind: "frozen", at: 400, server: "S1" },
    { kind: "thawed", at: 500, server: "S1", waited: 100, messages: 0 },
  );
  assert.deepEqual(bars(made, "S1"), [
    [5, 100, "follower", 1],
    [100, 150, "candidate", 2],
    [150, 200, "leader", 2],
    [200, 300, "crashed", 2],
    [300, 310, "follower", 2],
    [310, 400, "candidate", 2],
    [400, 500, "frozen", 2],
    [500, Infinity, "candidate", 2],
  ]);
  assert.deepEqual(bars(made, "S2"), [[5, Infinity, "follower", 1]]);
  assert.deepEqual(
    all<Mark>(made.marks).map(({ kind, lane, seq }) => [kind, lane, seq]),
    [["elected", "S1", 3], ["crash", "S1", 4], ["restart", "S1", 5], ["freeze", "S1", 7], ["restart", "S1", 8]],
  );
});

test("a message's arrow ends where the message does", () => {
  const lost = (at: number, message: number, reason: string): Told => ({ kind: "lost", at, message, reason, type: "AppendEntries", from: "S1", to: "S2" });
  const entries = { entries: [{ index: 1, term: 1, type: "noop" }] };
  const made = chart(
    state(),
    sent(100, 1, entries),
    sent(100, 2, entries, { dies: 106 }),
    sent(100, 3, entries, { arrives: 120 }),
    sent(100, 4, entries, { arrives: 120 }),
    sent(100, 5, entries, {}),
    lost(105, 3, "cut"),
    lost(106, 2, "loss"),
    { kind: "delivered", at: 110, message: 1, type: "AppendEntries", from: "S1", to: "S2" },
    { kind: "delayed", at: 112, message: 4, type: "AppendEntries", from: "S1", to: "S2", arrives: 150 },
    lost(150, 4, "down"),
    { kind: "delivered", at: 160, message: 5, type: "AppendEntries", from: "S1", to: "S2" },
  );
  assert.deepEqual(
    all<Arrow>(made.talk).map(({ id, end, part, fate }) => [id, end, part, fate]),
    [
      [1, 110, 1, "arrives"],
      [2, 106, 0.5, "lost"],
      [3, 105, 0.25, "lost"],
      [4, 150, 1, "lost"],
      [5, 160, 1, "arrives"],
    ],
  );
});

test("a heartbeat, and the reply that says nothing new, are told apart from the rest", () => {
  const reply = (at: number, id: number, matchIndex: number): Told =>
    sent(at, id, { type: "AppendEntriesReply", from: "S2", to: "S1", success: true, matchIndex });
  const made = chart(
    state(),
    sent(0, 1, {}),
    reply(1, 2, 0),
    sent(2, 3, { entries: [{ index: 1, term: 1, type: "noop" }] }),
    reply(3, 4, 1),
    sent(4, 5, {}),
    reply(5, 6, 1),
    sent(6, 7, { type: "AppendEntriesReply", from: "S2", to: "S1", success: false }),
    sent(7, 8, { type: "RequestVote" }),
  );
  assert.deepEqual(all<Arrow>(made.beats).map(({ id }) => id), [1, 2, 5, 6]);
  assert.deepEqual(all<Arrow>(made.talk).map(({ id }) => id), [3, 4, 7, 8]);
});

const invoke = (at: number, id: number, op: string): Told => ({ kind: "invoke", at, client: "C1", id, serial: id, op, key: "x", value: "3" });
const applied = (at: number, who: string, serial: number, reason?: string): Told => ({
  ...{ kind: "apply", at, server: who, index: serial + (reason === undefined ? 0 : 9), term: 1, type: "write", data: { client: "C1", serial, key: "x", value: "3" } },
  ...(reason === undefined ? {} : { reason }),
});
const returned = (at: number, id: number, reason: string): Told => ({ kind: "return", at, client: "C1", id, op: "write", key: "x", value: "3", reason });

const calls = (of: Chart): readonly (readonly [number, number, string, number | undefined])[] =>
  all<Call>(of.calls).map(({ start, end, outcome, point }) => [start, end, outcome, point?.at]);

test("a write takes effect where it is first applied, be it after the client gave up", () => {
  const made = chart(
    state(),
    invoke(10, 1, "write"),
    applied(20, "S1", 1),
    returned(30, 1, "ok"),
    applied(40, "S2", 1),
    invoke(50, 2, "write"),
    returned(60, 2, "unknown"),
    applied(70, "S1", 2),
    applied(75, "S1", 2, "again"),
    invoke(80, 3, "write"),
  );
  assert.deepEqual(calls(made), [
    [10, 30, "ok", 20],
    [50, 60, "unknown", 70],
    [80, Infinity, "pending", undefined],
  ]);
  assert.deepEqual(made.clients, ["C1"]);
});

test("a read stands where it was answered", () => {
  const answer = (at: number): Told => sent(at, 200 + at, { type: "ClientReply", from: "S1", to: "C1", client: "C1", serial: 1, outcome: "ok" });
  const made = chart(state(), invoke(10, 1, "read"), answer(20), returned(30, 1, "ok"), answer(40));
  assert.deepEqual(calls(made), [[10, 30, "ok", 20]]);
  const overtaken = chart(state(), invoke(10, 1, "read"), applied(15, "S2", 5), applied(17, "S1", 5), { ...answer(20), message: { id: 1, type: "ClientReply", from: "S1", to: "C1", client: "C1", serial: 1, outcome: "ok", index: 4 } } as Told);
  assert.deepEqual(calls(overtaken), [[10, Infinity, "pending", 15]], "the next entry was applied before");
  const stale: Told = { ...(invoke(10, 1, "read") as Event), level: "stale" } as Told;
  assert.deepEqual(calls(chart(state(), stale, answer(20))), [[10, Infinity, "pending", undefined]]);
});

test("what is going on when the chart begins is in it", () => {
  const made = new Chart(
    state({
      now: 100,
      servers: [server("S1", { role: "leader", currentTerm: 4 }), server("S2", { status: "crashed" })],
      messages: [{ id: 7, type: "RequestVote", from: "S1", to: "S2", sent: 90, arrives: 110 }],
      operations: [{ id: 1, client: "C2", serial: 1, op: "write", key: "x", value: "1", invoked: 80 }],
    }),
    9,
  );
  assert.deepEqual([bars(made, "S1"), bars(made, "S2")], [[[100, Infinity, "leader", 4]], [[100, Infinity, "crashed", 1]]]);
  assert.deepEqual(all<Arrow>(made.talk).map(({ id, start, end }) => [id, start, end]), [[7, 90, 110]]);
  assert.deepEqual(calls(made), [[80, Infinity, "pending", undefined]]);
});

test("a chart goes on with its past, and is made anew when that has changed", () => {
  const past = new Past(state(), 0);
  const event = (seq: number, to: number): Recorded => ({ seq, at: seq * 10, kind: "term", server: "S1", from: 0, to });
  for (let seq = 1; seq <= 200; seq++) past.add(event(seq, seq), past.stateAfter(seq - 1));
  const first = charted(undefined, past);
  past.add(event(201, 201), past.stateAfter(200));
  const second = charted(first, past);
  assert.equal(second, first);
  assert.equal(second.chart.seq, 201);
  past.add(event(150, 999), past.stateAfter(149));
  const third = charted(second, past);
  assert.notEqual(third, second);
  assert.deepEqual(bars(third.chart, "S1").at(-1), [1500, Infinity, "follower", 999]);
});
