// pg-broken: says in a part of the page, as the stage does in its own way, that the run goes on without a rule of the
// algorithm. It leads to the rule, or to all of them if several are broken.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Model } from "../model";
import { brokenRules } from "../rules";
import { View } from "./view";

export class BrokenMark extends View {
  protected override inputs({ state, words }: Model): readonly unknown[] {
    return [state.broken, words];
  }

  protected override view({ state, words }: Model): TemplateResult | typeof nothing {
    const [rule] = state.broken;
    if (rule === undefined) return nothing;
    return html`
      <p class="broken">
        <span aria-hidden="true">✕</span>
        <button class="words" type="button" @click=${() => this.raise({ kind: "dialog", ...(state.broken.length === 1 ? { dialog: "rule", rule } : { dialog: "rules" }) })}>${brokenRules(state.broken, words)}</button>
      </p>
    `;
  }
}
