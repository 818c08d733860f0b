// pg-standing: what the cluster is under that must not be overlooked, for as long as it is: manual mode, clients that
// work by themselves, and the rules that no server keeps.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import { atWork } from "../asking";
import type { Model } from "../model";
import { brokenRules } from "../rules";
import { obstacleNow } from "./action";
import { View } from "./view";

export class StandingMarks extends View {
  protected override inputs(model: Model): readonly unknown[] {
    const { state, words, control, status, looking } = model;
    return [state.manual, state.workload, state.broken, words, control, status, looking];
  }

  protected override view(model: Model): TemplateResult {
    return html`${this.#manual(model)}${this.#workload(model)}${this.#broken(model)}`;
  }

  /** A tab, a bookmark and a link that is shared say it as well. */
  protected override drawn({ state, words }: Model): void {
    const title = words.t("ui.title");
    document.title = state.broken.length === 0 ? title : words.t("ui.title.broken", { title, what: brokenRules(state.broken, words) });
  }

  #manual(model: Model): TemplateResult | typeof nothing {
    const { t } = model.words;
    if (model.state.manual !== true) return nothing;
    const why = obstacleNow({ do: "manual", on: false }, model);
    return html`
      <p class="standing" data-testid="manual">
        <span>${t("ui.manual.standing")}</span>
        <button class="chip small" type="button" @click=${toList}>${t("ui.manual.pick")}</button>
        <button class="chip small" type="button" aria-disabled=${why === undefined ? nothing : "true"} title=${why ?? nothing}
          @click=${() => this.raise({ kind: "command", command: { do: "manual", on: false } })}>${t("ui.manual.off")}</button>
      </p>
    `;
  }

  #workload(model: Model): TemplateResult | typeof nothing {
    const { state, words } = model;
    if (state.workload === undefined) return nothing;
    const command = { do: "workload", clients: 0 } as const;
    const why = obstacleNow(command, model);
    return html`
      <p class="standing" data-testid="workload">
        <span>${atWork(state.workload, words)}</span>
        <button class="chip small" type="button" aria-disabled=${why === undefined ? nothing : "true"} title=${why ?? nothing}
          @click=${() => this.raise({ kind: "command", command })}>${words.t("ui.act.endWorkload")}</button>
      </p>
    `;
  }

  #broken({ state, words }: Model): TemplateResult | typeof nothing {
    const { t } = words;
    if (state.broken.length === 0) return nothing;
    return html`
      <p class="standing bad" data-testid="broken">
        <span>${brokenRules(state.broken, words)}</span>
        <button class="chip small" type="button" @click=${() => this.raise({ kind: "dialog", dialog: "rules" })}>${t("ui.rules.open")}</button>
      </p>
    `;
  }
}

function toList(): void {
  const list = document.querySelector("pg-manual");
  const first = list?.querySelector<HTMLElement>("[data-row][tabindex='0']") ?? list?.querySelector<HTMLElement>("h2");
  first?.focus({ preventScroll: true });
  first?.scrollIntoView({ block: "center" });
}
