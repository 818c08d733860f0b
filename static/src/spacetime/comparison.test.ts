import assert from "node:assert/strict";
import test from "node:test";

import { state } from "../fixtures";
import { Past } from "../past";
import type { Event } from "../wire";
import { chartFrom, chartsOf, parseComparison, reach, rows } from "./comparison";
import type { Comparison } from "./comparison";

const crashed: Event = { seq: 3, at: 3_000, kind: "crashed", server: "S2", hardState: { currentTerm: 1 }, lastIndex: 0 };
const end = { status: "up", role: "follower", currentTerm: 1, commitIndex: 0, log: [], machine: {} };
const answer = {
  a: { branch: 1, end: 9_000, hash: "x", violations: [] },
  b: { branch: 2, end: 5_000, leader: "S1" },
  parts: { seq: 3, at: 3_000, b: crashed },
  servers: [{ server: "S2", differs: ["status", "hat", "log"], logFrom: 1, a: end, b: { ...end, status: "crashed", log: [{ index: 1, term: 1, type: "noop" }] } }],
};

function parsed(value: unknown): Comparison {
  const found = parseComparison(JSON.stringify(value));
  assert.ok(found !== undefined);
  return found;
}

test("what the server says of two branches is read, and nothing else is", () => {
  const { parts, a, b } = parsed(answer);
  assert.deepEqual([a.branch, b.leader, parts?.seq, parts?.a, parts?.b?.kind], [1, "S1", 3, undefined, "crashed"]);
  assert.equal(parsed({ ...answer, parts: undefined }).parts, undefined);
  for (const wrong of ["", "null", "{}", JSON.stringify({ ...answer, servers: [{}] })]) assert.equal(parseComparison(wrong), undefined, wrong);
});

test("what differs is listed by server and field, as far as this page knows the fields", () => {
  assert.deepEqual(rows(parsed(answer)).map(({ server, field, logFrom }) => [server, field, logFrom]), [["S2", "status", 1], ["S2", "log", 1]]);
});

test("both diagrams begin shortly before the parting, and show the longer branch or as much as can be told apart", () => {
  const { start, span } = reach(parsed(answer));
  assert.ok(start <= 3_000 && start + span >= 9_000);
  const long = reach(parsed({ ...answer, parts: { seq: 3, at: 50_000_000 }, a: { branch: 1, end: 90_000_000 } }));
  assert.ok(long.span <= 1_000_000 && long.start < 50_000_000 && long.start > 49_000_000);
});

test("a branch is drawn from its beginning, or from a moment that the page knows", async () => {
  const lines = [
    { seq: 1, at: 1_000, kind: "term", server: "S1", from: 1, to: 2 },
    { seq: 2, at: 2_000, kind: "term", server: "S2", from: 1, to: 2 },
    crashed,
  ];
  const text = (after: number): string => lines.filter(({ seq }) => seq > after).map((line) => JSON.stringify(line)).join("\n");
  const whole = chartFrom(state(), 0, text(0), 2);
  const part = chartFrom({ ...state(), now: 2_000 }, 2, text(2));
  for (const chart of [whole, part]) assert.deepEqual([chart?.seq, chart?.bars.get("S2")?.last?.look], [3, "crashed"]);
  assert.equal(chartFrom(state(), 0, "nonsense"), undefined);
  assert.equal(chartFrom(state(), 0, undefined), undefined);

  const asked: string[] = [];
  const read = async (path: string): Promise<string | undefined> => (asked.push(path), path === "scenario" ? undefined : text(0));
  const past = new Past(state(), 0);
  assert.ok((await chartsOf(parsed(answer), { past, branch: 2 }, read)) !== undefined);
  assert.deepEqual(asked, ["events?branch=1&after=0", "events?branch=2&after=0"]);
  assert.equal(await chartsOf(parsed(answer), { past, branch: 3 }, read), undefined, "without the beginning there is none");
});
