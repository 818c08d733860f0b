// pg-broken: marks a part of the page, since the run goes on without a rule of the algorithm. The stage says it in full;
// elsewhere a word does, and the rest is there for who asks. It leads to the rule, or to all of them if several are broken.

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
    const { broken } = state;
    const [rule] = broken;
    if (rule === undefined) return nothing;
    const whole = brokenRules(broken, words);
    return html`
      <p class="broken">
        <button type="button" title=${whole} @click=${() => this.raise({ kind: "dialog", ...(broken.length === 1 ? { dialog: "rule", rule } : { dialog: "rules" }) })}
        ><span aria-hidden="true">✕</span> ${words.t("ui.rules.mark", { n: broken.length })}<span class="unseen">: ${whole}</span></button>
      </p>
    `;
  }
}
