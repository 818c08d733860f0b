// The list of what happened: which events are in it, by kind and by server. It grows with the run and
// holds seqs only; a sentence is made when it is looked at.

import { weight, worthTelling } from "./narrate";
import type { Past, Recorded } from "./past";
import type { Event, ServerName } from "./wire";

/** What an event is about, as one chooses it. */
export type Group = "elections" | "log" | "messages" | "faults" | "clients";
export const groups: readonly Group[] = ["elections", "log", "messages", "faults", "clients"];

export type Choice = {
  readonly groups: ReadonlySet<Group>;
  /** Only what one server did, or what passed between it and others. */
  readonly server?: ServerName;
};

/** Messages and timers are too many to be told unasked. */
export const initialChoice: Choice = { groups: new Set(["elections", "log", "faults", "clients"]) };

export class Listing {
  readonly #past: Past;
  readonly #choice: Choice;
  readonly #lineage: number;
  #seqs: number[] = [];
  #upTo: number;

  constructor(past: Past, choice: Choice) {
    this.#past = past;
    this.#choice = choice;
    this.#lineage = past.lineage;
    this.#upTo = past.firstSeq - 1;
  }

  /** shows tells whether this is the listing of a past and a choice; if not, make another. */
  shows(past: Past, choice: Choice): boolean {
    return past === this.#past && past.lineage === this.#lineage && choice === this.#choice;
  }

  /** The seqs listed, oldest first. */
  get seqs(): readonly number[] {
    return this.#seqs;
  }

  /** update takes up what has been added to the past since, and lets go of what it has dropped. */
  update(): void {
    for (let seq = Math.max(this.#upTo + 1, this.#past.firstSeq); seq <= this.#past.lastSeq; seq++) {
      const event = this.#past.event(seq);
      if (event !== undefined && listed(event, this.#choice)) this.#seqs.push(seq);
    }
    this.#upTo = this.#past.lastSeq;
    const gone = this.before(this.#past.firstSeq - 1);
    if (gone > 0) this.#seqs = this.#seqs.slice(gone);
  }

  /** before counts the listed events up to and including a seq. */
  before(seq: number): number {
    let [low, high] = [0, this.#seqs.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#seqs[middle] ?? Infinity) <= seq) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** listed tells whether an event is in the list of a choice. */
export function listed(event: Recorded, { groups: chosen, server }: Choice): boolean {
  if (event.kind === "unknown") return false;
  const group = groupOf(event);
  if (!chosen.has(group) || (group !== "messages" && weight(event) < worthTelling)) return false;
  return server === undefined || concerns(event, server);
}

export function groupOf(event: Event): Group {
  switch (event.kind) {
    case "term":
    case "role":
    case "follow":
    case "vote":
    case "tally":
    case "ignored":
    case "transfer":
      return "elections";
    case "timerFired":
      return event.timer === "election" ? "elections" : "messages";
    case "timerSet":
    case "timerStopped":
    case "sent":
    case "delivered":
    case "lost":
    case "delayed":
    case "duplicated":
    case "queued":
      return "messages";
    case "refused":
    case "append":
    case "truncate":
    case "progress":
    case "persisted":
    case "commit":
    case "apply":
    case "config":
    case "snapshot":
    case "installed":
    case "loaded":
    case "readProven":
      return "log";
    case "invoke":
    case "retry":
    case "return":
    case "workload":
    case "contact":
    case "goal":
      return "clients";
    case "manual":
    case "options":
    case "ruleSet":
    case "added":
    case "crashed":
    case "restarted":
    case "frozen":
    case "thawed":
    case "wiped":
    case "disk":
    case "drift":
    case "link":
    case "network":
    case "violation":
      return "faults";
  }
}

function concerns(event: Event, server: ServerName): boolean {
  if (event.kind === "sent") return event.message.from === server || event.message.to === server;
  if (event.kind === "network" || event.kind === "options" || event.kind === "ruleSet" || event.kind === "manual") return true;
  const { server: who, peer, from, to, servers } = event as {
    readonly server?: unknown;
    readonly peer?: unknown;
    readonly from?: unknown;
    readonly to?: unknown;
    readonly servers?: readonly unknown[];
  };
  return who === server || (who === undefined && (peer === server || from === server || to === server || servers?.includes(server) === true));
}
