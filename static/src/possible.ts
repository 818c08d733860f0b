// What can be done now, and if it can't, why. The server decides in the end; this lets the page say
// beforehand what the server would refuse: see raft/sim/act_*.go.

import { linkState } from "./geometry";
import type { Key, Translator } from "./i18n";
import type { Args } from "./i18n";
import type { Model } from "./model";
import { memberObstacle } from "./possible-members";
import type { Command, Landmark, Server, ServerName, State } from "./wire";

/** Circumstances that forbid commands, whatever the state. */
export type Standing = {
  readonly control: boolean;
  readonly connected: boolean;
  /** Whether the page shows a moment at which the cluster is not. */
  readonly looking?: boolean;
  /** Whether the server can take the cluster back in time. */
  readonly travels?: boolean;
};

/** Why something is impossible: a text, and what fills its holes. */
export type Reason = readonly [Key, Args?];

/** As many clients as there can be. */
const most = 9;

/** obstacle says why a command is impossible now, in the page's language; undefined if it is not. */
export function obstacle(command: Command, state: State, standing: Standing, { t }: Translator): string | undefined {
  const why = circumstance(command, standing) ?? refusal(command, state);
  return why && t(...why);
}

/** whyNot is obstacle for the moment that the page shows. While the line is being opened nothing is greyed:
 *  that takes no longer than a blink, and it would flicker. */
export function whyNot(
  command: Command,
  { state, status, control, looking, travel, words }: Pick<Model, "state" | "status" | "control" | "looking" | "travel" | "words">,
): string | undefined {
  const connected = status === "open" || status === "connecting";
  return obstacle(command, state, { control, connected, looking, travels: travel.branch !== undefined }, words);
}

function circumstance(command: Command, standing: Standing): Reason | undefined {
  if (!standing.control) return ["ui.why.readOnly"];
  if (!standing.connected) return ["ui.why.notConnected"];
  if (isTravel(command) && standing.travels !== true) return ["ui.why.noTravel"];
  if (standing.looking === true && changesCluster(command)) return ["ui.why.looking"];
  return undefined;
}

/** refusal is what the server would answer. A command without what it needs asks whether any such is possible. */
function refusal(command: Command, state: State): Reason | undefined {
  switch (command.do) {
    case "play":
    case "pause":
    case "step":
    case "stepBack":
    case "undo":
    case "seek":
    case "branch":
    case "switch":
    case "jump":
    case "speed":
    case "lesson":
      return undefined;
    case "timeout": {
      const server = named(state, command.server);
      if (server?.status === "crashed") return ["ui.why.crashedNoTimer", command];
      return notRunning(server, command) ?? leads(server, command);
    }
    case "beat": {
      const server = named(state, command.server);
      if (server !== undefined && server.role !== "leader") return ["ui.why.notLeader", command];
      return notRunning(server, command);
    }
    case "crash":
      return ofServer(state, command, ({ status }) => (status === "crashed" ? ["ui.why.crashedAlready", command] : undefined));
    case "restart":
      return ofServer(state, command, ({ status }) => {
        if (status === "frozen") return ["ui.why.frozen", command];
        return status === "up" ? ["ui.why.running", command] : undefined;
      });
    case "freeze":
      return ofServer(state, command, ({ status }) => {
        if (status === "frozen") return ["ui.why.frozenAlready", command];
        return status === "crashed" ? ["ui.why.crashed", command] : undefined;
      });
    case "thaw":
      return ofServer(state, command, ({ status }) => (status === "frozen" ? undefined : ["ui.why.notFrozen", command]));
    case "wipe":
      return ofServer(state, command, (server) =>
        server.status === "crashed" && hasEmptyDisk(server) ? ["ui.why.diskEmpty", command] : undefined,
      );
    case "snapshot":
      return ofServer(state, command, (server) => {
        const down = notRunning(server, command);
        if (down !== undefined) return down;
        return hasApplied(server, state) ? undefined : ["ui.why.nothingApplied", command];
      });
    case "disk":
    case "drift":
    case "to":
      return ofServer(state, command, () => undefined);
    case "align":
      return alignObstacle(command.servers, state);
    case "spread": {
      const waiting = campaigners(state);
      if (waiting.length < 2) return ["ui.why.fewTimers", { n: waiting.length }];
      const [low, high] = state.electionTimeout;
      return low === high ? ["ui.why.oneTimeout", { low }] : undefined;
    }
    case "cut": {
      const link = linkState(state.cuts, command.from, command.to);
      const done = link === "both" || (link === "forth" && command.both !== true);
      return done ? ["ui.why.cutAlready", command] : unknown(state, command.from, command.to);
    }
    case "heal":
      return linkState(state.cuts, command.from, command.to) === "open" ? ["ui.why.notCut", command] : undefined;
    case "healAll":
      return state.cuts.length === 0 ? ["ui.why.nothingCut"] : undefined;
    case "partition":
      if (state.servers.length < 2) return ["ui.why.oneServer"];
      return command.groups.length > 0 && isPartition(command.groups, state) ? ["ui.why.splitAlready"] : undefined;
    case "network": {
      const { do: _, from, to, ...values } = command;
      if (from === undefined || to === undefined || Object.keys(values).length > 0) return undefined;
      return state.links.some((link) => link.from === from && link.to === to) ? undefined : ["ui.why.followsAlready", { from, to }];
    }
    case "manual":
      if (command.on !== (state.manual === true)) return undefined;
      return [command.on ? "ui.why.manualOn" : "ui.why.manualOff"];
    case "delay":
      if (state.manual === true && inFlight(command.message, state)) return ["ui.why.manualNoTime"];
      return inFlight(command.message, state) ? undefined : ["ui.why.notInFlight"];
    case "deliver":
    case "drop":
    case "duplicate":
      return inFlight(command.message, state) ? undefined : ["ui.why.notInFlight"];
    case "write":
    case "cas":
    case "delete":
    case "read":
      return command.to === undefined || named(state, command.to) !== undefined ? noIdleClient(state) : ["ui.refused.unknownServer"];
    case "workload":
      return command.clients === 0 && state.workload === undefined ? ["ui.why.noWorkload"] : undefined;
    case "wake":
      return isBusy(command.client, state) || works(command.client, state) ? undefined : ["ui.why.waitsForNothing", command];
    case "transfer":
    case "addServer":
    case "promote":
    case "removeServer":
    case "joint":
    case "leaveJoint":
      return memberObstacle(command, state);
    case "configure": {
      const { leaderLease, checkQuorum } = { ...state.options, ...command };
      return leaderLease && !checkQuorum ? ["ui.why.leaseNeedsQuorum"] : undefined;
    }
    case "break":
      return state.broken.includes(command.rule) ? ["ui.why.brokenAlready"] : undefined;
    case "mend":
      return state.broken.includes(command.rule) ? undefined : ["ui.why.keptAlready"];
  }
}

// Servers and their timers.

function ofServer(state: State, { server: name }: { readonly server: ServerName }, why: (server: Server) => Reason | undefined): Reason | undefined {
  const server = named(state, name);
  return server === undefined ? ["ui.refused.unknownServer"] : why(server);
}

function unknown(state: State, ...names: readonly ServerName[]): Reason | undefined {
  return names.every((name) => named(state, name) !== undefined) ? undefined : ["ui.refused.unknownServer"];
}

/** notRunning says why a server can't do what only a process that runs can. */
function notRunning(server: Server | undefined, args: Args): Reason | undefined {
  if (server === undefined) return ["ui.refused.unknownServer"];
  if (server.status === "crashed") return ["ui.why.crashed", args];
  return server.status === "frozen" ? ["ui.why.frozen", args] : undefined;
}

function leads(server: Server | undefined, args: Args): Reason | undefined {
  return server?.role === "leader" ? ["ui.why.leaderNoTimer", args] : undefined;
}

function hasEmptyDisk({ disk }: Server): boolean {
  return disk.currentTerm === 0 && disk.votedFor === undefined && disk.lastIndex === 0;
}

/** A snapshot also holds the configuration as of then; a server that has just joined may not know it. */
function hasApplied({ server, lastApplied, log, snapshot }: Server, state: State): boolean {
  if (lastApplied <= (snapshot?.lastIncludedIndex ?? 0)) return false;
  const known = snapshot !== undefined || state.founders.includes(server);
  return known || log.some(({ type, index }) => type === "config" && index <= lastApplied);
}

/** campaigners are the servers whose election timers run and lead to an election, the earliest first. */
function campaigners(state: State): readonly Server[] {
  return state.servers.filter((server) => noCampaigner(server) === undefined).sort((a, b) => deadline(a) - deadline(b));
}

function noCampaigner(server: Server): Reason | undefined {
  const args = { server: server.server };
  return notRunning(server, args) ?? leads(server, args) ?? (server.role === "learner" ? ["ui.why.learnerNoVotes", args] : undefined);
}

function deadline({ timers }: Server): number {
  return timers["election"]?.deadline ?? 0;
}

function alignObstacle(names: readonly ServerName[] = [], state: State): Reason | undefined {
  for (const name of names) {
    const why = ofServer(state, { server: name }, noCampaigner);
    if (why !== undefined) return why;
  }
  const all = campaigners(state);
  const waiting = names.length > 0 ? all.filter(({ server }) => names.includes(server)) : all.slice(0, 2);
  const [first] = waiting;
  if (first === undefined || waiting.length < 2) return ["ui.why.fewTimers", { n: waiting.length }];
  return waiting.every((server) => deadline(server) === deadline(first)) ? ["ui.why.aligned"] : undefined;
}

// Network and messages.

/** isPartition tells whether the links are cut just as these groups would; who is in none forms one more. */
function isPartition(groups: readonly (readonly ServerName[])[], { servers, cuts }: State): boolean {
  const names = servers.map(({ server }) => server);
  const all = [...groups, names.filter((name) => !groups.some((group) => group.includes(name)))];
  const apart = names.flatMap((from) =>
    names.filter((to) => to !== from && !all.some((group) => group.includes(from) && group.includes(to))).map((to) => [from, to]),
  );
  return apart.length === cuts.length && apart.every(([from, to]) => cuts.some((cut) => cut[0] === from && cut[1] === to));
}

function inFlight(id: number, { messages }: State): boolean {
  return messages.some((message) => message.id === id);
}

// Clients.

function noIdleClient(state: State): Reason | undefined {
  const working = state.workload?.clients ?? 0;
  if (working >= most) return ["ui.why.allWork", { n: working }];
  const own = Array.from({ length: most - working }, (_, i) => `C${working + i + 1}`);
  return own.every((client) => isBusy(client, state)) ? ["ui.why.allBusy", { n: own.length }] : undefined;
}

export function isBusy(client: string, { operations }: State): boolean {
  return operations.some((operation) => operation.client === client && operation.returned === undefined);
}

/** works tells whether a client takes turns in the workload. */
export function works(client: string, { workload }: State): boolean {
  return Number(client.slice(1)) <= (workload?.clients ?? 0);
}

/** noSuchMoment says why a move that the server refuses can't be made. */
export function noSuchMoment(command: Command, { t }: Translator): string | undefined {
  if (command.do === "undo") return t("ui.why.nothingDone");
  if (command.do !== "jump") return undefined;
  const what = t(landmarkNames[command.to]);
  return command.back === true ? t("ui.why.noneBefore", { what }) : t("ui.why.noneAfter", { what });
}

/** The words for what can be jumped to. */
export const landmarkNames: Readonly<Record<Landmark, Key>> = {
  election: "ui.jump.election",
  commit: "ui.jump.commit",
  fault: "ui.jump.fault",
  violation: "ui.jump.violation",
};

/** isTravel tells whether a command goes to another moment or branch. */
export function isTravel({ do: verb }: Command): boolean {
  return verb === "stepBack" || verb === "undo" || verb === "seek" || verb === "branch" || verb === "switch" || verb === "jump";
}

/** changesCluster tells whether a command acts on the cluster, as opposed to its clock. */
function changesCluster(command: Command): boolean {
  return !isTravel(command) && !["play", "pause", "step", "speed", "lesson"].includes(command.do);
}

/** named finds a server of the state. */
export function named(state: State, name: ServerName): Server | undefined {
  return state.servers.find((server) => server.server === name);
}

/** majority is how many servers make one: votes needed, copies needed. */
export function majority(servers: number): number {
  return Math.floor(servers / 2) + 1;
}
