// pg-spacetime: the run in space and time, which is also the timeline. The drawing is a canvas; the
// playhead over it is a slider for mouse, finger and keyboard, and the list of events says in words what
// the canvas shows.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";
import { createRef, ref } from "lit-html/directives/ref.js";

import type { Key } from "../i18n";
import type { Model } from "../model";
import { narrate } from "../narrate";
import { latest } from "../playhead";
import { inSight } from "../sight";
import { charted } from "../spacetime/chart";
import type { Charted } from "../spacetime/chart";
import type { Hit } from "../spacetime/hit";
import { rings } from "../spacetime/contradiction";
import type { Fonts, Palette } from "../spacetime/paint";
import { meaningOf } from "../spacetime/keys";
import { foot, gutter, heightOf } from "../spacetime/picture";
import type { Filter, Size } from "../spacetime/picture";
import { initial, instantAt, moved, xOf } from "../spacetime/scale";
import type { Extent, Move, Scale } from "../spacetime/scale";
import { contradiction } from "../violation";
import type { Contradiction } from "../violation";
import type { Micros } from "../wire";
import { obstacleNow } from "./action";
import { inkOf, labelsIn } from "./canvas";
import { fitIcon, followIcon, zoomInIcon, zoomOutIcon } from "./icons";
import { Layers } from "./spacetime-layers";
import { Pointing } from "./spacetime-pointing";
import { View } from "./view";

const filters: readonly (readonly [Filter, Key])[] = [
  ["focus", "ui.spacetime.focus"],
  ["context", "ui.spacetime.context"],
  ["all", "ui.spacetime.all"],
];

/** One press of a button shows this many times as much, or as little. */
const zoomStep = 1.6;

export class Spacetime extends View {
  override readonly isPainted = true;
  override readonly isRead = true;
  #scale: Scale = initial;
  #filter: Filter = "context";
  #charted: Charted | undefined;
  readonly #layers = new Layers();
  /** What was painted: what all of it depends on, and what only adds to it as time goes by. */
  #painted: { readonly kept: readonly unknown[]; readonly grows: readonly unknown[] } = { kept: [], grows: [] };
  #palette: Palette | undefined;
  #fonts: Fonts = { sans: "sans-serif", mono: "monospace" };
  #box = { width: 0, height: 0 };
  #inSight = true;
  #crowded = false;
  #present: Micros = 0;
  #looked: Micros | undefined;
  /** Where it was last asked to look, until that is drawn: keys can be faster than the picture. */
  #aimed: Micros | undefined;
  #hovered: Hit | undefined;
  /** What was asked to be shown last, and what of it has been brought into the picture. */
  #asked: Model["contradiction"];
  #contradiction: Model["contradiction"];
  readonly #pointing = new Pointing({
    lanes: () => this.#lanes.value ,
    playhead: () => this.#playhead.value ,
    width: () => this.#box.width,
    painted: () => this.#layers,
    instantAt: (x) => instantAt(this.#scale, gutter, this.#width, x),
    scrub: (at, beyond) => {
      this.#look(at, undefined, true);
      if (beyond) this.#move({ kind: "reveal", at });
    },
    settle: () => this.raise({ kind: "go" }),
    pan: (share) => this.#move({ kind: "pan", share }),
    zoom: (factor, about) => this.#zoom(factor, about),
    visit: ({ at, seq }) => {
      this.#look(at, seq);
      this.raise({ kind: "go" });
    },
    hover: (found) => this.#hover(found),
  });
  readonly #lanes = createRef<HTMLElement>();
  readonly #playhead = createRef<HTMLElement>();
  readonly #ahead = createRef<HTMLElement>();
  readonly #limit = createRef<HTMLElement>();

  readonly #sizes = new ResizeObserver(([entry]) => {
    if (entry === undefined) return;
    this.#box = { width: Math.round(entry.contentRect.width), height: Math.round(entry.contentRect.height) };
    this.again();
  });
  readonly #sight = new IntersectionObserver((changes) => {
    this.#inSight = inSight(changes);
    if (this.#inSight) this.again();
  });
  readonly #themes = new MutationObserver(() => this.#recolour());
  readonly #dark = matchMedia("(prefers-color-scheme: dark)");
  readonly #recolour = (): void => {
    this.#palette = undefined;
    this.again();
  };

  connectedCallback(): void {
    this.#sight.observe(this);
    this.#themes.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    this.#dark.addEventListener("change", this.#recolour);
  }

  disconnectedCallback(): void {
    this.#sizes.disconnect();
    this.#sight.disconnect();
    this.#themes.disconnect();
    this.#dark.removeEventListener("change", this.#recolour);
  }

  override draw(model: Model): void {
    this.#aimed = undefined;
    super.draw(model);
    if (model.contradiction !== this.#asked) {
      this.#asked = model.contradiction;
      this.scrollIntoView({ block: "nearest" });
    }
    if (this.#inSight) this.#paint(model, true);
  }

  /** Between two drawings time goes on: the playhead, and what was painted, move along. */
  override glide(model: Model): void {
    this.#aimed = undefined;
    if (this.#inSight) this.#paint(model, false);
  }

  protected override inputs(model: Model): readonly unknown[] {
    const { words, travel, playing, looking, control, status, past } = model;
    // While time goes by by itself, nobody wants to hear where it is.
    const spoken = playing && !looking ? 0 : model.shown;
    return [words, this.#filter, this.#crowded, this.#scale.follows, (travel.from ?? 0) > 0, past.first, spoken, playing, looking, control, status];
  }

  protected override view(model: Model): TemplateResult {
    const { t } = model.words;
    return html`
      <div class="strip">
        <h2>${t("ui.spacetime")}</h2>
        <div class="beats" role="radiogroup" aria-label=${t("ui.spacetime.beats")}>
          <span aria-hidden="true">${t("ui.spacetime.beats")}</span>
          ${filters.map(
            ([filter, name]) => html`
              <label class="pick"><input type="radio" name="beats" value=${filter} .checked=${filter === this.#filter} @change=${() => this.#choose(filter)} />${t(name)}</label>
            `,
          )}
        </div>
        <span class="hint" role="status">${this.#crowded ? t("ui.spacetime.crowded") : nothing}</span>
        <div class="zoom">
          <button class="bare" type="button" popovertarget="spacetime-key" aria-label=${t("ui.spacetime.key")} title=${t("ui.spacetime.key")}>?</button>
          ${this.#button(t("ui.spacetime.zoomOut"), zoomOutIcon, () => this.#zoom(zoomStep))}
          ${this.#button(t("ui.spacetime.zoomIn"), zoomInIcon, () => this.#zoom(1 / zoomStep))}
          ${this.#button(t("ui.spacetime.fit"), fitIcon, () => this.#move({ kind: "fit" }))}
          <button class="bare" type="button" aria-pressed=${this.#scale.follows ? "true" : "false"} aria-label=${t("ui.spacetime.follow")} title=${t("ui.spacetime.follow")}
            @click=${() => this.#follow()}>${followIcon}</button>
        </div>
      </div>
      <div class="view">
        <div class="window">
          <div
            class="lanes"
            ${ref(this.#lanes)}
            @pointerdown=${(event: PointerEvent) => this.#pointing.down(event)}
            @pointermove=${(event: PointerEvent) => this.#pointing.over(event)}
            @pointerup=${(event: PointerEvent) => this.#pointing.up(event)}
            @pointercancel=${(event: PointerEvent) => this.#pointing.let(event)}
            @pointerleave=${() => this.#hover(undefined)}
            @dblclick=${(event: MouseEvent) => this.#pointing.twice(event)}
            @wheel=${{ handleEvent: (event: WheelEvent) => this.#pointing.wheel(event), passive: false }}
          >
            ${this.#layers.template}
            <div class="ahead" ${ref(this.#ahead)}></div>
            ${(model.travel.from ?? 0) > 0 ? html`<div class="limit" ${ref(this.#limit)}><span>${t("ui.limit")}</span></div>` : nothing}
            ${this.#slider(model)}
          </div>
        </div>
        <pg-branches></pg-branches>
      </div>
    `;
  }

  protected override drawn(): void {
    const box = this.querySelector(".window");
    if (box !== null) this.#sizes.observe(box);
  }

  #button(label: string, icon: TemplateResult, press: () => void): TemplateResult {
    return html`<button class="bare" type="button" aria-label=${label} title=${label} @click=${press}>${icon}</button>`;
  }

  #slider({ words, past, present, shown }: Model): TemplateResult {
    const ms = (at: Micros): number => Math.round(at / 100) / 10;
    return html`
      <div
        class="playhead"
        role="slider"
        tabindex="0"
        aria-label=${words.t("ui.spacetime.moment")}
        aria-orientation="horizontal"
        aria-valuemin=${ms(past.first)}
        aria-valuemax=${ms(latest(past, present))}
        aria-valuenow=${ms(shown)}
        aria-valuetext=${words.ms(shown)}
        ${ref(this.#playhead)}
        @keydown=${(event: KeyboardEvent) => this.#key(event)}
      >
        <svg viewBox="0 0 20 14" aria-hidden="true"><path d="M2 1h16l-8 12z" /></svg>
      </div>
    `;
  }

  // Painting.

  /** paint shows the moment; anew, if what was painted can't just be moved there. */
  #paint(model: Model, anew: boolean): void {
    if (this.#box.width === 0 || this.#box.height === 0) return;
    const { past, present, shown, words, looking, playing } = model;
    this.#charted = charted(this.#charted, past);
    const { chart } = this.#charted;
    if (looking) this.#lookAt(model);
    else this.#scale = moved(this.#caughtUp(model), { kind: "now", at: present }, extent(model));
    const both = model.contradiction === undefined ? undefined : contradiction(past, model.contradiction.violation);
    this.#showBoth(both, model);
    const known = latest(past, present);
    const size = { width: this.#box.width, height: Math.max(this.#box.height, heightOf(chart)) };
    const [flows, palette] = [playing && !looking, this.#colours()];
    const kept = [past, past.lineage, size.width, size.height, devicePixelRatio, this.#filter, palette, words, both?.violation, flows];
    const grows = [past.lastSeq, past.firstSeq, this.#scale, known];
    const looksAlike = same(kept, this.#painted.kept);
    const stands = looksAlike && same(grows, this.#painted.grows);
    if (!stands && (anew || !looksAlike || !this.#layers.slide(this.#scale, known, size))) {
      this.#painted = { kept, grows };
      const subject = { chart, size, filter: this.#filter, palette, fonts: this.#fonts, labels: labelsIn(words) };
      this.#layers.paint({ ...subject, rings: both && ((picture, scale) => rings(both, picture, scale)) }, this.#scale, known, flows);
      this.#sayCrowded(this.#layers.picture?.crowded === true);
    }
    this.#place(shown, size);
    this.#placeLimit(model.travel.from ?? 0, size.height);
  }

  /** What contradicts each other comes into sight when it is asked for. */
  #showBoth(both: Contradiction | undefined, model: Model): void {
    if (model.contradiction === this.#contradiction) return;
    this.#contradiction = model.contradiction;
    if (both === undefined) return;
    this.#scale = moved(this.#scale, { kind: "stretch", from: both.earlier?.at ?? both.later.at, to: both.later.at }, extent(model));
  }

  /** A moment that is looked at comes into sight, unless it is being dragged through what is in sight. */
  #lookAt(model: Model): void {
    if (model.shown === this.#looked) return;
    this.#looked = model.shown;
    const resting = this.#scale.follows ? { ...this.#scale, follows: false } : this.#scale;
    this.#scale = this.#pointing.scrubs ? resting : moved(resting, { kind: "reveal", at: model.shown }, extent(model));
  }

  /** A playhead that goes out of sight takes the diagram along; one that was left behind does not. */
  #caughtUp(model: Model): Scale {
    const { playing, present } = model;
    const [scale, before] = [this.#scale, this.#present];
    this.#present = present;
    if (scale.follows || present === before) return scale;
    const share = (at: Micros): number => (at - scale.start) / scale.span;
    if (share(before) < 0 || share(before) > 1) return scale;
    if (playing && share(present) > 0.82) return { ...scale, follows: true };
    return playing ? scale : moved(scale, { kind: "reveal", at: present }, extent(model));
  }

  #place(shown: Micros, { height }: Size): void {
    const [playhead, ahead] = [this.#playhead.value, this.#ahead.value];
    if (playhead === undefined || ahead === undefined) return;
    const x = xOf(this.#scale, gutter, this.#width, shown);
    const inSight = x >= gutter - 1 && x <= this.#box.width + 1;
    const place = `translateX(${Math.round(Math.max(gutter, Math.min(this.#box.width, x)) * 2) / 2}px)`;
    if (playhead.style.transform !== place) {
      playhead.style.transform = place;
      ahead.style.transform = `translateX(${Math.max(gutter, x)}px)`;
    }
    playhead.classList.toggle("outside", !inSight);
    const below = `${height - foot}px`;
    if (playhead.style.height !== below) {
      playhead.style.height = below;
      ahead.style.height = below;
    }
  }

  /** What is left of the oldest moment that the cluster can be taken to is there to look at only. */
  #placeLimit(from: Micros, height: number): void {
    const limit = this.#limit.value;
    if (limit === undefined) return;
    const width = `${Math.max(0, Math.min(this.#box.width, xOf(this.#scale, gutter, this.#width, from)) - gutter)}px`;
    if (limit.style.width !== width) limit.style.width = width;
    if (limit.style.height !== `${height - foot}px`) limit.style.height = `${height - foot}px`;
  }

  #sayCrowded(crowded: boolean): void {
    if (crowded === this.#crowded) return;
    this.#crowded = crowded;
    queueMicrotask(() => this.again());
  }

  #colours(): Palette {
    if (this.#palette !== undefined) return this.#palette;
    const { palette, fonts } = inkOf(this);
    this.#fonts = fonts;
    this.#palette = palette;
    return palette;
  }

  // Moving about.

  get #width(): number {
    return Math.max(1, this.#box.width - gutter);
  }

  #choose(filter: Filter): void {
    this.#filter = filter;
    this.again();
  }

  #move(move: Move): void {
    const { model } = this;
    if (model === undefined) return;
    this.#scale = moved(this.#scale, move, extent(model));
    this.again();
  }

  #zoom(factor: number, about?: Micros): void {
    const { model } = this;
    if (model === undefined) return;
    const { start, span } = this.#scale;
    const middle = model.shown >= start && model.shown <= start + span ? model.shown : start + span / 2;
    this.#move({ kind: "zoom", factor, about: about ?? middle });
  }

  /** Follows the present; where the cluster was taken back, from the furthest that it has been. */
  #follow(): void {
    const { model } = this;
    if (model === undefined) return;
    const { travel, present } = model;
    this.#move({ kind: "follow", at: present });
    this.raise({ kind: "now" });
    const seek = { do: "seek", at: travel.end ?? 0 } as const;
    if (seek.at > present && !model.playing && obstacleNow(seek, model) === undefined) this.raise({ kind: "command", command: seek });
  }

  // Pointing.

  #look(at: Micros, seq?: number, passing = false): void {
    this.#aimed = at;
    this.raise({ kind: "look", at, passing, ...(seq === undefined ? {} : { seq }) });
  }

  #hover(found: Hit | undefined): void {
    if (found?.seq === this.#hovered?.seq) return;
    this.#hovered = found;
    const lanes = this.#lanes.value;
    if (lanes === undefined || this.model === undefined) return;
    const event = found === undefined ? undefined : this.model.past.event(found.seq);
    const sentence = event === undefined ? undefined : narrate(event, this.model.words);
    lanes.classList.toggle("hit", found !== undefined);
    lanes.title = found === undefined ? "" : `${this.model.words.ms(found.at)} · ${sentence?.text ?? ""}`;
  }

  // Keys.

  #key(event: KeyboardEvent): void {
    const { model } = this;
    if (model === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const { first, last } = extent(model);
    const shown = Math.max(first, Math.min(this.#aimed ?? model.shown, last));
    const meaning = meaningOf(event.key, model.past, shown, this.#scale.span);
    if (meaning === undefined) return;
    if (meaning.kind === "look") this.#look(meaning.at);
    else this.raise(meaning);
    event.preventDefault();
  }
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}

function extent({ past, present }: Model): Extent {
  return { first: past.first, last: latest(past, present) };
}
