// What pg-figure shows: the state of one server, and every rule in its box. The one that decided what happened last is
// lit, and says with which numbers; so are, less, the others that fired in the same moment.

import "../later"; // all that is there already stays in its files: see static/generate.go

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import { boxes, firedAt, litAt, stateRules } from "../figure";
import type { Box } from "../figure";
import type { Key } from "../i18n";
import { lastIndex } from "../log-table";
import type { Model } from "../model";
import type { Sentence } from "../narrate";
import type { Server } from "../wire";
import { openRule } from "./narration";

export class FigurePage {
  #fired: Sentence | undefined;
  #lit: ReadonlyMap<string, Sentence> = new Map();
  #followed: number | undefined;

  inputs(model: Model): readonly unknown[] {
    const { past, narration, shown, words } = model;
    const reached = past.reached(shown);
    this.#fired = firedAt(past, narration, reached, words);
    this.#lit = litAt(past, this.#fired, reached, words);
    return [model.sections, model.state.broken, this.#fired?.seq, this.#lit.size, past.lineage, subject(model, this.#fired)];
  }

  view(model: Model): TemplateResult {
    const { t } = model.words;
    return html`
      <h2 id="figure-title" class="unseen">${t("ui.figure")}</h2>
      <div class="scroll" data-scrolls tabindex="0" role="region" aria-labelledby="figure-title">
        <div class="boxes">
          ${this.#state(model)}
          ${boxes.map((box) => this.#box(box, model))}
        </div>
      </div>
    `;
  }

  /** drawn brings the rule that has been lit into its box's sight; the page around it stays where it is. */
  drawn(root: ParentNode): void {
    if (this.#fired?.seq === this.#followed) return;
    this.#followed = this.#fired?.seq;
    const box = root.querySelector(".scroll");
    const lit = root.querySelector('[aria-current="true"]');
    if (box === null || lit === null) return;
    const [outer, inner] = [box.getBoundingClientRect(), lit.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) box.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 3;
  }

  /** The state is that of the server that the event was about, or else of the selected one. */
  #state(model: Model): TemplateResult {
    const { t } = model.words;
    const server = subject(model, this.#fired);
    const rows = server === undefined ? [] : values(server, model);
    return html`
      <section>
        <h3>${t("ui.figure.state", { server: server?.server ?? "" })}</h3>
        <dl class="values">
          ${rows.map(([name, kept, value]) => html`<div><dt>${name} <span class="hint">${t(kept)}</span></dt><dd>${value}</dd></div>`)}
        </dl>
        <ul>${stateRules.map((rule) => this.#rule(rule, model))}</ul>
      </section>
    `;
  }

  #box({ title, carries, rules }: Box, model: Model): TemplateResult {
    const { t } = model.words;
    return html`
      <section>
        <h3>${t(title)}</h3>
        ${carries === undefined ? nothing : html`<p class="hint">${t(carries)}</p>`}
        <ul>${rules.map((rule) => this.#rule(rule, model))}</ul>
      </section>
    `;
  }

  #rule(rule: string, { words, sections, state }: Model): TemplateResult | typeof nothing {
    const text = words.first([`rule.${rule}.text`], {});
    if (sections[rule] === undefined || text === undefined) return nothing;
    const broken = state.broken.includes(rule);
    const lit = this.#lit.get(rule);
    return html`
      <li aria-current=${lit !== undefined && lit === this.#fired ? "true" : nothing} ?data-also=${lit !== undefined && lit !== this.#fired} data-broken=${broken ? "true" : "false"}>
        <button type="button" data-rule=${rule} data-of=${lit?.seq ?? nothing} @click=${openRule}>
          <span class="text">${broken ? html`<s>${text}</s>` : text}</span>
          <span class="hint">${sections[rule]}${broken ? html` <strong>${words.t("ui.rules.broken")}</strong>` : nothing}</span>
          ${lit === undefined ? nothing : html`<span class="numbers ${lit.tone}"><span class="at">${words.ms(Math.floor(lit.at / 1000) * 1000)}</span> ${lit.text}</span>`}
        </button>
      </li>
    `;
  }
}

function subject({ state, selected }: Model, fired: Sentence | undefined): Server | undefined {
  const name = fired?.server ?? selected;
  return state.servers.find(({ server }) => server === name);
}

/** values are those of the figure's state: name, how it is kept, and what it is now. */
function values(server: Server, { words: { t } }: Model): readonly (readonly [string, Key, string])[] {
  const { currentTerm, votedFor, commitIndex, lastApplied, peers, role } = server;
  const others = (name: "nextIndex" | "matchIndex"): string =>
    Object.entries(peers)
      .map(([peer, known]) => `${peer} ${known[name]}`)
      .join(t("ui.separator"));
  return [
    ["currentTerm", "ui.figure.persistent", String(currentTerm)],
    ["votedFor", "ui.figure.persistent", votedFor ?? t("ui.none")],
    ["log[]", "ui.figure.persistent", t("ui.figure.upTo", { index: lastIndex(server) })],
    ["commitIndex", "ui.figure.volatile", String(commitIndex)],
    ["lastApplied", "ui.figure.volatile", String(lastApplied)],
    ...(role === "leader" ? ([["nextIndex[]", "ui.figure.leader", others("nextIndex")], ["matchIndex[]", "ui.figure.leader", others("matchIndex")]] as const) : []),
  ];
}
