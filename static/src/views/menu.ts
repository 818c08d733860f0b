// pg-menu: what can be done to what was clicked, beside it; on a phone a sheet at the foot of the page. A
// popover: it closes by itself on a click elsewhere and on Escape.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import { linkGroups, messageGroups, serverGroups, stackGroups } from "../acts";
import type { Act, Group } from "../acts";
import { entryGroups } from "../entry-acts";
import type { Model } from "../model";
import { named } from "../possible";
import type { Subject } from "../subject";
import { ahead } from "../typing";
import { roleName } from "./terms";
import { View } from "./view";

/** Space kept between the menu, what it belongs to and the window's edge, in CSS pixels. */
const gap = 8;

/** As the style sheet has it: a narrow window's menu is a sheet. */
const sheet = "(max-width: 560px)";

export class Menu extends View {
  #subject: Subject | undefined;
  #anchor: Element | undefined;
  /** The act that waits to be taken a second time, by its label. */
  #asked: string | undefined;
  #typed = { text: "", at: 0 };

  /** open shows the menu of something beside its picture, and moves the focus into it. */
  open(subject: Subject, anchor: Element): void {
    this.#box()?.hidePopover();
    this.#subject = subject;
    this.#asked = undefined;
    this.#anchor = anchor;
    this.again();
    const box = this.#box();
    if (box === null) return;
    box.showPopover();
    box.scrollTop = 0;
    stand(box, (anchor.querySelector("[data-anchor]") ?? anchor).getBoundingClientRect());
    this.#items()[0]?.focus({ preventScroll: true });
  }

  protected override inputs(model: Model): readonly unknown[] {
    const subject = this.#subject;
    if (subject === undefined) return [];
    const { state, words, control, status, looking, travel } = model;
    return [subject, this.#asked, state, words, control, status, looking, travel.branch];
  }

  protected override view(model: Model): TemplateResult {
    const subject = this.#subject;
    const title = subject === undefined ? "" : titleOf(subject, model);
    return html`
      <div
        class="menu"
        popover="auto"
        role="menu"
        aria-label=${title || nothing}
        @keydown=${(event: KeyboardEvent) => this.#pressed(event)}
        @toggle=${(event: ToggleEvent) => this.#toggled(event)}
      >
        ${subject === undefined
          ? nothing
          : html`<p class="about" aria-hidden="true">${title}</p>
              ${groupsOf(subject, model, this.#anchor).map((group) => this.#group(group))}`}
      </div>
    `;
  }

  #group({ title, facts = [], row, acts }: Group): TemplateResult {
    return html`
      <div class="group" role="group" aria-label=${[...facts, title].join(" ")}>
        ${facts.map((fact) => html`<span class="fact" aria-hidden="true">${fact}</span>`)}
        <span class="title" aria-hidden="true">${title}</span>
        <div class=${row === true ? "row" : "column"}>${acts.map((act) => (row === true ? this.#choice(act) : this.#item(act)))}</div>
      </div>
    `;
  }

  #item(act: Act): TemplateResult {
    const { label, key, why, sure } = act;
    const asked = this.#asked === label;
    const below = why ?? (asked ? sure : undefined);
    return html`
      <button class="item ${asked ? "asked" : ""}" type="button" role="menuitem" tabindex="-1" aria-disabled=${why === undefined ? nothing : "true"}
        @click=${() => this.#take(act)}>
        <span>${label}<span class="reason" aria-live="polite">${below}</span></span>
        ${key === undefined ? nothing : html`<kbd aria-hidden="true">${key}</kbd>`}
      </button>
    `;
  }

  /** A short one; of choices, one is the present one, and taking it again would change nothing. */
  #choice(act: Act): TemplateResult {
    const { label, name = label, why, chosen, mends } = act;
    return html`
      <button class="chip small ${mends === true ? "cut" : ""}" type="button" tabindex="-1"
        role=${chosen === undefined ? "menuitem" : "menuitemradio"} aria-checked=${chosen === undefined ? nothing : chosen ? "true" : "false"}
        aria-label=${name} aria-disabled=${why === undefined ? nothing : "true"} title=${why ?? name}
        @click=${() => this.#take(act)}>${label}</button>
    `;
  }

  #take({ label, sure, why, intent }: Act): void {
    if (sure !== undefined && why === undefined && this.#asked !== label) {
      this.#asked = label;
      this.again();
      return;
    }
    this.#box()?.hidePopover();
    this.raise(why === undefined ? intent : { kind: "why", text: why, ...(intent.kind === "command" ? { command: intent.command } : {}) });
  }

  /** Arrow keys go through the items, round and round; letters go to the next one with a word that begins so. */
  #pressed(event: KeyboardEvent): void {
    if (event.key === "Tab") this.#box()?.hidePopover();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const items = this.#items();
    const here = items.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const to =
      event.key === "Home" ? 0 : event.key === "End" ? items.length - 1 : step === undefined ? this.#type(event, items, here) : here + step;
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    items.at(to % items.length)?.focus();
  }

  #type({ key, timeStamp }: KeyboardEvent, items: readonly HTMLElement[], here: number): number | undefined {
    if (key === " " || [...key].length !== 1) return undefined;
    const text = timeStamp - this.#typed.at < 700 ? this.#typed.text + key : key;
    this.#typed = { text, at: timeStamp };
    return ahead(text, items.map((item) => item.ariaLabel ?? item.textContent ?? ""), here);
  }

  /** The focus goes back to where the menu came from, unless it went elsewhere by itself. */
  #toggled(event: ToggleEvent): void {
    if (event.newState !== "closed") return;
    const anchor = this.#anchor;
    const lost = document.activeElement === document.body || this.contains(document.activeElement);
    if (lost && anchor?.isConnected === true && (anchor instanceof SVGElement || anchor instanceof HTMLElement)) anchor.focus();
    this.#subject = this.#anchor = undefined;
  }

  #box(): HTMLElement | null {
    return this.querySelector<HTMLElement>(".menu");
  }

  #items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>("[role^=menuitem]")];
  }
}

function groupsOf(subject: Subject, model: Model, anchor: Element | undefined): readonly Group[] {
  switch (subject.kind) {
    case "server":
      return serverGroups(subject.server, model);
    case "messages": {
      const [message, ...others] = subject.messages;
      if (message === undefined) return [];
      return others.length > 0 && anchor !== undefined ? stackGroups(subject.messages, anchor, model) : messageGroups(message, model);
    }
    case "link":
      return linkGroups(subject.a, subject.b, model);
    case "entry":
      return entryGroups(subject.server, subject.index, model);
  }
}

function titleOf(subject: Subject, { state, words }: Model): string {
  const { t } = words;
  switch (subject.kind) {
    case "server": {
      const server = named(state, subject.server);
      if (server === undefined) return subject.server;
      const { role, currentTerm: term, status } = server;
      return t("ui.menu.ofServer", { server: subject.server, role: status === "up" ? roleName(role, words) : t(`ui.status.${status}`), term });
    }
    case "messages": {
      const message = state.messages.find(({ id }) => id === subject.messages[0]);
      if (message === undefined) return t("ui.why.notInFlight");
      return subject.messages.length > 1 ? t("ui.menu.ofMessages", { n: subject.messages.length }) : t("ui.menu.ofMessage", message);
    }
    case "link":
      return t("ui.menu.ofLink", subject);
    case "entry":
      return t("ui.menu.ofEntry", subject);
  }
}

/** stand puts the menu to the right of the anchor, or to its left, or over it: inside the window. */
function stand(box: HTMLElement, anchor: DOMRect): void {
  if (matchMedia(sheet).matches) {
    box.style.left = box.style.top = "";
    return;
  }
  const { width, height } = box.getBoundingClientRect();
  const right = anchor.right + gap;
  const left = anchor.left - gap - width;
  const x = right + width + gap <= innerWidth ? right : left >= gap ? left : (innerWidth - width) / 2;
  const y = Math.max(gap, Math.min(anchor.top, innerHeight - height - gap));
  box.style.left = `${Math.max(gap, x)}px`;
  box.style.top = `${y}px`;
}
