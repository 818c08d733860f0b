// pg-class-ask: a question in the teacher's own words, with what can be answered.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import { asking, longestOption, longestQuestion, mostOptions } from "../class-question";
import type { Model } from "../model";
import { Dialog, entered } from "./dialog";

export class AskDialog extends Dialog {
  #problem: "text" | "options" | "twice" | undefined;

  protected override prepare(): void {
    this.#problem = undefined;
  }

  protected override heading({ words: { t } }: Model): string {
    return t("ui.class.ask.title");
  }

  protected override content({ words: { t } }: Model): TemplateResult {
    const problem = this.#problem;
    const why = problem === undefined ? undefined : t(problem === "text" ? "ui.class.ask.noText" : problem === "twice" ? "ui.class.ask.twice" : "ui.class.ask.fewOptions");
    return html`
      <div class="asking">
        <label><span>${t("ui.class.ask.text")}</span><input name="text" type="text" data-first maxlength=${longestQuestion} aria-invalid=${problem === "text" ? "true" : nothing} /></label>
        ${Array.from({ length: mostOptions }, (_, i) => html`<label><span>${t("ui.class.ask.option", { i: i + 1 })}</span><input name="option" type="text" maxlength=${longestOption} /></label>`)}
      </div>
      <p class="hint">${t("ui.class.ask.what")}</p>
      <p role="alert">${why ?? nothing}</p>
      <footer><button class="chip primary" type="submit">${t("ui.class.ask.send")}</button></footer>
    `;
  }

  protected override submit(form: FormData): boolean {
    const question = asking(entered(form, "text"), form.getAll("option").map(String));
    if (typeof question === "string") {
      this.#problem = question;
      this.again();
      return false;
    }
    this.raise({ kind: "class", command: { do: "ask", question } });
    return true;
  }
}
