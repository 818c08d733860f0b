// pg-palette: every act by its name, found as one types. The field keeps the focus; arrow keys go through
// what is found.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Act } from "../acts";
import { allActs, found } from "../all-acts";
import type { Model } from "../model";
import { pageActs } from "../page-acts";
import { Dialog } from "./dialog";

/** More than anybody reads: who seeks one beyond types a letter more. */
const most = 60;

export class Palette extends Dialog {
  #typed = "";
  #chosen = 0;
  /** The act that waits to be taken a second time, by its name. */
  #asked: string | undefined;

  protected override prepare(): void {
    this.#typed = "";
    this.#chosen = 0;
    this.#asked = undefined;
  }

  protected override heading({ words }: Model): string {
    return words.t("ui.palette");
  }

  protected override content(model: Model): TemplateResult {
    const { t } = model.words;
    const all = this.#found(model);
    const chosen = Math.min(this.#chosen, all.length - 1);
    return html`
      <input class="seek" type="text" role="combobox" autofocus aria-label=${t("ui.palette.seek")} placeholder=${t("ui.palette.seek")}
        aria-expanded="true" aria-controls="palette-list" aria-autocomplete="list" aria-activedescendant=${all.length === 0 ? nothing : `palette-${chosen}`}
        spellcheck="false" @input=${(event: Event) => this.#type(event)} @keydown=${(event: KeyboardEvent) => this.#pressed(event)} />
      <div class="finds" id="palette-list" role="listbox" aria-label=${t("ui.palette")}>
        ${all.map((act, i) => this.#option(act, i, i === chosen))}
      </div>
      <p class="hint" role="status">${all.length === 0 ? t("ui.palette.none") : nothing}</p>
    `;
  }

  #option(act: Act, i: number, chosen: boolean): TemplateResult {
    const { label, name = label, key, why, sure } = act;
    const below = why ?? (this.#asked === name ? sure : undefined);
    return html`
      <div class="act" id="palette-${i}" role="option" aria-selected=${chosen ? "true" : "false"} aria-disabled=${why === undefined ? nothing : "true"}
        @click=${() => this.#take(act)}>
        <span>${name}${below === undefined ? nothing : html`<span class="reason">${below}</span>`}</span>
        ${key === undefined ? nothing : html`<kbd aria-hidden="true">${key}</kbd>`}
      </div>
    `;
  }

  #found(model: Model): readonly Act[] {
    return found([...allActs(model), ...pageActs(model.words, location.pathname, model.control)], this.#typed).slice(0, most);
  }

  #type(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.#typed = event.target.value;
    this.#choose(0);
  }

  #pressed(event: KeyboardEvent): void {
    const { model } = this;
    if (model === undefined || event.isComposing) return;
    const all = this.#found(model);
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (event.key === "Enter") {
      event.preventDefault();
      const act = all[Math.min(this.#chosen, all.length - 1)];
      if (act !== undefined) this.#take(act);
    }
    if (step === undefined || all.length === 0) return;
    event.preventDefault();
    const to = this.#chosen + step;
    this.#choose(Math.abs(step) === 1 ? (to + all.length) % all.length : Math.max(0, Math.min(all.length - 1, to)));
  }

  #choose(i: number): void {
    this.#chosen = i;
    this.again();
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }

  /** What is impossible stays: its reason is beside it. What can't be undone is taken twice. */
  #take({ intent, why, sure, label, name = label }: Act): void {
    if (why !== undefined) return;
    if (sure !== undefined && this.#asked !== name) {
      this.#asked = name;
      this.again();
      return;
    }
    this.close();
    this.raise(intent);
  }
}
