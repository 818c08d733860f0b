// pg-network: how long messages take, and which share is lost, arrives twice or is overtaken; of the whole network,
// or of one directed link.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Way } from "../intent";
import type { Model } from "../model";
import type { State } from "../wire";
import { obstacleNow } from "./action";
import { Dialog, entered } from "./dialog";
import type { Wanted } from "./dialog";

/** The simulation's bounds, in ms. */
const shortestMs = 0.1;
const longestMs = 3_600_000;

export class NetworkDialog extends Dialog {
  #link: Way | undefined;

  protected override prepare({ link }: Wanted): void {
    this.#link = link;
  }

  protected override heading({ words: { t } }: Model): string {
    return this.#link === undefined ? t("ui.network.title") : t("ui.network.ofLink", this.#link);
  }

  protected override content(model: Model): TemplateResult {
    const { state, words: { t } } = model;
    const { latency, jitter, loss, duplicate, reorder } = valuesOf(this.#link, state);
    const field = (name: string, label: string, value: number, least: number, most: number): TemplateResult => html`
      <label>${label}<input type="number" name=${name} ?autofocus=${name === "latency"} required min=${least} max=${most} step="any" value=${value} inputmode="decimal" /></label>
    `;
    return html`
      <p class="hint">${this.#link === undefined ? t("ui.network.hint") : t("ui.network.hintLink")}</p>
      <div class="fields">
        ${field("latency", t("ui.network.latency"), latency / 1000, shortestMs, longestMs)}
        ${field("jitter", t("ui.network.jitter"), jitter / 1000, 0, longestMs)}
        ${field("loss", t("ui.network.loss"), percent(loss), 0, 100)}
        ${field("duplicate", t("ui.network.duplicate"), percent(duplicate), 0, 100)}
        ${field("reorder", t("ui.network.reorder"), percent(reorder), 0, 100)}
      </div>
      <footer>
        ${this.#follow(model)}
        <button class="chip primary" type="submit">${t("ui.network.do")}</button>
      </footer>
    `;
  }

  /** A link with values of its own can go by the network's again. */
  #follow(model: Model): TemplateResult | typeof nothing {
    const link = this.#link;
    if (link === undefined) return nothing;
    const command = { do: "network", ...link } as const;
    const why = obstacleNow(command, model);
    const press = (): void => {
      if (why !== undefined) return;
      this.close();
      this.raise({ kind: "command", command });
    };
    const label = model.words.t("ui.network.follow");
    return html`<button class="chip" type="button" aria-disabled=${why === undefined ? nothing : "true"} title=${why ?? label} @click=${press}>${label}</button>`;
  }

  protected override submit(form: FormData): void {
    const value = (name: string): number => Number(entered(form, name));
    this.raise({
      kind: "command",
      command: {
        do: "network",
        ...this.#link,
        latency: Math.round(value("latency") * 1000),
        jitter: Math.round(value("jitter") * 1000),
        loss: value("loss") / 100,
        duplicate: value("duplicate") / 100,
        reorder: value("reorder") / 100,
      },
    });
  }
}

/** valuesOf is what messages go by: a link's own values stand over the network's. */
function valuesOf(way: Way | undefined, { network, links }: State): State["network"] {
  return { ...network, ...links.find(({ from, to }) => from === way?.from && to === way.to) };
}

function percent(share: number): number {
  return Number((share * 100).toPrecision(6));
}
