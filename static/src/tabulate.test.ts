import assert from "node:assert/strict";
import test from "node:test";

import en from "../../web/i18n/locales/en.json";
import zh from "../../web/i18n/locales/zh.json";
import { server, state } from "./fixtures";
import { golden, goldens } from "./goldens";
import { translator } from "./i18n";
import { cables, linksOf, split, timerOf, underWay } from "./tabulate";
import type { Flight } from "./wire";

const words = translator(en, "en");
const five = ["S1", "S2", "S3", "S4", "S5"].map((name) => server(name));
const both = (a: string, b: string): [string, string][] => [[a, b], [b, a]];

test("who reaches whom is said in a sentence", () => {
  assert.equal(split(state({ servers: five }), words), "Every server reaches every other.");
  assert.equal(split(state({ servers: five, cuts: [...both("S1", "S2"), ["S3", "S1"]] }), words), "Cut links: S1 – S2 · S3 → S1");
  const partition = ["S1", "S2"].flatMap((a) => ["S3", "S4", "S5"].flatMap((b) => both(a, b)));
  assert.match(split(state({ servers: five, cuts: partition }), words), /^The cluster is split: S1 and S2 \| S3, S4 and S5\. Cut links: S1 – S3 · /);
});

test("of each server it is said which links are cut, and which way", () => {
  const cut = state({ servers: five, cuts: [...both("S1", "S2"), ["S1", "S3"], ["S4", "S1"]] });
  assert.deepEqual(linksOf("S1", cut, words), ["cut both ways: S2", "nothing passes to S3", "nothing comes from S4"]);
  assert.deepEqual(linksOf("S3", cut, words), ["nothing comes from S1"]);
  assert.deepEqual(linksOf("S5", cut, words), []);
});

test("the timer is the one that the picture draws, in steps of the grain", () => {
  const timers = { election: { set: 0, deadline: 152_340 }, heartbeat: { set: 0, deadline: 50_000 } };
  assert.equal(timerOf(server("S1", { timers }), 1_000, 1_000, words), "election, 152 ms left");
  assert.equal(timerOf(server("S1", { timers }), 1_000, 10_000, words), "election, 160 ms left");
  assert.equal(timerOf(server("S1", { timers, role: "leader" }), 1_000, 1_000, words), "heartbeat, 49 ms left");
  assert.equal(timerOf(server("S1", { timers }), 200_000, 1_000, words), "election, 0 ms left");
  assert.equal(timerOf(server("S1"), 0, 1_000, words), "none");
});

test("messages are told with what they carry, the next to arrive first", () => {
  const ends = { from: "S1", to: "S2", sent: 0, term: 3 };
  const messages: readonly Flight[] = [
    { ...ends, id: 1, type: "RequestVoteReply", voteGranted: true, arrives: 30_000 },
    { ...ends, id: 2, type: "RequestVote", lastLogIndex: 7, lastLogTerm: 2, dies: 12_500 },
    { ...ends, id: 3, type: "TimeoutNow" },
  ];
  const told = underWay(state({ messages }), 10_000, 1_000, words);
  assert.deepEqual(told.map(({ flight, ends: when }) => [flight.id, when]), [
    [2, "lost in 3 ms"],
    [1, "in 20 ms"],
    [3, "when you pick it"],
  ]);
  assert.equal(told[0]?.says, "S1 asks S2 for its vote in term 3; its log ends at entry 7, term 2");
});

test("every link is there once, with what is cut and what it has of its own", () => {
  const all = cables(state({ servers: five, cuts: [["S2", "S1"]], links: [{ from: "S3", to: "S1", latency: 40_000, loss: 0.25 }] }), words);
  assert.equal(all.length, 10);
  assert.deepEqual(all[0], { a: "S1", b: "S2", state: "cut from S2 to S1", own: [] });
  assert.deepEqual(all[1], { a: "S1", b: "S3", state: "open", own: ["S3 → S1: Latency (ms) 40, Lost (%) 25"] });
});

test("whatever happens in the golden runs can be told in both languages", () => {
  const states = goldens.flatMap(golden).flatMap((line) => ("state" in line ? [line.state] : []));
  for (const speaks of [words, translator(zh, "zh-Hans")]) {
    for (const now of states) {
      const said = [
        split(now, speaks),
        ...now.servers.flatMap((one) => [...linksOf(one.server, now, speaks), timerOf(one, now.now, 1_000, speaks)]),
        ...underWay(now, now.now, 1_000, speaks).flatMap(({ ends, says }) => [ends, says]),
        ...cables(now, speaks).flatMap(({ state: how, own }) => [how, ...own]),
      ];
      for (const text of said) assert.match(text, /^(?!ui\.)[^{}]+$/);
    }
  }
});
