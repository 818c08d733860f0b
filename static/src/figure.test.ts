import assert from "node:assert/strict";
import test from "node:test";

import en from "../../web/i18n/locales/en.json";
import { boxes, firedAt, litAt, stateRules } from "./figure";
import { state } from "./fixtures";
import { translator } from "./i18n";
import { narrate } from "./narrate";
import { Past } from "./past";
import type { Event, EventOf } from "./wire";

const words = translator(en, "en");

const vote = { seq: 1, at: 10, kind: "vote", server: "S2", reason: "alreadyVoted", rule: "voteOncePerTerm", for: "S1", term: 3, granted: false, votedFor: "S4" } as const;
const crashed: Event = { seq: 2, at: 20, kind: "crashed", server: "S1", hardState: { currentTerm: 3 }, lastIndex: 0, fromIndex: 1, entries: [] };
const broken: Event = { seq: 3, at: 30, kind: "ruleSet", reason: "broken", rule: "heartbeat" };

function run(...events: readonly Event[]): Past {
  const past = new Past(state(), 0);
  for (const event of events) past.add(event, state());
  return past;
}

test("every rule has its place in the figure, and one only", () => {
  const placed = [...stateRules, ...boxes.flatMap(({ rules }) => rules)];
  const known = Object.keys(en).flatMap((key) => /^rule\.(\w+)\.text$/.exec(key)?.[1] ?? []);
  assert.deepEqual([...placed].sort(), [...known].sort());
});

test("what is told lights up its rule, with its numbers", () => {
  const past = run(vote);
  const fired = firedAt(past, narrate(vote, words), 1, words);
  assert.equal(fired?.rule, "voteOncePerTerm");
  assert.match(fired?.text ?? "", /term 3 to S4/);
});

test("what no rule decided leaves the rule before it lit", () => {
  const past = run(vote, crashed, broken);
  assert.equal(firedAt(past, narrate(crashed, words), 3, words)?.seq, 1);
  assert.equal(firedAt(past, narrate(broken, words), 3, words)?.seq, 1, "a rule that is broken has not fired");
  assert.equal(firedAt(past, undefined, 3, words)?.seq, 1);
  assert.equal(firedAt(run(crashed), undefined, 1, words), undefined);
});

test("every rule that fired in the moment is lit, with its own numbers, and none of another moment", () => {
  const before: EventOf<"timerSet"> = { seq: 1, at: 10, kind: "timerSet", server: "S2", timer: "election", deadline: 190, rule: "heardLeader", ...{ peer: "S1" } };
  const term: Event = { seq: 2, at: 20, kind: "term", server: "S2", reason: "higherTerm", from: 3, to: 4, peer: "S1", rule: "higherTerm", also: ["keepVoteInTerm"], ...{ votedFor: "S5" } };
  const own: Event = { ...vote, seq: 3, at: 20 };
  const timer: Event = { ...before, seq: 4, at: 20, deadline: 200_020, rule: "randomTimeouts" };
  const past = run(before, term, own, timer);
  const fired = firedAt(past, narrate(own, words), 4, words);
  const lit = litAt(past, fired, 4, words);
  assert.deepEqual([...lit.keys()].sort(), ["higherTerm", "keepVoteInTerm", "randomTimeouts", "voteOncePerTerm"]);
  assert.equal(lit.get("voteOncePerTerm"), fired);
  assert.match(lit.get("keepVoteInTerm")?.text ?? "", /from 3 to 4.*S5/);
  assert.match(lit.get("randomTimeouts")?.text ?? "", /200 ms/);
  assert.deepEqual([...litAt(past, fired, 3, words).keys()].includes("randomTimeouts"), false, "what is yet to come is dark");
  assert.equal(litAt(past, undefined, 4, words).size, 0);
});

test("what is told without a rule lights up what was decided in the same moment", () => {
  const delivered: Event = { seq: 1, at: 10, kind: "delivered", message: 5, type: "AppendEntries", from: "S1", to: "S2" };
  const timer: Event = { seq: 2, at: 10, kind: "timerSet", server: "S2", timer: "election", deadline: 190, rule: "heardLeader", ...{ peer: "S1" } };
  assert.equal(firedAt(run(delivered, timer), narrate(delivered, words), 2, words)?.rule, "heardLeader");
});

test("of what was decided in the moment of a sentence without a rule the weightiest is lit first", () => {
  const own: Event = { ...vote, seq: 1, at: 30 };
  const timer: Event = { seq: 2, at: 30, kind: "timerSet", server: "S2", timer: "election", deadline: 190, rule: "randomTimeouts" };
  const past = run(own, timer, broken);
  assert.equal(firedAt(past, narrate(broken, words), 3, words)?.rule, "voteOncePerTerm");
});
