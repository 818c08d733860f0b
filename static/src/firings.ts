// Where a rule fired in the run: the events that it decided.

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

/** decidedBy tells whether a rule decided an event. That it is broken from now on, nothing decided but the learner. */
export function decidedBy(event: Recorded, rule: string): boolean {
  return ruleOf(event) === rule;
}

/** ruleOf is the rule that decided an event, if one did. */
export function ruleOf(event: Recorded): string | undefined {
  return event.kind === "unknown" || event.kind === "ruleSet" ? undefined : event.rule;
}
