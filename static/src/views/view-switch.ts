// pg-views: whether the stage shows the picture or the tables that say the same, remembered in this browser.

import { html, svg } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Intent } from "../intent";
import type { Model } from "../model";
import { Table } from "./table";
import { View, intentEvent } from "./view";

const place = "view";

export class ViewSwitch extends View {
  #table = remembered();

  connectedCallback(): void {
    document.addEventListener(intentEvent, (event) => {
      if (event instanceof CustomEvent && (event.detail as Intent).kind === "view") this.#turn();
    });
  }

  protected override inputs({ words }: Model): readonly unknown[] {
    return [words, this.#table];
  }

  protected override view({ words: { t } }: Model): TemplateResult {
    const label = t(this.#table ? "ui.view.picture" : "ui.view.table");
    return html`
      <button class="chip" type="button" title=${t(this.#table ? "ui.view.picture.what" : "ui.view.table.what")} @click=${() => this.raise({ kind: "view" })}>
        ${this.#table ? pictureIcon : tableIcon}<span class="word">${label}</span>
      </button>
    `;
  }

  protected override drawn(): void {
    this.#show();
  }

  #turn(): void {
    this.#table = !this.#table;
    try {
      localStorage.setItem(place, this.#table ? "table" : "picture");
    } catch {
      // Where nothing may be stored, the choice lasts as long as the page.
    }
    this.again();
  }

  #show(): void {
    const [ring, table] = [document.querySelector<HTMLElement>("pg-ring"), document.querySelector("pg-table")];
    if (ring === null || !(table instanceof Table)) return;
    const shows = ring.hidden;
    ring.hidden = this.#table;
    table.hidden = !this.#table;
    if (this.#table && !shows) void table.show();
  }
}

function remembered(): boolean {
  try {
    return localStorage.getItem(place) === "table";
  } catch {
    return false;
  }
}

const tableIcon = html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${svg`<path d="M3 4.5h14v11H3zM3 8.2h14M3 11.9h14M8 4.5v11" />`}</svg>`;
const pictureIcon = html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${svg`<circle cx="10" cy="10" r="6.5" /><circle class="solid" cx="10" cy="3.5" r="2" /><circle class="solid" cx="4.4" cy="13.2" r="2" /><circle class="solid" cx="15.6" cy="13.2" r="2" />`}</svg>`;
