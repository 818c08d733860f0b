import assert from "node:assert/strict";
import test from "node:test";

import en from "../../web/i18n/locales/en.json";
import zh from "../../web/i18n/locales/zh.json";
import { state } from "./fixtures";
import { firings, sentences } from "./goldens";
import { translator } from "./i18n";
import { lead, narrate, Narrator, toldAt, worthTelling } from "./narrate";
import type { Sentence } from "./narrate";
import { Past } from "./past";
import type { Event } from "./wire";

const english = translator(en, "en");

const vote: Event = {
  seq: 3,
  at: 9000,
  kind: "vote",
  reason: "first",
  rule: "logUpToDate",
  server: "S2",
  for: "S1",
  term: 2,
  granted: true,
};
const delivered: Event = { seq: 4, at: 9000, kind: "delivered", message: 5, type: "AppendEntries", from: "S1", to: "S2" };

test("the golden streams are told in Go's very words, in both languages", () => {
  const told = sentences();
  const kinds = new Set(told.map(({ event }) => event.kind));
  assert.ok(told.length > 400 && kinds.size > 40, `${told.length} sentences of ${kinds.size} kinds`);
  const chinese = translator(zh, "zh-Hans");
  for (const { event, en: inEnglish, zh: inChinese } of told) {
    assert.equal(narrate(event, english)?.text, inEnglish);
    assert.equal(narrate(event, chinese)?.text, inChinese);
    assert.equal(narrate(event, english)?.rule, event.kind === "unknown" ? undefined : event.rule);
  }
});

test("what a rule had to do with an event is told in Go's very words, with the numbers that decided", () => {
  const all = firings();
  assert.equal(new Set(all.map(({ rule }) => rule)).size, Object.keys(en).filter((key) => /^rule\.\w+\.text$/.test(key)).length, "every rule fires");
  const chinese = translator(zh, "zh-Hans");
  for (const { event, rule, en: inEnglish, zh: inChinese } of all) {
    const told = narrate(event, english, rule);
    assert.equal(told?.text, inEnglish);
    assert.equal(told?.rule, rule);
    assert.equal(narrate(event, chinese, rule)?.text, inChinese);
  }
});

test("violations are told in Go's very words, in both languages", () => {
  const told = sentences("violations");
  assert.ok(told.length > 12);
  const chinese = translator(zh, "zh-Hans");
  for (const { event, en: inEnglish, zh: inChinese } of told) {
    assert.equal(narrate(event, english)?.text, inEnglish);
    assert.equal(narrate(event, chinese)?.text, inChinese);
  }
});

test("a contradiction of a code without words is told by what the server says", () => {
  const unknown: Event = { seq: 1, at: 1, kind: "violation", property: "logMatching", code: "of tomorrow", fields: {}, detail: "S1 is wrong." };
  assert.match(narrate(unknown, english)?.text ?? "", /S1 is wrong\.$/);
});

test("a sentence knows its server, rule and time", () => {
  const told = narrate(vote, english);
  assert.equal(told?.text.startsWith("S2 votes for S1"), true);
  assert.deepEqual([told?.seq, told?.at, told?.server, told?.rule], [3, 9000, "S2", "logUpToDate"]);
});

test("variants of a kind have their own sentences", () => {
  const link = { seq: 1, at: 1, kind: "link", reason: "cut", from: "S1", to: "S2" } as const;
  assert.notEqual(narrate({ ...link, both: true }, english)?.text, narrate({ ...link, both: false }, english)?.text);
  const timer = { seq: 1, at: 1, kind: "timerFired", server: "S1", timer: "election", waited: 152_000 } as const;
  assert.notEqual(narrate({ ...timer, reason: "forced" }, english)?.text, narrate({ ...timer, reason: "expired" }, english)?.text);
});

test("the network's greatest latency follows from two numbers", () => {
  const network: Event = { seq: 1, at: 1, kind: "network", reason: "changed", cuts: [], latency: 10_000, jitter: 5_000, loss: 0, duplicate: 0, reorder: 0 };
  assert.match(narrate(network, english)?.text ?? "", /15 ms/);
});

test("a link's greatest latency follows from its own numbers, and from the network's where it has none", () => {
  const values = { cuts: [], latency: 10_000, jitter: 5_000, loss: 0, duplicate: 0, reorder: 0, links: [{ from: "S1", to: "S2", latency: 70_000 }] };
  const event: Event = { seq: 1, at: 1, kind: "network", reason: "link", from: "S1", to: "S2", ...values };
  assert.match(narrate(event, english)?.text ?? "", /S1 to S2.* 70 ms to 75 ms/);
});

test("an unknown event has no sentence", () => {
  assert.equal(narrate({ seq: 1, at: 1, kind: "unknown" }, english), undefined);
});

test("routine is not worth telling, elections and votes are", () => {
  assert.ok((narrate(vote, english)?.weight ?? 0) >= worthTelling);
  assert.ok((narrate(delivered, english)?.weight ?? 9) < worthTelling);
});

test("what a workload does is routine, what the learner asks for is not", () => {
  const invoke = { seq: 1, at: 1, kind: "invoke", client: "C1", id: 1, serial: 1, op: "write", key: "x", value: "v1" } as const;
  assert.ok((narrate(invoke, english)?.weight ?? 0) >= worthTelling);
  assert.ok((narrate({ ...invoke, workload: true }, english)?.weight ?? 9) < worthTelling);
});

test("an answer says what kind of read it was", () => {
  const answer = { seq: 1, at: 1, kind: "return", reason: "ok", client: "C1", id: 1, op: "read", key: "x", value: "", result: "3" } as const;
  const told = [answer, { ...answer, level: "stale" }, { ...answer, result: "" }, { ...answer, reason: "unknown" }].map((e) => narrate(e, english)?.text);
  assert.equal(new Set(told).size, 4);
});

const sentence = (seq: number, weight: number): Sentence => ({ seq, at: 0, tone: "election", weight, text: `no. ${seq}` });

test("while playing a sentence stays long enough to be read", () => {
  const narrator = new Narrator();
  narrator.tell([sentence(1, 5)], 0, false);
  assert.equal(narrator.current(0)?.seq, 1);
  narrator.tell([sentence(2, 4), sentence(3, 4)], 100, false);
  assert.equal(narrator.current(100)?.seq, 1);
  assert.ok(narrator.waiting);
  assert.equal(narrator.current(1000)?.seq, 3);
  assert.equal(narrator.waiting, false);
});

test("a weightier sentence doesn't wait", () => {
  const narrator = new Narrator();
  narrator.tell([sentence(1, 4)], 0, false);
  narrator.current(0);
  narrator.tell([sentence(2, 8), sentence(3, 5)], 10, false);
  assert.equal(narrator.current(10)?.seq, 2);
});

test("routine never takes the place of anything while playing", () => {
  const narrator = new Narrator();
  narrator.tell([sentence(1, 4)], 0, false);
  narrator.current(0);
  narrator.tell([sentence(2, worthTelling - 1)], 5000, false);
  assert.equal(narrator.current(5000)?.seq, 1);
});

test("at rest every step says something, at once", () => {
  const narrator = new Narrator();
  narrator.tell([sentence(1, 8)], 0, true);
  narrator.tell([sentence(2, 0), sentence(3, 1)], 1, true);
  assert.equal(narrator.current(1)?.seq, 3);
});

test("a sentence is split after what happened", () => {
  assert.deepEqual(lead("S1 waits: nothing came. So it asks."), ["S1 waits:", "nothing came. So it asks."]);
  assert.deepEqual(lead("S1 has 3 of 5 votes and leads term 1. No one else can."), [
    "S1 has 3 of 5 votes and leads term 1.",
    "No one else can.",
  ]);
  assert.deepEqual(lead("Nothing passes."), ["Nothing passes.", ""]);
});

test("both languages narrate the same events", () => {
  const chinese = translator(zh, "zh-Hans");
  for (const event of [vote, delivered]) assert.ok(narrate(event, chinese));
});

test("of two violations at a moment the one that names two events is told, as the banner does", () => {
  const run = new Past(state(), 0);
  const fall = { at: 9000, kind: "violation", property: "electionSafety", servers: ["S1"], detail: "" } as const;
  run.add({ seq: 1, ...fall, earlier: 1 }, state());
  run.add({ seq: 2, ...fall }, state());
  assert.equal(toldAt(run, 9000, english)?.seq, 1);
});

test("of a moment the weightiest is told, or what was last before it", () => {
  const past = new Past(state(), 2);
  const set: Event = { seq: 5, at: 9500, kind: "timerSet", server: "S2", timer: "election", deadline: 200_000 };
  for (const event of [vote, delivered, set]) past.add(event, past.stateAfter(event.seq - 1));
  assert.equal(toldAt(past, 9000, english)?.seq, 3);
  assert.equal(toldAt(past, 20_000, english)?.seq, 3, "a timer that is set is nothing to tell");
  assert.equal(toldAt(past, 8999, english), undefined);
});

test("a narrator that is taken elsewhere says nothing of where it was", () => {
  const narrator = new Narrator();
  const said = narrate(vote, english);
  assert.ok(said);
  narrator.tell([said], 0, true);
  narrator.clear();
  assert.equal(narrator.current(5000), undefined);
});
