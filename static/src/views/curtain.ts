// pg-curtain: a dark screen, by the key that clickers have for it, and back by the same.

import { html } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Model } from "../model";
import { isTheirs } from "../theirs";
import { View } from "./view";

export class Curtain extends View {
  readonly #pressed = (event: KeyboardEvent): void => this.#key(event);

  connectedCallback(): void {
    // Before the page, for which the key means play and pause.
    document.addEventListener("keydown", this.#pressed, { capture: true });
  }

  disconnectedCallback(): void {
    document.removeEventListener("keydown", this.#pressed, { capture: true });
  }

  protected override inputs({ words }: Model): readonly unknown[] {
    return [words];
  }

  protected override view({ words: { t } }: Model): TemplateResult {
    return html`<dialog class="curtain" aria-label=${t("ui.class.curtain")} @click=${() => this.#box?.close()}><p>${t("ui.class.curtain.back")}</p></dialog>`;
  }

  #key(event: KeyboardEvent): void {
    const box = this.#box;
    if (box === null || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if (box.open) {
      if (event.key === "Tab") return;
      event.preventDefault();
      event.stopPropagation();
      box.close();
    } else if (event.key === "." && !isTheirs(event, false)) {
      event.preventDefault();
      event.stopPropagation();
      box.showModal();
    }
  }

  get #box(): HTMLDialogElement | null {
    return this.querySelector("dialog");
  }
}
