// pg-network: how long messages take, and which share is lost or arrives twice.

import { html } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Model } from "../model";
import { Dialog, entered } from "./dialog";

/** The simulation's bounds, in ms. */
const shortestMs = 0.1;
const longestMs = 3_600_000;

export class NetworkDialog extends Dialog {
  protected override heading({ words }: Model): string {
    return words.t("ui.network.title");
  }

  protected override content({ state, words: { t } }: Model): TemplateResult {
    const { latency, jitter, loss, duplicate } = state.network;
    const field = (name: string, label: string, value: number, least: number, most: number): TemplateResult => html`
      <label>${label}<input type="number" name=${name} ?autofocus=${name === "latency"} required min=${least} max=${most} step="any" value=${value} inputmode="decimal" /></label>
    `;
    return html`
      <p class="hint">${t("ui.network.hint")}</p>
      <div class="fields">
        ${field("latency", t("ui.network.latency"), latency / 1000, shortestMs, longestMs)}
        ${field("jitter", t("ui.network.jitter"), jitter / 1000, 0, longestMs)}
        ${field("loss", t("ui.network.loss"), percent(loss), 0, 100)}
        ${field("duplicate", t("ui.network.duplicate"), percent(duplicate), 0, 100)}
      </div>
      <footer><button class="chip primary" type="submit">${t("ui.network.do")}</button></footer>
    `;
  }

  protected override submit(form: FormData): void {
    const value = (name: string): number => Number(entered(form, name));
    this.raise({
      kind: "command",
      command: {
        do: "network",
        latency: Math.round(value("latency") * 1000),
        jitter: Math.round(value("jitter") * 1000),
        loss: value("loss") / 100,
        duplicate: value("duplicate") / 100,
      },
    });
  }
}

function percent(share: number): number {
  return Number((share * 100).toPrecision(6));
}
