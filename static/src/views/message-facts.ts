// pg-message: what the inspector says of the selected message: every field of it, and what became of it.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Translator } from "../i18n";
import { fields, find } from "../message-facts";
import type { Fate, Found } from "../message-facts";
import type { Model } from "../model";
import type { Entry, Micros } from "../wire";
import { closeIcon } from "./icons";
import { entryText } from "./terms";
import { View } from "./view";

export class MessageFacts extends View {
  override readonly isRead = true;
  #found: Found | undefined;
  #foundFor: readonly unknown[] = [];

  override draw(model: Model): void {
    this.#lookUp(model);
    super.draw(model);
  }

  protected override inputs({ words, selectedMessage, shown }: Model): readonly unknown[] {
    const ahead = this.#found !== undefined && "at" in this.#found.fate ? left(this.#found.fate.at, shown) : 0;
    return [words, selectedMessage, this.#found, ahead];
  }

  protected override view({ selectedMessage: id, words, shown }: Model): TemplateResult | typeof nothing {
    if (id === undefined) return nothing;
    const { t } = words;
    const found = this.#found;
    return html`
      <section class="message" aria-label=${t("ui.message")} data-testid="message">
        <div class="head">
          <h2>${found === undefined ? t("ui.message") : html`${found.message.type} <span class="way">${found.message.from} → ${found.message.to}</span>`}</h2>
          <button class="bare" type="button" aria-label=${t("ui.message.close")} title=${t("ui.message.close")} @click=${() => this.#close()}>${closeIcon}</button>
        </div>
        ${found === undefined ? html`<p class="hint">${t("ui.message.unknown", { n: id })}</p>` : table(found, shown, words)}
      </section>
    `;
  }

  #close(): void {
    this.raise({ kind: "selectMessage", message: undefined });
  }

  /** lookUp asks the past, but not for every picture: only if something has happened since, or another is asked for. */
  #lookUp({ past, shown, selectedMessage, state }: Model): void {
    if (selectedMessage === undefined) {
      this.#found = undefined;
      this.#foundFor = [];
      return;
    }
    const upTo = past.reached(shown);
    const foundFor = [past.lineage, selectedMessage, state.messages, upTo];
    if (foundFor.every((part, i) => part === this.#foundFor[i])) return;
    if (!this.#gone(foundFor)) this.#found = find(selectedMessage, state, past, upTo);
    this.#foundFor = foundFor;
  }

  /** A message that has come to its end stays so while time goes on: a long past need not be searched again. */
  #gone([lineage, message, , upTo]: readonly unknown[]): boolean {
    const fate = this.#found?.fate;
    const [knownLineage, known] = this.#foundFor;
    return (fate?.kind === "arrived" || fate?.kind === "lost") && lineage === knownLineage && message === known && Number(upTo) >= fate.seq;
  }
}

function table({ message, sent, fate }: Found, shown: Micros, words: Translator): TemplateResult {
  const row = (name: string, value: unknown): TemplateResult => html`<dt>${name}</dt><dd>${value}</dd>`;
  return html`
    <dl class="facts">
      ${row("id", message.id)} ${row("from", message.from)} ${row("to", message.to)}
      ${fields(message).map(([name, value]) => row(name, told(value, words)))}
      ${fate.kind === "unsent" ? nothing : row(words.t("ui.message.sent"), words.ms(sent))}
      ${row(...end(fate, shown, words))}
    </dl>
  `;
}

function end(fate: Fate, shown: Micros, { t, ms }: Translator): readonly [string, string] {
  switch (fate.kind) {
    case "arrives":
      return [t("ui.message.arrives"), t("ui.message.in", { at: fate.at, left: left(fate.at, shown) })];
    case "dies":
      return [t("ui.message.dies"), t("ui.message.in", { at: fate.at, left: left(fate.at, shown) })];
    case "held":
      return [t("ui.message.arrives"), t("ui.message.held")];
    case "waits":
      return [t("ui.message.arrived"), t("ui.message.waits", { server: fate.server, at: fate.at })];
    case "arrived":
      return [t("ui.message.arrived"), ms(fate.at)];
    case "lost":
      return [t("ui.message.lost"), ms(fate.at)];
    case "unsent":
      return [t("ui.message.sent"), t("ui.message.unsent")];
  }
}

/** Whole ms, as timers are told: what changes with every frame can't be read. */
function left(at: Micros, shown: Micros): Micros {
  return Math.ceil(Math.max(0, at - shown) / 1000) * 1000;
}

function told(value: unknown, words: Translator): unknown {
  if (!Array.isArray(value)) return String(value === "" ? "∅" : value);
  const entries = value as readonly Entry[];
  if (entries.length === 0) return words.t("ui.message.noEntries");
  return html`<ol class="carried">${entries.map((entry) => html`<li>${entry.index}: ${entryText(entry, words)} <small>${words.t("ui.ring.term", { term: entry.term })}</small></li>`)}</ol>`;
}
