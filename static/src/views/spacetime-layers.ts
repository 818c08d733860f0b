// What the diagram is painted on: canvases one over the other. While time goes by they are moved as they are, by whole
// pixels, and painted anew now and then: what is painted reaches a little beyond the right edge, and bars beyond the
// present, where they are cut off at each moment. At rest nothing is cut off, and nothing reaches beyond.

import { html } from "lit-html";
import type { TemplateResult } from "lit-html";
import { createRef, ref } from "lit-html/directives/ref.js";

import type { Chart } from "../spacetime/chart";
import { paintRings } from "../spacetime/contradiction";
import type { Rings } from "../spacetime/contradiction";
import { glideOf, marginPx, snapped, widened } from "../spacetime/glide";
import { paintBars, paintGround, paintMarks, paintMessages } from "../spacetime/paint";
import type { Fonts, Labels, Palette } from "../spacetime/paint";
import { foot, gutter, picture } from "../spacetime/picture";
import type { Filter, Picture, Size } from "../spacetime/picture";
import { xOf } from "../spacetime/scale";
import type { Scale } from "../spacetime/scale";
import type { Micros } from "../wire";
import { penFor } from "./canvas";

/** What is painted, but for what grows with time. */
export type Subject = {
  readonly chart: Chart;
  readonly size: Size;
  readonly filter: Filter;
  readonly palette: Palette;
  readonly fonts: Fonts;
  readonly labels: Labels;
  /** Where the two events of a contradiction stand in a picture. */
  readonly rings: ((picture: Picture, scale: Scale) => Rings) | undefined;
};

export class Layers {
  readonly #ground = createRef<HTMLCanvasElement>();
  readonly #messages = createRef<HTMLCanvasElement>();
  readonly #bars = createRef<HTMLCanvasElement>();
  readonly #marks = createRef<HTMLCanvasElement>();
  readonly #past = createRef<HTMLElement>();
  /** What was painted last: with which scale, how wide, and how. */
  #picture: Picture | undefined;
  #scale: Scale | undefined;
  #margin = 0;
  /** How far it has been moved since, in CSS pixels. */
  #glide = 0;

  readonly template: TemplateResult = html`
    <canvas aria-hidden="true" ${ref(this.#ground)}></canvas>
    <div class="flow" aria-hidden="true">
      <canvas ${ref(this.#messages)}></canvas>
      <div class="past" ${ref(this.#past)}><canvas ${ref(this.#bars)}></canvas></div>
      <canvas ${ref(this.#marks)}></canvas>
    </div>
  `;

  /** The picture that was painted last; undefined before the first. */
  get picture(): Picture | undefined {
    return this.#picture;
  }

  /** How far the picture stands left of where it was painted, in CSS pixels. */
  get glide(): number {
    return this.#glide;
  }

  /** paint draws all anew, known up to an instant; flows if time is about to go on. */
  paint(subject: Subject, scale: Scale, known: Micros, flows: boolean): void {
    const { chart, size, filter, palette, fonts, labels } = subject;
    const margin = flows ? marginPx : 0;
    const from = flows ? snapped(scale, size.width - gutter, devicePixelRatio) : scale;
    const wide = { width: size.width + margin, height: size.height };
    const { scale: shown, beyond } = widened(from, size.width - gutter, margin);
    const made = picture(chart, shown, wide, filter, known + beyond);
    const [ground, messages, bars, marks] = [this.#ground, this.#messages, this.#bars, this.#marks].map(({ value }) => value);
    if (ground === undefined || messages === undefined || bars === undefined || marks === undefined) return;
    on(ground, size, (ctx) => paintGround(ctx, made, size.width, palette, fonts));
    on(messages, wide, (ctx) => paintMessages(ctx, made, palette, fonts, labels));
    on(bars, wide, (ctx) => paintBars(ctx, made, palette, fonts, labels));
    on(marks, wide, (ctx) => {
      paintMarks(ctx, made, palette);
      if (subject.rings !== undefined) paintRings(ctx, subject.rings(made, shown), gutter, palette, fonts);
    });
    [this.#picture, this.#scale, this.#margin] = [made, from, margin];
    this.#move(0);
    this.until(scale, known, size);
  }

  /** slide moves what was painted to where a scale shows it; false if it has to be painted anew. */
  slide(scale: Scale, known: Micros, size: Size): boolean {
    if (this.#scale === undefined || this.#margin === 0) return false;
    const glide = glideOf(this.#scale, scale, size.width - gutter, devicePixelRatio);
    if (glide === undefined || glide > this.#margin) return false;
    this.#move(glide);
    this.until(scale, known, size);
    return true;
  }

  /** until cuts the bars off at the last instant that is known. */
  until(scale: Scale, known: Micros, size: Size): void {
    const past = this.#past.value;
    if (past === undefined) return;
    const x = xOf(scale, gutter, size.width - gutter, known);
    const cut = this.#margin === 0 ? "" : `inset(0 ${Math.max(0, Math.round((size.width - x) * 10) / 10)}px 0 0)`;
    if (past.style.clipPath !== cut) past.style.clipPath = cut;
    const height = `${size.height - foot}px`;
    if (past.style.height !== height) past.style.height = height;
  }

  #move(glide: number): void {
    this.#glide = glide;
    const place = glide === 0 ? "" : `translateX(${-glide}px)`;
    for (const { value } of [this.#messages, this.#bars, this.#marks]) {
      if (value !== undefined && value.style.transform !== place) value.style.transform = place;
    }
  }
}

function on(canvas: HTMLCanvasElement, size: Size, paint: (ctx: CanvasRenderingContext2D) => void): void {
  const ctx = penFor(canvas, size);
  if (ctx === null) return;
  ctx.clearRect(0, 0, size.width, size.height);
  ctx.save();
  paint(ctx);
  ctx.restore();
}
