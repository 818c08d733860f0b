// pg-tabs: what the panel of time shows where there is no room for all of it. The style sheet shows it, by the window's
// width and data-tab of the section around: a wide window has the diagram in any case, and the others beside it.

import { html } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Key } from "../i18n";
import type { Model } from "../model";
import { View } from "./view";

export type Tab = "diagram" | "events" | "figure" | "safety";

const names: readonly (readonly [Tab, Key])[] = [
  ["diagram", "ui.spacetime"],
  ["events", "ui.events"],
  ["figure", "ui.figure"],
  ["safety", "ui.safety"],
];

export class Tabs extends View {
  #tab: Tab = "diagram";
  readonly #wide = matchMedia("(min-width: 1280px)");

  connectedCallback(): void {
    this.#wide.addEventListener("change", () => this.again());
  }

  /** choose shows a part of the panel. */
  choose(tab: Tab): void {
    this.#tab = tab;
    if (this.parentElement !== null) this.parentElement.dataset["tab"] = tab;
    this.again();
  }

  protected override inputs({ words, state }: Model): readonly unknown[] {
    return [words, this.#tab, this.#wide.matches, state.violations.length];
  }

  protected override view({ words: { t }, state }: Model): TemplateResult {
    const shown = this.#wide.matches && this.#tab === "diagram" ? "events" : this.#tab;
    const fallen = state.violations.length;
    return html`
      <div class="choice" role="group" aria-label=${t("ui.region.time")}>
        ${names.map(
          ([tab, name]) => html`
            <button type="button" data-tab=${tab} aria-pressed=${tab === shown ? "true" : "false"} @click=${() => this.choose(tab)}
            >${t(name)}${tab === "safety" && fallen > 0 ? html` <span class="fallen">✕ ${fallen}</span>` : ""}</button>
          `,
        )}
      </div>
    `;
  }
}
