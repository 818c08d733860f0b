// pg-tabs: where there is no room for both, the choice between the diagram and the list of events. The
// style sheet shows one or both, by the window's width and data-tab of the section around.

import { html } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Model } from "../model";
import { View } from "./view";

type Tab = "diagram" | "events";

export class Tabs extends View {
  #tab: Tab = "diagram";

  protected override inputs(model: Model): readonly unknown[] {
    return [model.words, this.#tab];
  }

  protected override view({ words: { t } }: Model): TemplateResult {
    return html`
      <div class="choice" role="group" aria-label=${t("ui.region.time")}>
        ${this.#button("diagram", t("ui.spacetime"))}${this.#button("events", t("ui.events"))}
      </div>
    `;
  }

  #button(tab: Tab, label: string): TemplateResult {
    return html`<button type="button" aria-pressed=${tab === this.#tab ? "true" : "false"} @click=${() => this.#choose(tab)}>${label}</button>`;
  }

  #choose(tab: Tab): void {
    this.#tab = tab;
    if (this.parentElement !== null) this.parentElement.dataset["tab"] = tab;
    this.again();
  }
}
