// pg-notice: what stands in the way. The line is down, or a command was refused and why.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Model } from "../model";
import { askWhyNot } from "../why";
import type { Question } from "../why";
import { obstacleNow } from "./action";
import { closeIcon } from "./icons";
import { View } from "./view";

export class NoticeBoard extends View {
  protected override inputs(model: Model): readonly unknown[] {
    const { status, notice, words, looking, control, travel, room } = model;
    return [status, notice, words, looking, looking ? model.shown : 0, control, travel.branch, room?.ended];
  }

  protected override view(model: Model): TemplateResult {
    return html`<div role="status">${this.#line(model)}${this.#looking(model)}</div><div role="alert">${this.#refusal(model)}</div>`;
  }

  #line({ status, words, room }: Model): TemplateResult | typeof nothing {
    const { t } = words;
    if (status === "ended" && room?.ended === true) return nothing; // the class is over, which its bar says; the cluster is not
    if (status === "ended") return html`<p class="notice bad" data-testid="banner"><span>${t("ui.banner.ended")}</span></p>`;
    if (status !== "lost") return nothing;
    return html`
      <p class="notice bad" data-testid="banner">
        <span>${t("ui.banner.lost")}</span>
        <button class="chip small" type="button" @click=${() => this.raise({ kind: "reconnect" })}>${t("ui.banner.retry")}</button>
      </p>
    `;
  }

  /** What is shown is not where the cluster is: that must not be overlooked. */
  #looking(model: Model): TemplateResult | typeof nothing {
    if (!model.looking) return nothing;
    const { words, shown } = model;
    const { t } = words;
    const why = obstacleNow({ do: "seek", at: shown }, model);
    return html`
      <p class="notice looking" data-testid="looking">
        <span>${t("ui.looking")}</span>
        <button class="chip small" type="button" aria-disabled=${why === undefined ? nothing : "true"} title=${why ?? nothing}
          @click=${() => this.raise({ kind: "command", command: { do: "seek", at: shown } })}>${t("ui.looking.go")}</button>
        <button class="chip small primary" type="button" @click=${() => this.raise({ kind: "now" })}>${t("ui.looking.now")}</button>
      </p>
    `;
  }

  #refusal(model: Model): TemplateResult | typeof nothing {
    const { notice, words } = model;
    if (notice === undefined) return nothing;
    const question = notice.refused && askWhyNot(notice.refused, model);
    return html`
      <p class="notice" data-testid="notice">
        <span>${notice.text}${notice.detail === undefined ? nothing : html` <span class="detail" lang="en">${notice.detail}</span>`}</span>
        ${question === undefined ? nothing : html`<button class="chip small" type="button" @click=${() => this.#ask(question)}>${words.t("ui.whyNot")}</button>`}
        <button class="bare" type="button" aria-label=${words.t("ui.close")} @click=${() => this.raise({ kind: "dismiss" })}>${closeIcon}</button>
      </p>
    `;
  }

  /** What is asked is said in the answer. */
  #ask(question: Question): void {
    this.raise({ kind: "dismiss" });
    this.raise({ kind: "dialog", dialog: "why", question });
  }
}
