import assert from "node:assert/strict";
import test from "node:test";

import en from "../../web/i18n/locales/en.json";
import { keyframe } from "./fixtures";
import { translator } from "./i18n";
import { Looking } from "./looking";
import type { Recorded } from "./past";
import { Store } from "./store";
import type { Command } from "./wire";

const words = translator(en, "en");

const crash = (seq: number, at: number): Recorded => ({ seq, at, kind: "crashed", server: "S1", hardState: { currentTerm: 1 }, lastIndex: 0 });

/** A run with events at 100, 200 and 300, shown up to 300. */
function looking({ can = true } = {}): { readonly looking: Looking; readonly sent: Command[] } {
  const store = new Store(keyframe());
  store.add({ kind: "events", epoch: "e1", seq: 1, now: 300, events: [crash(1, 100), crash(2, 200), crash(3, 300)] });
  store.advance(300);
  const sent: Command[] = [];
  const sending = { can: () => can, send: (command: Command) => (can ? sent.push(command) : undefined) };
  return { looking: new Looking(() => ({ past: store.past, present: 300 }), sending), sent };
}

test("a moment is looked at while the cluster stays where it is", () => {
  const { looking: it, sent } = looking();
  it.look(150, 1);
  assert.deepEqual([it.at, it.told], [150, 1]);
  it.look(300);
  assert.deepEqual([it.at, it.told], [undefined, undefined], "that is the present");
  it.look(200);
  it.now();
  assert.equal(it.at, undefined);
  assert.deepEqual(sent, []);
});

test("steps lead from the moment looked at", () => {
  const { looking: it, sent } = looking();
  it.look(150);
  it.command({ do: "step" });
  assert.equal(it.at, 200);
  it.back();
  assert.equal(it.at, 100);
  assert.deepEqual(sent, []);
});

test("play goes on from the moment looked at", () => {
  const { looking: it, sent } = looking();
  it.look(150);
  it.command({ do: "play" });
  assert.deepEqual(sent, [{ do: "seek", at: 150 }, { do: "play" }]);
});

test("the page looks until the cluster has come, and does not ask twice", () => {
  const { looking: it, sent } = looking();
  it.look(150);
  it.go();
  it.go();
  assert.deepEqual(sent, [{ do: "seek", at: 150 }]);
  assert.equal(it.at, 150);
  it.answered(7);
  assert.equal(it.at, 150, "that was another command");
  it.answered(1);
  assert.equal(it.at, undefined);
});

test("a cluster that can't come leaves the page looking", () => {
  const { looking: it, sent } = looking({ can: false });
  it.look(150);
  it.go();
  assert.deepEqual([it.at, sent.length], [150, 0]);
  it.back();
  assert.equal(it.at, 100);
});

test("after a refusal, or when the line is cut, it can be asked again", () => {
  const { looking: it, sent } = looking();
  it.look(150);
  it.go();
  it.refused(1);
  it.go();
  it.cut();
  it.go();
  assert.equal(sent.length, 3);
  assert.equal(it.at, 150);
});

test("at the present a step back is the cluster's", () => {
  const { looking: it, sent } = looking();
  it.back();
  assert.deepEqual(sent, [{ do: "stepBack" }]);
});

test("what was pointed at is told until the present goes on", () => {
  const { looking: it } = looking();
  const done = { seq: 9, at: 300, tone: "leader", weight: 1, text: "done" } as const;
  assert.equal(it.sentence(done, words), done);
  it.tell(2);
  assert.equal(it.sentence(done, words)?.seq, 2);
  it.wentOn();
  assert.equal(it.sentence(done, words), done);
  it.look(150, 1);
  it.wentOn();
  assert.equal(it.told, 1, "the present is not shown");
});

test("a run taken elsewhere tells what happened there", () => {
  const { looking: it } = looking();
  it.replaced(true, 200, words);
  assert.equal(it.told, 2);
  it.replaced(false, 100, words);
  assert.equal(it.told, 2);
});
