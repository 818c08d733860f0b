// pg-notice: what stands in the way. The line is down, or a command was refused and why.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Model } from "../model";
import { closeIcon } from "./icons";
import { View } from "./view";

export class NoticeBoard extends View {
  protected override inputs(model: Model): readonly unknown[] {
    return [model.status, model.notice, model.words];
  }

  protected override view(model: Model): TemplateResult {
    return html`<div role="status">${this.#line(model)}</div><div role="alert">${this.#refusal(model)}</div>`;
  }

  #line({ status, words }: Model): TemplateResult | typeof nothing {
    const { t } = words;
    if (status === "ended") return html`<p class="notice bad" data-testid="banner"><span>${t("ui.banner.ended")}</span></p>`;
    if (status !== "lost") return nothing;
    return html`
      <p class="notice bad" data-testid="banner">
        <span>${t("ui.banner.lost")}</span>
        <button class="chip small" type="button" @click=${() => this.raise({ kind: "reconnect" })}>${t("ui.banner.retry")}</button>
      </p>
    `;
  }

  #refusal({ notice, words }: Model): TemplateResult | typeof nothing {
    if (notice === undefined) return nothing;
    return html`
      <p class="notice" data-testid="notice">
        <span>${notice.text}${notice.detail === undefined ? nothing : html` <span class="detail" lang="en">${notice.detail}</span>`}</span>
        <button class="bare" type="button" aria-label=${words.t("ui.close")} @click=${() => this.raise({ kind: "dismiss" })}>${closeIcon}</button>
      </p>
    `;
  }
}
