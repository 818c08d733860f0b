// pg-figure: the algorithm on one page, beside the run. What fills it is fetched when its tab is chosen for the first time.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Model } from "../model";
import { View } from "./view";

type Parts = typeof import("./figure-parts");

export class Figure extends View {
  override readonly isRead = true;
  #page: InstanceType<Parts["FigurePage"]> | undefined;
  #failed = false;
  readonly #tab = new MutationObserver(() => void this.#chosen());

  connectedCallback(): void {
    if (this.parentElement !== null) this.#tab.observe(this.parentElement, { attributeFilter: ["data-tab"] });
  }

  disconnectedCallback(): void {
    this.#tab.disconnect();
  }

  protected override inputs(model: Model): readonly unknown[] {
    return this.#shown ? [this.#failed, model.words, ...(this.#page?.inputs(model) ?? [])] : [false];
  }

  protected override view(model: Model): TemplateResult | typeof nothing {
    if (!this.#shown) return nothing;
    if (this.#page !== undefined) return this.#page.view(model);
    return html`<p class="hint" role="status">${model.words.t(this.#failed ? "ui.dialog.notLoaded" : "ui.rule.loading")}</p>`;
  }

  protected override drawn(): void {
    if (this.#shown) this.#page?.drawn(this);
  }

  get #shown(): boolean {
    return this.parentElement?.dataset["tab"] === "figure";
  }

  async #chosen(): Promise<void> {
    this.again();
    if (!this.#shown) return;
    try {
      const { FigurePage } = await import("./figure-parts");
      this.#page ??= new FigurePage();
      this.#failed = false;
    } catch {
      this.#failed = true;
    }
    this.again();
  }
}
