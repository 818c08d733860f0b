// pg-logs: a row a server, a column an index. Entries are coloured by term, and say it; committed ones
// are solid, the others dashed. Of a long log only the columns in sight are in the document.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Translator } from "../i18n";
import type { Model } from "../model";
import type { Server } from "../wire";
import { entryText, lastIndex, termColour } from "./terms";
import { View } from "./view";

/** Width of a column with the gap beside it, in CSS pixels; the style sheet has the same. */
const columnWidth = 49;

/** Width of the column of names. */
const headWidth = 36;

/** Columns drawn beyond each edge of what is in sight. */
const margin = 4;

/** Empty columns shown where logs are short, so that the table doesn't grow at every entry. */
const fewest = 6;

export class Logs extends View {
  #first = 0;
  #count = 24;
  #longest = 0;

  protected override inputs(model: Model): readonly unknown[] {
    return [model.words, model.selected, ...model.state.servers.flatMap((s) => [s.log, s.commitIndex, s.status])];
  }

  protected override view({ state, selected, words }: Model): TemplateResult {
    const columns = Math.max(fewest, ...state.servers.map(lastIndex));
    const first = Math.max(0, Math.min(this.#first, columns - this.#count));
    const indexes = Array.from({ length: Math.min(this.#count, columns - first) }, (_, i) => first + i + 1);
    return html`
      <h2 id="logs-title">${words.t("ui.logs")}</h2>
      <div class="logs" data-scrolls tabindex="0" role="region" aria-labelledby="logs-title" @scroll=${() => this.#look()}>
        <table class="log" aria-colcount=${columns + 1}>
          <thead>
            <tr>
              <th scope="col"><span class="unseen">${words.t("ui.server")}</span></th>
              ${spacer(first)}
              ${indexes.map((index) => html`<th scope="col" aria-colindex=${index + 1}>${index}</th>`)}
              ${spacer(columns - first - indexes.length)}
            </tr>
          </thead>
          <tbody>
            ${state.servers.map(
              (server) => html`
                <tr class=${server.status} ?data-selected=${server.server === selected}>
                  <th scope="row">${server.server}</th>
                  ${spacer(first)}
                  ${indexes.map((index) => cell(server, index, words))}
                  ${spacer(columns - first - indexes.length)}
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
      <p class="key"><span class="sample solid"></span>${words.t("ui.log.committed")} <span class="sample dashed"></span>${words.t("ui.log.uncommitted")} <span class="sample number">2</span>${words.t("ui.log.term")}</p>
    `;
  }

  protected override drawn({ state }: Model): void {
    for (const gap of this.querySelectorAll<HTMLElement>("[data-columns]")) {
      gap.style.minWidth = `${Number(gap.dataset["columns"]) * columnWidth - 3}px`;
    }
    this.#follow(Math.max(...state.servers.map(lastIndex)));
  }

  /** A new entry comes into sight, if the one before it was in sight. */
  #follow(longest: number): void {
    const box = this.querySelector(".logs");
    if (box === null || longest === this.#longest) return;
    const end = (index: number): number => headWidth + index * columnWidth - box.clientWidth;
    const wasInSight = box.scrollLeft >= end(this.#longest) - columnWidth;
    this.#longest = longest;
    if (!wasInSight) return;
    box.scrollLeft = Math.max(0, end(longest));
    this.#look();
  }

  /** look draws the columns that are in sight now, if they aren't there. */
  #look(): void {
    const box = this.querySelector(".logs");
    if (box === null) return;
    const inSight = Math.ceil(box.clientWidth / columnWidth);
    const first = Math.max(0, Math.floor(box.scrollLeft / columnWidth) - margin);
    if (Math.abs(first - this.#first) < margin && this.#count >= inSight + 2 * margin) return;
    this.#first = first;
    this.#count = Math.max(24, inSight + 4 * margin);
    this.again();
  }
}

function spacer(columns: number): TemplateResult | typeof nothing {
  return columns <= 0 ? nothing : html`<td class="gap" data-columns=${columns} aria-hidden="true"></td>`;
}

function cell(server: Server, index: number, words: Translator): TemplateResult {
  const base = server.snapshot?.lastIncludedIndex ?? 0;
  if (index <= base) return compacted(server, index, words);
  const entry = server.log[index - base - 1];
  if (entry === undefined) return html`<td class="none"></td>`;
  const committed = entry.index <= server.commitIndex;
  const text = entryText(entry, words);
  const { term } = entry;
  const label = committed
    ? words.t("ui.log.cellCommitted", { text, index, term })
    : words.t("ui.log.cell", { text, index, term });
  return html`
    <td
      class="entry ${termColour(term)} ${committed ? "committed" : "uncommitted"}"
      aria-colindex=${index + 1}
      aria-label=${label}
      title=${label}
      data-server=${server.server}
      data-index=${index}
      data-term=${term}
      data-committed=${committed}
    ><span class="text">${text}</span><span class="term">${term}</span></td>
  `;
}

/** What the snapshot stands for is no longer in the log. */
function compacted(server: Server, index: number, words: Translator): TemplateResult {
  const label = words.t("ui.log.snapshot", { index });
  return html`<td class="compacted" aria-label=${label} title=${label} data-server=${server.server} data-index=${index}>▪</td>`;
}
