// The base of the page's dialogs: a modal form that is drawn when it opens, and while it is open.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Intent } from "../intent";
import type { Model, Notice } from "../model";
import type { Read } from "../read";
import type { Command } from "../wire";
import { obstacleNow } from "./action";
import { closeIcon } from "./icons";
import { View } from "./view";

/** Which dialog is wanted, and what about. */
export type Wanted = Extract<Intent, { kind: "dialog" }>;

export abstract class Dialog extends View {
  #open = false;
  /** Why what was pressed last is impossible: what the page says of it is behind the dialog. */
  #why: string | undefined;
  /** What the page said when the dialog opened. */
  #noticed: Notice | undefined;

  /** open shows the dialog for the model last drawn. */
  open(wanted: Wanted, read: Read): void {
    if (this.#open) return;
    this.#open = true;
    this.#why = undefined;
    this.#noticed = this.model?.notice;
    this.prepare(wanted, read);
    this.again();
    const box = this.querySelector("dialog");
    box?.showModal();
    this.querySelector<HTMLInputElement>("[data-first]")?.select?.();
  }

  protected override inputs(model: Model): readonly unknown[] {
    return this.#open ? [model.state, model.words, model.status, model.control, model.selected, model.looking, model.notice, model.marked] : [false];
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
        <p class="said" role="status">${this.#said(model)}</p>
      </form>
    `;
  }

  /** prepare is called before the dialog opens; read fetches what else it needs from the server. */
  protected prepare(_wanted: Wanted, _read: Read): void {}

  protected abstract heading(model: Model): string;

  protected abstract content(model: Model): TemplateResult;

  /** submit takes what was entered; the dialog then closes, unless it answers false. */
  protected submit(_entered: FormData): boolean | void {}

  /** act is a button for a command. One that is impossible now says why when pressed. */
  protected act(label: string, command: Command, model: Model, name?: string): TemplateResult {
    const why = obstacleNow(command, model);
    return html`
      <button class="chip small" type="button" aria-label=${name ?? nothing} aria-disabled=${why === undefined ? nothing : "true"} title=${why ?? nothing}
        @click=${() => this.do(command)}>${label}</button>
    `;
  }

  /** do gives a command, or says why it is impossible now; it tells whether it was given. */
  protected do(command: Command): boolean {
    this.#why = this.model === undefined ? undefined : obstacleNow(command, this.model);
    this.#noticed = this.model?.notice;
    if (this.#why === undefined) this.raise({ kind: "command", command });
    this.again();
    return this.#why === undefined;
  }

  #said({ notice }: Model): string {
    if (this.#why !== undefined || notice === undefined || notice === this.#noticed) return this.#why ?? "";
    return notice.detail === undefined ? notice.text : `${notice.text} ${notice.detail}`;
  }

  protected close(): void {
    this.querySelector("dialog")?.close();
  }

  #submitted(event: SubmitEvent): void {
    if (event.target instanceof HTMLFormElement && this.submit(new FormData(event.target)) === false) event.preventDefault();
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
