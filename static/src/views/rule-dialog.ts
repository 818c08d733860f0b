// pg-rule: all there is to know of one rule. What fills it is fetched when it is opened for the first time.

import { html } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Model } from "../model";
import type { Recorded } from "../past";
import type { Read } from "../read";
import { Dialog } from "./dialog";
import type { Wanted } from "./dialog";

type Parts = typeof import("./rule-parts");

export class RuleDialog extends Dialog {
  #rule = "";
  #page: InstanceType<Parts["RulePage"]> | undefined;
  #failed = false;

  protected override prepare({ rule = "", event }: Wanted, read: Read): void {
    this.#rule = rule;
    this.#page = undefined;
    this.#failed = false;
    void this.#load(rule, read, event === undefined ? undefined : this.model?.past.event(event));
  }

  protected override inputs(model: Model): readonly unknown[] {
    return [...super.inputs(model), model.past.lineage, model.past.lastSeq];
  }

  protected override heading({ words }: Model): string {
    return words.first([`rule.${this.#rule}.name`], {}) ?? this.#rule;
  }

  protected override content(model: Model): TemplateResult {
    if (this.#page !== undefined) return this.#page.view(model);
    return html`<p class="hint" role="status">${model.words.t(this.#failed ? "ui.dialog.notLoaded" : "ui.rule.loading")}</p>`;
  }

  /** Enter in the form closes nothing. */
  protected override submit(): boolean {
    return false;
  }

  protected override drawn(): void {
    this.#page?.drawn(this);
  }

  async #load(rule: string, read: Read, event: Recorded | undefined): Promise<void> {
    try {
      const { RulePage } = await import("./rule-parts");
      if (rule !== this.#rule) return;
      this.#page = new RulePage(rule, event, read, {
        again: () => this.again(),
        raise: (intent) => this.raise(intent),
        do: (command) => this.do(command),
      });
    } catch {
      this.#failed = true;
    }
    this.again();
  }
}
