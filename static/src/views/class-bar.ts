// pg-class: the bar of a class below the page's header. The teacher's has the code, how many follow and what there is to
// do; a student's the name, the way to a cluster of one's own and back, the question, and what the teacher would like.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import { codeShown, longestName, nameOf, news } from "../class";
import type { ClassCommand, News, Pupil, Question, Room, Student, Teacher } from "../class";
import type { Key } from "../i18n";
import type { Model } from "../model";
import { isLarge } from "../large-type";
import { bars } from "../poll";
import { View } from "./view";

/** Where a browser keeps the name that was typed last: the next class is offered it. */
const kept = "class name";

const said: Readonly<Record<News, Key>> = {
  asked: "ui.class.said.asked",
  closed: "ui.class.said.closed",
  right: "ui.class.said.right",
  wanted: "ui.class.wanted",
  you: "ui.class.shown.you",
  student: "ui.class.shown.student",
  teacher: "ui.class.said.teacher",
  ended: "ui.class.over",
};

export class ClassBar extends View {
  override readonly isRead = true;

  /** The class as it was drawn last, to tell what is new. */
  #before: Room | undefined;
  #news: readonly News[] = [];
  #renaming = false;
  /** Whether ending the class was asked for once. */
  #ending = false;

  protected override inputs({ room, words, control, status }: Model): readonly unknown[] {
    return [room, words, control, status];
  }

  protected override view(model: Model): TemplateResult | typeof nothing {
    const { room } = model;
    if (room === undefined) return nothing;
    const fresh = room === this.#before ? [] : news(this.#before, room);
    if (fresh.length > 0) this.#news = fresh;
    this.#before = room;
    const { t } = model.words;
    return html`
      <section class="room" aria-label=${t("ui.class")} data-role=${room.role}>
        ${room.role === "teacher" ? this.#teacher(room, model) : this.#student(room, model)}
        <p class="unseen" role="status">${this.#news.map((one) => `${t(said[one])} `)}</p>
      </section>
      ${room.role === "teacher" ? html`<pg-class-code></pg-class-code><pg-class-roster></pg-class-roster><pg-class-ask></pg-class-ask><pg-curtain></pg-curtain>` : nothing}
    `;
  }

  // The teacher's.

  #teacher(room: Teacher, model: Model): TemplateResult {
    const { t } = model.words;
    if (room.ended) return html`<p class="strip"><strong>${t("ui.class.over")}</strong></p>`;
    const large = isLarge();
    return html`
      <div class="strip">
        <button class="chip small join" type="button" title=${t("ui.class.code.show")} @click=${() => this.raise({ kind: "dialog", dialog: "class-code" })}>
          <span class="unseen">${t("ui.class.code.show")} </span><b>${codeShown(room.code)}</b><span class="word" aria-hidden="true">${t("ui.class.code.big")}</span>
        </button>
        <button class="chip small" type="button" @click=${() => this.raise({ kind: "dialog", dialog: "class-roster" })}>${t("ui.class.followers", { n: room.followers })}</button>
        <span class="gap"></span>
        ${this.#asks(room, model)}
        <span class="gap"></span>
        <button class="chip small" type="button" aria-pressed=${String(large)} @click=${() => this.#turn()}>${t("ui.class.large")}</button>
        <button class="chip small" type="button" @click=${() => this.#end()}>${t(this.#ending ? "ui.class.end.sure" : "ui.class.end")}</button>
      </div>
      ${this.#elsewhere(room, model)}
    `;
  }

  #asks({ question, shown }: Teacher, model: Model): TemplateResult {
    const { t } = model.words;
    if (question?.open === true) return html`<span class="hint">${t("ui.class.question.open")}</span>`;
    const why = shown === "teacher" ? undefined : t("ui.class.mineFirst");
    return html`
      <button class="chip small" type="button" aria-disabled=${why === undefined ? nothing : "true"} title=${why ?? nothing}
        @click=${() => why === undefined && this.#send({ do: "ask", question: { kind: "wins" } })}>${t("ui.class.wins")}</button>
      <button class="chip small" type="button" aria-disabled=${why === undefined ? nothing : "true"} title=${why ?? nothing}
        @click=${() => why === undefined && this.raise({ kind: "dialog", dialog: "class-ask" })}>${t("ui.class.ask")}</button>
    `;
  }

  /** While a student's run is shown, and while one is asked for, that must not be overlooked. */
  #elsewhere({ shown, students }: Teacher, { words: { t } }: Model): TemplateResult | typeof nothing {
    const name = (pupil: Pupil | undefined): string => (pupil === undefined || pupil.name === "" ? t("ui.class.nameless") : pupil.name);
    if (shown !== "teacher") {
      return html`
        <p class="strip shown">
          <span>${t("ui.class.showing", { name: name(students.find(({ id }) => id === shown)) })}</span>
          <button class="chip small primary" type="button" @click=${() => this.#send({ do: "show" })}>${t("ui.class.mine")}</button>
        </p>
      `;
    }
    const waiting = students.find(({ wanted, agreed }) => wanted && !agreed);
    if (waiting === undefined) return nothing;
    return html`
      <p class="strip">
        <span>${t("ui.class.waiting", { name: name(waiting) })}</span>
        <button class="chip small" type="button" @click=${() => this.#send({ do: "show" })}>${t("ui.class.unask")}</button>
      </p>
    `;
  }

  #turn(): void {
    this.raise({ kind: "large" });
    this.again();
  }

  /** What can't be taken back is pressed twice. */
  #end(): void {
    if (this.#ending) this.#send({ do: "dismiss" });
    this.#ending = !this.#ending;
    this.again();
  }

  // A student's.

  #student(room: Student, model: Model): TemplateResult {
    const { t } = model.words;
    if (room.ended) {
      return html`<p class="strip"><strong>${t("ui.class.over")}</strong> ${model.control ? html`<span>${t("ui.class.over.yours")}</span>` : html`<a class="chip small" href="/">${t("ui.class.over.own")}</a>`}</p>`;
    }
    return html`
      <div class="strip">
        <span class="where">${t("ui.class.code", { code: codeShown(room.code) })} · ${t(where(room, model.control))}</span>
        ${this.#name(room, model)}
        <span class="gap"></span>
        ${model.control ? html`<a class="chip small primary" href=${`/class/${room.code}`}>${t("ui.class.back")}</a>` : this.#ways(room, model)}
      </div>
      ${this.#consent(room, model)} ${room.question === undefined ? nothing : this.#question(room.question, model)}
    `;
  }

  /** Once it is told, the field leaves its room to the stage. */
  #name({ name }: Student, { words: { t } }: Model): TemplateResult {
    if (name !== "" && !this.#renaming) {
      return html`<span class="name"><bdi>${name}</bdi><button class="chip small" type="button" @click=${() => this.#rename()}>${t("ui.class.name.change")}</button></span>`;
    }
    return html`
      <form class="name" @submit=${(event: SubmitEvent) => this.#named(event)}>
        <label><span>${t("ui.class.name")}</span>
          <input name="name" type="text" maxlength=${longestName * 2} autocomplete="nickname" autocapitalize="words" spellcheck="false" .defaultValue=${name === "" ? keptName() : name} /></label>
        <button class="chip small" type="submit">${t("ui.class.name.tell")}</button>
      </form>
    `;
  }

  #ways({ code, me, mine }: Student, { words: { t } }: Model): TemplateResult {
    return html`
      ${mine === undefined ? nothing : html`<a class="chip small" href=${`/class/${code}/s/${mine}`}>${t("ui.class.mine.on")}</a>`}
      <form method="post" action=${`/class/${code}/try`}>
        <input type="hidden" name="me" value=${me} /><button class=${mine === undefined ? "chip small primary" : "chip small"} type="submit">${t(mine === undefined ? "ui.class.try" : "ui.class.try.again")}</button>
      </form>
    `;
  }

  /** Nothing of theirs is shown unless they say so, and no longer than they like. */
  #consent({ wanted, agreed, shown }: Student, { words: { t } }: Model): TemplateResult | typeof nothing {
    if (shown === "you" || agreed) {
      return html`
        <p class="strip shown">
          <span>${t(shown === "you" ? "ui.class.shown.you" : "ui.class.agreed")}</span>
          <button class="chip small" type="button" @click=${() => this.#send({ do: "agree", on: false })}>${t("ui.class.consent.back")}</button>
        </p>
      `;
    }
    if (!wanted) return nothing;
    return html`
      <p class="strip shown">
        <span>${t("ui.class.wanted")}</span>
        <button class="chip small primary" type="button" @click=${() => this.#send({ do: "agree", on: true })}>${t("ui.class.consent.yes")}</button>
        <button class="chip small" type="button" @click=${() => this.#send({ do: "agree", on: false })}>${t("ui.class.consent.no")}</button>
      </p>
    `;
  }

  #question(question: Question, { words: { t } }: Model): TemplateResult {
    const own = question.answer;
    return html`
      <fieldset class="strip question">
        <legend>${asked(question, t)}</legend>
        ${question.open
          ? question.options.map(
              (option, i) => html`<button class="chip" type="button" aria-pressed=${String(own === i)} @click=${() => this.#send({ do: "answer", question: question.id, option: i })}>${option}</button>`,
            )
          : bars(question).map(
              ({ option, count, right, own }) => html`
                <span class=${right ? "result right" : "result"}>${option}${count === undefined ? nothing : html` <b>${count}</b>`}${right ? html` <span>✓ ${t("ui.class.right")}</span>` : nothing}${own ? html` <span class="yours">${t("ui.class.yours")}</span>` : nothing}</span>
              `,
            )}
        <span class="hint">${t(question.open ? (own === undefined ? "ui.class.choose" : "ui.class.chosen") : question.right === undefined ? "ui.class.closed" : "ui.class.known")}</span>
      </fieldset>
    `;
  }

  #named(event: SubmitEvent): void {
    event.preventDefault();
    const field = this.querySelector<HTMLInputElement>(".name input");
    if (field === null) return;
    const name = nameOf(field.value);
    field.value = name;
    try {
      localStorage.setItem(kept, name);
    } catch {
      // Then the next class asks anew.
    }
    this.#renaming = false;
    this.#send({ do: "name", name });
    this.again();
  }

  #rename(): void {
    this.#renaming = true;
    this.again();
    this.querySelector<HTMLInputElement>(".name input")?.select();
  }

  #send(command: ClassCommand): void {
    this.raise({ kind: "class", command });
  }
}

/** asked is the question in the page's language. */
export function asked({ kind, text }: Question, t: Model["words"]["t"]): string {
  return kind === "wins" ? t("ui.class.wins") : (text ?? "");
}

function where({ shown }: Student, own: boolean): Key {
  if (own) return "ui.class.where.own";
  return shown === "student" ? "ui.class.shown.student" : shown === "you" ? "ui.class.where.yours" : "ui.class.where.teacher";
}

function keptName(): string {
  try {
    return nameOf(localStorage.getItem(kept) ?? "");
  } catch {
    return "";
  }
}
