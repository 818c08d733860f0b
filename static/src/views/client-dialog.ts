// pg-client: what clients do: one operation, or work of their own accord.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import { asking, leastRate, levels, longestKey, longestValue, mostClients, mostKeys, mostRate, working } from "../asking";
import type { Doing } from "../asking";
import type { Key } from "../i18n";
import type { Model } from "../model";
import type { Level, ServerName } from "../wire";
import { obstacleNow } from "./action";
import { Dialog, entered } from "./dialog";
import type { Wanted } from "./dialog";

export class ClientDialog extends Dialog {
  #doing: Doing = "write";
  /** The server that the client asks first; "" leaves it the choice. */
  #to: ServerName | "" = "";
  #key = "x";
  #value = 1;

  protected override prepare({ server = "" }: Wanted): void {
    this.#doing = "write";
    this.#to = server;
    const last = this.model?.state.operations.at(-1);
    this.#key = last?.key ?? "x";
    const number = Number(last?.value ?? 0);
    this.#value = Number.isSafeInteger(number) ? number + 1 : 1;
  }

  protected override heading({ words }: Model): string {
    return words.t("ui.client.title");
  }

  protected override content(model: Model): TemplateResult {
    const { t } = model.words;
    return html`
      <div class="choice" role="radiogroup" aria-label=${t("ui.client.what")}>
        ${Object.entries(names).map(
          ([doing, name]) => html`
            <label><input type="radio" name="doing" .checked=${doing === this.#doing} @change=${() => this.#choose(doing as Doing)} /><span>${t(name)}</span></label>
          `,
        )}
      </div>
      ${this.#doing === "workload" ? this.#workload(model) : this.#operation(model)}
    `;
  }

  #operation(model: Model): TemplateResult {
    const { t } = model.words;
    const doing = this.#doing;
    const why = obstacleNow({ do: "write", key: "x", value: "" }, model);
    return html`
      <p class="hint">${model.marked([t(doing === "read" ? "ui.client.read.hint" : "ui.write.hint")])}</p>
      <div class="fields">
        <label>${t("ui.write.key")}<input name="key" required maxlength=${longestKey} value=${this.#key} spellcheck="false" /></label>
        ${doing === "cas" ? html`<label>${t("ui.client.expect")}<input name="expect" maxlength=${longestValue} spellcheck="false" /></label>` : nothing}
        ${doing === "write" || doing === "cas"
          ? html`<label>${t("ui.write.value")}<input name="value" data-first autofocus maxlength=${longestValue} value=${this.#value} spellcheck="false" /></label>`
          : nothing}
        ${this.#servers("to", t("ui.write.to"), this.#to, t("ui.write.anyServer"), model)}
      </div>
      ${doing === "read" ? html`<div class="fields">${level("linearizable", model)}</div>` : nothing}
      ${why === undefined ? nothing : html`<p class="reason">${why}</p>`}
      <footer><button class="chip primary" type="submit" aria-disabled=${why === undefined ? nothing : "true"}>${t(doing === "write" ? "ui.write.do" : names[doing])}</button></footer>
    `;
  }

  #workload(model: Model): TemplateResult {
    const { state, words } = model;
    const { t } = words;
    const now = state.workload ?? { clients: 3, rate: 5, reads: 0.5, level: "linearizable", keys: 3 };
    return html`
      <p class="hint">${model.marked([t("ui.client.workload.hint")])}</p>
      ${state.workload === undefined ? nothing : html`<p class="verdict">${working(state.workload, words)}</p>`}
      <div class="fields">
        ${number("clients", t("ui.client.clients"), now.clients, 1, mostClients, "1")}${number("rate", t("ui.client.rate"), now.rate, leastRate, mostRate, "any")}
        ${number("keys", t("ui.client.keys"), now.keys, 1, mostKeys, "1")}${number("reads", t("ui.client.reads"), Number((now.reads * 100).toPrecision(6)), 0, 100, "any")}
      </div>
      <div class="fields">${level(now.level, model)}</div>
      <footer>
        ${this.act(t("ui.client.stop"), { do: "workload", clients: 0 }, model)}
        <button class="chip primary" type="submit">${state.workload === undefined ? t("ui.client.start") : t("ui.client.change")}</button>
      </footer>
      <div class="fields aside">
        ${this.#servers("contact", t("ui.client.contact"), state.contact ?? "", state.contact === undefined ? t("ui.write.anyServer") : undefined, model)}
        <button class="chip" type="button" @click=${() => this.#turn()}>${t("ui.client.turn")}</button>
      </div>
    `;
  }

  #servers(name: string, label: string, chosen: ServerName | "", any: string | undefined, { state }: Model): TemplateResult {
    return html`
      <label>
        ${label}
        <select name=${name}>
          ${any === undefined ? nothing : html`<option value="" ?selected=${chosen === ""}>${any}</option>`}
          ${state.servers.map(({ server }) => html`<option value=${server} ?selected=${server === chosen}>${server}</option>`)}
        </select>
      </label>
    `;
  }

  #choose(doing: Doing): void {
    this.#doing = doing;
    this.again();
  }

  #turn(): void {
    const server = this.querySelector<HTMLSelectElement>("[name=contact]")?.value ?? "";
    if (server !== "") this.do({ do: "to", server });
  }

  protected override submit(form: FormData): boolean {
    return this.do(asking(this.#doing, (name) => entered(form, name)));
  }
}

const names: Readonly<Record<Doing, Key>> = {
  write: "ui.client.write",
  cas: "ui.client.cas",
  delete: "ui.client.delete",
  read: "ui.client.read",
  workload: "ui.client.workload",
};

function number(name: string, label: string, value: number, least: number, most: number, step: string): TemplateResult {
  return html`<label>${label}<input type="number" name=${name} required min=${least} max=${most} step=${step} value=${value} inputmode="decimal" /></label>`;
}

/** Without its option a read by lease is one like any other. */
function level(chosen: string, { state, words: { t } }: Model): TemplateResult {
  const told = (one: Level): string => {
    if (one === "lease") return t(state.options.leaderLease ? "ui.client.lease" : "ui.client.leaseOff");
    return t(one === "stale" ? "ui.client.stale" : "ui.client.linearizable");
  };
  return html`
    <label>${t("ui.client.level")}<select name="level">${levels.map((one) => html`<option value=${one} ?selected=${one === chosen}>${told(one)}</option>`)}</select></label>
  `;
}
