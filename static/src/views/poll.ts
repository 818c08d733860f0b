// pg-poll: the answers to the teacher's question as bars, for whom they are told: the teacher from the start, the others
// once it is closed.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { ClassCommand } from "../class";
import type { Model } from "../model";
import { answered, bars, full } from "../poll";
import type { Bar } from "../poll";
import { asked } from "./class-bar";
import { View } from "./view";

export class Poll extends View {
  override readonly isRead = true;

  protected override inputs({ room, words }: Model): readonly unknown[] {
    return [room, words];
  }

  protected override view({ room, words: { t } }: Model): TemplateResult | typeof nothing {
    const question = room?.question;
    if (room === undefined || question?.counts === undefined || room.ended) return nothing;
    return html`
      <section class="poll" aria-labelledby="poll-asked">
        <h2 id="poll-asked">${asked(question, t)}</h2>
        <ol>${bars(question).map((bar) => row(bar, t))}</ol>
        <p class="hint">${t("ui.class.answered", { n: answered(question) })} ${t(question.open ? "ui.class.question.open" : question.right === undefined ? "ui.class.closed" : "ui.class.known")}</p>
        ${room.role === "teacher" && question.open
          ? html`<p class="acts">
              <button class="chip primary" type="button" @click=${() => this.raise({ kind: "command", command: { do: "play" } })}>${t("ui.class.closePlay")}</button>
              <button class="chip" type="button" @click=${() => this.#send({ do: "close" })}>${t("ui.class.close")}</button>
            </p>`
          : nothing}
      </section>
    `;
  }

  #send(command: ClassCommand): void {
    this.raise({ kind: "class", command });
  }
}

function row({ option, count = 0, share, length, right, own }: Bar, t: Model["words"]["t"]): TemplateResult {
  return html`
    <li class=${right ? "right" : ""}>
      <span class="option">${option}${right ? html` <span class="mark">✓ ${t("ui.class.right")}</span>` : nothing}${own ? html` <span class="mark">${t("ui.class.yours")}</span>` : nothing}</span>
      <svg viewBox="0 0 ${full} 10" preserveAspectRatio="none" aria-hidden="true"><rect class="whole" width=${full} height="10" /><rect class="part" width=${length} height="10" /></svg>
      <span class="count"><b>${count}</b> · ${share} %</span>
    </li>
  `;
}
