// Where a rule fired in the run: the events that name it.

import type { Past, Recorded } from "./past";

export class Firings {
  readonly rule: string;
  readonly #past: Past;
  readonly #lineage: number;
  readonly #seqs: number[] = [];
  #upTo: number;

  constructor(past: Past, rule: string) {
    this.rule = rule;
    this.#past = past;
    this.#lineage = past.lineage;
    this.#upTo = past.firstSeq - 1;
  }

  /** of tells whether these are a rule's in a past; if not, make others. */
  of(past: Past, rule: string): boolean {
    return past === this.#past && past.lineage === this.#lineage && rule === this.rule;
  }

  /** seqs are those of the events, oldest first, as far as the past has come. */
  get seqs(): readonly number[] {
    for (; this.#upTo < this.#past.lastSeq; this.#upTo++) {
      const event = this.#past.event(this.#upTo + 1);
      if (event !== undefined && decidedBy(event, this.rule)) this.#seqs.push(event.seq);
    }
    return this.#seqs.filter((seq) => seq >= this.#past.firstSeq);
  }
}

/** earlier are the firings before the page's own past, among all events that the cluster still has, oldest first. */
export function earlier(all: readonly Recorded[], firstSeq: number, rule: string): readonly Recorded[] {
  return all.filter((event) => event.seq < firstSeq && decidedBy(event, rule));
}

/** decidedBy tells whether a rule decided an event, alone or with others. */
export function decidedBy(event: Recorded, rule: string): boolean {
  return firedIn(event).includes(rule);
}

/** firedIn are the rules that an event names, the one that decided it first. That a rule is broken from now on, nothing
 *  decided but the learner. */
export function firedIn(event: Recorded): readonly string[] {
  if (event.kind === "unknown" || event.kind === "ruleSet") return [];
  return [...(event.rule === undefined ? [] : [event.rule]), ...(event.also ?? [])];
}
