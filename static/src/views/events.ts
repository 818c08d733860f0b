// pg-events: the list of what happened, newest first, by kind and server. A row is a way to its moment.
// However long the run, only a page of it is in the document.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { repeat } from "lit-html/directives/repeat.js";

import type { Key, Translator } from "../i18n";
import { groups, initialChoice, Listing } from "../listing";
import type { Choice, Group } from "../listing";
import type { Model } from "../model";
import { narrate } from "../narrate";
import type { Sentence } from "../narrate";
import { Slots } from "../slots";
import { questionOf } from "../why";
import type { ServerName } from "../wire";
import { askButton } from "./ask";
import { openRule } from "./narration";
import { settled } from "./settled";
import { View } from "./view";

/** How many rows are in the document at most. */
const pageSize = 60;

/** How many rows another page has in common with this one. */
const overlap = 10;

const groupNames: Readonly<Record<Group, Key>> = {
  elections: "ui.group.elections",
  log: "ui.group.log",
  messages: "ui.group.messages",
  faults: "ui.group.faults",
  clients: "ui.group.clients",
};

export class Events extends View {
  override readonly isRead = true;
  #choice: Choice = initialChoice;
  #listing: Listing | undefined;
  /** How many of the listed are older than the page's newest row, and that one; undefined is the newest of all. */
  #upTo: number | undefined;
  #current: number | undefined;
  #followed = "";
  readonly #slots = new Slots<number>();
  readonly #sentences = new Map<number, Sentence>();
  #lineage = -1;

  override draw(model: Model): void {
    this.#turn(model);
    super.draw(model);
  }

  protected override inputs(model: Model): readonly unknown[] {
    const [from, to] = this.#page();
    return [model.words, this.#choice, from, to, this.#listing?.seqs[from], this.#current, model.past.lineage, model.past.dropped, model.state.servers.length];
  }

  protected override view(model: Model): TemplateResult {
    const { words, past, state } = model;
    const { t } = words;
    const seqs = this.#listing?.seqs ?? [];
    const [from, to] = this.#page();
    const rows = seqs.slice(from, to).reverse();
    const places = this.#slots.places(rows);
    return html`
      <div class="choose">
        <h2 id="events-title">${t("ui.events")}</h2>
        <select class="pick" aria-label=${t("ui.server")} @change=${(event: Event) => this.#of(event)}>
          <option value="">${t("ui.events.allServers")}</option>
          ${state.servers.map(({ server }) => html`<option value=${server} ?selected=${server === this.#choice.server}>${server}</option>`)}
        </select>
        <div class="groups" role="group" aria-label=${t("ui.events.kinds")}>
          ${groups.map(
            (group) => html`
              <button class="pick" type="button" aria-pressed=${this.#choice.groups.has(group) ? "true" : "false"} @click=${() => this.#toggle(group)}>${t(groupNames[group])}</button>
            `,
          )}
        </div>
      </div>
      <div class="scroll" data-scrolls tabindex="0" role="region" aria-labelledby="events-title" @keydown=${(event: KeyboardEvent) => this.#walk(event)}>
        ${to < seqs.length ? this.#more(t("ui.events.later"), to + pageSize - overlap) : nothing}
        <ol class="events">
          ${repeat(
            rows,
            (seq) => places.get(seq),
            (seq) => guard([seq, seq === this.#current, this.#current !== undefined && seq > this.#current, past.lineage, words], () => this.#row(seq, model)),
          )}
        </ol>
        ${from > 0 ? this.#more(t("ui.events.earlier"), from + overlap) : past.dropped ? html`<p class="hint">${t("ui.events.dropped")}</p>` : nothing}
        ${rows.length === 0 ? html`<p class="hint">${t("ui.events.none")}</p>` : nothing}
      </div>
    `;
  }

  /** The row of the moment shown comes into the list's sight; the page around it stays where it is. */
  protected override drawn(): void {
    const box = this.querySelector(".scroll");
    const current = `${this.#lineage} ${this.#current}`;
    if (current === this.#followed || box === null) return;
    this.#followed = current;
    settled(box, () => this.#follow(box));
  }

  #follow(box: Element): void {
    const row = box.querySelector('[aria-current="true"]');
    if (row === null) return;
    const [outer, inner] = [box.getBoundingClientRect(), row.getBoundingClientRect()];
    // A little of what is around it, too, as far as there is room.
    const margin = Math.max(0, Math.min(inner.height, (outer.height - inner.height) / 2));
    if (inner.top < outer.top) box.scrollTop -= outer.top - inner.top + margin;
    else if (inner.bottom > outer.bottom) box.scrollTop += Math.min(inner.bottom - outer.bottom + margin, inner.top - outer.top);
  }

  #row(seq: number, { past, words, sections }: Model): TemplateResult | typeof nothing {
    const sentence = this.#sentence(seq, past, words);
    if (sentence === undefined) return nothing;
    const { at, tone, text, rule } = sentence;
    return html`
      <li class=${tone} data-seq=${seq} ?data-ahead=${this.#current !== undefined && seq > this.#current}>
        <button type="button" data-row aria-current=${seq === this.#current ? "true" : nothing} @click=${() => this.#go(seq, at)}>
          <span class="at">${words.ms(Math.floor(at / 1000) * 1000)}</span><span>${text}</span>
        </button>
        ${askButton(questionOf(past.event(seq)), text, words)}
        ${rule === undefined ? nothing : this.#rule(rule, seq, words, sections)}
      </li>
    `;
  }

  /** A rule stands with its section alone: there is no room for its name. */
  #rule(rule: string, seq: number, { t, first }: Translator, sections: Model["sections"]): TemplateResult {
    const section = sections[rule] ?? "";
    const name = t("ui.rule.of", { section, rule: first([`rule.${rule}.name`], {}) ?? rule });
    return html`<button class="words section" type="button" data-rule=${rule} data-of=${seq} title=${name} aria-label=${name} @click=${openRule}>${section.split(/[,;]/)[0]}</button>`;
  }

  #more(label: string, upTo: number): TemplateResult {
    return html`<button class="chip small" type="button" @click=${() => this.#show(upTo)}>${label}</button>`;
  }

  /** turn finds the page to show: the newest, unless a moment of the past is shown or was paged to. */
  #turn({ past, looking, shown, told }: Model): void {
    if (this.#listing?.shows(past, this.#choice) !== true) {
      this.#listing = new Listing(past, this.#choice);
      this.#upTo = undefined;
      this.#current = undefined;
    }
    if (this.#lineage !== past.lineage) this.#sentences.clear();
    this.#lineage = past.lineage;
    const listing = this.#listing;
    listing.update();
    const behind = looking || shown < past.last;
    const reached = told ?? past.reached(shown);
    const current = behind || told !== undefined ? listing.seqs[listing.before(reached) - 1] : undefined;
    if (current === this.#current) return;
    this.#current = current;
    const [from, to] = this.#page();
    const place = current === undefined ? undefined : listing.before(current);
    if (place === undefined) this.#upTo = undefined;
    else if (this.#upTo === undefined || place <= from || place > to) this.#upTo = Math.min(listing.seqs.length, place + pageSize / 2);
  }

  /** page is the first of the listed that is shown, and the one after the last. */
  #page(): readonly [number, number] {
    const all = this.#listing?.seqs.length ?? 0;
    const to = Math.min(all, this.#upTo ?? all);
    return [Math.max(0, to - pageSize), to];
  }

  #show(upTo: number): void {
    const all = this.#listing?.seqs.length ?? 0;
    this.#upTo = upTo >= all ? undefined : Math.max(pageSize, upTo);
    this.again();
    this.querySelector(".scroll")?.scrollTo({ top: 0 });
  }

  #toggle(group: Group): void {
    const chosen = new Set(this.#choice.groups);
    if (!chosen.delete(group)) chosen.add(group);
    this.#choice = { ...this.#choice, groups: chosen };
    this.again();
  }

  #of(event: Event): void {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const server: ServerName = event.target.value;
    this.#choice = { groups: this.#choice.groups, ...(server === "" ? {} : { server }) };
    this.again();
  }

  #go(seq: number, at: number): void {
    this.raise({ kind: "look", at, seq });
    this.raise({ kind: "go" });
  }

  /** Up and down lead from row to row. */
  #walk(event: KeyboardEvent): void {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const rows = [...this.querySelectorAll<HTMLButtonElement>("[data-row]")];
    const at = rows.findIndex((row) => row === document.activeElement);
    const next = at < 0 ? rows[0] : rows[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }

  #sentence(seq: number, past: Model["past"], words: Translator): Sentence | undefined {
    const known = this.#sentences.get(seq);
    if (known !== undefined) return known;
    const event = past.event(seq);
    const sentence = event === undefined ? undefined : narrate(event, words);
    if (sentence !== undefined) this.#sentences.set(seq, sentence);
    if (this.#sentences.size > 4 * pageSize) this.#sentences.delete(this.#sentences.keys().next().value ?? seq);
    return sentence;
  }
}
