// A sheet at the lower edge of a narrow window: a handle that is dragged, tapped, or pressed, and raises or lowers it.

import { html } from "lit-html";
import type { TemplateResult } from "lit-html";

/** So far, in CSS pixels, a drag leads to the other state; less is a tap. */
const pullPx = 24;

/** What a sheet needs of the element that it is. */
type Host = HTMLElement;

export class Sheet {
  readonly #host: Host;
  #from: number | undefined;
  /** Whether the click that ends a drag is still to come. */
  #dragged = false;

  constructor(host: Host) {
    this.#host = host;
  }

  get open(): boolean {
    return this.#host.hasAttribute("data-open");
  }

  handle(label: string): TemplateResult {
    return html`
      <button class="lift" type="button" aria-expanded=${String(this.open)} aria-label=${label} title=${label}
        @pointerdown=${(event: PointerEvent) => this.#grasp(event)} @pointermove=${(event: PointerEvent) => this.#move(event)}
        @pointerup=${() => (this.#from = undefined)} @pointercancel=${() => (this.#from = undefined)} @click=${() => this.#click()}></button>
    `;
  }

  #grasp(event: PointerEvent): void {
    this.#from = event.clientY;
    this.#dragged = false;
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
  }

  #move({ clientY }: PointerEvent): void {
    if (this.#from === undefined || Math.abs(clientY - this.#from) < pullPx) return;
    this.#set(clientY < this.#from);
    this.#from = undefined;
    this.#dragged = true;
  }

  #click(): void {
    if (!this.#dragged) this.#set(!this.open);
    this.#dragged = false;
  }

  #set(open: boolean): void {
    this.#host.toggleAttribute("data-open", open);
    this.#host.querySelector(".lift")?.setAttribute("aria-expanded", String(open));
  }
}
