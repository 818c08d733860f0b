// pg-links: the links of the selected server, each to be cut both ways, one way, or healed. A digit
// does to the link of that server what its first possible button does.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import { linkState } from "../geometry";
import type { LinkState } from "../geometry";
import type { Translator } from "../i18n";
import type { Model } from "../model";
import type { Command, ServerName } from "../wire";
import { obstacleNow } from "./action";
import { Dialog } from "./dialog";

export class LinksDialog extends Dialog {
  connectedCallback(): void {
    this.addEventListener("keydown", (event) => this.#digit(event));
  }

  protected override heading({ selected, words }: Model): string {
    return words.t("ui.links.title", { server: selected });
  }

  protected override content(model: Model): TemplateResult {
    const { state, selected, words } = model;
    const others = state.servers.map((s) => s.server).filter((name) => name !== selected);
    return html`
      <p class="hint">${words.t("ui.links.hint")}</p>
      <ul class="links-of">
        ${others.map((other, i) => this.#row(selected, other, i === 0, model))}
      </ul>
    `;
  }

  #row(server: ServerName, other: ServerName, first: boolean, model: Model): TemplateResult {
    const { words } = model;
    const { t } = words;
    const link = linkState(model.state.cuts, server, other);
    const ends = { from: server, to: other };
    const back = { from: other, to: server };
    return html`
      <li data-link-to=${other}>
        <kbd aria-hidden="true">${other.slice(1)}</kbd>
        <span class="ends">${server} – ${other}</span><span class="hint">${linkText(link, server, other, words)}</span>
        <span class="row">
          ${this.#button(t("ui.links.cut"), { do: "cut", ...ends, both: true }, model, first && link !== "both")}
          ${this.#button(t("ui.links.cutOneWay", ends), { do: "cut", ...ends }, model, false)}
          ${this.#button(t("ui.links.cutOneWay", back), { do: "cut", ...back }, model, false)}
          ${this.#button(t("ui.links.heal"), { do: "heal", ...ends }, model, first && link === "both")}
        </span>
      </li>
    `;
  }

  #button(label: string, command: Command, model: Model, focused: boolean): TemplateResult {
    const why = obstacleNow(command, model);
    return html`
      <button class="chip small" type="button" ?autofocus=${focused} aria-disabled=${why === undefined ? nothing : "true"} title=${why ?? label}
        @click=${() => this.#send(command, why)}>${label}</button>
    `;
  }

  #digit(event: KeyboardEvent): void {
    const { model } = this;
    if (model === undefined || !/^[1-9]$/.test(event.key)) return;
    const from = model.selected;
    const to = `S${event.key}`;
    if (to === from || !model.state.servers.some((s) => s.server === to)) return;
    event.preventDefault();
    const open = linkState(model.state.cuts, from, to) === "open";
    this.#send(open ? { do: "cut", from, to, both: true } : { do: "heal", from, to }, undefined);
  }

  /** What is impossible stays; its reason is in the row. */
  #send(command: Command, why: string | undefined): void {
    if (why !== undefined) return;
    this.close();
    this.raise({ kind: "command", command });
  }
}

function linkText(link: LinkState, server: ServerName, other: ServerName, { t }: Translator): string {
  switch (link) {
    case "open":
      return t("ui.links.open");
    case "both":
      return t("ui.links.cutBoth");
    case "forth":
      return t("ui.links.cutFrom", { from: server, to: other });
    case "back":
      return t("ui.links.cutFrom", { from: other, to: server });
  }
}
