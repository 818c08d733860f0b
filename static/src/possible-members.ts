// Why leadership can't be handed over, or the members can't be changed, now: both are the leader's to do.

import { inForce, isJoint, membership } from "./membership";
import type { InForce } from "./membership";
import type { Reason } from "./possible";
import type { Command, Configuration, Server, ServerName, State } from "./wire";

export type MemberCommand = Extract<Command, { do: "transfer" | "addServer" | "promote" | "removeServer" | "joint" | "leaveJoint" }>;

/** As many servers as there can be. */
const most = 9;

/** memberObstacle is what the server would answer. */
export function memberObstacle(command: MemberCommand, state: State): Reason | undefined {
  if (command.do === "addServer") {
    const next = state.servers.length + 1;
    const asked = Number(command.server.slice(1));
    if (asked > most) return ["ui.why.fullCluster", { n: most }];
    if (asked > next) return ["ui.why.nextIs", { next: `S${next}` }];
  }
  const leader = leading(state);
  if (leader === undefined) return ["ui.why.noLeader"];
  if (leader.status === "frozen") return ["ui.why.leaderFrozen", { server: leader.server }];
  const now = inForce(leader, state);
  const handing: Reason | undefined = leader.transfer === undefined ? undefined : ["ui.why.handingOver", { server: leader.server, to: leader.transfer }];
  switch (command.do) {
    case "transfer":
      return handing ?? transferObstacle(command.to, leader, now);
    case "addServer":
      if (!["outside", "leaving"].includes(membership(now, command.server))) return ["ui.why.memberAlready", command];
      break;
    case "promote":
      if (!(now.learners ?? []).includes(command.server)) return ["ui.why.noLearner", command];
      break;
    case "removeServer":
      if (membership(now, command.server) === "leaving") return ["ui.why.changePending"];
      if (membership(now, command.server) === "outside") return ["ui.why.noMember", command];
      if (handing === undefined && now.voters.every((voter) => voter === command.server)) return ["ui.why.lastVoter", command];
      break;
    case "joint":
      if (handing === undefined && command.servers.length === 0) return ["ui.why.noVoters"];
      break;
    case "leaveJoint":
      if (!isJoint(now)) return ["ui.why.notJoint"];
      return now.committed || state.broken.includes("leaveJointCommitted") ? undefined : ["ui.why.changePending"];
  }
  return handing ?? changeObstacle(leader, now, state);
}

/** leading is the server that leads the highest term, as the cluster would choose it; undefined if none leads. */
export function leading(state: State): Server | undefined {
  return state.servers
    .filter(({ role, status }) => role === "leader" && status !== "crashed")
    .reduce<Server | undefined>((a, b) => (a === undefined || b.currentTerm > a.currentTerm ? b : a), undefined);
}

function transferObstacle(to: ServerName, leader: Server, now: Configuration): Reason | undefined {
  if (to === leader.server) return ["ui.why.leadsAlready", { server: to }];
  const votes = now.voters.includes(to) || (now.votersOutgoing ?? []).includes(to);
  return votes ? undefined : ["ui.why.noVoter", { server: to }];
}

function changeObstacle(leader: Server, now: InForce, { broken }: State): Reason | undefined {
  if (!broken.includes("ownTermBeforeChange") && !hasCommitted(leader)) return ["ui.why.changeEarly", { server: leader.server }];
  const newest = leader.log.filter(({ type }) => type === "config").at(-1)?.index ?? 0;
  const pending = newest > leader.commitIndex || isJoint(now);
  return pending && !broken.includes("oneChangeAtATime") ? ["ui.why.changePending"] : undefined;
}

/** hasCommitted tells whether a leader has committed an entry of its own term. */
function hasCommitted({ commitIndex, currentTerm, log, snapshot }: Server): boolean {
  const term = log.find(({ index }) => index === commitIndex)?.term;
  return (term ?? (snapshot?.lastIncludedIndex === commitIndex ? snapshot.lastIncludedTerm : 0)) === currentTerm;
}
