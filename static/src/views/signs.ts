// pg-signs: what the signs of the diagram stand for, each drawn as it is there. It opens beside the diagram, and is painted
// when it does: in the colours of that moment.

import { html } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Key, Translator } from "../i18n";
import type { Model } from "../model";
import type { Look, MarkKind } from "../spacetime/chart";
import { paintLook, paintMark, paintPoint } from "../spacetime/paint";
import { inkOf, penFor } from "./canvas";
import { roleName } from "./terms";
import { View } from "./view";

/** The size of a sign, in CSS pixels. */
const sign = { width: 26, height: 18 };

const looks: readonly Look[] = ["follower", "candidate", "leader", "learner", "frozen", "crashed"];

const markNames: readonly (readonly [MarkKind, Key])[] = [
  ["timeout", "ui.mark.timeout"],
  ["elected", "ui.mark.elected"],
  ["stepDown", "ui.mark.stepDown"],
  ["commit", "ui.mark.commit"],
  ["learned", "ui.mark.learned"],
  ["truncate", "ui.mark.truncate"],
  ["snapshot", "ui.mark.snapshot"],
  ["config", "ui.mark.config"],
  ["crash", "ui.mark.crash"],
  ["restart", "ui.mark.restart"],
  ["freeze", "ui.mark.freeze"],
  ["wipe", "ui.mark.wipe"],
  ["network", "ui.mark.network"],
  ["setting", "ui.mark.setting"],
  ["violation", "ui.mark.violation"],
];

function lookName(look: Look, words: Translator): string {
  if (look === "crashed") return words.t("ui.status.crashed");
  return look === "frozen" ? words.t("ui.status.frozen") : roleName(look, words);
}

export class Signs extends View {
  protected override inputs({ words }: Model): readonly unknown[] {
    return [words];
  }

  protected override view({ words }: Model): TemplateResult {
    const { t } = words;
    const row = (what: string, name: string): TemplateResult => html`<li><canvas data-sign=${what} aria-hidden="true"></canvas>${name}</li>`;
    return html`
      <div id="spacetime-key" class="menu signs" popover="auto" role="region" aria-label=${t("ui.spacetime.key")} @toggle=${() => this.#paint()}>
        <ul>
          ${looks.map((look) => row(`look ${look}`, lookName(look, words)))}
          ${markNames.map(([mark, name]) => row(`mark ${mark}`, t(name)))}
          ${row("point", t("ui.mark.point"))}
        </ul>
        <p class="hint">${t("ui.spacetime.arrows")}</p>
      </div>
    `;
  }

  #paint(): void {
    const { palette } = inkOf(this);
    for (const canvas of this.querySelectorAll<HTMLCanvasElement>("canvas[data-sign]")) {
      const ctx = penFor(canvas, sign);
      if (ctx === null) continue;
      ctx.clearRect(0, 0, sign.width, sign.height);
      const [kind, name] = (canvas.dataset["sign"] ?? "").split(" ");
      const y = sign.height / 2;
      if (kind === "look") paintLook(ctx, name as Look, 1, sign.width - 1, y, palette);
      else if (kind === "mark") paintMark(ctx, name as MarkKind, sign.width / 2, y, palette);
      else paintPoint(ctx, sign.width / 2, y, palette);
    }
  }
}
