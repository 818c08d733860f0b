// From events to sentences: which catalogue key tells an event, and which events are worth the one
// sentence that the page has room for.

import type { Translator } from "./i18n";
import type { Past } from "./past";
import type { Event, EventOf, Micros, ServerName, Unknown } from "./wire";

export type Sentence = {
  readonly seq: number;
  readonly at: Micros;
  /** The server that it is about, if it is about one. */
  readonly server?: ServerName;
  readonly tone: Tone;
  readonly weight: number;
  readonly text: string;
  /** The wire's name of the rule that decided it. */
  readonly rule?: string;
};

/** What a sentence is about, for the colour at its edge. */
export type Tone = "election" | "leader" | "replication" | "client" | "fault" | "violation";

/** From this weight on an event is told while the cluster plays; below it only when stepping. */
export const worthTelling = 3;

/** narrate gives the sentence for an event, or what a rule that it names had to do with it, if that is asked for;
 *  undefined if the catalogue has none for its kind. */
export function narrate(event: Event | Unknown, translator: Translator, asked?: string): Sentence | undefined {
  if (event.kind === "unknown") return undefined;
  const exact = asked === undefined ? [] : [`fired.${asked}.${event.kind}`, `fired.${asked}`];
  const text = translator.first([...exact, ...keys(event)], holes(event, translator));
  if (text === undefined) return undefined;
  const rule = asked ?? event.rule;
  return {
    seq: event.seq,
    at: event.at,
    ...about(event),
    tone: tone(event),
    weight: weight(event),
    text,
    ...(rule === undefined ? {} : { rule }),
  };
}

/** toldAt is the sentence for a moment: of what happened then, the weightiest, or else what was told last
 *  before. */
export function toldAt(past: Past, at: Micros, translator: Translator): Sentence | undefined {
  const reached = past.reached(at);
  let best: Sentence | undefined;
  for (let seq = reached; seq > reached - lookedBack; seq--) {
    const event = past.event(seq);
    if (event === undefined || (best !== undefined && event.at !== best.at)) break;
    const sentence = narrate(event, translator);
    if (sentence === undefined || sentence.weight === 0) continue;
    if (best === undefined || sentence.weight > best.weight) best = sentence;
  }
  return best;
}

/** How many events before a moment are asked for something to tell. */
const lookedBack = 400;

/** keys lists the catalogue keys that may tell an event, the most exact first. */
export function keys(event: Event): readonly string[] {
  const kind = `event.${event.kind}`;
  const reason = event.reason === undefined ? [] : [`${kind}.${event.reason}`];
  return [...exact(event, kind), ...reason, kind];
}

function exact(event: Event, kind: string): readonly string[] {
  switch (event.kind) {
    case "timerFired":
      return [`${kind}.${event.timer}.${event.reason}`];
    case "tally": {
      const answer = `${kind}.${event.granted ? "granted" : "refused"}`;
      return halves(event) === "" ? [answer] : [`${answer}.joint`, answer];
    }
    case "commit":
      if (event.ownTerm !== undefined) return [`${kind}.counted.oldTerm`];
      return isShort(event.on, event) ? [`${kind}.counted.short`] : [`${kind}.${event.reason}${halves(event)}`];
    case "truncate":
      return event.broken === true ? [`${kind}.broken`] : [];
    case "append":
      return event.reason === "leader" ? ownEntry(kind, event.entries[0]?.type) : [];
    case "role":
      if (event.to === "preCandidate") return [`${kind}.preCampaign`];
      return isShort(event.votes, event) ? [`${kind}.won.short`] : [`${kind}.${event.reason}${halves(event)}`];
    case "config":
      if (event.votersOutgoing !== undefined) return [`${kind}.joint`];
      return event.committed ? [`${kind}.committed`] : [];
    case "invoke":
      return event.level === "stale" ? [`${kind}.stale`] : [`${kind}.${event.op}${ifNew(event.op, event)}`];
    case "return":
      return returnedAs(event, kind);
    case "apply":
      return event.reason === undefined ? [`${kind}.${event.type}${ifNew(event.type, event.data)}`] : [];
    case "link":
      return event.reason === "cut" && event.both ? [`${kind}.cutBoth`] : [];
    default:
      return [];
  }
}

/** How a majority of a joint configuration stands: there is one of both halves, or not. */
function halves({ have = 0, needed = 0, outgoing }: EventOf<"tally" | "role" | "commit">): string {
  if (outgoing === undefined) return "";
  return have >= needed && outgoing.have >= outgoing.needed ? ".joint" : ".half";
}

/** Fewer than a majority, outside of a joint configuration: a rule is broken. */
function isShort(those: readonly ServerName[] | undefined, { needed = 0, outgoing }: EventOf<"role" | "commit">): boolean {
  return those !== undefined && outgoing === undefined && those.length < needed;
}

/** A command that writes only where a key holds nothing. */
function ifNew(op: string, asked: { readonly expect?: string } | undefined): string {
  return op === "cas" && asked?.expect === undefined ? "New" : "";
}

function returnedAs(event: EventOf<"return">, kind: string): readonly string[] {
  if (event.op === "read" && event.reason === "unknown") return [`${kind}.unknownRead`];
  if (event.reason !== "ok") return [];
  if (event.op === "read" && event.result === "") return [`${kind}.nothing`];
  return event.level === "stale" ? [`${kind}.stale`] : [`${kind}.${event.op}`];
}

/** What a leader appends of its own has a sentence of its own. */
function ownEntry(kind: string, type: string | undefined): readonly string[] {
  return type === "noop" || type === "config" ? [`${kind}.${type}`] : [];
}

/** holes are the event's own fields, and what a sentence needs that only follows from them. */
function holes(event: Event, translator: Translator): { readonly [name: string]: unknown } {
  if (event.kind === "network") return { ...event, latencyMax: event.latency + event.jitter, ...ownLatency(event) };
  if (event.kind === "truncate") return { ...event, n: (event.lastIndex ?? event.fromIndex) - event.fromIndex + 1 };
  if (event.kind === "append") return { ...event, n: event.entries.length, first: event.entries[0] };
  if (event.kind === "timerSet") return { ...event, wait: event.deadline - event.at };
  if (event.kind === "workload") return { ...event, n: event.clients };
  if (event.kind === "thawed") return { ...event, n: event.messages };
  if (event.kind === "violation") return { ...event, detail: contradicts(event, translator) };
  return event;
}

/** contradicts says which facts contradict each other in a violation. One whose code has no words here is told in English, by its
 *  own. */
export function contradicts({ code, fields = {}, detail = "" }: EventOf<"violation">, { first }: Translator): string {
  return first([`contradiction.${code}`], fields) ?? detail;
}

/** How long messages take on the link that a network event is about. */
function ownLatency(event: EventOf<"network">): { readonly [name: string]: number } {
  const own = event.links?.find((l) => l.from === event.from && l.to === event.to);
  const latency = own?.latency ?? event.latency;
  return { linkLatency: latency, linkLatencyMax: latency + (own?.jitter ?? event.jitter) };
}

function about(event: Event): { readonly server?: ServerName } {
  return "server" in event ? { server: event.server } : {};
}

/** weight orders events by how much a learner would miss without them. */
export function weight(event: Event): number {
  switch (event.kind) {
    case "violation":
      return event.earlier === undefined ? 9 : 10; // of two at one moment, the one that the banner tells: see latest in violation.ts
    case "role":
      return event.to === "leader" ? 8 : 6;
    case "crashed":
    case "restarted":
    case "frozen":
    case "thawed":
    case "wiped":
    case "disk":
    case "drift":
    case "link":
    case "network":
      return 7;
    case "truncate":
    case "installed":
    case "config":
    case "transfer":
      return 6;
    case "added":
    case "manual":
    case "options":
    case "ruleSet":
      return 7;
    case "ignored":
      return 4;
    case "snapshot":
      return 3;
    case "loaded":
    case "readProven":
    case "delayed":
      return 1;
    case "commit":
      return event.reason === "counted" ? 6 : 2;
    case "workload":
    case "contact":
      return 7;
    case "return":
      return event.workload === true ? 2 : 6;
    case "refused":
      return 5;
    case "invoke":
    case "retry":
      // A workload's operations come one after the other, and would leave no room for anything else.
      return event.workload === true ? 2 : 5;
    case "timerFired":
      return event.timer === "election" ? 5 : 1;
    case "vote":
      return event.reason === "self" ? 1 : 4;
    case "append":
      return event.reason === "leader" ? 4 : 2;
    case "follow":
    case "apply":
      return 2;
    case "term":
    case "tally":
    case "lost":
    case "duplicated":
    case "delivered":
    case "queued":
      return 1;
    case "sent":
    case "persisted":
    case "progress":
    case "timerSet":
    case "timerStopped":
    case "goal": // the lesson itself says it
      return 0;
  }
}

function tone(event: Event): Tone {
  switch (event.kind) {
    case "violation":
      return "violation";
    case "crashed":
    case "restarted":
    case "frozen":
    case "thawed":
    case "queued":
    case "wiped":
    case "disk":
    case "drift":
    case "link":
    case "network":
    case "lost":
      return "fault";
    case "workload":
    case "contact":
    case "invoke":
    case "retry":
    case "return":
      return "client";
    case "role":
      return event.to === "leader" ? "leader" : "election";
    case "vote":
    case "tally":
    case "term":
    case "follow":
    case "timerFired":
    case "timerSet":
    case "timerStopped":
      return "election";
    default:
      return "replication";
  }
}

/** A sentence stays at least this long, in ms of wall time, unless a weightier one comes. */
const readMs = 900;

/** Narrator chooses the one sentence to show. While the cluster plays, events come faster than anyone
 *  can read: it keeps to the weightiest. */
export class Narrator {
  #shown: Sentence | undefined;
  #since = -Infinity;
  #next: Sentence | undefined;

  /** tell offers what has just been reached, at the wall time given. At rest (paused or stepping) the
   *  weightiest of it is shown at once, however slight. */
  tell(sentences: readonly Sentence[], wall: number, atRest: boolean): void {
    const best = sentences.reduce<Sentence | undefined>(weightier, undefined);
    if (best === undefined) return;
    if (atRest) {
      this.#show(best, wall);
      return;
    }
    if (best.weight >= worthTelling) this.#next = weightier(this.#next, best);
  }

  /** clear forgets what was told: the run has been taken elsewhere. */
  clear(): void {
    this.#shown = this.#next = undefined;
    this.#since = -Infinity;
  }

  /** current is the sentence to show at the wall time given. */
  current(wall: number): Sentence | undefined {
    const next = this.#next;
    if (next !== undefined && (wall - this.#since >= readMs || next.weight > (this.#shown?.weight ?? -1))) {
      this.#show(next, wall);
    }
    return this.#shown;
  }

  /** waiting tells whether another sentence is to follow the present one by itself. */
  get waiting(): boolean {
    return this.#next !== undefined;
  }

  #show(sentence: Sentence, wall: number): void {
    this.#shown = sentence;
    this.#since = wall;
    this.#next = undefined;
  }
}

/** weightier prefers the later of two that weigh the same. */
function weightier(a: Sentence | undefined, b: Sentence): Sentence {
  return a === undefined || b.weight >= a.weight ? b : a;
}

/** lead splits a sentence after its first clause: what happened, and why. */
export function lead(text: string): readonly [string, string] {
  const end = /^(.{6,80}?)(: |[:：。]|\. )/.exec(text);
  if (end === null) return [text, ""];
  return [end[0].trimEnd(), text.slice(end[0].length)];
}
