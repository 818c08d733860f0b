// pg-compare: two branches side by side from where they part, and in words what differs at their ends.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import { branchName } from "../deed";
import type { Translator } from "../i18n";
import type { Model } from "../model";
import { narrate } from "../narrate";
import type { Read } from "../read";
import { chartsOf, parseComparison, reach, rows, sides } from "../spacetime/comparison";
import type { AtEnd, Charts, Comparison, Row, Side } from "../spacetime/comparison";
import { paint } from "../spacetime/paint";
import { foot, gutter, heightOf, picture } from "../spacetime/picture";
import { instantAt, moved, xOf } from "../spacetime/scale";
import type { Move, Scale } from "../spacetime/scale";
import { telling } from "../spacetime/tree";
import type { Branch } from "../wire";
import { inkOf, labelsIn, penFor } from "./canvas";
import { Dialog } from "./dialog";
import type { Wanted } from "./dialog";
import { backIcon, fitIcon, stepIcon, zoomInIcon, zoomOutIcon } from "./icons";
import { entryText } from "./terms";

type Found = { readonly compared: Comparison; readonly charts: Charts | undefined };

export class CompareDialog extends Dialog {
  #read: Read = async () => undefined;
  #picked: Record<Side, number> = { a: 0, b: 0 };
  #found: Found | "loading" | "failed" = "loading";
  #scale: Scale = { start: 0, span: 1, follows: false };
  #asked = 0;
  #dragged: number | undefined;
  readonly #sizes = new ResizeObserver(() => this.#paint());

  /** At first it is the branch that is shown and the one that it left, or else the last one. */
  protected override prepare(_wanted: Wanted, read: Read): void {
    this.#read = read;
    const { branch: current = 1 } = this.model?.travel ?? {};
    const all = this.#branches(this.model);
    const parent = all.find(({ id }) => id === current)?.parent;
    const other = all.find(({ id }) => id === parent) ?? all.filter(({ id }) => id !== current).at(-1);
    this.#picked = { a: Math.min(current, other?.id ?? current), b: Math.max(current, other?.id ?? current) };
    void this.#load();
  }

  protected override heading({ words }: Model): string {
    return words.t("ui.compare.title");
  }

  protected override content(model: Model): TemplateResult {
    const { words } = model;
    const { t } = words;
    const found = this.#found;
    const pick = (one: Side, label: string): TemplateResult => html`
      <label><span>${label}</span>
        <select @change=${(event: Event) => this.#pick(one, event)}>
          ${this.#branches(model).map((branch) => html`<option value=${branch.id} ?selected=${branch.id === this.#picked[one]}>${branch.id} · ${branchName(branch, words)}</option>`)}
        </select>
      </label>
    `;
    return html`
      <div class="fields">${pick("a", t("ui.compare.a"))}${pick("b", t("ui.compare.b"))}</div>
      <div role="status">${found === "loading" ? t("ui.compare.loading") : found === "failed" ? t("ui.compare.failed") : nothing}</div>
      ${typeof found === "string" ? nothing : this.#body(found, words)}
    `;
  }

  protected override drawn(): void {
    this.#sizes.disconnect();
    for (const canvas of this.querySelectorAll(".diagram")) this.#sizes.observe(canvas);
    this.#paint();
  }

  #branches(model: Model | undefined): readonly Branch[] {
    return telling(model?.travel.branches ?? [], model?.travel.branch);
  }

  #pick(one: Side, { target }: Event): void {
    if (!(target instanceof HTMLSelectElement)) return;
    const [id, other] = [Number(target.value), one === "a" ? "b" : "a"] as const;
    // Whoever picks the other one means to swap them.
    const swapped = id === this.#picked[other] ? { [other]: this.#picked[one] } : {};
    this.#picked = { ...this.#picked, ...swapped, [one]: id };
    void this.#load();
  }

  async #load(): Promise<void> {
    const asked = ++this.#asked;
    const { past, travel } = this.model ?? {};
    this.#found = "loading";
    this.again();
    const compared = parseComparison((await this.#read(`compare?a=${this.#picked.a}&b=${this.#picked.b}`)) ?? "");
    const charts = compared?.parts === undefined || past === undefined ? undefined : await chartsOf(compared, { past, branch: travel?.branch }, this.#read);
    if (asked !== this.#asked) return;
    this.#found = compared === undefined ? "failed" : { compared, charts };
    if (compared !== undefined) this.#scale = { ...reach(compared), follows: false };
    this.again();
  }

  #body({ compared, charts }: Found, words: Translator): TemplateResult {
    const { t } = words;
    const { parts } = compared;
    if (parts === undefined) return html`<p>${t("ui.compare.same")}</p>`;
    const side = (one: Side): TemplateResult => {
      const event = parts[one];
      const what = event === undefined ? t("ui.compare.ended") : (narrate(event, words)?.text ?? event.kind);
      return html`<li>${t("ui.compare.side", { id: compared[one].branch, what })}</li>`;
    };
    return html`
      ${charts === undefined ? nothing : this.#diagrams(compared, words)}
      <p><b>${t("ui.compare.parts", { at: parts.at })}</b></p>
      <ul>${sides.map(side)}</ul>
      ${differences(compared, words)}
    `;
  }

  #diagrams(compared: Comparison, { t }: Translator): TemplateResult {
    const button = (label: string, icon: TemplateResult, move: () => Move | undefined): TemplateResult => html`
      <button class="bare" type="button" aria-label=${label} title=${label} @click=${() => this.#move(move())}>${icon}</button>
    `;
    const zoom = (factor: number) => (): Move => ({ kind: "zoom", factor, about: this.#scale.start + this.#scale.span / 2 });
    return html`
      <div class="zoom">
        ${button(t("ui.compare.earlier"), backIcon, () => ({ kind: "pan", share: -0.4 }))}
        ${button(t("ui.compare.later"), stepIcon, () => ({ kind: "pan", share: 0.4 }))}
        ${button(t("ui.spacetime.zoomOut"), zoomOutIcon, zoom(1.6))}
        ${button(t("ui.spacetime.zoomIn"), zoomInIcon, zoom(1 / 1.6))}
        ${button(t("ui.spacetime.fit"), fitIcon, () => ({ kind: "fit" }))}
      </div>
      <div class="beside">
        ${sides.map(
          (one) => html`
            <figure>
              <figcaption>${this.#title(compared[one].branch)}</figcaption>
              <div class="diagram" data-side=${one}
                @pointerdown=${(event: PointerEvent) => this.#grip(event)} @pointermove=${(event: PointerEvent) => this.#drag(event)}
                @pointerup=${() => (this.#dragged = undefined)} @pointercancel=${() => (this.#dragged = undefined)}
                @wheel=${{ handleEvent: (event: WheelEvent) => this.#wheel(event), passive: false }}
              ><canvas aria-hidden="true"></canvas></div>
            </figure>
          `,
        )}
      </div>
    `;
  }

  #title(id: number): string {
    const branch = this.#branches(this.model).find((one) => one.id === id);
    return branch === undefined || this.model === undefined ? String(id) : `${id} · ${branchName(branch, this.model.words)}`;
  }

  // Both diagrams show the same time.

  #move(move: Move | undefined): void {
    if (typeof this.#found === "string" || move === undefined) return;
    const { parts, a, b } = this.#found.compared;
    this.#scale = moved(this.#scale, move, { first: parts?.at ?? 0, last: Math.max(a.end, b.end) });
    this.#paint();
  }

  #grip(event: PointerEvent): void {
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
    this.#dragged = event.clientX;
  }

  #drag({ clientX, currentTarget }: PointerEvent): void {
    if (this.#dragged === undefined || !(currentTarget instanceof Element)) return;
    this.#move({ kind: "pan", share: (this.#dragged - clientX) / Math.max(1, currentTarget.clientWidth - gutter) });
    this.#dragged = clientX;
  }

  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey || !(event.currentTarget instanceof Element)) return;
    event.preventDefault();
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const about = instantAt(this.#scale, gutter, Math.max(1, width - gutter), event.clientX - left);
    this.#move({ kind: "zoom", factor: 2 ** (Math.max(-240, Math.min(240, event.deltaY)) / 120), about });
  }

  #paint(): void {
    const found = this.#found;
    if (typeof found === "string" || found.charts === undefined || this.model === undefined) return;
    const ink = inkOf(this);
    for (const box of this.querySelectorAll<HTMLElement>(".diagram")) {
      const one: Side = box.dataset["side"] === "b" ? "b" : "a";
      const chart = found.charts[one];
      const size = { width: box.clientWidth, height: Math.max(140, heightOf(chart)) };
      const canvas = box.querySelector("canvas");
      const ctx = canvas === null || size.width === 0 ? null : penFor(canvas, size);
      if (ctx === null) continue;
      paint(ctx, picture(chart, this.#scale, size, "context", found.compared[one].end), ink.palette, ink.fonts, labelsIn(this.model.words));
      const x = xOf(this.#scale, gutter, size.width - gutter, found.compared.parts?.at ?? 0);
      if (x < gutter) continue;
      ctx.fillStyle = ink.palette.accent;
      ctx.fillRect(x - 1, 4, 2, size.height - foot - 4);
      ctx.fill(new Path2D(`M${x - 6} 2h12l-6 9z`));
    }
  }
}

function differences(compared: Comparison, words: Translator): TemplateResult {
  const { t } = words;
  const all = rows(compared);
  return html`
    <h3>${t("ui.compare.differs")}</h3>
    ${all.length === 0
      ? html`<p>${t("ui.compare.nothing")}</p>`
      : html`
          <table class="differs">
            <thead><tr><th scope="col">${t("ui.server")}</th><th scope="col">${t("ui.compare.what")}</th>
              ${sides.map((one) => html`<th scope="col">${t("ui.compare.on", { id: compared[one].branch })}</th>`)}</tr></thead>
            <tbody>${all.map((row) => html`
              <tr><th scope="row">${row.server}</th><td>${row.field === "log" ? t("ui.compare.logFrom", { index: row.logFrom ?? 1 }) : row.field}</td>
                ${sides.map((one) => html`<td>${value(row, row[one], words)}</td>`)}</tr>
            `)}</tbody>
          </table>
        `}
  `;
}

/** So many entries are listed; who needs more looks at the branch itself. */
const entriesListed = 12;

function value({ field }: Row, at: AtEnd | undefined, words: Translator): string {
  const none = words.t("ui.none");
  if (at === undefined || field === "server") return at === undefined ? none : at.status;
  switch (field) {
    case "status":
      return words.first([at.status === "up" ? "ui.status.up" : `ui.status.${at.status}`], {}) ?? at.status;
    case "role":
      return words.first([`role.${at.role}`], {}) ?? at.role;
    case "log": {
      const listed = at.log.slice(0, entriesListed).map((entry) => entryText(entry, words)).join(", ");
      return at.log.length === 0 ? none : at.log.length > entriesListed ? `${listed}, …` : listed;
    }
    case "machine":
      return Object.entries(at.machine).map(([key, held]) => `${key}=${held}`).join(", ") || none;
    default:
      return String(at[field] ?? none);
  }
}
