// pg-travel: ways through time other than playing. Undo, a branch from here, and jumps to what matters.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Model } from "../model";
import { landmarkNames } from "../possible";
import type { Command, Landmark } from "../wire";
import { obstacleNow } from "./action";
import { branchIcon, jumpBackIcon, jumpIcon, undoIcon } from "./icons";
import { View } from "./view";

const landmarks: readonly Landmark[] = ["election", "commit", "fault", "violation"];

export class TimeTravel extends View {
  protected override inputs({ words, landmark, status, control, travel, looking }: Model): readonly unknown[] {
    return [words, landmark, status, control, travel.branch, looking];
  }

  protected override view(model: Model): TemplateResult {
    const { landmark, words } = model;
    const { t } = words;
    const what = t(landmarkNames[landmark]);
    const jump = (back: boolean): TemplateResult =>
      this.#button(
        t(back ? "ui.jump.back" : "ui.jump.on", { what }), back ? "[" : "]", back ? jumpBackIcon : jumpIcon, model,
        { do: "jump", to: landmark }, () => this.raise({ kind: "jump", back }),
      );
    const act = (command: Command) => (): void => this.raise({ kind: "command", command });
    return html`
      ${this.#button(t("ui.undo"), "Ctrl Z", undoIcon, model, { do: "undo" }, act({ do: "undo" }))}
      ${this.#button(t("ui.branch.here"), undefined, branchIcon, model, { do: "branch" }, () => act(this.#branch())())}
      <div class="jumps" role="group" aria-label=${t("ui.jump")}>
        ${jump(true)}
        <select aria-label=${t("ui.jump")} @change=${(event: Event) => this.#aim(event)}>
          ${landmarks.map((one) => html`<option value=${one} ?selected=${one === landmark}>${t(landmarkNames[one])}</option>`)}
        </select>
        ${jump(false)}
      </div>
    `;
  }

  #button(label: string, key: string | undefined, icon: TemplateResult, model: Model, command: Command, press: () => void): TemplateResult {
    const why = obstacleNow(command, model);
    const title = why ?? (key === undefined ? label : `${label} (${key})`);
    return html`<button class="chip square" type="button" aria-label=${label} title=${title} aria-disabled=${why === undefined ? nothing : "true"} @click=${press}>${icon}</button>`;
  }

  /** From the moment looked at, or else from where the cluster is by then. */
  #branch(): Command {
    const { model } = this;
    return model?.looking === true ? { do: "branch", at: model.shown } : { do: "branch" };
  }

  #aim({ target }: Event): void {
    const to = target instanceof HTMLSelectElement ? landmarks.find((one) => one === target.value) : undefined;
    if (to !== undefined) this.raise({ kind: "aim", to });
  }
}
