// One rule, opened: its text and where it is stated, what goes wrong without it, the code that keeps it, and where it
// fired in this run.

import "../later"; // all that is there already stays in its files: see static/generate.go

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";

import { linesOf, pathOf, readPlaces } from "../code";
import type { Place } from "../code";
import { earlier, Firings } from "../firings";
import type { Intent } from "../intent";
import type { Model } from "../model";
import { narrate } from "../narrate";
import type { Recorded } from "../past";
import type { Read } from "../read";
import { parseEvents } from "../wire";
import type { Command } from "../wire";
import { obstacleNow } from "./action";

/** How many firings are listed at first, and how many more each time. */
const atFirst = 12;
const more = 40;

/** What the page of a rule needs of the dialog that it stands in. */
type Host = {
  readonly again: () => void;
  readonly raise: (intent: Intent) => void;
  readonly do: (command: Command) => void;
};

export class RulePage {
  readonly #rule: string;
  readonly #host: Host;
  readonly #read: Read;
  /** What is asked about, if it is not the rule as such. */
  readonly #event: Recorded | undefined;
  /** undefined until the program has answered, none if it did not. */
  #places: readonly Place[] | undefined;
  #firings: Firings | undefined;
  /** What fired before the page's own past begins. */
  #before: readonly Recorded[] = [];
  #asked = false;
  #listed = atFirst;
  #scrolled = false;

  constructor(rule: string, event: Recorded | undefined, read: Read, host: Host) {
    this.#rule = rule;
    this.#read = read;
    this.#host = host;
    this.#event = event;
    void this.#readCode();
  }

  view(model: Model): TemplateResult {
    const { t, first } = model.words;
    const without = first([`rule.${this.#rule}.without`], {});
    const section = model.sections[this.#rule];
    const [text, broken] = model.marked([first([`rule.${this.#rule}.text`], {}) ?? "", without ?? ""]);
    return html`
      <p class="text">${text}</p>
      ${section === undefined ? nothing : html`<p class="hint" data-part="section">${t("ui.rule.section", { section })}</p>`}
      ${this.#switch(model)}
      ${without === undefined ? nothing : html`<section data-part="without"><h3>${t("ui.rule.without")}</h3><p>${broken}</p></section>`}
      <section data-part="code">
        <h3>${t("ui.rule.code")}</h3>
        ${this.#code(model)}
      </section>
      <section data-part="fired">
        <h3>${t("ui.rule.fired")}</h3>
        ${this.#fired(model)}
      </section>
    `;
  }

  /** drawn brings the rule's lines into the sight of their box, once. */
  drawn(root: ParentNode): void {
    const boxes = [...root.querySelectorAll<HTMLElement>("pre")];
    if (this.#scrolled || boxes.length === 0) return;
    this.#scrolled = true;
    for (const box of boxes) {
      const lit = box.querySelector<HTMLElement>("mark");
      if (lit !== null) box.scrollTop = lit.offsetTop - box.clientHeight / 3;
    }
  }

  #switch(model: Model): TemplateResult {
    const { t, first } = model.words;
    const broken = model.state.broken.includes(this.#rule);
    const command = { do: broken ? "mend" : "break", rule: this.#rule } as const;
    const why = obstacleNow(command, model);
    return html`
      <label class="switch" data-broken=${broken ? "true" : "false"} title=${why ?? nothing}>
        <span>${t(broken ? "ui.rules.broken" : "ui.rules.kept")}</span>
        <input type="checkbox" role="switch" aria-label=${t("ui.rules.break", { rule: first([`rule.${this.#rule}.name`], {}) ?? this.#rule })}
          aria-disabled=${why === undefined ? nothing : "true"} .checked=${live(broken)} @change=${() => this.#host.do(command)} />
      </label>
    `;
  }

  #code({ words: { t, ms } }: Model): TemplateResult {
    if (this.#places === undefined) return html`<p class="hint" role="status">${t("ui.rule.loading")}</p>`;
    const [main, ...others] = this.#places;
    if (main === undefined) return html`<p class="hint" role="status">${t("ui.dialog.notLoaded")}</p>`;
    const { at } = this.#event ?? {};
    return html`
      ${main.ran === true && at !== undefined ? html`<p class="hint" data-part="ran">${t("ui.rule.ran", { at: ms(Math.floor(at / 1000) * 1000) })}</p>` : nothing}
      ${listing(main)}
      ${others.length === 0 ? nothing : html`<details><summary>${t("ui.rule.elsewhere", { n: others.length })}</summary>${others.map(listing)}</details>`}
    `;
  }

  #fired(model: Model): TemplateResult {
    const { words, past } = model;
    const { t } = words;
    if (this.#firings?.of(past, this.#rule) !== true) this.#firings = new Firings(past, this.#rule);
    if (past.dropped) void this.#readBefore(past.firstSeq);
    const known = this.#firings.seqs.flatMap((seq) => past.event(seq) ?? []);
    const all = [...this.#before.filter(({ seq }) => seq < past.firstSeq), ...known];
    if (all.length === 0) return html`<p class="hint">${t("ui.rule.neverFired")}</p>`;
    const shown = all.slice(-this.#listed).reverse();
    return html`
      <p class="hint">${t("ui.rule.times", { n: all.length })}</p>
      <ol class="events">${shown.map((event) => this.#row(event, model))}</ol>
      ${shown.length === all.length ? nothing : html`<button class="chip small" type="button" @click=${() => this.#more()}>${t("ui.events.earlier")}</button>`}
    `;
  }

  #row(event: Recorded, { words, past, shown }: Model): TemplateResult | typeof nothing {
    const sentence = narrate(event, words, this.#rule);
    if (sentence === undefined) return nothing;
    const { at, seq } = event;
    return html`
      <li class=${sentence.tone} data-seq=${seq} ?data-ahead=${at > shown}>
        <button type="button" @click=${(click: Event) => this.#go(seq, at, seq >= past.firstSeq, click)}>
          <span class="at">${words.ms(Math.floor(at / 1000) * 1000)}</span><span>${sentence.text}</span>
        </button>
      </li>
    `;
  }

  /** Of what lies before the page's own past the cluster alone can show the moment. */
  #go(seq: number, at: number, kept: boolean, { currentTarget }: Event): void {
    if (kept) {
      this.#host.raise({ kind: "look", at, seq });
      this.#host.raise({ kind: "go" });
    } else {
      this.#host.raise({ kind: "command", command: { do: "seek", at } });
    }
    if (!(currentTarget instanceof Element)) return;
    // Also one that this was opened from: the page is what is to be seen now.
    for (const open of currentTarget.ownerDocument.querySelectorAll<HTMLDialogElement>("dialog[open]")) open.close();
  }

  #more(): void {
    this.#listed += more;
    this.#host.again();
  }

  async #readCode(): Promise<void> {
    this.#places = readPlaces((await this.#read(pathOf(this.#rule, this.#event))) ?? "") ?? [];
    this.#host.again();
  }

  async #readBefore(firstSeq: number): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    const events = parseEvents((await this.#read("events")) ?? "") ?? [];
    this.#before = earlier(events, firstSeq, this.#rule);
    this.#host.again();
  }
}

/** listing is a function with its lines numbered, and those of the rule lit. */
function listing(place: Place): TemplateResult {
  const name = `${place.file} · ${place.function}`;
  return html`
    <figure class="code">
      <figcaption>${name}</figcaption>
      <pre tabindex="0" role="region" aria-label=${name} data-scrolls><code>${linesOf(place).map(({ n, text, lit }) => {
        const line = html`<span class="n" aria-hidden="true">${n}</span>${text}\n`;
        return lit ? html`<mark data-line=${n}>${line}</mark>` : html`<span data-line=${n}>${line}</span>`;
      })}</code></pre>
    </figure>
  `;
}
