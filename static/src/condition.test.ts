import assert from "node:assert/strict";
import test from "node:test";

import en from "../../web/i18n/locales/en.json";
import { conditionOf, electorate, unsaved, votesOf } from "./condition";
import { server, state } from "./fixtures";
import { translator } from "./i18n";
import { ofCluster } from "./membership";
import { told } from "./views/badges";
import { candidacy } from "./views/terms";
import type { Entry } from "./wire";

const noop = (index: number): Entry => ({ index, term: 1, type: "noop" });

test("a server at rest is in no condition", () => {
  const now = state();
  const [first] = now.servers;
  assert.ok(first);
  assert.deepEqual(conditionOf(first, ofCluster(now), now), {
    membership: "voter",
    unsaved: { entries: 0, vote: false },
    slow: undefined,
    rate: undefined,
    inbox: 0,
    handsTo: undefined,
  });
});

test("what the disk does not hold yet is counted, a snapshot included", () => {
  const disk = { currentTerm: 1, lastIndex: 3, write: 1_000 };
  const snapshot = { lastIncludedIndex: 2, lastIncludedTerm: 1, config: { voters: ["S1"] } };
  assert.deepEqual(unsaved(server("S1", { snapshot, disk, log: [noop(3)] })), { entries: 0, vote: false });
  assert.deepEqual(unsaved(server("S1", { snapshot, disk, log: [noop(3), noop(4), noop(5)] })), { entries: 2, vote: false });
  assert.deepEqual(unsaved(server("S1", { snapshot, disk, log: [noop(3)], votedFor: "S1" })), { entries: 0, vote: true });
});

test("a slow disk, a false clock and waiting messages are told", () => {
  const odd = server("S2", { disk: { currentTerm: 1, lastIndex: 0, write: 50_000 }, rate: 1.5, inbox: [4, 7] });
  const { slow, rate, inbox } = conditionOf(odd, { voters: ["S1", "S2"] }, state());
  assert.deepEqual([slow, rate, inbox], [50_000, 1.5, 2]);
});

test("a candidate asks the voters of its configuration, of both while it is joint", () => {
  const joint: Entry = { index: 1, term: 1, type: "config", data: { voters: ["S2", "S3"], votersOutgoing: ["S1", "S2"], learners: ["S4"] } };
  const one = server("S1", { log: [joint] });
  const all = state({ servers: [one] });
  assert.deepEqual(electorate(one, all), { voters: ["S2", "S3"], outgoing: ["S1", "S2"] });
  assert.deepEqual(votesOf({ ...one, votes: ["S1", "S3"] }, all), { votes: 1, voters: 2, oldVotes: 1, oldVoters: 2 });
  const words = translator(en, "en");
  assert.equal(candidacy({ ...one, role: "candidate", votes: ["S1", "S2", "S3"] }, all, words), "candidate · new 2/2, old 2/2");
  assert.equal(candidacy({ ...server("S1"), role: "candidate", votes: ["S1"] }, state(), words), "candidate · 1 of 2 votes");
});

test("a leader that hands over says to whom, and nobody else does", () => {
  const config = { voters: ["S1", "S2"] };
  const leader = conditionOf(server("S1", { role: "leader", transfer: "S2" }), config, state());
  assert.equal(leader.handsTo, "S2");
  assert.deepEqual(told(leader, translator(en, "en")), ["hands leadership over to S2"]);
  assert.equal(conditionOf(server("S1", { transfer: "S2" }), config, state()).handsTo, undefined);
});
