// pg-class-code: how to get into the class, as large as the screen: for a projector, and for phones that look at it.

import { html } from "lit-html";
import type { TemplateResult } from "lit-html";

import { codeShown } from "../class";
import type { Model } from "../model";
import { Dialog } from "./dialog";

export class CodeDialog extends Dialog {
  protected override inputs(model: Model): readonly unknown[] {
    return [...super.inputs(model), model.room];
  }

  protected override heading({ words: { t } }: Model): string {
    return t("ui.class.join");
  }

  protected override content({ room, words: { t } }: Model): TemplateResult {
    if (room?.role !== "teacher") return html``;
    const { host } = new URL(room.url, location.href);
    return html`
      <div class="joining">
        <img src=${`/class/${room.code}/qr.svg`} alt=${t("ui.class.qr")} width="360" height="360" />
        <div>
          <p>${t("ui.class.join.how")}</p>
          <p class="address">${host}/class</p>
          <p class="code">${codeShown(room.code)}</p>
          <p>${t("ui.class.followers", { n: room.followers })}</p>
        </div>
      </div>
    `;
  }
}
