import assert from "node:assert/strict";
import test from "node:test";

import { server, state } from "./fixtures";
import { golden, goldens } from "./goldens";
import { inForce, membership, ofCluster } from "./membership";
import { reduce } from "./reduce";
import type { State } from "./wire";

for (const name of goldens) {
  test(`in ${name} a server goes by the configuration that it said it goes by`, () => {
    let now: State | undefined;
    for (const line of golden(name)) {
      if ("state" in line) now ??= line.state;
      else if (now !== undefined) {
        now = reduce(now, line.event);
        const { event } = line;
        if (event.kind !== "config") continue;
        const said = now.servers.find((s) => s.server === event.server);
        assert.ok(said);
        const { voters, index, committed, votersOutgoing } = inForce(said, now);
        assert.deepEqual(
          { voters, votersOutgoing, index, committed: committed || event.committed },
          { voters: event.voters, votersOutgoing: event.votersOutgoing, index: event.index, committed },
          `event ${event.seq}`,
        );
      }
    }
  });
}

test("while the cluster is joint the two configurations are told apart", () => {
  const joint = { voters: ["S2", "S3", "S4"], votersOutgoing: ["S1", "S2", "S3"], learners: ["S5"], learnersNext: ["S1"] };
  assert.deepEqual(
    ["S1", "S2", "S4", "S5", "S6"].map((name) => membership(joint, name)),
    ["leaving", "voter", "joining", "learner", "outside"],
  );
});

test("the leader's configuration is the cluster's; without a leader, that of the longest log", () => {
  const config = (index: number, voters: readonly string[]): State["servers"][number]["log"] => [{ index, term: 1, type: "config", data: { voters } }];
  const old = server("S1", { role: "leader", currentTerm: 1, log: config(1, ["S1"]) });
  const leader = server("S2", { role: "leader", currentTerm: 2, log: config(1, ["S2"]) });
  const longest = server("S3", { log: config(5, ["S3"]) });
  assert.deepEqual(ofCluster(state({ servers: [old, leader, longest] })).voters, ["S2"]);
  assert.deepEqual(ofCluster(state({ servers: [server("S1"), longest] })).voters, ["S3"]);
  assert.deepEqual(ofCluster(state()).voters, ["S1", "S2"]);
});
