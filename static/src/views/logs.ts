// pg-logs: a row a server, a column an index. Entries are coloured by term, and say it; committed ones
// are solid, the others dashed. Of a long log only the columns in sight are in the document, and a cell that shows another
// entry is filled anew in its place: to take it away and make another costs much more.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";

import type { Translator } from "../i18n";
import { baseOf, conflicts, lastIndex, moved, nearest } from "../log-table";
import type { Place } from "../log-table";
import { ofHighestTerm } from "../membership";
import type { Model } from "../model";
import type { Entry, Server, ServerName } from "../wire";
import { entryText, termColour } from "./terms";
import { opener } from "./opener";
import { settled } from "./settled";
import { View } from "./view";

/** Width of a column with the gap beside it, in CSS pixels; the style sheet has the same. */
const columnWidth = 49;

/** Width of the column of names. */
const headWidth = 36;

/** Columns drawn beyond each edge of what is in sight. */
const margin = 4;

/** Empty columns shown where logs are short, so that the table doesn't grow at every entry. */
const fewest = 6;

/** What all cells of one drawing share. */
type Drawing = {
  readonly words: Translator;
  readonly contradicts: ReadonlyMap<ServerName, number>;
  readonly leader: Server | undefined;
  /** The one cell that Tab comes to; arrow keys lead on from there. */
  readonly place: Place | undefined;
};

export class Logs extends View {
  override readonly isRead = true;
  #first = 0;
  #count = 24;
  /** Width of the window on the table, in CSS pixels. */
  #width = 0;
  /** The column that the logs ended with when they were last drawn: the one for what came next. */
  #end = 0;
  /** Whether that is in sight, and is to stay so. */
  #follows = true;
  /** Where it was last scrolled to, for it to stay so. */
  #put = 0;
  /** The cell that last had the focus. */
  #place: Place | undefined;
  #focused = false;
  readonly #sizes = new ResizeObserver(([entry]) => {
    const box = entry?.target;
    if (entry === undefined || box === undefined) return;
    this.#width = entry.contentRect.width;
    if (this.#follows) this.#scroll(box);
    this.#look(box);
  });

  disconnectedCallback(): void {
    this.#sizes.disconnect();
  }

  protected override inputs(model: Model): readonly unknown[] {
    return [model.words, model.selected, ...model.state.servers.flatMap((s) => [s.log, s.snapshot, s.commitIndex, s.lastApplied, s.status, s.role, s.currentTerm, s.peers])];
  }

  protected override view({ state, selected, words }: Model): TemplateResult {
    this.#focused = this.contains(document.activeElement);
    const columns = columnsOf(state.servers);
    if (this.#follows) this.#aim(this.#left(endOf(state.servers)));
    const first = Math.max(0, Math.min(this.#first, columns - this.#count));
    const indexes = Array.from({ length: Math.min(this.#count, columns - first) }, (_, i) => first + i + 1);
    const rest = columns - first - indexes.length;
    const place = this.#within(state.servers, selected, first, first + indexes.length);
    const drawing: Drawing = { words, contradicts: conflicts(state), leader: ofHighestTerm(state.servers), place };
    return html`
      <h2 id="logs-title">${words.t("ui.logs")}</h2>
      <div class="logs" data-scrolls tabindex=${place === undefined ? 0 : -1} role="region" aria-labelledby="logs-title" @scroll=${this.#scrolled}>
        <table class="log" role="grid" aria-labelledby="logs-title" aria-colcount=${columns + 1} @keydown=${this.#pressed} @focusin=${this.#entered}>
          <thead>
            ${guard([words, first, indexes.length, rest], () => html`
              <tr>
                <th scope="col"><span class="unseen">${words.t("ui.server")}</span></th>
                ${spacer(first)}
                ${indexes.map((index) => html`<th scope="col" aria-colindex=${index + 1}>${index}</th>`)}
                ${spacer(rest)}
              </tr>
            `)}
          </thead>
          <tbody>
            ${state.servers.map(
              (server) => html`
                <tr class=${server.status} ?data-selected=${server.server === selected}>
                  ${guard([first, indexes.length, rest, ...rowInputs(server, drawing)], () => row(server, indexes, first, rest, drawing))}
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
      ${guard([words], () => key(words))}
    `;
  }

  protected override drawn({ state }: Model): void {
    for (const gap of this.querySelectorAll<HTMLElement>("[data-columns]")) {
      const width = `${Number(gap.dataset["columns"]) * columnWidth - 3}px`;
      if (gap.style.minWidth !== width) gap.style.minWidth = width;
    }
    if (this.#focused) this.#keepFocus();
    const box = this.querySelector(".logs");
    if (box === null) return;
    this.#sizes.observe(box);
    this.#follow(box, endOf(state.servers));
  }

  /** The end of the logs comes into sight, if it was in sight before. */
  #follow(box: Element, end: number): void {
    if (end === this.#end) return;
    this.#end = end;
    if (this.#follows) settled(box, () => this.#scroll(box));
  }

  #scroll(box: Element): void {
    this.#put = box.scrollLeft = this.#left(this.#end);
  }

  /** How far to scroll to have a column, and nothing after it, in sight. */
  #left(column: number): number {
    return Math.max(0, headWidth + column * columnWidth - this.#width);
  }

  readonly #scrolled = ({ currentTarget: box }: Event): void => {
    if (!(box instanceof Element)) return;
    // That it was scrolled here is told a frame later: the logs may have grown since.
    if (!this.#follows || Math.abs(box.scrollLeft - this.#put) >= 1) this.#look(box);
  };

  /** look draws the columns that are in sight now, if they aren't there. */
  #look(box: Element): void {
    this.#follows = box.scrollLeft >= this.#left(this.#end) - columnWidth;
    if (this.#aim(box.scrollLeft)) this.again();
  }

  /** aim chooses the columns to draw for a place scrolled to; it tells whether they are others than before. */
  #aim(left: number): boolean {
    const inSight = Math.ceil(this.#width / columnWidth);
    const first = Math.max(0, Math.floor(left / columnWidth) - margin);
    if (Math.abs(first - this.#first) < margin && this.#count >= inSight + 2 * margin) return false;
    this.#first = first;
    this.#count = Math.max(24, inSight + 4 * margin);
    return true;
  }

  /** The place that Tab comes to: the last one of the focus, or where that is gone or out of sight, the end of the
   *  selected server's log, or of another one. */
  #within(servers: readonly Server[], selected: ServerName, first: number, last: number): Place | undefined {
    const ours = (name: ServerName): readonly Server[] => servers.filter(({ server, log, snapshot }) => server === name && (log.length > 0 || snapshot !== undefined));
    const inSight = (place: Place | undefined): Place | undefined => (place !== undefined && place.index > first && place.index <= last ? place : undefined);
    const was = this.#place;
    return (
      (was && inSight(nearest(ours(was.server), was.index))) ??
      inSight(nearest(ours(selected), last)) ??
      servers.flatMap(({ server }) => inSight(nearest(ours(server), last)) ?? [])[0]
    );
  }

  readonly #entered = (event: Event): void => {
    this.#place = placeOf(event.target);
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    const from = placeOf(event.target);
    const to = from && this.model && moved(this.model.state.servers, from, event.key);
    if (to === undefined) return;
    event.preventDefault();
    this.#place = to;
    this.#reveal(to.index);
    this.again();
    this.#cell(to)?.focus({ preventScroll: true });
  };

  /** reveal scrolls as far as needed to have a column in sight. */
  #reveal(index: number): void {
    const box = this.querySelector(".logs");
    if (box === null) return;
    box.scrollLeft = Math.max(this.#left(index), Math.min((index - 1) * columnWidth, box.scrollLeft));
    this.#look(box);
  }

  /** The focus stays on its entry while the cells around it change, and in the table when it is gone. */
  #keepFocus(): void {
    const { activeElement } = document;
    const there = this.contains(activeElement) ? placeOf(activeElement) : undefined;
    const was = this.#place;
    if (was === undefined || (there?.server === was.server && there.index === was.index)) return;
    if (this.contains(activeElement) && there === undefined) return; // on the table itself
    (this.#cell(was) ?? this.querySelector<HTMLElement>(".logs"))?.focus({ preventScroll: true });
  }

  #cell({ server, index }: Place): HTMLElement | null {
    return this.querySelector(`[data-server="${server}"][data-index="${index}"]`);
  }
}

/** The column after the longest log: the one for what comes next. */
function endOf(servers: readonly Server[]): number {
  return Math.max(...servers.map(lastIndex)) + 1;
}

/** A column for each index, and one more for what comes next. */
function columnsOf(servers: readonly Server[]): number {
  return Math.max(fewest, endOf(servers));
}

/** All that a row shows, beside which columns are drawn. */
function rowInputs(server: Server, { words, contradicts, leader, place }: Drawing): readonly unknown[] {
  const { server: name, log, snapshot, commitIndex, lastApplied } = server;
  const known = leader?.peers[name];
  const here = place?.server === name ? place.index : undefined;
  return [words, name, log, snapshot, commitIndex, lastApplied, contradicts.get(name), known && leader.server, known?.nextIndex, known?.matchIndex, here];
}

function row(server: Server, indexes: readonly number[], first: number, rest: number, drawing: Drawing): TemplateResult {
  const base = baseOf(server);
  return html`
    <th scope="row">${server.server}</th>
    ${spacer(first)}
    ${block(server, first, indexes.length, drawing)}
    ${(base === 0 ? indexes : indexes.filter((index) => index > base)).map((index) => cell(server, index, drawing))}
    ${spacer(rest)}
  `;
}

function placeOf(target: EventTarget | null): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>("td[data-index]") : null;
  const { server, index } = cell?.dataset ?? {};
  return server === undefined ? undefined : { server, index: Number(index) };
}

function spacer(columns: number): TemplateResult | typeof nothing {
  return columns <= 0 ? nothing : html`<td class="gap" data-columns=${columns} aria-hidden="true"></td>`;
}

/** The snapshot stands for all up to its index: one block, of which the columns in sight are drawn. */
function block(server: Server, first: number, count: number, { words, place }: Drawing): TemplateResult | typeof nothing {
  const base = baseOf(server);
  const columns = Math.min(base - first, count);
  if (columns <= 0) return nothing;
  const label = words.t("ui.log.snapshot", { index: base, term: server.snapshot?.lastIncludedTerm });
  const isPlace = place?.server === server.server && place.index === base;
  const menu = opener({ kind: "entry", server: server.server, index: base });
  return html`
    <td class="snapshot" colspan=${columns} tabindex=${isPlace ? 0 : -1} aria-haspopup="menu" @click=${menu} @keydown=${menu} @contextmenu=${menu} aria-colindex=${first + 2} aria-label=${label} title=${label}
      data-server=${server.server} data-index=${base}><span class="text">${words.t("ui.log.snapshotShort", { index: base })}</span></td>
  `;
}

function cell(server: Server, index: number, { words, contradicts, leader, place }: Drawing): unknown {
  const name = server.server;
  const entry = server.log[index - baseOf(server) - 1];
  const known = leader?.peers[name];
  const [match, next] = [known?.matchIndex === index, known?.nextIndex === index];
  const of = match || next ? leader?.server : undefined;
  if (entry === undefined) return guard([words, name, of, match, next], () => empty(name, marksOf(name, of, match, next, words), words));
  const committed = index <= server.commitIndex;
  const applied = index <= server.lastApplied;
  const conflict = index >= (contradicts.get(name) ?? Infinity);
  const isPlace = place?.server === name && place.index === index;
  return guard([words, name, of, match, next, entry, committed, applied, conflict, isPlace], () =>
    filled(name, entry, { committed, applied, conflict, isPlace }, marksOf(name, of, match, next, words), words),
  );
}

/** What the leader knows of a server's log, at an index: in signs and in words. */
type Marks = { readonly signs: string; readonly said: readonly string[] };

function marksOf(server: ServerName, leader: ServerName | undefined, match: boolean, next: boolean, { t }: Translator): Marks {
  const of = { leader, server };
  return {
    signs: `${match ? "▲" : ""}${next ? "►" : ""}`,
    said: [...(match ? [t("ui.log.match", of)] : []), ...(next ? [t("ui.log.next", of)] : [])],
  };
}

function empty(server: ServerName, { signs, said }: Marks, { t }: Translator): TemplateResult {
  return html`<td class="none" title=${said.length === 0 ? nothing : said.join(t("ui.ring.comma"))} data-of=${server} data-marks=${signs || nothing}></td>`;
}

type Standing = { readonly committed: boolean; readonly applied: boolean; readonly conflict: boolean; readonly isPlace: boolean };

function filled(server: ServerName, entry: Entry, { committed, applied, conflict, isPlace }: Standing, { signs, said }: Marks, words: Translator): TemplateResult {
  const { index, term, type } = entry;
  const text = entryText(entry, words);
  const about = { text, index, term };
  const first = applied ? words.t("ui.log.cellApplied", about) : committed ? words.t("ui.log.cellCommitted", about) : words.t("ui.log.cell", about);
  const label = [first, ...(conflict ? [words.t("ui.log.conflicts")] : []), ...said].join(words.t("ui.ring.comma"));
  const menu = opener({ kind: "entry", server, index });
  return html`
    <td
      class="entry ${termColour(term)} ${committed ? "committed" : "uncommitted"} ${applied ? "applied" : ""} ${conflict ? "conflict" : ""}"
      tabindex=${isPlace ? 0 : -1}
      aria-haspopup="menu"
      @click=${menu}
      @keydown=${menu}
      @contextmenu=${menu}
      aria-colindex=${index + 1}
      aria-label=${label}
      title=${label}
      data-server=${server}
      data-index=${index}
      data-type=${type}
      data-term=${term}
      data-committed=${committed}
      data-conflict=${conflict || nothing}
    ><span class="text" data-term=${term} data-marks=${signs || nothing}>${text}</span></td>
  `;
}

function key({ t }: Translator): TemplateResult {
  const samples = [
    ["solid", "", t("ui.log.committed")],
    ["solid applied", "", t("ui.log.applied")],
    ["dashed", "", t("ui.log.uncommitted")],
    ["conflict", "", t("ui.log.conflict")],
    ["number", "2", t("ui.log.term")],
    ["number", "►", "nextIndex"],
    ["number", "▲", "matchIndex"],
  ];
  return html`<p class="key">${samples.map(([look, sign, text]) => html`<span class="item"><span class="sample ${look}">${sign}</span>${text}</span>`)}</p>`;
}
