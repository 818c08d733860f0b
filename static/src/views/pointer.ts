// pg-pointer: on a first visit, three things to try. It goes when it is dismissed or when something is done, and does
// not come again. Never in a page that is embedded in another.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Model } from "../model";
import { closeIcon } from "./icons";
import { View, intentEvent } from "./view";

const seenKey = "pg-pointer";

export class Pointer extends View {
  #gone = window !== window.top || wasSeen();
  readonly #acted = (event: Event): void => {
    const kind = event instanceof CustomEvent ? (event.detail as { readonly kind?: unknown }).kind : undefined;
    if (kind === "command" || kind === "dialog" || kind === "menu") this.#dismiss();
  };
  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key === "Escape") this.#dismiss();
  };

  connectedCallback(): void {
    if (this.#gone) return;
    document.addEventListener(intentEvent, this.#acted);
    document.addEventListener("keydown", this.#pressed);
  }

  disconnectedCallback(): void {
    document.removeEventListener(intentEvent, this.#acted);
    document.removeEventListener("keydown", this.#pressed);
  }

  protected override inputs({ words, control, state }: Model): readonly unknown[] {
    return [words, control, state.violations.length === 0, this.#gone];
  }

  protected override view({ words: { t }, control, state }: Model): TemplateResult | typeof nothing {
    // Where a property has fallen there is one thing to look at.
    if (this.#gone || !control || state.violations.length > 0) return nothing;
    return html`
      <div class="pointer" role="note" aria-label=${t("ui.pointer")}>
        <header><b>${t("ui.pointer")}</b>
          <button class="bare" type="button" aria-label=${t("ui.close")} title=${t("ui.close")} @click=${() => this.#dismiss()}>${closeIcon}</button></header>
        <ol><li>${t("ui.pointer.crash")}</li><li>${t("ui.pointer.write")}</li><li>${t("ui.pointer.back")}</li></ol>
      </div>
    `;
  }

  #dismiss(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.disconnectedCallback();
    try {
      localStorage.setItem(seenKey, "1");
    } catch {
      // Then it comes again on the next visit.
    }
    this.again();
  }
}

function wasSeen(): boolean {
  try {
    return localStorage.getItem(seenKey) !== null;
  } catch {
    return false;
  }
}
