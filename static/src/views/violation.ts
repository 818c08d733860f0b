// pg-violation: stands on the stage as long as a safety property is violated at the moment shown. It names the property,
// and the servers and entries that contradict each other, and leads to both events.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Translator } from "../i18n";
import type { Model } from "../model";
import { contradicts, narrate } from "../narrate";
import { causes, contradiction, latest } from "../violation";
import type { Contradiction, Point, Violation } from "../violation";
import { ruleText } from "./narration";
import { View } from "./view";

export class ViolationBanner extends View {
  protected override inputs({ state, words, past }: Model): readonly unknown[] {
    return [state.violations, words, state.violations.length > 0 ? past.firstSeq : 0];
  }

  protected override view({ state, words, past, sections }: Model): TemplateResult {
    const last = latest(state.violations);
    if (last === undefined) return html`<div role="alert"></div>`;
    const both = contradiction(past, last.seq);
    return html`<div role="alert">${this.#banner(last, both, { state, words, past, sections })}</div>`;
  }

  #banner(last: Violation, both: Contradiction | undefined, { state, words, past, sections }: Pick<Model, "state" | "words" | "past" | "sections">): TemplateResult {
    const { t } = words;
    const others = state.violations.length - 1;
    return html`
      <section class="violated" aria-label=${t("ui.violation")} data-testid="violation">
        <div class="what">
          <h2><span aria-hidden="true">✕</span> ${t("ui.violation")}${t("ui.colon")}${words.first([`property.${last.property}.name`], {}) ?? last.property}</h2>
          <p class="who">${names(last, words)}${others > 0 ? html` <span class="hint">· ${t("ui.violation.more", { n: others })}</span>` : nothing}</p>
          <button class="chip small primary" type="button" @click=${() => this.raise({ kind: "contradiction", violation: last.seq })}
          >${t(both?.earlier === undefined ? "ui.violation.it" : "ui.violation.both")}</button>
          <button class="chip small" type="button" @click=${() => this.raise({ kind: "tab", tab: "safety" })}>${t("ui.violation.all")}</button>
        </div>
        <p class="detail">${contradicts(last, words)}</p>
        ${both === undefined ? nothing : html`<ol class="both">${[both.earlier, both.later].map((point) => (point === undefined ? nothing : this.#event(point, past, words)))}</ol>`}
        ${both === undefined || both.earlier !== undefined ? nothing : html`<p class="hint">${t("ui.violation.alone")}</p>`}
        <div class="causes">${putDownTo(last, words, sections)}</div>
      </section>
    `;
  }

  #event({ seq, at }: Point, past: Model["past"], words: Translator): TemplateResult {
    const event = past.event(seq);
    const sentence = event === undefined ? undefined : narrate(event, words);
    return html`<li>
      <button class="words" type="button" data-seq=${seq} @click=${() => this.raise({ kind: "look", at, seq })}><span class="at">${words.ms(at)}</span> ${sentence?.text ?? ""}</button>
    </li>`;
  }
}

/** putDownTo says what would have prevented the fall: rules, what Raft relies on, or nothing that a run can go without. */
function putDownTo(violation: Violation, words: Translator, sections: Model["sections"]): unknown {
  const all = causes(violation);
  if (all.length === 0) return html`<p>${words.t("ui.violation.nothing")}</p>`;
  return all.map(({ ground, prevents }) => {
    if (ground.what === "wiped") return html`<p>${words.t("ui.violation.wiped", ground)}</p>`;
    if (ground.what === "clocks") return html`<p>${words.t("ui.violation.clocks", ground)}</p>`;
    if (ground.what === "start") return html`<p>${words.t("ui.violation.start")}</p>`;
    const mended = ground.to === undefined ? "" : words.t("ui.violation.mended", ground);
    return ruleText(ground.rule ?? "", words.t(prevents ? "ui.violation.prevents" : "ui.violation.rule"), words, sections, undefined, mended);
  });
}

/** names are the servers and entries that contradict each other. */
function names({ servers = [], term, index }: Violation, words: Translator): string {
  const parts = [words.list(servers)];
  if (index !== undefined) parts.push(words.t("ui.violation.entry", { index }));
  if (term !== undefined) parts.push(words.t("ui.violation.term", { term }));
  return parts.filter((part) => part !== "").join(" · ");
}
