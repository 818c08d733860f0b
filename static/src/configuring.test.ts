import assert from "node:assert/strict";
import test from "node:test";

import { configuring } from "./configuring";
import type { Fields } from "./configuring";
import { state } from "./fixtures";

const now = state();
const same = { low: "150", high: "300", heartbeat: "50", clockDrift: "0", snapshotEvery: "0", snapshotChunk: "0", maxBatch: "0", maxInFlight: "0" };

function fields(entered: Readonly<Record<string, string>>): Fields {
  const all = new Map(Object.entries({ ...same, ...entered }));
  return { get: (name) => all.get(name) ?? null };
}

test("what was left as it is sends nothing", () => {
  assert.equal(configuring(fields({}), now), undefined);
  const on = state({ options: { ...now.options, preVote: true, snapshotEvery: 5 } });
  assert.equal(configuring(fields({ preVote: "on", snapshotEvery: "5" }), on), undefined);
});

test("only what is different is sent, times in microseconds", () => {
  assert.deepEqual(configuring(fields({ high: "300.5" }), now), { do: "configure", electionTimeout: [150_000, 300_500] });
  assert.deepEqual(configuring(fields({ heartbeat: "20" }), now), { do: "configure", heartbeat: 20_000 });
  assert.deepEqual(configuring(fields({ checkQuorum: "on", leaderLease: "on", clockDrift: "500" }), now), {
    do: "configure",
    checkQuorum: true,
    leaderLease: true,
    clockDrift: 500,
  });
});

test("a box that is not ticked any more switches its option off", () => {
  const on = state({ options: { ...now.options, preVote: true, maxBatch: 4 } });
  assert.deepEqual(configuring(fields({}), on), { do: "configure", preVote: false, maxBatch: 0 });
});
