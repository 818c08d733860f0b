// The tables that say what the picture shows: the servers, the messages under way, the clients that wait, the links. The
// name of a row is the button that opens its menu.

import "../later"; // all that is there already stays in its files: see static/generate.go

import { html, nothing, svg } from "lit-html";
import type { TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";

import { conditionOf } from "../condition";
import { entryCount, family, glyphOf } from "../glyph";
import type { Translator } from "../i18n";
import { lastIndex } from "../log-table";
import { ofCluster } from "../membership";
import type { Model } from "../model";
import { asked, outcome } from "../operation";
import type { Subject } from "../subject";
import { cables, linksOf, split, timerOf, underWay } from "../tabulate";
import type { Said } from "../tabulate";
import { askOperation } from "../why";
import type { Configuration, Micros, Server } from "../wire";
import { askButton } from "./ask";
import { told } from "./badges";
import { drawGlyph } from "./glyphs";
import { opener } from "./opener";
import { rove } from "./rove";
import { candidacy, roleName } from "./terms";

/** tables is all of it; times that run are told in steps of grain. */
export function tables(model: Model, grain: Micros): TemplateResult {
  const { state, words } = model;
  const { t } = words;
  const waiting = state.operations.filter(({ returned }) => returned === undefined);
  return html`
    <p class="reached">${split(state, words)}</p>
    ${servers(model, grain)}
    ${messages(model, grain)}
    ${waiting.length === 0
      ? nothing
      : table("clients", t("ui.table.clients"), [t("ui.table.client"), t("ui.table.asks"), t("ui.table.answer")], waiting.map(
          (operation) => html`<tr><th scope="row">${operation.client}</th><td>${asked(operation)}</td><td>${outcome(operation, words)} ${askButton(askOperation(operation), `${operation.client} ${asked(operation)}`, words)}</td></tr>`,
        ))}
    ${links(model)}
  `;
}

function table(name: string, caption: string, columns: readonly string[], rows: unknown): TemplateResult {
  return html`
    <div class="wide">
      <table data-table=${name}>
        <caption>${caption}</caption>
        <thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
        <tbody @keydown=${upAndDown}>${rows}</tbody>
      </table>
    </div>
  `;
}

/** Left and right stay what they are everywhere: a step back, a step on. */
function upAndDown(event: KeyboardEvent): void {
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") rove(event);
}

/** All rows of a table are one stop of the Tab key, the first; arrow keys go from one to the next. */
function row(subject: Subject, about: string, i: number, text: unknown, cells: TemplateResult, selected = false): TemplateResult {
  const menu = opener(subject);
  return html`
    <tr ?data-selected=${selected} @contextmenu=${menu}>
      <th scope="row"><button class="chip small" type="button" data-row tabindex=${i === 0 ? 0 : -1} aria-haspopup="menu" title=${about} @click=${menu}>${text}</button></th>
      ${cells}
    </tr>
  `;
}

function servers(model: Model, grain: Micros): TemplateResult {
  const { state, words } = model;
  const { t } = words;
  const config = ofCluster(state);
  return table(
    "servers",
    t("ui.table.servers"),
    [t("ui.server"), t("ui.table.role"), t("ui.table.term"), t("ui.table.vote"), t("ui.table.timerName"), t("ui.table.last"), t("ui.table.commit"), t("ui.table.condition"), t("ui.table.linksCut")],
    repeat(
      state.servers,
      ({ server }) => server,
      (server, i) => serverRow(server, i, config, model, grain),
    ),
  );
}

function serverRow(server: Server, i: number, config: Configuration, model: Model, grain: Micros): TemplateResult {
  const { state, shown, selected, words } = model;
  const { t } = words;
  const name = server.server;
  const last = server.log.at(-1);
  const index = lastIndex(server);
  const term = last?.term ?? server.snapshot?.lastIncludedTerm ?? 0;
  // A learner's role says so already.
  const notes = told(conditionOf(server, config, state), words).filter((note) => note !== roleName(server.role, words));
  const cut = linksOf(name, state, words);
  const stop = t("ui.separator.long");
  return row(
    { kind: "server", server: name },
    t("ui.table.menuOf", { name }),
    i,
    html`<span class="badge ${server.role} ${server.status}"></span>${name}`,
    html`
      <td data-of="role">${standing(server, model)}</td>
      <td data-of="term">${server.currentTerm}</td>
      <td data-of="vote">${server.votedFor ?? t("ui.none")}</td>
      <td data-of="timer">${timerOf(server, shown, grain, words)}</td>
      <td data-of="last">${index === 0 ? t("ui.table.empty") : t("ui.table.entryOf", { index, term })}</td>
      <td data-of="commit">${server.commitIndex}</td>
      <td data-of="condition">${notes.length === 0 ? t("ui.table.nothing") : notes.join(stop)}</td>
      <td data-of="links">${cut.length === 0 ? t("ui.none") : cut.join(stop)}</td>
    `,
    name === selected,
  );
}

function standing(server: Server, { state, words }: Model): string {
  const { t } = words;
  const role = roleName(server.role, words);
  if (server.status === "crashed") return t("ui.status.crashed");
  const votes =
    server.role === "candidate" || server.role === "preCandidate"
      ? candidacy(server, state, words)
      : role;
  return server.status === "frozen" ? `${t("ui.status.frozen")}${t("ui.separator")}${votes}` : votes;
}

function messages({ state, shown, words, selectedMessage }: Model, grain: Micros): TemplateResult {
  const { t } = words;
  const all = underWay(state, shown, grain, words);
  if (all.length === 0) return html`<p class="hint">${t("ui.table.noMessages")}</p>`;
  return table(
    "messages",
    t("ui.message.all"),
    [t("ui.message"), t("ui.table.from"), t("ui.table.to"), t("ui.table.when"), t("ui.table.says")],
    repeat(
      all,
      ({ flight }) => flight.id,
      (said, i) => messageRow(said, i, selectedMessage, words),
    ),
  );
}

function messageRow({ flight, ends, says }: Said, i: number, selected: number | undefined, { t }: Translator): TemplateResult {
  const { id, type, from, to } = flight;
  const glyph = glyphOf(flight);
  return row(
    { kind: "messages", messages: [id] },
    t("ui.table.menuOf", { name: t("ui.menu.ofMessage", { type, from, to }) }),
    i,
    html`<svg class="message ${family(glyph)}" viewBox="-15 -13 30 26" aria-hidden="true">${svg`${drawGlyph(glyph, entryCount(flight))}`}</svg>${type}<span class="unseen"> ${from} → ${to}</span>`,
    html`<td>${from}</td><td>${to}</td><td data-of="when">${ends}</td><td data-of="says">${says}</td>`,
    id === selected,
  );
}

function links({ state, words }: Model): TemplateResult {
  const { t } = words;
  return table(
    "links",
    t("ui.link.all"),
    [t("ui.table.link"), t("ui.table.state"), t("ui.table.own")],
    cables(state, words).map(({ a, b, state: how, own }, i) =>
      row(
        { kind: "link", a, b },
        t("ui.table.menuOf", { name: `${a} – ${b}` }),
        i,
        `${a} – ${b}`,
        html`<td data-of="state">${how}</td><td>${own.length === 0 ? t("ui.network.follow") : own.map((values) => html`<div>${values}</div>`)}</td>`,
      ),
    ),
  );
}
