// The core's options: what is not said of them is off, or the core's own.

import type { Options } from "./wire";

/** optionsOf gives all options, of those that are set, and nothing else that stands beside them. */
export function optionsOf(set: Partial<Options>): Options {
  const { preVote = false, checkQuorum = false, leaderLease = false, clockDrift = 0, emptyHeartbeats = false } = set;
  const { manualLeave = false, snapshotEvery = 0, snapshotChunk = 0, maxBatch = 0, maxInFlight = 0 } = set;
  return { preVote, checkQuorum, leaderLease, clockDrift, emptyHeartbeats, manualLeave, snapshotEvery, snapshotChunk, maxBatch, maxInFlight };
}
