// What can be made to happen in manual mode: the same, in the same order, as Cluster.Choices lists for Go programs.

import type { Key, Translator } from "./i18n";
import { asked } from "./operation";
import { isBusy, named, works } from "./possible";
import type { Flight, Message, Server, ServerName, State } from "./wire";

/** What is picked, and what kind of thing it is. A message can also be dropped. */
export type Choice =
  | { readonly do: "deliver" | "drop"; readonly message: number }
  | { readonly do: "beat" | "timeout"; readonly server: ServerName }
  | { readonly do: "wake"; readonly client: string };

/** choices lists all that manual mode keeps from happening by itself. */
export function choices(state: State): readonly Choice[] {
  return [...state.messages.flatMap(ofMessage), ...state.servers.flatMap(ofServer), ...waiting(state)];
}

function ofMessage({ id }: Flight): readonly Choice[] {
  return [
    { do: "deliver", message: id },
    { do: "drop", message: id },
  ];
}

function ofServer({ server, status, role }: Server): readonly Choice[] {
  if (status !== "up") return [];
  return [{ do: role === "leader" ? "beat" : "timeout", server }];
}

function waiting(state: State): readonly Choice[] {
  const clients = Array.from({ length: 9 }, (_, i) => `C${i + 1}`);
  return clients.filter((client) => isBusy(client, state) || works(client, state)).map((client) => ({ do: "wake", client }));
}

/** told says what would happen, with its numbers. */
export function told(choice: Choice, state: State, words: Translator): string {
  const { t } = words;
  switch (choice.do) {
    case "deliver":
    case "drop": {
      const message = state.messages.find(({ id }) => id === choice.message);
      return message === undefined ? "" : toldMessage(message, words);
    }
    case "beat":
      return t("ui.pick.beat", { server: choice.server, term: named(state, choice.server)?.currentTerm });
    case "timeout":
      return t("ui.pick.timeout", { server: choice.server, term: named(state, choice.server)?.currentTerm });
    case "wake": {
      const operation = state.operations.find(({ client, returned }) => client === choice.client && returned === undefined);
      return operation === undefined
        ? t("ui.pick.turn", { client: choice.client })
        : t("ui.pick.wake", { client: choice.client, asked: asked(operation) });
    }
  }
}

function toldMessage(message: Message, { t }: Translator): string {
  const { type, entries = [], voteGranted, success } = message;
  switch (type) {
    case "RequestVote":
      return t("ui.pick.requestVote", message);
    case "RequestVoteReply":
      return voteGranted === true ? t("ui.pick.vote", message) : t("ui.pick.noVote", message);
    case "PreVote":
      return t("ui.pick.preVote", message);
    case "PreVoteReply":
      return voteGranted === true ? t("ui.pick.preVoteYes", message) : t("ui.pick.preVoteNo", message);
    case "AppendEntries":
      if (entries.length === 0) return t("ui.pick.heartbeat", message);
      return t("ui.pick.entries", { ...message, n: entries.length, first: entries[0]?.index, last: entries.at(-1)?.index });
    case "AppendEntriesReply":
      return success === true ? t("ui.pick.appended", message) : t("ui.pick.refused", message);
    case "InstallSnapshot":
      return t("ui.pick.snapshot", message);
    case "InstallSnapshotReply":
      return success === true ? t("ui.pick.installed", message) : t("ui.pick.received", message);
    case "TimeoutNow":
      return t("ui.pick.timeoutNow", message);
    case "ReadIndex":
      return t("ui.pick.readIndex", message);
    case "ReadIndexReply":
      return success === true ? t("ui.pick.readIndexYes", message) : t("ui.pick.readIndexNo", message);
    case "ClientRequest": {
      const { op = "", key = "", value = "", expect = "" } = message;
      if (op === "register") return t("ui.pick.register", message);
      return t("ui.pick.request", { ...message, asked: asked({ op, key, value, expect }) });
    }
    case "ClientReply":
      return t(answer(message), { ...message, index: message.index ?? 0 });
    default:
      return t("ui.pick.other", message);
  }
}

function answer({ outcome, result, leader }: Message): Key {
  switch (outcome) {
    case "ok":
      return result === undefined ? "ui.pick.replyOk" : "ui.pick.replyResult";
    case "mismatch":
      return "ui.pick.replyMismatch";
    case "expired":
      return "ui.pick.replyExpired";
    case "notLeader":
      return leader === undefined ? "ui.pick.replyNoLeader" : "ui.pick.replyAsk";
    default:
      return "ui.pick.reply";
  }
}
