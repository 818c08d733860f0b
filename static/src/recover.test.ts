import assert from "node:assert/strict";
import test from "node:test";

import { eventsKept, Past } from "./past";
import { initialState, recover } from "./recover";
import { reduce } from "./reduce";
import type { Event, State } from "./wire";

const scenario = { version: 1, seed: 7, servers: 3, config: { electionTimeout: [150_000, 300_000], heartbeat: 50_000, latency: 1, jitter: 2, loss: 0, duplicate: 0, reorder: 0, diskWrite: 1000 } };
const events: readonly Event[] = [1, 2, 3, 4].map((seq) => ({ seq, at: seq * 1000, kind: "term", server: "S2", from: seq - 1, to: seq }));
const lines = `${events.map((event) => JSON.stringify(event)).join("\n")}\n`;

const start = initialState(scenario) as State;
const later = (): Past => new Past(events.slice(0, 3).reduce(reduce, start), 3);
const told = (files: Readonly<Record<string, string>>): ((name: string) => Promise<string | undefined>) => async (name) => files[name];

test("a run begins with fresh servers in a whole network", () => {
  assert.deepEqual(start.servers.map(({ server, status, role, currentTerm }) => [server, status, role, currentTerm]), [
    ["S1", "up", "follower", 0],
    ["S2", "up", "follower", 0],
    ["S3", "up", "follower", 0],
  ]);
  assert.deepEqual(start.network, { latency: 1, jitter: 2, loss: 0, duplicate: 0, reorder: 0 });
  assert.equal(initialState({ servers: "five" }), undefined);
});

test("what happened before the page was opened is put before what it knows", async () => {
  const past = later();
  assert.equal(await recover(past, told({ scenario: JSON.stringify(scenario), events: lines })), true);
  assert.deepEqual([past.firstSeq, past.lastSeq, past.first], [1, 3, 0]);
  assert.equal(past.stateAt(1500).servers[1]?.currentTerm, 1);
});

test("what can't be had, or does not fit, leaves the past as it is", async () => {
  const whole = { scenario: JSON.stringify(scenario), events: lines };
  for (const files of [
    {},
    { ...whole, scenario: "{" },
    { scenario: whole.scenario },
    { ...whole, events: "no event" },
    { ...whole, events: lines.replace('"to":2', '"to":"two"') },
    { ...whole, events: lines.split("\n").slice(1).join("\n") },
    { ...whole, scenario: JSON.stringify({ ...scenario, servers: 5 }) },
  ]) {
    const past = later();
    assert.equal(await recover(past, told(files)), false);
    assert.deepEqual([past.firstSeq, past.lineage], [4, 0]);
  }
});

test("nothing is asked for if nothing is missing, or more than is kept", async () => {
  const never = async (): Promise<string> => assert.fail("asked");
  assert.equal(await recover(new Past(start, 0), never), false);
  assert.equal(await recover(new Past({ ...start, now: 9 }, eventsKept + 1), never), false);
});
