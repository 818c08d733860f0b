// pg-transport: play, pause, step and speed; the time shown, and how the line to the server is.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Status } from "../connection";
import { grouped } from "../i18n";
import type { Translator } from "../i18n";
import type { Model } from "../model";
import { lastNotch, notchOf, perSecond, speedAt } from "../speed";
import { obstacleNow } from "./action";
import { backIcon, pauseIcon, playIcon, stepIcon } from "./icons";
import { View } from "./view";

/** At this speed and below, tenths of a millisecond can be read. */
const tenthsBelow = 0.01;

export class Transport extends View {
  protected override inputs(model: Model): readonly unknown[] {
    const { playing, speed, status, control, looking, words } = model;
    return [clock(model), playing, speed, status, control, looking, words];
  }

  override draw(model: Model): void {
    super.draw(model);
    this.dataset["now"] = String(Math.floor(model.shown));
  }

  protected override view(model: Model): TemplateResult {
    const { playing, speed, status, looking, words } = model;
    const { t } = words;
    const toggle = { do: playing ? "pause" : "play" } as const;
    const label = playing ? t("ui.pause") : t("ui.play");
    const why = obstacleNow(toggle, model);
    const span = perSecond(speed);
    return html`
      <div class="buttons">
        <button class="round" type="button" data-testid="back" aria-label=${t("ui.back")} title=${t("ui.back")}
          @click=${() => this.raise({ kind: "back" })}>${backIcon}</button>
        <button class="round big" type="button" data-testid="play" aria-label=${label} title=${why ?? label}
          aria-disabled=${why === undefined ? nothing : "true"}
          @click=${() => this.raise({ kind: "command", command: toggle })}>${playing ? pauseIcon : playIcon}</button>
        <button class="round" type="button" data-testid="step" aria-label=${t("ui.step")} title=${why ?? t("ui.step")}
          aria-disabled=${why === undefined ? nothing : "true"}
          @click=${() => this.raise({ kind: "command", command: { do: "step" } })}>${stepIcon}</button>
        <div class="readout">
          <span class="clock" role="timer" aria-live="off" aria-label=${t("ui.clock")}>${clock(model)}</span>
          <span class="line ${status} ${looking ? "looking" : ""}" data-testid="connection"><span class="dot"></span>${
            looking ? t("ui.looking.short") : statusText(status, playing, words)
          }</span>
        </div>
      </div>
      <div class="speed">
        <label for="speed">${t("ui.speed")}</label>
        <output for="speed">${t("ui.speed.span", { span })}</output>
        <input id="speed" type="range" min="0" max=${lastNotch} step="1" .value=${String(notchOf(speed))}
          aria-valuetext=${t("ui.speed.span", { span })} ?disabled=${why !== undefined}
          @input=${(event: Event) => this.#setSpeed(event)} />
      </div>
      <p class="hint keys">
        <kbd>Space</kbd> ${label} <kbd>←</kbd> ${t("ui.back.short")} <kbd>→</kbd> ${t("ui.step.short")} <kbd>K</kbd> ${t("ui.crash")}
        <kbd>E</kbd> ${t("ui.timeout")} <kbd>W</kbd> ${t("ui.write.short")} <kbd>?</kbd> ${t("ui.help")}
      </p>
    `;
  }

  #setSpeed(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.raise({ kind: "command", command: { do: "speed", x: speedAt(event.target.valueAsNumber) } });
  }
}

/** The time shown: "1 284 ms", in tenths when it goes slowly enough to read them. */
function clock({ shown, looking, playing, speed }: Model): string {
  const tenths = looking || !playing || speed <= tenthsBelow;
  return `${grouped(shown, tenths)} ms`;
}

function statusText(status: Status, playing: boolean, { t }: Translator): string {
  switch (status) {
    case "open":
      return playing ? t("ui.status.live") : t("ui.status.paused");
    case "connecting":
      return t("ui.status.connecting");
    case "lost":
      return t("ui.status.lost");
    case "ended":
      return t("ui.status.ended");
  }
}
