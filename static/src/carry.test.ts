import assert from "node:assert/strict";
import test from "node:test";

import { intents, pack, reachable, unpack } from "./carry";
import { batch, keyframe, state } from "./fixtures";
import type { Model } from "./model";
import { Past } from "./past";
import { Store } from "./store";

const model = (changes: Partial<Model>): Model => ({ selected: "S2", looking: false, playing: false, shown: 0, told: undefined, narration: undefined, ...changes }) as Model;

test("the moment looked at, what is told and what is selected come over", () => {
  const packed = pack(model({ looking: true, shown: 120, told: 7, selectedMessage: 3 }), "/s/a");
  const there = unpack(JSON.stringify(packed), "/s/a");
  const past = new Past(state(), 0);
  for (const event of batch(1, 10, 20, 30, 40, 50, 60, 70).events) past.add(event, state());
  assert.deepEqual(there && intents(there, { past }), [
    { kind: "select", server: "S2" },
    { kind: "selectMessage", message: 3 },
    { kind: "look", at: 120, seq: 7 },
  ]);
});

test("of a cluster that goes on only the selection comes over", () => {
  assert.deepEqual(pack(model({ playing: true, shown: 120 }), "/s/a"), { path: "/s/a", selected: "S2" });
});

test("what was written for another page, or by something else, is left alone", () => {
  const packed = JSON.stringify(pack(model({}), "/s/a"));
  assert.equal(unpack(packed, "/s/b"), undefined);
  assert.equal(unpack("{", "/s/a"), undefined);
  assert.equal(unpack('{"path":"/s/a"}', "/s/a"), undefined);
  assert.equal(unpack(null, "/s/a"), undefined);
});

test("a moment is gone back to once it is known", () => {
  const store = new Store(keyframe({ state: state({ now: 100 }), seq: 4 }));
  store.add(batch(5, 110, 120));
  store.advance(130);
  const { past } = store;
  assert.ok(past instanceof Past);
  const carried = { path: "/s/a", selected: "S1" };
  assert.ok(reachable({ ...carried, at: 115, told: 5 }, { past }));
  assert.ok(!reachable({ ...carried, at: 50, told: 5 }, { past }));
  assert.ok(!reachable({ ...carried, at: 115, told: 3 }, { past }));
  assert.ok(reachable(carried, { past }));
  assert.ok(reachable({ ...carried, at: 115, told: 9 }, { past }), "what lies ahead is not waited for");
  assert.deepEqual(intents({ ...carried, at: 115, told: 9 }, { past }).at(-1), { kind: "look", at: 115 });
});
