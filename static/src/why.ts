// Why not: the questions that can be asked about what has not happened, and the server's answers, which come in words.

import type { Model } from "./model";
import { isTravel } from "./possible";
import { flag, list, number, record, text } from "./shape";
import type { Of } from "./shape";
import type { Command, Event, Operation, ServerName, Snapshot, Unknown } from "./wire";

/** A question, as the server takes it: which, and about what. */
export type Question = Readonly<Record<string, string | number>> & { readonly ask: string };

/** A command of the server's own, ready to be sent back. */
const command = (value: unknown): value is Command => typeof value === "object" && value !== null && "do" in value && typeof value.do === "string";

const obstacle = record({ code: text, text }, { lead: text, remedies: list(command), deeds: list(text), take: number });
export type Obstacle = Of<typeof obstacle>;

const answer = record({ question: text, code: text, text, moment: number, paused: flag, obstacles: list(obstacle), reach: list(record({ server: text, text })) });
export type Answer = Of<typeof answer>;

/** parseAnswer reads what the server answers; undefined if it is no answer. */
export function parseAnswer(json: string | undefined): Answer | undefined {
  try {
    const value: unknown = JSON.parse(json ?? "");
    return answer(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** pathOf is where a question is answered: about the moment that the page shows, in a language. */
export function pathOf(question: Question, lang: string, { looking, shown, travel }: Pick<Model, "looking" | "shown" | "travel">): string {
  const past = looking && travel.branch !== undefined ? { branch: travel.branch, at: Math.max(Math.floor(shown), Number(question["at"] ?? 0)) } : {};
  const { at: _, ...asked } = question;
  const fields = Object.entries({ ...asked, ...past, lang });
  return `why?${fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&")}`;
}

/** askCompacted asks about the last entry that a snapshot stands for, by its term: an entry that was lost there before
 *  is another matter. */
export function askCompacted(server: ServerName, { lastIncludedIndex: index, lastIncludedTerm: term }: Pick<Snapshot, "lastIncludedIndex" | "lastIncludedTerm">): Question {
  return { ask: "gone", server, index, term };
}

/** askWhyNot asks why a command can't be given at the cluster's present moment; undefined if that is not up to the cluster. */
export function askWhyNot(command: Command, { control, looking, status }: Pick<Model, "control" | "looking" | "status">): Question | undefined {
  if (!control || looking || status !== "open" || isTravel(command)) return undefined;
  return { ask: "action", command: JSON.stringify(command) };
}

/** questionOf is what can be asked about something that happened; undefined if nothing. */
export function questionOf(event: Event | Unknown | undefined): Question | undefined {
  switch (event?.kind) {
    case "vote":
      return event.granted ? undefined : { ask: "vote", event: event.seq, at: event.at };
    case "ignored":
      return event.rule === "staleVoteReply" ? undefined : { ask: "vote", event: event.seq, at: event.at };
    case "truncate":
      return event.server === undefined ? undefined : { ask: "gone", server: event.server, index: event.fromIndex, at: event.at };
    case "crashed":
      return lostBy(event);
    case "wiped":
      return event.lastIndex <= (event.snapshot?.lastIncludedIndex ?? 0) ? undefined : { ask: "gone", server: event.server, index: event.lastIndex, at: event.at };
    case "snapshot":
    case "installed":
      return { ...askCompacted(event.server, event), at: event.at };
    case "invoke":
    case "retry":
    case "return":
      return askClient(event.op, event.kind === "return" ? event.reason : undefined, { event: event.seq, at: event.at });
    default:
      return undefined;
  }
}

/** askOperation is what can be asked about what a client did, or is doing; undefined if nothing. */
export function askOperation({ op, outcome, id }: Operation): Question | undefined {
  return askClient(op, outcome, { operation: id });
}

/** A read may be old, whatever came of it; a write that was answered has taken effect. */
function askClient(op: string, outcome: string | undefined, about: Readonly<Record<string, number>>): Question | undefined {
  if (op === "read") return { ask: "read", ...about };
  return outcome === "ok" ? undefined : { ask: "write", ...about };
}

/** A crash loses the entries that were not on disk yet; it is asked about the first. Where a snapshot was not on disk
 *  either, the disk differs from 1 on, and what is lost comes after its last entry. */
function lostBy({ server, at, lost = 0, fromIndex, lastIndex }: Extract<Event, { readonly kind: "crashed" }>): Question | undefined {
  if (lost === 0 || fromIndex === undefined) return undefined;
  return { ask: "gone", server, index: fromIndex === 1 ? lastIndex + 1 : fromIndex, at };
}
