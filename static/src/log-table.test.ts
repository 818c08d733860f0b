import assert from "node:assert/strict";
import test from "node:test";

import { server } from "./fixtures";
import { conflicts, lastIndex, moved } from "./log-table";
import type { Entry, Server } from "./wire";

/** A log of no-ops with these terms, from an index on. */
const log = (terms: readonly number[], from = 1): Entry[] => terms.map((term, i) => ({ index: from + i, term, type: "noop" }));
const snapshot = (lastIncludedIndex: number): NonNullable<Server["snapshot"]> => ({ lastIncludedIndex, lastIncludedTerm: 1, config: { voters: [] } });

test("a log that another leader left behind contradicts the leader's", () => {
  const servers = [
    server("S1", { role: "leader", currentTerm: 2, log: log([1, 1, 1, 1]) }),
    server("S2", { role: "leader", currentTerm: 3, log: log([1, 3]) }),
    server("S3", { log: log([1, 1]) }),
    server("S4", { log: log([1]) }),
  ];
  assert.deepEqual([...conflicts({ servers })], [["S1", 2], ["S3", 2]]);
});

test("entries that the leader has not are no contradiction, and without a leader only what is committed counts", () => {
  assert.equal(conflicts({ servers: [server("S1", { role: "leader", log: log([1]) }), server("S2", { log: log([1, 1]) })] }).size, 0);
  const servers = [server("S1", { log: log([1, 2]), commitIndex: 1 }), server("S2", { log: log([1, 3]) }), server("S3", { log: log([2]) })];
  assert.deepEqual([...conflicts({ servers })], [["S3", 1]]);
});

test("what is committed stands over what a leader has", () => {
  const servers = [server("S1", { log: log([1, 2]), commitIndex: 2 }), server("S2", { role: "leader", currentTerm: 3, log: log([1, 3]) })];
  assert.deepEqual([...conflicts({ servers })], [["S2", 2]]);
});

test("what a snapshot stands for contradicts nothing", () => {
  const servers = [server("S1", { role: "leader", snapshot: snapshot(2), log: log([3], 3) }), server("S2", { log: log([1, 1, 2]) })];
  assert.deepEqual([...conflicts({ servers })], [["S2", 3]]);
});

test("keys lead from entry to entry, over servers that have none", () => {
  const servers = [server("S1", { log: log([1, 1, 1]) }), server("S2"), server("S3", { snapshot: snapshot(2), log: log([1], 3) }), server("S4", { log: log([1]) })];
  const from = (name: string, index: number, key: string): string | undefined => {
    const place = moved(servers, { server: name, index }, key);
    return place && `${place.server} ${place.index}`;
  };
  assert.equal(from("S1", 1, "ArrowRight"), "S1 2");
  assert.equal(from("S1", 3, "ArrowRight"), undefined);
  assert.equal(from("S1", 1, "ArrowLeft"), undefined);
  assert.equal(from("S1", 1, "ArrowDown"), "S3 2", "the snapshot stands for it");
  assert.equal(from("S3", 3, "ArrowDown"), "S4 1");
  assert.equal(from("S3", 3, "ArrowUp"), "S1 3");
  assert.equal(from("S3", 3, "Home"), "S3 2");
  assert.equal(from("S1", 1, "End"), "S1 3");
  assert.equal(from("S1", 1, "x"), undefined);
});

test("a log of six thousand entries a server is compared in a moment", () => {
  const long = log(Array.from({ length: 6000 }, () => 1));
  const servers = ["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9"].map((name) => server(name, { log: long, commitIndex: 5990 }));
  assert.equal(conflicts({ servers }).size, 0);
  assert.equal(Math.max(...servers.map(lastIndex)), 6000);
});
