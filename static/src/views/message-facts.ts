// What the inspector says of a message: every field of it, and what became of it.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Translator } from "../i18n";
import { fields } from "../message-facts";
import type { Fate, Found } from "../message-facts";
import type { Entry, Micros } from "../wire";
import { closeIcon } from "./icons";
import { entryText } from "./terms";

export function messageFacts(id: number, found: Found | undefined, shown: Micros, words: Translator, close: () => void): TemplateResult {
  const { t } = words;
  return html`
    <section class="message" aria-label=${t("ui.message")} data-testid="message">
      <div class="head">
        <h2>${found === undefined ? t("ui.message") : html`${found.message.type} <span class="way">${found.message.from} → ${found.message.to}</span>`}</h2>
        <button class="bare" type="button" aria-label=${t("ui.message.close")} title=${t("ui.message.close")} @click=${close}>${closeIcon}</button>
      </div>
      ${found === undefined ? html`<p class="hint">${t("ui.message.unknown", { n: id })}</p>` : table(found, shown, words)}
    </section>
  `;
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
