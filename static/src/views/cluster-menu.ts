// pg-cluster: the menu of what is done to the cluster less often, below the toolbar's button. A popover: it closes
// by itself on a click elsewhere and on Escape, and gives the focus back.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Intent } from "../intent";
import type { Model } from "../model";
import { canTeach } from "../page-acts";
import { obstacleNow } from "./action";
import { View } from "./view";

/** Space kept to what opened it and to the window's edge, in CSS pixels. */
const gap = 6;

export class ClusterMenu extends View {
  open(anchor: Element): void {
    const box = this.#box();
    if (box === null) return;
    box.showPopover();
    const { left, bottom } = anchor.getBoundingClientRect();
    box.style.setProperty("--left", `${Math.max(gap, Math.min(left, innerWidth - box.offsetWidth - gap))}px`);
    box.style.setProperty("--top", `${Math.max(gap, Math.min(bottom + gap, innerHeight - box.offsetHeight - gap))}px`);
    this.#items()[0]?.focus();
  }

  protected override inputs({ state, words, control, status, looking }: Model): readonly unknown[] {
    return [state.manual, words, control, status, looking];
  }

  protected override view(model: Model): TemplateResult {
    const { t } = model.words;
    const on = model.state.manual === true;
    const why = obstacleNow({ do: "manual", on: !on }, model);
    return html`
      <div class="menu" popover="auto" role="menu" aria-label=${t("ui.cluster")} @keydown=${(event: KeyboardEvent) => this.#move(event)}>
        ${this.#item(t("ui.members"), t("ui.members.what"), { kind: "dialog", dialog: "members" })}
        ${this.#item(t("ui.options"), t("ui.options.what"), { kind: "dialog", dialog: "options" })}
        ${this.#item(t("ui.rules"), t("ui.rules.what"), { kind: "dialog", dialog: "rules" })}
        ${this.#item(t("ui.whyNot.leader"), t("ui.whyNot.what"), { kind: "dialog", dialog: "why", question: { ask: "leader" } })}
        <button class="item" type="button" role="menuitemcheckbox" tabindex="-1" aria-checked=${on ? "true" : "false"}
          aria-disabled=${why === undefined ? nothing : "true"} @click=${() => this.#do({ kind: "command", command: { do: "manual", on: !on } })}>
          <span>${t("ui.manual")}<span class="reason">${why ?? t("ui.manual.what")}</span></span><span class="toggle" aria-hidden="true"></span>
        </button>
        ${canTeach(location.pathname, model.control) ? this.#item(t("ui.class.teach"), t("ui.class.teach.what"), { kind: "teach" }) : nothing}
      </div>
    `;
  }

  #item(label: string, what: string, intent: Intent): TemplateResult {
    return html`
      <button class="item" type="button" role="menuitem" tabindex="-1" @click=${() => this.#do(intent)}>
        <span>${label}<span class="reason">${what}</span></span>
      </button>
    `;
  }

  #do(intent: Intent): void {
    this.#box()?.hidePopover();
    this.raise(intent);
  }

  /** Arrow keys go through the items, round and round. */
  #move(event: KeyboardEvent): void {
    const items = this.#items();
    const here = items.findIndex((item) => item === document.activeElement);
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === "Tab") this.#box()?.hidePopover();
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    items.at(to % items.length)?.focus();
  }

  #box(): HTMLElement | null {
    return this.querySelector<HTMLElement>(".menu");
  }

  #items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(".item")];
  }
}
