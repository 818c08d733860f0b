// pg-table: the picture as tables, for who can't see the ring or would rather read. What fills it is fetched when it is
// shown for the first time.

import { html } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Model } from "../model";
import { upTo } from "../tabulate";
import type { Micros } from "../wire";
import { View } from "./view";

/** While time goes on nobody reads every millisecond. */
const [fine, coarse] = [1_000, 10_000];

export class Table extends View {
  override readonly isRead = true;
  #parts: typeof import("./table-parts") | undefined;
  #failed = false;
  /** The row in focus, by its table and its place there: when it goes, the next takes its place. */
  #at: { readonly table: string; readonly row: number } | undefined;

  connectedCallback(): void {
    this.addEventListener("focusin", ({ target }) => (this.#at = placeOf(target)));
    // What is taken out of the document while it has the focus tells of no focusout everywhere.
    this.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget !== null) this.#at = undefined;
    });
  }

  /** show fetches what the table is made of. */
  async show(): Promise<void> {
    try {
      this.#parts ??= await import("./table-parts");
      this.#failed = false;
    } catch {
      this.#failed = true;
    }
    this.again();
  }

  protected override inputs(model: Model): readonly unknown[] {
    const { state, shown, words, selected } = model;
    const grain = grainOf(model);
    const ends = [...state.servers.flatMap(({ timers }) => Object.values(timers).map(({ deadline }) => deadline)), ...state.messages.map(({ arrives, dies }) => arrives ?? dies ?? 0)];
    return [this.#parts, this.#failed, state, words, selected, grain, ends.map((end) => upTo(end - shown, grain)).join()];
  }

  protected override view(model: Model): TemplateResult {
    if (this.#parts !== undefined) return this.#parts.tables(model, grainOf(model));
    return html`<p class="hint" role="status">${model.words.t(this.#failed ? "ui.dialog.notLoaded" : "ui.table.loading")}</p>`;
  }

  protected override drawn(): void {
    if (this.#at === undefined || this.contains(document.activeElement)) return;
    const { table, row } = this.#at;
    const rows = [...this.querySelectorAll<HTMLElement>(`[data-table="${table}"] [data-row]`)];
    (rows.at(Math.min(row, rows.length - 1)) ?? this.querySelector<HTMLElement>("[data-row]"))?.focus();
  }
}

function grainOf({ playing, looking }: Model): Micros {
  return playing && !looking ? coarse : fine;
}

function placeOf(target: EventTarget | null): { readonly table: string; readonly row: number } | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  const table = target.closest<HTMLElement>("[data-table]");
  const row = [...(table?.querySelectorAll("[data-row]") ?? [])].indexOf(target);
  return table === null || row < 0 ? undefined : { table: table.dataset["table"] ?? "", row };
}
