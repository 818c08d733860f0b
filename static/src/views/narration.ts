// pg-narration: the one sentence that says what just happened and why, with the rule that decided it.
// A screen reader hears the same sentence: see announcements.ts.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Translator } from "../i18n";
import type { Intent } from "../intent";
import type { Model } from "../model";
import { lead } from "../narrate";
import type { Sentence } from "../narrate";
import { rove } from "./rove";
import { intentEvent, View } from "./view";

export class Narration extends View {
  protected override inputs(model: Model): readonly unknown[] {
    return [model.narration, model.words, model.marked];
  }

  protected override view({ narration, words, sections, marked }: Model): TemplateResult {
    return html`
      <div class="narration ${narration?.tone ?? ""}">
        <p class="sentence" @keydown=${rove}>${narration === undefined ? marked([words.t("ui.narration.start")]) : told(narration, marked)}</p>
        ${narration?.rule === undefined ? nothing : ruleText(narration.rule, words.t("ui.narration.why"), words, sections, narration.seq)}
      </div>
    `;
  }
}

function told({ text }: Sentence, marked: Model["marked"]): TemplateResult {
  const [what, why] = marked(lead(text));
  return html`<b>${what}</b> ${why}`;
}

/** ruleText is a rule's name, and more to say of it if given, which opens all there is to know of the rule. */
export function ruleText(id: string, label: string, words: Translator, sections: Model["sections"], seq?: number, more = ""): TemplateResult | typeof nothing {
  const name = words.first([`rule.${id}.name`], {});
  if (name === undefined) return nothing;
  const section = sections[id];
  return html`<p class="rule"><button class="words" type="button" data-rule=${id} data-of=${seq ?? nothing} @click=${openRule}>${label} ${name}${section === undefined ? "" : ` · ${section}`}${more === "" ? "" : ` · ${more}`}</button></p>`;
}

/** openRule opens the rule that what was clicked names, and the event, if it names one. */
export function openRule({ currentTarget }: Event): void {
  if (!(currentTarget instanceof HTMLElement)) return;
  const { rule = "", of } = currentTarget.dataset;
  currentTarget.dispatchEvent(new CustomEvent<Intent>(intentEvent, { bubbles: true, detail: { kind: "dialog", dialog: "rule", rule, ...(of === undefined ? {} : { event: Number(of) }) } }));
}
