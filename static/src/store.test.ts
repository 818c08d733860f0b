import assert from "node:assert/strict";
import test from "node:test";

import { batch, keyframe, state } from "./fixtures";
import { Store } from "./store";

test("events are applied when their time is shown, not before", () => {
  const store = new Store(keyframe());
  assert.ok(store.add(batch(1, 100, 200, 200, 300)));
  assert.equal(store.seq, 0);
  store.advance(200);
  assert.equal(store.seq, 3);
  assert.equal(store.state.servers[0]?.currentTerm, 4);
  store.advance(1000);
  assert.equal(store.seq, 4);
});

test("the position counts what is received, applied or not", () => {
  const store = new Store(keyframe({ seq: 10 }));
  store.add(batch(11, 100, 200));
  store.advance(100);
  assert.deepEqual(store.position, { epoch: "e1", seq: 12 });
});

test("events that are there already are taken once", () => {
  const store = new Store(keyframe());
  store.add(batch(1, 100, 200));
  assert.ok(store.add(batch(2, 200, 300)));
  store.advance(1000);
  assert.equal(store.seq, 3);
  assert.equal(store.state.servers[0]?.currentTerm, 4);
});

test("a gap and another history are refused, and leave all as it was", () => {
  const store = new Store(keyframe());
  assert.equal(store.add(batch(2, 100)), false);
  assert.equal(store.add({ ...batch(1, 100), epoch: "e2" }), false);
  assert.deepEqual(store.position, { epoch: "e1", seq: 0 });
});

test("a keyframe replaces everything", () => {
  const store = new Store(keyframe());
  store.add(batch(1, 100));
  store.replace(keyframe({ epoch: "e2", seq: 50, state: state({ now: 7 }) }));
  store.advance(1000);
  assert.equal(store.state.now, 7);
  assert.deepEqual(store.position, { epoch: "e2", seq: 50 });
});

test("subscribers hear of what is applied, until they leave", () => {
  const store = new Store(keyframe());
  const heard: number[][] = [];
  const leave = store.subscribe((applied) => heard.push(applied.map((event) => event.seq)));
  store.add(batch(1, 100, 200));
  store.advance(50);
  store.advance(150);
  store.replace(keyframe());
  leave();
  store.add(batch(1, 100));
  store.advance(500);
  assert.deepEqual(heard, [[1], []]);
});

test("going back on the same branch keeps what is known; another branch begins where the old one is left", () => {
  const store = new Store(keyframe({ branch: 1 }));
  store.add(batch(1, 100, 200, 300, 400));
  store.advance(1000);
  const then = store.past.stateAfter(2);
  store.replace(keyframe({ epoch: "e2", seq: 2, branch: 1, state: then }));
  assert.equal(store.seq, 2);
  assert.equal(store.past.lastSeq, 4);
  store.replace(keyframe({ epoch: "e3", seq: 2, branch: 2, state: then }));
  assert.equal(store.past.lastSeq, 2);
  store.add({ ...batch(3, 250), epoch: "e3" });
  store.advance(1000);
  assert.equal(store.past.event(3)?.at, 250);
  assert.equal(store.past.stateAt(100).servers[0]?.currentTerm, 2);
});

test("without a word about branches, what lies beyond a keyframe is not trusted", () => {
  const store = new Store(keyframe());
  store.add(batch(1, 100, 200, 300));
  store.advance(1000);
  store.replace(keyframe({ epoch: "e2", seq: 2, state: store.past.stateAfter(2) }));
  assert.deepEqual([store.past.firstSeq, store.past.lastSeq], [1, 2]);
});

test("who comes back to a branch has its past as it was left", () => {
  const store = new Store(keyframe({ branch: 1 }));
  store.add(batch(1, 100, 200, 300, 400));
  store.advance(1000);
  const [then, end] = [store.past.stateAfter(2), store.past.stateAfter(4)];
  store.replace(keyframe({ epoch: "e2", seq: 2, branch: 2, state: then }));
  store.add({ ...batch(3, 250), epoch: "e2" });
  store.advance(1000);
  const other = store.past.stateAfter(3);
  store.replace(keyframe({ epoch: "e3", seq: 4, branch: 1, state: end }));
  assert.deepEqual([store.past.firstSeq, store.past.lastSeq, store.past.event(3)?.at], [1, 4, 300]);
  store.replace(keyframe({ epoch: "e4", seq: 3, branch: 2, state: other }));
  assert.deepEqual([store.past.firstSeq, store.past.lastSeq, store.past.event(3)?.at], [1, 3, 250]);
});
