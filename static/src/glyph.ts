// What kind of message a message is to the eye. Every picture of messages tells the same kinds apart.

import type { Message } from "./wire";

export type Glyph =
  | "requestVote"
  | "voteGranted"
  | "voteRefused"
  | "preVote"
  | "preVoteGranted"
  | "preVoteRefused"
  | "heartbeat"
  | "entries"
  | "appendOk"
  | "appendRefused"
  | "snapshot"
  | "snapshotOk"
  | "snapshotMore"
  | "timeoutNow"
  | "readIndex"
  | "readOk"
  | "readRefused"
  | "clientRequest"
  | "clientOk"
  | "clientRefused"
  | "clientRedirect"
  | "other";

/** glyphOf tells how a message is drawn; one of a type that this page doesn't know is a plain dot. */
export function glyphOf(message: Message): Glyph {
  switch (message.type) {
    case "RequestVote":
      return "requestVote";
    case "RequestVoteReply":
      return message.voteGranted === true ? "voteGranted" : "voteRefused";
    case "PreVote":
      return "preVote";
    case "PreVoteReply":
      return message.voteGranted === true ? "preVoteGranted" : "preVoteRefused";
    case "AppendEntries":
      return entryCount(message) > 0 ? "entries" : "heartbeat";
    case "AppendEntriesReply":
      return message.success === true ? "appendOk" : "appendRefused";
    case "InstallSnapshot":
      return "snapshot";
    case "InstallSnapshotReply": // without success it holds a part, and waits for the next
      return message.success === true ? "snapshotOk" : "snapshotMore";
    case "TimeoutNow":
      return "timeoutNow";
    case "ReadIndex":
      return "readIndex";
    case "ReadIndexReply":
      return message.success === true ? "readOk" : "readRefused";
    case "ClientRequest":
      return "clientRequest";
    case "ClientReply":
      if (message.outcome === "ok") return "clientOk";
      return message.outcome === "notLeader" ? "clientRedirect" : "clientRefused";
    default:
      return "other";
  }
}

export function entryCount(message: Message): number {
  return message.entries?.length ?? 0;
}

/** letterOf is what stands in a glyph; count is that of the entries carried. */
export function letterOf(glyph: Glyph, count: number): string {
  switch (glyph) {
    case "requestVote":
      return "V";
    case "preVote":
      return "P";
    case "heartbeat":
      return "H";
    case "entries":
      return `A${count}`;
    case "snapshot":
      return "S";
    case "timeoutNow":
      return "T";
    case "readIndex":
      return "R";
    case "clientRequest":
      return "C";
    case "voteGranted":
    case "preVoteGranted":
    case "appendOk":
    case "snapshotOk":
    case "readOk":
    case "clientOk":
      return "✓";
    case "voteRefused":
    case "preVoteRefused":
    case "appendRefused":
    case "readRefused":
    case "clientRefused":
      return "✕";
    case "snapshotMore":
      return "…";
    case "clientRedirect":
      return "→";
    case "other":
      return "";
  }
}

/** isReply tells the glyphs that answer, which are hollow, from those that ask. */
export function isReply(glyph: Glyph): boolean {
  return "✓✕…→".includes(letterOf(glyph, 0)) && glyph !== "other";
}

export type Family = "vote" | "append" | "client";

/** family is the part of the algorithm that a message belongs to: its colour. */
export function family(glyph: Glyph): Family {
  switch (glyph) {
    case "requestVote":
    case "voteGranted":
    case "voteRefused":
    case "preVote":
    case "preVoteGranted":
    case "preVoteRefused":
    case "timeoutNow":
      return "vote";
    case "clientRequest":
    case "clientOk":
    case "clientRefused":
    case "clientRedirect":
      return "client";
    default:
      return "append";
  }
}
