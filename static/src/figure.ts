// The algorithm on one page: the rules in the boxes of the paper's Figure 2, then what the paper and the dissertation
// add, and which of them decided what happened last.

import { firedIn } from "./firings";
import type { Key, Translator } from "./i18n";
import { narrate } from "./narrate";
import type { Sentence } from "./narrate";
import type { Past, Recorded } from "./past";

export type Box = {
  readonly title: Key;
  /** What its messages carry. */
  readonly carries?: Key;
  readonly rules: readonly string[];
};

/** The boxes of the figure behind that of the state. */
export const boxes: readonly Box[] = [
  { title: "ui.figure.requestVote", carries: "ui.figure.requestVote.carries", rules: ["refuseOldTermVote", "voteOncePerTerm", "logUpToDate"] },
  {
    title: "ui.figure.appendEntries",
    carries: "ui.figure.appendEntries.carries",
    rules: ["refuseOldTermAppend", "prevLogMatches", "truncateOnConflict", "replaceConflict", "truncateTail", "appendNew", "learnCommit", "commitVerified", "ackVerified"],
  },
  { title: "ui.figure.all", rules: ["applyCommitted", "higherTerm", "keepVoteInTerm"] },
  { title: "ui.figure.followers", rules: ["heardLeader", "electionTimeout", "randomTimeouts"] },
  { title: "ui.figure.candidates", rules: ["startElection", "majorityWins", "staleVoteReply", "voteCountsOnce", "leaderSeen", "electionAgain"] },
  { title: "ui.figure.leaders", rules: ["heartbeat", "leaderAppends", "backtrack", "commitMajority", "commitOwnTerm", "noOpAtTermStart"] },
  {
    title: "ui.figure.snapshots",
    carries: "ui.figure.snapshots.carries",
    rules: ["refuseOldSnapshot", "snapshotChunks", "snapshotDone", "snapshotKeepsSuffix", "snapshotReplacesLog", "snapshotRetry"],
  },
  { title: "ui.figure.preVote", rules: ["preVote", "preVoteChangesNothing", "preVoteWhileLed", "preVoteAdoptsTerm", "checkQuorum", "voteWhileLed"] },
  { title: "ui.figure.transfer", rules: ["transferStopsProposals", "transferToCaughtUp", "transferAborts"] },
  {
    title: "ui.figure.members",
    rules: [
      ...["confOnAppend", "oneVoterAtATime", "oneChangeAtATime", "ownTermBeforeChange", "jointNeedsBoth", "leaveJointCommitted"],
      ...["onlyVotersCount", "onlyVotersCampaign", "removedLeaderDoesNotCount", "removedLeaderStepsDown"],
    ],
  },
  {
    title: "ui.figure.reads",
    rules: ["readOwnTermFirst", "readConfirmed", "readRoundAfter", "readApplied", "leaseFromSend", "leaseDrift", "leaseVoidAtTransfer", "exactlyOnce"],
  },
];

/** The rules that stand with the state: what must be on disk. */
export const stateRules: readonly string[] = ["durableVote", "durableLog"];

/** How many events before a moment are asked for one that a rule decided. */
const lookedBack = 400;

/** firedAt is what a rule decided last: the sentence of the moment if it has a rule, or else what one decided in the same
 *  moment, or else the latest before it. */
export function firedAt(past: Past, told: Sentence | undefined, reached: number, words: Translator): Sentence | undefined {
  if (told?.rule !== undefined && past.event(told.seq)?.kind !== "ruleSet") return told;
  const from = Math.min(told?.seq ?? reached, reached);
  const now = told === undefined ? [] : momentOf(past, told, reached).flatMap((event) => (firedIn(event).length === 0 ? [] : (narrate(event, words) ?? [])));
  const weightiest = now.reduce<Sentence | undefined>((best, sentence) => (best === undefined || sentence.weight >= best.weight ? sentence : best), undefined);
  if (weightiest !== undefined) return weightiest;
  for (let seq = from; seq > from - lookedBack; seq--) {
    const event = past.event(seq);
    if (event === undefined) return undefined;
    const sentence = firedIn(event).length === 0 ? undefined : narrate(event, words);
    if (sentence !== undefined && sentence.weight > 0) return sentence;
  }
  return undefined;
}

/** litAt are all rules that fired in the moment of what one decided last, that one first: each with its numbers. */
export function litAt(past: Past, fired: Sentence | undefined, reached: number, words: Translator): ReadonlyMap<string, Sentence> {
  const lit = new Map<string, Sentence>();
  if (fired?.rule === undefined) return lit;
  lit.set(fired.rule, fired);
  for (const event of momentOf(past, fired, reached).reverse()) {
    for (const rule of firedIn(event)) {
      const sentence = lit.has(rule) ? undefined : narrate(event, words, rule);
      if (sentence !== undefined) lit.set(rule, sentence);
    }
  }
  return lit;
}

/** momentOf are the events at the time of one, as far as they are reached: oldest first. */
function momentOf(past: Past, { seq, at }: Sentence, reached: number): Recorded[] {
  let first = seq;
  while (past.event(first - 1)?.at === at) first--;
  const same: Recorded[] = [];
  for (let near = first; near <= Math.max(seq, reached); near++) {
    const event = past.event(near);
    if (event?.at !== at) break;
    same.push(event);
  }
  return same;
}
