// pg-guide: the lesson beside the cluster. One step at a time: its text, what to predict, what to bring about, hints in
// stages. Back and Next are always there; nobody has to wait. On a narrow window it is a sheet that is pulled up.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";
import { unsafeHTML } from "lit-html/directives/unsafe-html.js";

import { lessonIn, stepIn } from "../embedded";
import { changesOf, guideOf } from "../guide";
import { isOfClass, stepAt } from "../going-on";
import { me } from "../me";
import type { Guide, Onward, Verdict } from "../guide";
import type { Choice, Lesson } from "../lesson";
import type { Model } from "../model";
import { readProgress, told, withGoals, withPick, withoutPick } from "../progress";
import type { Progress } from "../progress";
import type { Course } from "../wire";
import "../main"; // all that is there already stays in its files: see static/generate.go
import { isTheirs } from "../theirs";
import { Sheet } from "./sheet";
import { View } from "./view";

/** Whether it stands in the page of another site, and leads on within its frame. */
const embedded = document.body.classList.contains("embed");

/** Where a browser keeps what its learner has reached. */
const kept = "pg-lessons";

export class GuidePanel extends View {
  override readonly isRead = true;

  #progress: Progress = readProgress(keepsake());
  /** The step whose text is shown, where that is not the one under way. */
  #shown: string | undefined;
  /** How many hints of the step are open. */
  #hints = 0;
  /** The step under way when this was drawn last. */
  #active: string | undefined;
  readonly #sheet = new Sheet(this);

  /** A clicker's key leads on when all of a step is done; before that it is the page's. */
  readonly #turned = (event: KeyboardEvent): void => {
    const { lesson, course, control } = this.model ?? {};
    if (event.key !== "PageDown" || control !== true || lesson === undefined || course === undefined || isTheirs(event, false)) return;
    const guide = guideOf(lesson, course, this.#progress, this.#shown);
    if (guide?.onward === undefined || !(guide.done || !guide.active) || guide.onward.kind !== "watch") return;
    event.preventDefault();
    this.#go(guide.onward);
  };

  connectedCallback(): void {
    document.addEventListener("keydown", this.#turned, { capture: true });
  }

  disconnectedCallback(): void {
    document.removeEventListener("keydown", this.#turned, { capture: true });
  }

  protected override inputs({ lesson, course, words, control, status, state }: Model): readonly unknown[] {
    return [lesson, course, words, control, status, state.now === 0];
  }

  protected override view(model: Model): TemplateResult | typeof nothing {
    const { lesson, course } = model;
    if (lesson === undefined || course === undefined) return nothing;
    this.#follow(lesson, course, model);
    const { t } = model.words;
    // Who only looks on has a progress of their own, which is not what is shown here.
    const guide = guideOf(lesson, course, model.control ? this.#progress : {}, this.#shown);
    if (guide === undefined) return this.#gone(lesson, t);
    return html`
      <section class="guide" aria-label=${t("ui.guide")}>
        ${this.#sheet.handle(t(this.#sheet.open ? "ui.guide.lower" : "ui.guide.raise"))}
        <header>
          <p class="eyebrow"><a href=${`/lessons/${lesson.name}`} target=${embedded ? "_blank" : nothing} title=${lesson.title}>${t("ui.guide.number", { i: lesson.number })}</a> · ${t("ui.guide.step", { i: guide.number, n: guide.of })}</p>
          <h2 tabindex="-1">${guide.step.title}</h2>
        </header>
        <div class="lesson">
          ${this.#changed(lesson, course, model)}
          <div class="prose">${unsafeHTML(guide.step.text)}</div>
          ${this.#ask(guide, model)} ${this.#task(guide, model)} ${guide.active ? this.#hint(guide, model) : nothing}
          ${guide.active || !model.control ? nothing : this.#begin(lesson, guide, t("ui.guide.begin"))}
          ${guide.active && model.control && guide.step.fresh ? this.#begin(lesson, guide, t("ui.guide.again")) : nothing}
        </div>
        ${this.#steps(guide, model)}
        <footer>
          <button class="chip" type="button" aria-disabled=${guide.back === undefined ? "true" : nothing} @click=${() => guide.back !== undefined && this.#show(guide.back)}>${t("ui.guide.back")}</button>
          ${this.#next(lesson, guide, model)}
        </footer>
      </section>
    `;
  }

  /** What can be said where there is no text any more. */
  #gone({ title }: Lesson, t: Model["words"]["t"]): TemplateResult {
    return html`
      <section class="guide" aria-label=${t("ui.guide")}>
        ${this.#sheet.handle(t(this.#sheet.open ? "ui.guide.lower" : "ui.guide.raise"))}
        <header><h2 tabindex="-1">${title}</h2></header>
        <div class="lesson"><p class="changed">${t("ui.guide.gone")}</p></div>
        <footer><a class="chip primary" href="/lessons" target=${embedded ? "_blank" : nothing}>${t("ui.guide.all")}</a></footer>
      </section>
    `;
  }

  #changed(lesson: Lesson, course: Course, { words: { t, list } }: Model): TemplateResult {
    const changes = changesOf(lesson, course);
    const said =
      course.gone === true
        ? html`<p class="changed">${t("ui.guide.gone")}</p>`
        : changes === undefined
          ? nothing
          : html`<p class="changed">
              ${changes.steps.length === 0 ? nothing : t("ui.guide.changed", { steps: list(changes.steps) })}
              ${changes.left === 0 ? nothing : t("ui.guide.left", { n: changes.left })} ${t("ui.guide.stays")}
              ${changes.stale ? html`<a href="">${t("ui.guide.reload")}</a>` : nothing}
            </p>`;
    return html`<div role="status">${said}</div>`;
  }

  #ask({ step, active, picked, verdict }: Guide, { words: { t }, control }: Model): TemplateResult | typeof nothing {
    if (step.ask.length === 0) return nothing;
    const open = active && control && verdict === undefined;
    return html`
      <fieldset class="ask">
        <legend class="eyebrow">${t("ui.guide.predict")}</legend>
        ${step.ask.map(
          ({ id, label }) => html`
            <button class="answer" type="button" aria-pressed=${String(picked === id)} aria-disabled=${open ? nothing : "true"}
              data-verdict=${verdict?.happened.id === id ? "happened" : nothing} @click=${() => open && this.#pick(id)}>${label}</button>
          `,
        )}
        <div role="status">${verdict === undefined ? (picked === undefined ? nothing : html`<p class="hint">${t("ui.guide.picked")}</p>`) : this.#verdict(verdict, t)}</div>
      </fieldset>
    `;
  }

  #verdict({ happened, picked }: Verdict, t: Model["words"]["t"]): TemplateResult {
    const right = picked?.id === happened.id;
    const said = (choice: Choice): TemplateResult => html`<div class="prose">${unsafeHTML(choice.said)}</div>`;
    if (right) return html`<p class="verdict right">${t("ui.guide.right")}</p>${said(happened)}`;
    return html`
      ${picked === undefined
        ? nothing
        : html`<p class="verdict wrong">${t("ui.guide.wrong", { picked: picked.label })}</p>${said(picked)}`}
      <p class="verdict">${t("ui.guide.happened", { happened: happened.label })}</p>
      ${said(happened)}
    `;
  }

  #task({ goals, done }: Guide, { words: { t } }: Model): TemplateResult | typeof nothing {
    if (goals.length === 0) return nothing;
    const next = goals.find(({ reached }) => !reached);
    return html`
      <div class="task">
        <p class="eyebrow">${t("ui.guide.task")}</p>
        <ul>
          ${goals.map(
            ({ goal, reached, missed }) => html`
              <li class=${reached ? "done" : next?.goal === goal ? "now" : ""} data-goal=${goal.id}>
                ${goal.label}${reached
                  ? html`<span class="unseen">${t("ui.guide.reached")}</span><div class="said prose">${unsafeHTML(goal.said)}</div>`
                  : missed
                    ? html`<div class="said prose">${unsafeHTML(goal.missed)}</div>`
                    : nothing}
              </li>
            `,
          )}
        </ul>
        <p class="unseen" role="status">${done ? t("ui.guide.done") : nothing}</p>
      </div>
    `;
  }

  #hint({ step: { hints } }: Guide, { words: { t } }: Model): TemplateResult | typeof nothing {
    if (hints.length === 0) return nothing;
    const left = hints.length - this.#hints;
    return html`
      <div class="hints">
        ${hints.slice(0, this.#hints).map((hint) => html`<div class="prose hint">${unsafeHTML(hint)}</div>`)}
        ${left === 0 ? nothing : html`<button class="chip small" type="button" @click=${() => this.#more()}>${t(this.#hints === 0 ? "ui.guide.hint" : "ui.guide.another")}</button>`}
      </div>
    `;
  }

  #steps({ number, of, steps }: Guide, { words: { t } }: Model): TemplateResult {
    return html`
      <details class="steps">
        <summary>${t("ui.guide.steps", { i: number, n: of })}</summary>
        <ol>
          ${steps.map(
            ({ step, done, shown }) => html`
              <li class=${done ? "done" : ""}>
                <button type="button" aria-current=${shown ? "step" : nothing} @click=${() => this.#show(step.id)}>${step.title}${done ? html`<span class="unseen">${t("ui.guide.reached")}</span>` : nothing}</button>
              </li>
            `,
          )}
        </ol>
      </details>
    `;
  }

  #next(lesson: Lesson, { onward }: Guide, { words: { t }, control }: Model): TemplateResult {
    const label = t("ui.guide.next");
    if (onward === undefined) return html`<a class="chip primary" href="/lessons" target=${embedded ? "_blank" : nothing}>${t("ui.guide.all")}</a>`;
    if (onward.kind === "lesson" && control && isOfClass(location.pathname)) return this.#form(onward.name, "", t("ui.guide.nextLesson", { title: onward.title }), "chip primary");
    if (onward.kind === "lesson") return html`<a class="chip primary" href=${embedded ? lessonIn(onward.name, location.search) : `/lessons/${onward.name}`}>${t("ui.guide.nextLesson", { title: onward.title })}</a>`;
    if (onward.kind === "fresh" && control) return this.#form(lesson.name, onward.step, label, "chip primary");
    return html`<button class="chip primary" type="button" @click=${() => this.#go(onward)}>${label}</button>`;
  }

  #begin(lesson: Lesson, { step }: Guide, label: string): TemplateResult {
    const forget = (): void => this.#keep(withoutPick(this.#progress, lesson.name, step.id));
    return html`<p class="begin" @submit=${forget} @click=${embedded ? forget : nothing}>${this.#form(lesson.name, step.id, label, "chip small")}</p>`;
  }

  /** A step that has a cluster of its own begins in another session. */
  #form(name: string, step: string, label: string, look: string): TemplateResult {
    const reached = told(this.#progress, name);
    if (embedded) return html`<a class=${look} href=${stepIn(name, step, location.search, reached)}>${label}</a>`;
    const { pathname } = location;
    const fields = { lesson: name, step, reached, me: me(pathname) ?? "" };
    return html`<form method="post" action=${stepAt(pathname, name)}>${Object.entries(fields).map(([field, value]) => html`<input type="hidden" name=${field} value=${value} />`)}<button class=${look} type="submit">${label}</button></form>`;
  }

  #go(onward: Exclude<Onward, { kind: "lesson" }>): void {
    if (onward.kind === "watch") this.raise({ kind: "command", command: { do: "lesson", step: onward.step } });
    this.#show(onward.step);
  }

  #show(step: string): void {
    this.#shown = step;
    this.#hints = 0;
    this.again();
    this.querySelector<HTMLDetailsElement>(".steps")?.removeAttribute("open");
    this.querySelector(".lesson")?.scrollTo({ top: 0 });
    this.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
  }

  #more(): void {
    this.#hints += 1;
    this.again();
  }

  #pick(id: string): void {
    const { lesson, course } = this.model ?? {};
    if (lesson === undefined || course === undefined) return;
    this.#keep(withPick(this.#progress, lesson.name, this.#shown ?? course.step, id));
    this.again();
  }

  /** follow keeps what was reached, and goes along when another step gets under way. */
  #follow(lesson: Lesson, course: Course, model: Model): void {
    if (course.step !== this.#active) {
      // A prediction is of one run: where the step has just begun anew, nothing is predicted yet.
      if (model.control && model.state.now === 0 && this.#active === undefined && Object.keys(course.reached).length === 0) {
        this.#keep(withoutPick(this.#progress, lesson.name, course.step));
      }
      this.#active = course.step;
      this.#shown = undefined;
      this.#hints = 0;
    }
    if (!model.control) return;
    const after = withGoals(withGoals(this.#progress, lesson.name, course.before ?? {}), lesson.name, course.reached);
    if (after !== this.#progress) this.#keep(after);
  }

  #keep(progress: Progress): void {
    this.#progress = progress;
    try {
      localStorage.setItem(kept, JSON.stringify(progress));
    } catch {
      // Then this page and the session know it, and the next page does not.
    }
  }
}

function keepsake(): string | null {
  try {
    return localStorage.getItem(kept);
  } catch {
    return null;
  }
}
