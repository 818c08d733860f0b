// pg-safety: the properties that hold at every moment of a correct run, each with its sentence, and whether it does here.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Translator } from "../i18n";
import type { Model } from "../model";
import type { Violation } from "../violation";
import { View } from "./view";

export class Safety extends View {
  protected override inputs({ state, words, properties }: Model): readonly unknown[] {
    return [state.violations, words, properties];
  }

  protected override view({ state, words, properties }: Model): TemplateResult {
    const { t } = words;
    const fallen = new Map(state.violations.map((violation) => [violation.property, violation]));
    const known = [...new Set([...properties, ...fallen.keys()])];
    return html`
      <h2 id="safety-title" class="unseen">${t("ui.safety")}</h2>
      <p class="hint">${fallen.size === 0 ? t("ui.safety.allHold", { n: known.length }) : t("ui.safety.someFell", { n: fallen.size, total: known.length })}</p>
      <div class="scroll" data-scrolls tabindex="0" role="region" aria-labelledby="safety-title">
        <ul class="properties">${known.map((name) => this.#property(name, fallen.get(name), words))}</ul>
      </div>
    `;
  }

  #property(name: string, violation: Violation | undefined, words: Translator): TemplateResult {
    const { t } = words;
    const text = words.first([`property.${name}.text`], {});
    return html`
      <li data-property=${name} data-state=${violation === undefined ? "holds" : "violated"}>
        <span class="sign" aria-hidden="true">${violation === undefined ? "✓" : "✕"}</span>
        <div>
          <h3>${words.first([`property.${name}.name`], {}) ?? name}</h3>
          ${text === undefined ? nothing : html`<p>${text}</p>`}
          ${violation === undefined
            ? html`<p class="hint">${t("ui.safety.holds")}</p>`
            : html`<button class="chip small" type="button" @click=${() => this.raise({ kind: "contradiction", violation: violation.seq })}>${t("ui.safety.violated", { at: violation.at })}</button>`}
        </div>
      </li>
    `;
  }
}
