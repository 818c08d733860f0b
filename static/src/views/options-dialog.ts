// pg-options: the core's options on every server, and the election timers that run.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import { configuring, leastMs, mostMs, numbers } from "../configuring";
import type { Key } from "../i18n";
import type { Model } from "../model";
import type { Options, ServerName } from "../wire";
import { Dialog } from "./dialog";

type Flag = { [K in keyof Options]: Options[K] extends boolean ? K : never }[keyof Options];

export class OptionsDialog extends Dialog {
  /** The servers whose election timers are to be aligned. */
  #chosen: ReadonlySet<ServerName> = new Set();

  protected override prepare(): void {
    this.#chosen = new Set();
  }

  protected override heading({ words }: Model): string {
    return words.t("ui.options.title");
  }

  protected override content(model: Model): TemplateResult {
    const { state, words } = model;
    const { t } = words;
    const { options } = state;
    const [low, high] = state.electionTimeout;
    const flag = (name: Flag, label: Key, disabled = false): TemplateResult => html`
      <label class="switch"><input type="checkbox" name=${name} ?checked=${options[name]} ?disabled=${disabled} />${t(label)}</label>
    `;
    const number = (name: keyof typeof numbers, label: Key): TemplateResult => html`
      <label>${t(label)}<input type="number" name=${name} required min="0" max=${numbers[name]} step="1" value=${options[name]} inputmode="numeric" /></label>
    `;
    const time = (name: string, label: Key, micros: number): TemplateResult => html`
      <label>${t(label)}<input type="number" name=${name} ?autofocus=${name === "low"} required min=${leastMs} max=${mostMs} step="any" value=${micros / 1000} inputmode="decimal" /></label>
    `;
    return html`
      <div class="fields" @input=${() => this.#order()}>
        ${time("low", "ui.options.low", low)}${time("high", "ui.options.high", high)}${time("heartbeat", "ui.options.heartbeat", state.heartbeat)}
      </div>
      ${this.#timers(model)}
      <h3>${t("ui.options.elections")}</h3>
      <div class="flags" @change=${() => this.again()}>
        ${flag("preVote", "ui.options.preVote")}${flag("checkQuorum", "ui.options.checkQuorum")}
        ${flag("leaderLease", "ui.options.leaderLease", !this.#ticked("checkQuorum", options.checkQuorum))}
        ${this.#ticked("checkQuorum", options.checkQuorum) ? nothing : html`<p class="hint">${t("ui.why.leaseNeedsQuorum")}</p>`}
      </div>
      <div class="fields long">${number("clockDrift", "ui.options.clockDrift")}</div>
      <h3>${t("ui.options.replication")}</h3>
      <div class="flags">${flag("emptyHeartbeats", "ui.options.emptyHeartbeats")}${flag("manualLeave", "ui.options.manualLeave")}</div>
      <div class="fields long">
        ${number("maxBatch", "ui.options.maxBatch")}${number("maxInFlight", "ui.options.maxInFlight")}
        ${number("snapshotEvery", "ui.options.snapshotEvery")}${number("snapshotChunk", "ui.options.snapshotChunk")}
      </div>
      <footer><button class="chip primary" type="submit">${t("ui.options.do")}</button></footer>
    `;
  }

  /** What is done to timers takes effect at once: it is no option. */
  #timers(model: Model): TemplateResult {
    const { t } = model.words;
    const names = model.state.servers.map(({ server }) => server);
    const servers = names.filter((name) => this.#chosen.has(name));
    return html`
      <h3>${t("ui.options.timers")}</h3>
      <p class="hint">${model.marked([t("ui.options.align.hint")])}</p>
      <div class="ticks" role="group" aria-label=${t("ui.options.timers")}>
        ${names.map(
          (name) => html`<label class="switch"><input type="checkbox" .checked=${this.#chosen.has(name)} @change=${() => this.#choose(name)} />${name}</label>`,
        )}
      </div>
      <div class="row">
        ${this.act(t("ui.options.align"), servers.length === 0 ? { do: "align" } : { do: "align", servers }, model)}
        ${this.act(t("ui.options.spread"), { do: "spread" }, model)}
      </div>
    `;
  }

  protected override submit(form: FormData): void {
    const command = this.model === undefined ? undefined : configuring(form, this.model.state);
    if (command !== undefined) this.raise({ kind: "command", command });
  }

  #choose(name: ServerName): void {
    const changed = new Set(this.#chosen);
    if (!changed.delete(name)) changed.add(name);
    this.#chosen = changed;
    this.again();
  }

  #order(): void {
    const low = this.querySelector<HTMLInputElement>("[name=low]");
    const high = this.querySelector<HTMLInputElement>("[name=high]");
    const wrong = Number(high?.value) < Number(low?.value);
    high?.setCustomValidity(wrong ? (this.model?.words.t("ui.options.order") ?? "") : "");
  }

  /** Whether a box is ticked on the form; as it stands, before there is a form. */
  #ticked(name: Flag, otherwise: boolean): boolean {
    return this.querySelector<HTMLInputElement>(`[name=${name}]`)?.checked ?? otherwise;
  }
}
