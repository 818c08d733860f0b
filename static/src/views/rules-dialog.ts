// pg-rules: every rule of the algorithm, each to be broken and mended.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";

import type { Model } from "../model";
import { rulesOf } from "../rules";
import type { Rule } from "../rules";
import { obstacleNow } from "./action";
import { Dialog } from "./dialog";
import { openRule } from "./narration";
import { rove } from "./rove";

export class RulesDialog extends Dialog {
  #sought = "";
  /** Broken when the list was last made: a rule does not jump away under who switches it. */
  #onTop: readonly string[] = [];
  #marks: readonly unknown[] = [];
  #marksOf: readonly unknown[] = [];

  protected override prepare(): void {
    this.#seek("");
  }

  protected override heading({ words }: Model): string {
    return words.t("ui.rules.title");
  }

  protected override content(model: Model): TemplateResult {
    const { sections, words } = model;
    const { t } = words;
    const rules = rulesOf(sections, this.#sought, this.#onTop, words);
    const marks = this.#marked(rules, model);
    return html`
      <p class="hint">${t("ui.rules.hint")}</p>
      <input class="search" type="search" autofocus spellcheck="false" aria-label=${t("ui.rules.search")} placeholder=${t("ui.rules.search")}
        .value=${live(this.#sought)} @input=${(event: InputEvent) => this.#typed(event)} />
      ${rules.length === 0 ? html`<p>${t("ui.rules.none")}</p>` : html`<ul class="rules" @keydown=${rove}>${rules.map((rule, i) => this.#row(rule, marks.slice(2 * i, 2 * i + 2), model))}</ul>`}
    `;
  }

  /** Enter in a field closes nothing. */
  protected override submit(): boolean {
    return false;
  }

  /** The terms in what the rules say; found anew only when other rules are listed, since the list is drawn whenever something happens. */
  #marked(rules: readonly Rule[], { marked, words }: Model): readonly unknown[] {
    const of = [marked, words, ...rules.map(({ rule }) => rule)];
    if (of.length !== this.#marksOf.length || of.some((one, i) => one !== this.#marksOf[i])) {
      this.#marksOf = of;
      this.#marks = marked(rules.flatMap(({ text, without }) => [text, without]));
    }
    return this.#marks;
  }

  #row({ rule, name, section }: Rule, [text, without]: readonly unknown[], model: Model): TemplateResult {
    const { t } = model.words;
    const broken = model.state.broken.includes(rule);
    const command = { do: broken ? "mend" : "break", rule } as const;
    const why = obstacleNow(command, model);
    return html`
      <li data-rule=${rule} data-broken=${broken ? "true" : "false"}>
        <span><button class="words" type="button" data-rule=${rule} @click=${openRule}><b>${name}</b></button> <span class="hint">${section}</span></span>
        <label class="switch" title=${why ?? nothing}>
          <span>${broken ? t("ui.rules.broken") : t("ui.rules.kept")}</span>
          <input type="checkbox" role="switch" aria-label=${t("ui.rules.break", { rule: name })} aria-disabled=${why === undefined ? nothing : "true"}
            .checked=${live(broken)} @change=${() => this.do(command)} />
        </label>
        <span class="what">${text}</span>
        <span class="what hint">${without}</span>
      </li>
    `;
  }

  #typed({ target }: InputEvent): void {
    if (target instanceof HTMLInputElement) this.#seek(target.value);
    this.again();
  }

  #seek(sought: string): void {
    this.#sought = sought;
    this.#onTop = this.model?.state.broken ?? [];
  }
}
