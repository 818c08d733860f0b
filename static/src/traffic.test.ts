import assert from "node:assert/strict";
import test from "node:test";

import { stage } from "./geometry";
import { traffic } from "./traffic";
import type { Flight } from "./wire";

const on = stage(["S1", "S2", "S3"], [], 1.5);
const flight = (id: number, sent: number, more: Partial<Flight> = {}): Flight => ({
  ...{ id, type: "AppendEntries", from: "S1", to: "S2", sent, arrives: sent + 1000 },
  ...more,
});
const ids = (messages: readonly Flight[], motion = true, shown = 1000): number[][] =>
  traffic(on, messages, shown, motion).map((stack) => stack.messages.map(({ id }) => id));

test("messages that keep apart stand alone", () => {
  assert.deepEqual(ids([flight(1, 200), flight(2, 600)]), [[1], [2]]);
});

test("messages that would hide each other are a stack behind the one that is ahead", () => {
  assert.deepEqual(ids([flight(1, 540), flight(2, 520), flight(3, 500), flight(4, 100)]), [[3, 2, 1], [4]]);
});

test("only messages of one link and direction are stacked", () => {
  assert.deepEqual(ids([flight(1, 500), flight(2, 500, { to: "S3" }), flight(3, 500, { from: "S2", to: "S1" })]), [[1], [2], [3]]);
});

test("a stack takes no more than a glyph's width, however many follow each other", () => {
  const many = Array.from({ length: 40 }, (_, i) => flight(i, 20 * i));
  const stacks = traffic(on, many, 1000, true);
  assert.ok(stacks.length > 3);
  assert.equal(stacks.flatMap((stack) => stack.messages).length, 40);
});

test("without motion all of a link are one stack", () => {
  assert.deepEqual(ids([flight(1, 200), flight(2, 600)], false), [[1, 2]]);
});

test("a stack is as visible as the most visible in it", () => {
  const { arrives: _, ...dying } = flight(1, 500, { dies: 1001 });
  const [stack] = traffic(on, [dying, flight(2, 500, { arrives: 1501 })], 1000, true);
  assert.equal(stack?.opacity, 1);
});
