import assert from "node:assert/strict";
import test from "node:test";

import { Announcer, spokenMs } from "./announce";
import type { Clock } from "./announce";
import type { Sentence } from "./narrate";

test("while the cluster plays, a sentence waits until the one before it can have been heard", () => {
  const { announcer, said, pass } = heard();
  announcer.offer(sentence(1, "S1 becomes a candidate", 6), false);
  assert.deepEqual(said, ["S1 becomes a candidate"]);
  pass(900);
  announcer.offer(sentence(2, "S2 votes for S1", 4), false);
  assert.equal(said.length, 1);
  pass(1_800);
  assert.equal(said.length, 1);
  pass(1_000);
  assert.deepEqual(said.slice(1), ["S2 votes for S1"]);
});

test("of what comes meanwhile the weightiest is said, and of those the last", () => {
  const { announcer, said, pass } = heard();
  announcer.offer(sentence(1, "first", 6), false);
  announcer.offer(sentence(2, "S1 leads", 8), false);
  announcer.offer(sentence(3, "slight", 4), false);
  announcer.offer(sentence(4, "S2 leads", 8), false);
  pass(60_000);
  assert.deepEqual(said, ["first", "S2 leads"]);
});

test("a minute of a cluster that plays is no more than can be heard in a minute", () => {
  const { announcer, said, pass } = heard();
  for (let i = 0; i < 67; i++) {
    announcer.offer(sentence(i, `S${(i % 5) + 1} has 3 of 5 votes and leads term ${i}. No one else can.`, 8), false);
    pass(900);
  }
  assert.ok(said.length >= 8 && said.length <= 14, `${said.length} sentences`);
  assert.ok(said.reduce((sum, text) => sum + spokenMs(text), 0) < 60_000);
});

test("at rest a sentence is said at once, and cuts the last one short", () => {
  const { announcer, said, pass } = heard();
  announcer.offer(sentence(1, "a long sentence that takes its time to be spoken in full", 6), false);
  pass(600);
  announcer.offer(sentence(2, "a step", 1), true);
  pass(200);
  announcer.offer(sentence(3, "another step", 1), true);
  announcer.offer(sentence(4, "and another", 1), true);
  pass(300);
  assert.deepEqual(said.slice(1), ["a step", "and another"]);
});

test("the same sentence is said once", () => {
  const { announcer, said, pass } = heard();
  const one = sentence(1, "S1 leads", 8);
  announcer.offer(one, true);
  pass(9_000);
  announcer.offer(one, true);
  announcer.offer({ ...one }, false);
  pass(9_000);
  assert.deepEqual(said, ["S1 leads"]);
});

test("while it is paused nothing is said, and nothing is made up for", () => {
  const { announcer, said, pass } = heard();
  announcer.offer(sentence(1, "S1 leads", 8), false);
  announcer.offer(sentence(2, "waiting", 8), false);
  announcer.pause(true);
  pass(60_000);
  announcer.offer(sentence(3, "unheard", 8), true);
  pass(60_000);
  announcer.pause(false);
  announcer.offer(sentence(4, "S3 leads", 8), true);
  assert.deepEqual(said, ["S1 leads", "", "S3 leads"]);
});

test("Chinese takes more time a character", () => {
  assert.ok(spokenMs("任期") > spokenMs("term"));
});

function sentence(seq: number, text: string, weight: number): Sentence {
  return { seq, at: 0, tone: "election", weight, text };
}

/** An announcer with a clock that goes only as the test says. */
function heard(): { readonly announcer: Announcer; readonly said: string[]; readonly pass: (ms: number) => void } {
  const said: string[] = [];
  let now = 0;
  let timers: { readonly at: number; readonly action: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    wake: (action, ms) => {
      const timer = { at: now + ms, action };
      timers.push(timer);
      return timer;
    },
    cancel: (timer) => (timers = timers.filter((one) => one !== timer)),
  };
  const pass = (ms: number): void => {
    now += ms;
    const due = timers.filter(({ at }) => at <= now);
    timers = timers.filter(({ at }) => at > now);
    for (const { action } of due) action();
  };
  return { announcer: new Announcer(clock, (text) => said.push(text), false), said, pass };
}
