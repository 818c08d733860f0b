// The base of the page's dialogs: a modal form that is drawn when it opens, and while it is open.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Intent } from "../intent";
import type { Model } from "../model";
import { closeIcon } from "./icons";
import { View } from "./view";

/** Which dialog is wanted, and what about. */
export type Wanted = Extract<Intent, { kind: "dialog" }>;

export abstract class Dialog extends View {
  #open = false;

  /** open shows the dialog for the model last drawn. */
  open(wanted: Wanted): void {
    if (this.#open) return;
    this.#open = true;
    this.prepare(wanted);
    this.again();
    const box = this.querySelector("dialog");
    box?.showModal();
    this.querySelector<HTMLInputElement>("[data-first]")?.select?.();
  }

  protected override inputs(model: Model): readonly unknown[] {
    return this.#open ? [model.state, model.words, model.status, model.control, model.selected] : [false];
  }

  protected override view(model: Model): TemplateResult {
    return html`
      <dialog
        aria-labelledby="${this.localName}-title"
        @close=${() => this.#closed()}
        @click=${(event: MouseEvent) => this.#clicked(event)}
      >
        ${this.#open ? this.#form(model) : nothing}
      </dialog>
    `;
  }

  #form(model: Model): TemplateResult {
    return html`
      <form method="dialog" autocomplete="off" @submit=${(event: SubmitEvent) => this.#submitted(event)}>
        <header>
          <h2 id="${this.localName}-title">${this.heading(model)}</h2>
          <button class="bare" type="button" aria-label=${model.words.t("ui.close")} @click=${() => this.close()}>${closeIcon}</button>
        </header>
        ${this.content(model)}
      </form>
    `;
  }

  /** prepare is called before the dialog opens. */
  protected prepare(_wanted: Wanted): void {}

  protected abstract heading(model: Model): string;

  protected abstract content(model: Model): TemplateResult;

  /** submit takes what was entered; the dialog then closes. */
  protected submit(_entered: FormData): void {}

  protected close(): void {
    this.querySelector("dialog")?.close();
  }

  #submitted(event: SubmitEvent): void {
    if (event.target instanceof HTMLFormElement) this.submit(new FormData(event.target));
  }

  #closed(): void {
    this.#open = false;
    this.again();
  }

  /** A click on the backdrop is one on the dialog itself, outside of its form. */
  #clicked(event: MouseEvent): void {
    if (event.target === event.currentTarget) this.close();
  }
}

/** entered reads a text field. */
export function entered(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
