// What kind of message a message is to the eye. Every picture of messages tells the same kinds apart.

import type { Message } from "./wire";

export type Glyph =
  | "requestVote"
  | "voteGranted"
  | "voteRefused"
  | "heartbeat"
  | "entries"
  | "appendOk"
  | "appendRefused"
  | "clientRequest"
  | "clientOk"
  | "clientRedirect"
  | "other";

/** glyphOf tells how a message is drawn; one of a type that this page doesn't know is a plain dot. */
export function glyphOf(message: Message): Glyph {
  switch (message.type) {
    case "RequestVote":
      return "requestVote";
    case "RequestVoteReply":
      return message.voteGranted === true ? "voteGranted" : "voteRefused";
    case "AppendEntries":
      return entryCount(message) > 0 ? "entries" : "heartbeat";
    case "AppendEntriesReply":
      return message.success === true ? "appendOk" : "appendRefused";
    case "ClientRequest":
      return "clientRequest";
    case "ClientReply":
      return message.outcome === "ok" ? "clientOk" : "clientRedirect";
    default:
      return "other";
  }
}

export function entryCount(message: Message): number {
  return message.entries?.length ?? 0;
}

export type Family = "vote" | "append" | "client";

/** family is the part of the algorithm that a message belongs to: its colour. */
export function family(glyph: Glyph): Family {
  switch (glyph) {
    case "requestVote":
    case "voteGranted":
    case "voteRefused":
      return "vote";
    case "clientRequest":
    case "clientOk":
    case "clientRedirect":
      return "client";
    default:
      return "append";
  }
}
