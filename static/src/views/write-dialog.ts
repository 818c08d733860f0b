// pg-write: a client writes a key.

import { html } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Model } from "../model";
import type { ServerName } from "../wire";
import { Dialog, entered } from "./dialog";
import type { Wanted } from "./dialog";

/** The protocol's bounds. */
const longestKey = 32;
const longestValue = 64;

export class WriteDialog extends Dialog {
  /** The server that the client asks first; "" leaves it the choice. */
  #to: ServerName | "" = "";
  #key = "x";
  #value = 1;

  protected override prepare({ server = "" }: Wanted): void {
    this.#to = server;
    const last = this.model?.state.operations.at(-1);
    this.#key = last?.key ?? "x";
    const number = Number(last?.value ?? 0);
    this.#value = Number.isSafeInteger(number) ? number + 1 : 1;
  }

  protected override heading({ words }: Model): string {
    return words.t("ui.write.title");
  }

  protected override content({ state, words: { t } }: Model): TemplateResult {
    return html`
      <p class="hint">${t("ui.write.hint")}</p>
      <div class="fields">
        <label>${t("ui.write.key")}<input name="key" required maxlength=${longestKey} value=${this.#key} spellcheck="false" /></label>
        <label>${t("ui.write.value")}<input name="value" data-first autofocus maxlength=${longestValue} value=${this.#value} spellcheck="false" /></label>
        <label>
          ${t("ui.write.to")}
          <select name="to">
            <option value="" ?selected=${this.#to === ""}>${t("ui.write.anyServer")}</option>
            ${state.servers.map((s) => html`<option value=${s.server} ?selected=${s.server === this.#to}>${s.server}</option>`)}
          </select>
        </label>
      </div>
      <footer><button class="chip primary" type="submit">${t("ui.write.do")}</button></footer>
    `;
  }

  protected override submit(form: FormData): void {
    const to = entered(form, "to");
    const write = { do: "write", key: entered(form, "key"), value: entered(form, "value") } as const;
    this.raise({ kind: "command", command: to === "" ? write : { ...write, to } });
  }
}
