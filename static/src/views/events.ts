// pg-events: the last sentences worth telling, newest first.

import { html } from "lit-html";
import type { TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";

import type { Model } from "../model";
import { View } from "./view";

export class Events extends View {
  protected override inputs(model: Model): readonly unknown[] {
    return [model.recent, model.words];
  }

  protected override view({ recent, words }: Model): TemplateResult {
    return html`
      <h2 id="events-title">${words.t("ui.events")}</h2>
      <ol class="events" data-scrolls tabindex="0" aria-labelledby="events-title">
        ${repeat(
          recent,
          (sentence) => sentence.seq,
          (sentence) => html`
            <li class=${sentence.tone} data-seq=${sentence.seq}>
              <span class="at">${words.ms(Math.floor(sentence.at / 1000) * 1000)}</span><span>${sentence.text}</span>
            </li>
          `,
        )}
      </ol>
      ${recent.length === 0 ? html`<p class="hint">${words.t("ui.events.none")}</p>` : ""}
    `;
  }
}
