// The base of every element of the page: light DOM, drawn by lit-html as a function of the model, and
// only when something that it shows has changed.

import { render } from "lit-html";
import type { nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Intent } from "../intent";
import type { Model } from "../model";

export const intentEvent = "pg-intent";

export abstract class View extends HTMLElement {
  #drawn: readonly unknown[] | undefined;
  #model: Model | undefined;

  /** Whether this is read, not watched: while things move it draws now and then, not in every frame. */
  readonly isRead: boolean = false;

  /** Whether it paints on a canvas: that comes before what changes the document. */
  readonly isPainted: boolean = false;

  /** draw shows a model, if what this view shows of it differs from what stands there, and this is shown at all. */
  draw(model: Model): void {
    this.#model = model;
    if (this.hidden) return;
    const inputs = this.inputs(model);
    if (this.#drawn !== undefined && same(inputs, this.#drawn)) return;
    if (this.#drawn === undefined) this.replaceChildren(); // what the server wrote for the first moment
    this.#drawn = inputs;
    render(this.view(model), this);
    this.drawn(model);
  }

  /** glide is called in place of draw for what is read, in frames in which it is not its turn: for what moves with time. */
  glide(_model: Model): void {}

  /** inputs lists all that view reads of the model; values are compared by identity. */
  protected abstract inputs(model: Model): readonly unknown[];

  protected abstract view(model: Model): TemplateResult | typeof nothing;

  /** drawn is called after each drawing, for what a template can't say. */
  protected drawn(_model: Model): void {}

  /** The model last drawn; for handlers, which run only after a drawing. */
  protected get model(): Model | undefined {
    return this.#model;
  }

  /** again draws the last model once more: something outside of it has changed. */
  protected again(): void {
    if (this.#model === undefined) return;
    this.#drawn = this.#drawn && [];
    this.draw(this.#model);
  }

  protected raise(intent: Intent): void {
    this.dispatchEvent(new CustomEvent<Intent>(intentEvent, { bubbles: true, detail: intent }));
  }
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}
