// What a message says, in few words, for a picture that stands still: its glyph tells the type already.

import { glyphOf } from "./glyph";
import type { Translator } from "./i18n";
import { asked } from "./operation";
import type { Message } from "./wire";

export function messageLabel(message: Message, { t }: Pick<Translator, "t">): string {
  const { type, term = 0, entries = [], matchIndex = 0, lastIncludedIndex = 0, index = 0 } = message;
  switch (glyphOf(message)) {
    case "requestVote":
    case "preVote":
      return t("ui.label.term", { type, term });
    case "heartbeat":
      return t("ui.label.heartbeat");
    case "entries": {
      const [from, to] = [entries[0]?.index, entries.at(-1)?.index];
      return from === to ? t("ui.label.entry", { index: from }) : t("ui.label.entries", { from, to });
    }
    case "voteGranted":
    case "preVoteGranted":
      return t("ui.label.granted");
    case "voteRefused":
    case "preVoteRefused":
    case "appendRefused":
    case "readRefused":
    case "clientRefused":
      return t("ui.label.refused");
    case "appendOk":
      return `matchIndex ${matchIndex}`;
    case "snapshot":
    case "snapshotOk":
    case "snapshotMore":
      return t("ui.label.snapshot", { index: lastIncludedIndex });
    case "readOk":
      return `index ${index}`;
    case "clientRequest": {
      const { op = "", key = "", value = "", expect = "" } = message;
      return op === "register" ? op : asked({ op, key, value, expect });
    }
    case "clientOk":
      return message.result ?? t("ui.label.ok");
    case "clientRedirect":
      return message.leader === undefined ? t("ui.label.noLeader") : t("ui.label.ask", { leader: message.leader });
    default:
      return type;
  }
}
