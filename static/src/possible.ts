// What can be done now, and if it can't, why. The server decides in the end; this lets the page say
// beforehand what the server would refuse.

import type { Translator } from "./i18n";
import { linkState } from "./geometry";
import type { Command, Server, ServerName, State } from "./wire";

/** Circumstances that forbid commands, whatever the state. */
export type Standing = {
  readonly control: boolean;
  readonly connected: boolean;
  /** Whether the page shows a moment at which the cluster is not. */
  readonly looking?: boolean;
  /** Whether the server can take the cluster back in time. */
  readonly travels?: boolean;
};

/** obstacle says why a command is impossible now, in the page's language; undefined if it is not. */
export function obstacle(command: Command, state: State, standing: Standing, { t }: Translator): string | undefined {
  if (!standing.control) return t("ui.why.readOnly");
  if (!standing.connected) return t("ui.why.notConnected");
  if (isTravel(command) && standing.travels !== true) return t("ui.why.noTravel");
  if (standing.looking === true && changesCluster(command)) return t("ui.why.looking");
  switch (command.do) {
    case "timeout": {
      const server = named(state, command.server);
      if (server?.status === "crashed") return t("ui.why.crashedNoTimer", { server: command.server });
      if (server?.status === "frozen") return t("ui.why.frozen", { server: command.server });
      if (server?.role === "leader") return t("ui.why.leaderNoTimer", { server: command.server });
      return undefined;
    }
    case "crash":
      return isUp(state, command.server) ? undefined : t("ui.why.crashedAlready", { server: command.server });
    case "restart":
      if (named(state, command.server)?.status === "frozen") return t("ui.why.frozen", { server: command.server });
      return isUp(state, command.server) ? t("ui.why.running", { server: command.server }) : undefined;
    case "cut": {
      const link = linkState(state.cuts, command.from, command.to);
      const done = link === "both" || (link === "forth" && command.both !== true);
      return done ? t("ui.why.cutAlready", { from: command.from, to: command.to }) : undefined;
    }
    case "heal":
      return linkState(state.cuts, command.from, command.to) === "open"
        ? t("ui.why.notCut", { from: command.from, to: command.to })
        : undefined;
    case "healAll":
      return state.cuts.length === 0 ? t("ui.why.nothingCut") : undefined;
    case "partition":
      return state.servers.length < 2 ? t("ui.why.oneServer") : undefined;
    case "play":
    case "pause":
    case "step":
    case "stepBack":
    case "seek":
    case "branch":
    case "switch":
    case "jump":
    case "speed":
    case "network":
    case "write":
      return undefined;
    default:
      return undefined; // only the server can tell
  }
}

/** isTravel tells whether a command goes to another moment or branch. */
function isTravel({ do: verb }: Command): boolean {
  return verb === "stepBack" || verb === "seek" || verb === "branch" || verb === "switch" || verb === "jump";
}

/** changesCluster tells whether a command acts on the cluster, as opposed to its clock. */
function changesCluster(command: Command): boolean {
  return !isTravel(command) && !["play", "pause", "step", "speed"].includes(command.do);
}

/** named finds a server of the state. */
export function named(state: State, name: ServerName): Server | undefined {
  return state.servers.find((server) => server.server === name);
}

/** majority is how many servers make one: votes needed, copies needed. */
export function majority(servers: number): number {
  return Math.floor(servers / 2) + 1;
}

/** A frozen server is up: its process is there, and stands still. */
function isUp(state: State, name: ServerName): boolean {
  const status = named(state, name)?.status;
  return status === "up" || status === "frozen";
}
