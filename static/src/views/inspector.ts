// pg-inspector: all that is known of the selected server, above it of the selected message, and what clients did last.
// What the last event has changed is marked.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Translator } from "../i18n";
import { changedOf, lastMoment } from "../inspect";
import type { Moment } from "../inspect";
import type { Model } from "../model";
import { asked, outcome } from "../operation";
import { named, obstacle } from "../possible";
import { askOperation } from "../why";
import type { Operation, Server } from "../wire";
import { obstacleNow } from "./action";
import { askButton } from "./ask";
import { crashIcon, linksIcon, restartIcon, timeoutIcon } from "./icons";
import { rove } from "./rove";
import { left, machine, peers, serverFacts } from "./server-facts";
import type { Fact } from "./server-facts";
import { roleName } from "./terms";
import { View } from "./view";

/** How many of the last client operations are listed. */
const operationsListed = 5;

const unchanged: ReadonlySet<string> = new Set();

export class Inspector extends View {
  override readonly isRead = true;
  #moment: Moment | undefined;
  #momentOf: readonly unknown[] = [];

  override draw(model: Model): void {
    this.#lookUp(model);
    super.draw(model);
  }

  protected override inputs(model: Model): readonly unknown[] {
    const { state, words, selected, control, status, looking, shown } = model;
    const server = named(state, selected);
    return [
      ...[server, server && left(server, shown), state.operations, state.cuts, state.servers.length, state.broken, words, control, status, looking],
      ...[this.#moment, model.marked],
    ];
  }

  protected override view(model: Model): TemplateResult {
    const { state, selected, words } = model;
    const { t } = words;
    const server = named(state, selected);
    return html`
      <pg-message></pg-message>
      <div class="choice" role="group" aria-label=${t("ui.inspector.choose")}>
        ${state.servers.map(
          ({ server: name }) => html`
            <button
              type="button"
              aria-pressed=${name === selected ? "true" : "false"}
              @click=${() => this.raise({ kind: "select", server: name })}
            >${name}</button>
          `,
        )}
      </div>
      ${server === undefined ? nothing : this.#server(server, model)}
      ${operations(state.operations, words)}
    `;
  }

  #server(server: Server, model: Model): TemplateResult {
    const { words } = model;
    const marked = this.#moment === undefined ? unchanged : changedOf(this.#moment, server.server);
    const rows = serverFacts(server, model);
    const names = model.marked(rows.map(({ name }) => name));
    const changes = changedNames(rows, server, marked);
    const standingChanged = marked.has("role") || marked.has("status");
    return html`
      <h2><span class="badge ${server.role} ${server.status}"></span>${server.server} · <span ?data-changed=${standingChanged}>${standing(server, words)}</span></h2>
      ${this.#actions(server, model)}
      <dl class="facts" @keydown=${rove}>
        ${rows.map(({ value, of }, i) => html`<dt>${names[i]}</dt><dd ?data-changed=${of.some((field) => marked.has(field))}>${value}</dd>`)}
      </dl>
      ${peers(server, marked, words)}
      ${changes.length === 0 ? nothing : html`<p class="hint" data-testid="changed"><span class="mark" aria-hidden="true">◆</span> ${words.t("ui.inspector.changed", { names: changes.join(words.t("ui.separator")) })}</p>`}
      ${machine(server, marked, words)}
    `;
  }

  #actions({ server, status }: Server, model: Model): TemplateResult {
    const { t } = model.words;
    const expire = { do: "timeout", server } as const;
    const power = status !== "crashed" ? ({ do: "crash", server } as const) : ({ do: "restart", server } as const);
    const why = obstacleNow(expire, model);
    const whyPower = obstacleNow(power, model);
    const whyLinks = obstacleNow({ do: "partition", groups: [] }, model); // which needs links, too
    const ofThisServer = obstacle(expire, model.state, { control: true, connected: true }, model.words);
    return html`
      <div class="acts">
        <button class="chip small" type="button" aria-disabled=${why === undefined ? nothing : "true"} title=${why ?? t("ui.timeout")}
          @click=${() => this.raise({ kind: "command", command: expire })}>${timeoutIcon}${t("ui.timeout")}</button>
        <button class="chip small" type="button" aria-disabled=${whyPower === undefined ? nothing : "true"} title=${whyPower ?? nothing}
          @click=${() => this.raise({ kind: "command", command: power })}>
          ${status !== "crashed" ? html`${crashIcon}${t("ui.crash")}` : html`${restartIcon}${t("ui.restart")}`}
        </button>
        <button class="chip small" type="button" aria-disabled=${whyLinks === undefined ? nothing : "true"} title=${whyLinks ?? nothing}
          @click=${() => this.raise({ kind: "dialog", dialog: "links" })}>${linksIcon}${t("ui.links")}</button>
      </div>
      ${ofThisServer === undefined ? nothing : html`<p class="reason">${ofThisServer}</p>`}
    `;
  }

  /** lookUp asks the past, but not for every picture: only if something has happened since, or another thing is asked. */
  #lookUp({ past, shown, told, playing, looking }: Model): void {
    const upTo = past.reached(shown);
    // While the cluster plays, marks would come and go faster than anyone can read.
    const still = !playing || looking;
    const momentOf = [past.lineage, upTo, told, still];
    if (momentOf.some((part, i) => part !== this.#momentOf[i])) {
      this.#momentOf = momentOf;
      this.#moment = still ? lastMoment(past, upTo, told) : undefined;
    }
  }
}

/** What the server is; where the page's language has its own word, with the field's beside it. */
function standing(server: Server, words: Translator): string {
  if (server.status === "crashed") return words.t("ui.status.crashed");
  if (server.status === "frozen") return words.t("ui.status.frozen");
  const name = roleName(server.role, words);
  return name === server.role ? name : `${name} (${server.role})`;
}

/** changedNames are the changed rows by name, and what stands in no row: of a leader's peers, and of the machine's keys. */
function changedNames(rows: readonly Fact[], server: Server, marked: ReadonlySet<string>): readonly string[] {
  const peers = Object.keys(server.peers).filter((peer) => ["nextIndex", "matchIndex", "state"].some((field) => marked.has(`${peer} ${field}`)));
  const keys = Object.keys(server.machine).filter((key) => marked.has(`machine ${key}`));
  const plain = ["role", "status"].filter((field) => marked.has(field));
  return [...plain, ...rows.filter(({ of }) => of.some((field) => marked.has(field))).map(({ name }) => name), ...peers, ...keys];
}

function operations(all: readonly Operation[], words: Translator): TemplateResult {
  const { t } = words;
  const last = all.slice(-operationsListed).reverse();
  return html`
    <h2>${t("ui.operations")}</h2>
    ${last.length === 0
      ? html`<p class="hint">${t("ui.operations.none")}</p>`
      : html`
          <ul class="operations" data-testid="operations">
            ${last.map(
              (o) => html`
                <li data-outcome=${o.outcome ?? "pending"}>
                  <span class="who">${o.client}</span><span class="what">${asked(o)}</span>
                  <span class="outcome">${outcome(o, words)}</span>${askButton(askOperation(o), `${o.client} ${asked(o)}`, words)}
                </li>
              `,
            )}
          </ul>
        `}
  `;
}
