import assert from "node:assert/strict";
import test from "node:test";

import { appended, committed, entryAt, holders } from "./entry";
import { golden } from "./goldens";
import { server, state } from "./fixtures";
import { Past } from "./past";
import { reduce } from "./reduce";
import type { Entry, State } from "./wire";

const x: Entry = { index: 3, term: 2, type: "write" };
const snapshot = { lastIncludedIndex: 2, lastIncludedTerm: 1, config: { voters: ["S1"] } };

test("an entry stands behind the snapshot", () => {
  const one = server("S1", { log: [x], snapshot });
  assert.equal(entryAt(one, 3), x);
  assert.equal(entryAt(one, 2), undefined);
  assert.equal(entryAt(one, 4), undefined);
  assert.equal(entryAt(undefined, 1), undefined);
});

test("who has the entry or a snapshot of it holds it; who has another there does not", () => {
  const servers = [
    server("S1", { log: [x], snapshot }),
    server("S2", { snapshot: { ...snapshot, lastIncludedIndex: 3 } }),
    server("S3", { log: [{ ...x, term: 1 }], snapshot }),
    server("S4"),
  ];
  assert.deepEqual(holders(x, state({ servers })), ["S1", "S2"]);
});

test("the moments of an entry are those at which the run tells of it", () => {
  const [first, ...rest] = golden("write.ndjson");
  assert.ok(first !== undefined && "state" in first);
  let now: State = first.state;
  const events = rest.flatMap((line) => ("event" in line ? [line.event] : []));
  const past = new Past(now, (events[0]?.seq ?? 1) - 1);
  for (const event of events) {
    past.add(event, now);
    now = reduce(now, event);
  }
  const entry = now.servers.flatMap(({ log }) => log).find(({ type }) => type === "write");
  assert.ok(entry);
  const [born, safe] = [appended(entry, past), committed(entry, past)];
  assert.ok(born !== undefined && safe !== undefined);
  assert.equal(holders(entry, past.stateAfter(born.seq - 1)).length, 0);
  assert.equal(holders(entry, past.stateAfter(born.seq)).length, 1);
  assert.ok(past.stateAfter(safe.seq).servers.some(({ commitIndex }) => commitIndex >= entry.index));
  assert.ok(past.stateAfter(safe.seq - 1).servers.every(({ commitIndex }) => commitIndex < entry.index));
  assert.equal(appended({ ...entry, term: 99 }, past), undefined);
});
