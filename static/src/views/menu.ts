// pg-menu: what can be done to one server, beside it. A popover: it closes by itself on a click
// elsewhere and on Escape.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import { linkState } from "../geometry";
import type { Intent } from "../intent";
import type { Model } from "../model";
import { named } from "../possible";
import type { Command, ServerName } from "../wire";
import { obstacleNow } from "./action";
import type { Action } from "./action";
import { crashIcon, linksIcon, restartIcon, timeoutIcon, writeIcon } from "./icons";
import { View } from "./view";

/** Space kept between the menu, what it belongs to and the window's edge, in CSS pixels. */
const gap = 8;

export class Menu extends View {
  #server: ServerName | undefined;

  /** open shows the menu of a server beside its picture, and moves the focus into it. */
  open(server: ServerName, anchor: Element): void {
    this.#server = server;
    this.again();
    const box = this.#box();
    if (box === null) return;
    box.showPopover();
    stand(box, anchor.getBoundingClientRect());
    this.#items()[0]?.focus();
    box.addEventListener("toggle", () => this.#closed(anchor), { once: true });
  }

  protected override inputs(model: Model): readonly unknown[] {
    const { state, words, control, status } = model;
    const server = this.#server === undefined ? undefined : named(state, this.#server);
    return [this.#server, server?.status, server?.role, state.cuts, words, control, status, model.looking];
  }

  protected override view(model: Model): TemplateResult {
    const server = this.#server;
    return html`
      <div class="menu" popover="auto" role="menu" aria-label=${server ?? nothing} @keydown=${(event: KeyboardEvent) => this.#move(event)}>
        ${server === undefined ? nothing : this.#content(server, model)}
      </div>
    `;
  }

  #content(server: ServerName, model: Model): TemplateResult {
    const { state, words } = model;
    const { t } = words;
    const up = named(state, server)?.status !== "crashed";
    const others = state.servers.map((s) => s.server).filter((name) => name !== server);
    return html`
      ${item(this.#command(t("ui.menu.timeout", { server }), timeoutIcon, "T", { do: "timeout", server }, model))}
      ${up
        ? item(this.#command(t("ui.menu.crash", { server }), crashIcon, "C", { do: "crash", server }, model))
        : item(this.#command(t("ui.menu.restart", { server }), restartIcon, "R", { do: "restart", server }, model))}
      ${item({
        label: t("ui.menu.write", { server }),
        icon: writeIcon,
        key: "W",
        why: obstacleNow({ do: "write", key: "x", value: "" }, model),
        press: () => this.#do({ kind: "dialog", dialog: "client", server }),
      })}
      ${others.length === 0
        ? nothing
        : html`
            <div class="group" role="group" aria-label=${t("ui.menu.links", { server })}>
              <span class="title" aria-hidden="true">${t("ui.menu.links", { server })}</span>
              <div class="row">${others.map((other) => this.#linkTo(server, other, model))}</div>
            </div>
            ${item({
              label: t("ui.menu.oneWay"),
              icon: linksIcon,
              key: "X",
              why: undefined,
              press: () => this.#do({ kind: "dialog", dialog: "links", server }),
            })}
          `}
    `;
  }

  #linkTo(server: ServerName, other: ServerName, model: Model): TemplateResult {
    const { t } = model.words;
    const open = linkState(model.state.cuts, server, other) === "open";
    const change: Command = open ? { do: "cut", from: server, to: other, both: true } : { do: "heal", from: server, to: other };
    const label = open ? t("ui.menu.cut", { other }) : t("ui.menu.heal", { other });
    const why = obstacleNow(change, model);
    return html`
      <button
        class="chip small ${open ? "" : "cut"}"
        type="button"
        role="menuitem"
        tabindex="-1"
        aria-label=${label}
        aria-disabled=${why === undefined ? nothing : "true"}
        title=${why ?? label}
        data-link-to=${other}
        @click=${() => this.#do({ kind: "command", command: change })}
      >${other}</button>
    `;
  }

  #command(label: string, icon: TemplateResult, key: string, command: Command, model: Model): Action {
    return { label, icon, key, why: obstacleNow(command, model), press: () => this.#do({ kind: "command", command }) };
  }

  #do(intent: Intent): void {
    this.#box()?.hidePopover();
    this.raise(intent);
  }

  /** Arrow keys go through the items, round and round. */
  #move(event: KeyboardEvent): void {
    const items = this.#items();
    const here = items.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const to =
      event.key === "Home" ? 0 : event.key === "End" ? items.length - 1 : step === undefined ? undefined : here + step;
    if (event.key === "Tab") this.#box()?.hidePopover();
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    items.at(to % items.length)?.focus();
  }

  /** The focus goes back to where the menu came from, unless it went elsewhere by itself. */
  #closed(anchor: Element): void {
    const lost = document.activeElement === document.body || this.contains(document.activeElement);
    if (lost && anchor.isConnected && (anchor instanceof SVGElement || anchor instanceof HTMLElement)) anchor.focus();
  }

  #box(): HTMLElement | null {
    return this.querySelector<HTMLElement>(".menu");
  }

  #items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>("[role=menuitem]")];
  }
}

function item({ label, icon, key, why, press }: Action): TemplateResult {
  return html`
    <button class="item" type="button" role="menuitem" tabindex="-1" aria-disabled=${why === undefined ? nothing : "true"} @click=${press}>
      ${icon}<span>${label}${why === undefined ? nothing : html`<span class="reason">${why}</span>`}</span>
      ${key === undefined ? nothing : html`<kbd aria-hidden="true">${key}</kbd>`}
    </button>
  `;
}

/** stand puts the menu to the right of the anchor, or to its left, or over it: inside the window. */
function stand(box: HTMLElement, anchor: DOMRect): void {
  const { width, height } = box.getBoundingClientRect();
  const right = anchor.right + gap;
  const left = anchor.left - gap - width;
  const x = right + width + gap <= innerWidth ? right : left >= gap ? left : (innerWidth - width) / 2;
  const y = Math.max(gap, Math.min(anchor.top, innerHeight - height - gap));
  box.style.left = `${Math.max(gap, x)}px`;
  box.style.top = `${y}px`;
}
