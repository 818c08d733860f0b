// pg-class-roster: who follows, how far each is, and whose run is to be shown. The projector shows it to everybody: so
// names stand nowhere else, and here only while it is open.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Pupil, Teacher } from "../class";
import type { Model } from "../model";
import { mostListed, reachedBy, rosterOf } from "../roster";
import type { Reached } from "../roster";
import { Dialog } from "./dialog";

export class RosterDialog extends Dialog {
  #sought = "";

  protected override inputs(model: Model): readonly unknown[] {
    return [...super.inputs(model), model.room];
  }

  protected override prepare(): void {
    this.#sought = "";
  }

  protected override heading({ words: { t } }: Model): string {
    return t("ui.class.students");
  }

  protected override submit(): boolean {
    return false;
  }

  protected override content(model: Model): TemplateResult {
    const { room, words } = model;
    const { t } = words;
    if (room?.role !== "teacher") return html``;
    const { listed, found } = rosterOf(room.students, this.#sought);
    return html`
      <p class="hint">${t("ui.class.students.seen")}</p>
      <label class="seeking"><span>${t("ui.class.seek")}</span><input type="search" autocomplete="off" spellcheck="false" @input=${(event: Event) => this.#seek(event)} /></label>
      <ul class="roster">${listed.map((pupil) => this.#row(pupil, room, model))}</ul>
      <p class="hint" role="status">
        ${t("ui.class.found", { n: found })} ${found > mostListed ? t("ui.class.more", { most: mostListed }) : nothing}
      </p>
    `;
  }

  #row(pupil: Pupil, room: Teacher, { lesson, words: { t } }: Model): TemplateResult {
    const { id, name, here, trying } = pupil;
    const steps = reachedBy(pupil, lesson);
    return html`
      <li data-student=${id}>
        <bdi class="name">${name === "" ? t("ui.class.nameless") : name}</bdi>
        <span class="state">${t(!here ? "ui.class.gone" : trying ? "ui.class.trying" : "ui.class.following")}</span>
        ${steps.length === 0 ? nothing : html`<span class="steps">${steps.map((step) => dots(step, t))}</span>`}
        ${this.#show(pupil, room, t)}
      </li>
    `;
  }

  #show({ id, trying, wanted, agreed }: Pupil, { shown }: Teacher, t: Model["words"]["t"]): TemplateResult {
    if (shown === id) return html`<button class="chip small" type="button" @click=${() => this.#put(undefined)}>${t("ui.class.mine")}</button>`;
    if (wanted && !agreed) return html`<button class="chip small" type="button" @click=${() => this.#put(undefined)}>${t("ui.class.asked.unask")}</button>`;
    const why = trying ? undefined : t("ui.class.noRun");
    return html`<button class="chip small" type="button" aria-disabled=${why === undefined ? nothing : "true"} title=${why ?? nothing} @click=${() => why === undefined && this.#put(id)}>${t("ui.class.show")}</button>`;
  }

  #put(student: string | undefined): void {
    this.raise({ kind: "class", command: student === undefined ? { do: "show" } : { do: "show", student } });
  }

  #seek(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.#sought = event.target.value;
    this.again();
  }
}

/** A sign for each goal of a step, and words for who doesn't see them. */
function dots({ title, goals, reached }: Reached, t: Model["words"]["t"]): TemplateResult {
  const told = t("ui.class.reached", { title, reached, goals });
  return html`<span class="step" role="img" aria-label=${told} title=${told}>${"●".repeat(reached)}${"○".repeat(goals - reached)}</span>`;
}
