// pg-manual: in manual mode, all that could happen next, to be picked from.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import { choices, told } from "../choices";
import type { Choice } from "../choices";
import type { Key } from "../i18n";
import type { Model } from "../model";
import { obstacleNow } from "./action";
import { closeIcon } from "./icons";
import { View } from "./view";

export class ManualList extends View {
  /** The row that Tab leads to. */
  #at = 0;
  /** Whether the focus was in the list: what was picked goes, and the next takes its place. */
  #within = false;

  connectedCallback(): void {
    this.addEventListener("focusin", (event) => this.#entered(event));
    // What is taken out of the document while it has the focus tells of no focusout everywhere.
    this.addEventListener("focusout", ({ relatedTarget }) => (this.#within = relatedTarget === null && this.#within));
    this.addEventListener("keydown", (event) => this.#pressed(event));
  }

  protected override inputs(model: Model): readonly unknown[] {
    const { state, words, control, status, looking } = model;
    if (state.manual !== true) return [false];
    return [state.messages, state.servers, state.operations, state.workload, words, control, status, looking, this.#at];
  }

  protected override view(model: Model): TemplateResult {
    const { state, words } = model;
    if (state.manual !== true) return html``;
    const { t } = words;
    const all = choices(state).filter(({ do: verb }) => verb !== "drop");
    this.#at = Math.max(0, Math.min(this.#at, all.length - 1));
    return html`
      <section class="manual" aria-labelledby="manual-title">
        <h2 id="manual-title" tabindex="-1">${t("ui.manual.title")}</h2>
        <p class="hint">${all.length === 0 ? t("ui.manual.none") : t("ui.manual.hint")}</p>
        ${groups.map(([title, verbs]) => {
          const rows = all.flatMap((choice, i) => (verbs.includes(choice.do) ? [this.#row(choice, i, model)] : []));
          return rows.length === 0 ? nothing : html`<h3>${t(title)}</h3><ul>${rows}</ul>`;
        })}
      </section>
    `;
  }

  protected override drawn(): void {
    if (this.#within && !this.contains(document.activeElement)) this.#focus(this.#at);
  }

  #row(choice: Choice, i: number, model: Model): TemplateResult {
    const { state, words } = model;
    const what = told(choice, state, words);
    const why = obstacleNow(choice, model);
    const disabled = why === undefined ? nothing : "true";
    const drop = choice.do === "deliver" ? ({ do: "drop", message: choice.message } as const) : undefined;
    const dropIt = words.t("ui.manual.dropIt", { what });
    return html`
      <li data-pick=${choice.do}>
        <button class="choose-it" type="button" data-row=${i} tabindex=${i === this.#at ? 0 : -1} aria-disabled=${disabled} title=${why ?? nothing}
          aria-keyshortcuts=${drop === undefined ? nothing : "Delete"} @click=${() => this.raise({ kind: "command", command: choice })}>${what}</button>
        ${drop === undefined
          ? nothing
          : html`<button class="bare" type="button" tabindex=${i === this.#at ? 0 : -1} aria-label=${dropIt} aria-disabled=${disabled} title=${why ?? words.t("ui.manual.drop")}
              @click=${() => this.raise({ kind: "command", command: drop })}>${closeIcon}</button>`}
      </li>
    `;
  }

  #entered({ target }: FocusEvent): void {
    this.#within = true;
    const row = target instanceof Element ? target.closest("li")?.querySelector<HTMLElement>("[data-row]") : undefined;
    const at = Number(row?.dataset["row"] ?? this.#at);
    if (at === this.#at) return;
    this.#at = at;
    this.again();
  }

  /** Arrow keys go through the rows, and Delete drops the one in focus. */
  #pressed(event: KeyboardEvent): void {
    const last = this.querySelectorAll("[data-row]").length - 1;
    const to = { ArrowDown: this.#at + 1, ArrowUp: this.#at - 1, Home: 0, End: last }[event.key];
    const drops = event.key === "Delete" || event.key === "Backspace";
    if (last < 0 || (to === undefined && !drops)) return;
    event.preventDefault();
    if (to !== undefined) this.#focus(Math.max(0, Math.min(to, last)));
    else this.querySelector(`[data-row="${this.#at}"]`)?.parentElement?.querySelector<HTMLElement>(".bare")?.click();
  }

  #focus(row: number): void {
    this.querySelector<HTMLElement>(`[data-row="${row}"]`)?.focus();
  }
}

const groups: readonly (readonly [Key, readonly Choice["do"][]])[] = [
  ["ui.manual.messages", ["deliver"]],
  ["ui.manual.servers", ["beat", "timeout"]],
  ["ui.manual.clients", ["wake"]],
];
