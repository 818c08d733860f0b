// pg-why: why something has not happened, what stands in the way in order, and buttons for what would change it. The
// server answers, in words; the page asks again when what was done has taken effect.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Key } from "../i18n";
import type { Model } from "../model";
import type { Read } from "../read";
import { parseAnswer, pathOf } from "../why";
import type { Answer, Obstacle, Question } from "../why";
import type { State } from "../wire";
import { Dialog } from "./dialog";
import type { Wanted } from "./dialog";

const titles: Readonly<Record<string, Key>> = {
  leader: "ui.whyNot.leader",
  commit: "ui.whyNot.commit",
  timeout: "ui.whyNot.timeout",
  vote: "ui.whyNot.vote",
  gone: "ui.whyNot.gone",
  read: "ui.whyNot.read",
  action: "ui.whyNot.action",
  write: "ui.whyNot.write",
};

export class WhyDialog extends Dialog {
  #read: Read = async () => undefined;
  #question: Question = { ask: "leader" };
  #answer: Answer | "asking" | "failed" = "asking";
  #asked = 0;
  /** The state in which a remedy was given: once it is another one, the answer may be another one, too. */
  #before: State | undefined;

  protected override prepare({ question }: Wanted, read: Read): void {
    this.#read = read;
    this.#question = question ?? { ask: "leader" };
    this.#answer = "asking";
    this.#before = undefined;
    void this.#ask();
  }

  protected override heading({ words }: Model): string {
    return words.t(titles[this.#question.ask] ?? "ui.whyNot.title", this.#question);
  }

  protected override content(model: Model): TemplateResult {
    const { t } = model.words;
    const answer = this.#answer;
    const said = answer === "asking" ? t("ui.whyNot.asking") : answer === "failed" ? t(model.status === "open" ? "ui.whyNot.failed" : "ui.whyNot.lost") : answer.text;
    return html`
      <p class="answer" role="status" data-code=${typeof answer === "string" ? answer : answer.code}>${said}</p>
      ${typeof answer === "string" ? nothing : this.#body(answer, model)}
      <footer>
        ${typeof answer === "string" ? nothing : html`<span class="moment">${t("ui.whyNot.moment", { at: answer.moment })}</span>`}
        <button class="chip small" type="button" data-first @click=${() => void this.#ask()}>${t("ui.whyNot.again")}</button>
      </footer>
    `;
  }

  protected override drawn(): void {
    if (this.#before === undefined || this.#before === this.model?.state) return;
    this.#before = undefined;
    void this.#ask();
  }

  #body({ question, obstacles, reach, paused }: Answer, model: Model): TemplateResult {
    const { t } = model.words;
    const waits = paused && obstacles.some(({ code, remedies }) => remedies === undefined || code === "underway");
    return html`
      ${obstacles.length === 0
        ? nothing
        : html`<h3>${t("ui.whyNot.order")}</h3>
            <ol class="obstacles">${obstacles.map((obstacle) => this.#obstacle(obstacle, model))}</ol>`}
      ${waits ? html`<p class="hint">${t("ui.whyNot.paused")}</p>` : nothing}
      ${question === "leader" || question === "commit"
        ? html`<details class="reach"><summary>${t("ui.whyNot.reach")}</summary><ul>${reach.map(({ text }) => html`<li>${text}</li>`)}</ul></details>`
        : nothing}
    `;
  }

  #obstacle({ code, text, lead, remedies = [], deeds = [] }: Obstacle, model: Model): TemplateResult {
    return html`
      <li data-code=${code}>
        <span>${model.marked([text])}</span>
        ${remedies.length === 0
          ? nothing
          : html`<span class="lead">${lead}</span>
              <span class="row">${remedies.map((command, i) => this.act(deeds[i] ?? command.do, command, model))}</span>`}
      </li>
    `;
  }

  protected override do(command: Parameters<Dialog["do"]>[0]): boolean {
    this.#before = this.model?.state;
    const given = super.do(command);
    if (!given) this.#before = undefined;
    return given;
  }

  async #ask(): Promise<void> {
    if (this.model === undefined) return;
    const asked = ++this.#asked;
    const lang = document.documentElement.lang.slice(0, 2);
    const answer = parseAnswer(await this.#read(pathOf(this.#question, lang, this.model)));
    if (asked !== this.#asked) return;
    this.#answer = answer ?? "failed";
    this.again();
  }
}
