// pg-announcer: tells a screen reader what the narration says, at a rate that can be followed; with a button that pauses
// it, which is remembered in this browser.

import { html, svg } from "lit-html";
import type { TemplateResult } from "lit-html";

import { Announcer } from "../announce";
import type { Model } from "../model";
import { systemTimers } from "../network";
import { View } from "./view";

const place = "announcements";

export class Announcements extends View {
  #text = "";
  readonly #announcer = new Announcer(
    { now: () => performance.now(), wake: (action, ms) => systemTimers.set(action, ms), cancel: (timer) => systemTimers.clear(timer) },
    (text) => this.#say(text),
    remembered() === "paused",
  );

  override draw(model: Model): void {
    super.draw(model);
    if (model.narration !== undefined) this.#announcer.offer(model.narration, !model.playing || model.looking);
  }

  protected override inputs({ words }: Model): readonly unknown[] {
    return [words, this.#announcer.paused, this.#text];
  }

  protected override view({ words: { t } }: Model): TemplateResult {
    const { paused } = this.#announcer;
    const label = t("ui.announce.pause");
    return html`
      <p class="unseen" aria-live="polite" aria-atomic="true" data-testid="announced">${this.#text}</p>
      <button class="bare" type="button" aria-pressed=${paused ? "true" : "false"} aria-label=${label} title=${t(paused ? "ui.announce.paused" : "ui.announce.what")}
        @click=${() => this.#turn()}>${paused ? quietIcon : soundIcon}</button>
    `;
  }

  #turn(): void {
    const paused = !this.#announcer.paused;
    this.#announcer.pause(paused);
    try {
      localStorage.setItem(place, paused ? "paused" : "on");
    } catch {
      // Where nothing may be stored, the choice lasts as long as the page.
    }
    this.again();
  }

  #say(text: string): void {
    this.#text = text;
    this.again();
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}

const speaker = svg`<path d="M3.5 8v4h2.8l3.7 3V5L6.3 8z" />`;
const soundIcon = html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${speaker}${svg`<path d="M12.8 7.5a3.5 3.5 0 0 1 0 5M15 5.2a6.6 6.6 0 0 1 0 9.6" />`}</svg>`;
const quietIcon = html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${speaker}${svg`<path d="M13 8l4 4M17 8l-4 4" />`}</svg>`;
