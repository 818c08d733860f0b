// pg-inspector: all that is known of the selected server, and of what clients did last.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Translator } from "../i18n";
import { lastIndex } from "../log-table";
import type { Model } from "../model";
import { asked, outcome } from "../operation";
import { majority, named, obstacle } from "../possible";
import type { Micros, Operation, Server, Timer } from "../wire";
import { obstacleNow } from "./action";
import { crashIcon, linksIcon, restartIcon, timeoutIcon } from "./icons";
import { roleName } from "./terms";
import { View } from "./view";

/** How many of the last client operations are listed. */
const operationsListed = 5;

export class Inspector extends View {
  protected override inputs(model: Model): readonly unknown[] {
    const { state, words, selected, control, status } = model;
    const server = named(state, selected);
    return [server, left(server, model.shown), state.operations, state.cuts, state.servers.length, words, control, status, model.looking];
  }

  protected override view(model: Model): TemplateResult {
    const { state, selected, words } = model;
    const { t } = words;
    const server = named(state, selected);
    return html`
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
    return html`
      <h2><span class="badge ${server.role} ${server.status}"></span>${server.server} · ${standing(server, words)}</h2>
      ${this.#actions(server, model)}
      <dl class="facts">
        ${facts(server, model).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}
      </dl>
      ${peers(server, words)} ${machine(server, words)}
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
}

/** What the server is; where the page's language has its own word, with the field's beside it. */
function standing(server: Server, words: Translator): string {
  if (server.status === "crashed") return words.t("ui.status.crashed");
  if (server.status === "frozen") return words.t("ui.status.frozen");
  const name = roleName(server.role, words);
  return name === server.role ? name : `${name} (${server.role})`;
}

type Fact = readonly [string, string];

function facts(server: Server, model: Model): readonly Fact[] {
  const { words, shown, state } = model;
  const { t } = words;
  const none = t("ui.none");
  const candidate: readonly Fact[] =
    server.role === "candidate"
      ? [["votes", t("ui.inspector.votes", { votes: server.votes.join(" "), n: server.votes.length, needed: majority(state.servers.length) })]]
      : [];
  return [
    ["currentTerm", String(server.currentTerm)],
    ["votedFor", server.votedFor ?? none],
    ["leader", server.leader ?? none],
    ...candidate,
    ["commitIndex", String(server.commitIndex)],
    ["lastApplied", String(server.lastApplied)],
    [t("ui.inspector.log"), t("ui.inspector.entries", { n: lastIndex(server) })],
    ...timers(server, shown, words),
    [t("ui.inspector.disk"), disk(server, words)],
  ];
}

function timers(server: Server, shown: Micros, words: Translator): readonly Fact[] {
  const { t } = words;
  const line = (timer: Timer): string =>
    t("ui.inspector.timer", { span: words.ms(timer.deadline - timer.set), left: whole(timer, shown) });
  const { election, heartbeat } = server.timers;
  return [
    ...(election === undefined ? [] : [[t("ui.inspector.electionTimer"), line(election)] as const]),
    ...(heartbeat === undefined ? [] : [[t("ui.inspector.heartbeatTimer"), line(heartbeat)] as const]),
  ];
}

/** What is left of the running timer in whole ms: all of it that changes from frame to frame. */
function left(server: Server | undefined, shown: Micros): number | undefined {
  const timer = server?.timers["election"] ?? server?.timers["heartbeat"];
  return timer === undefined ? undefined : whole(timer, shown);
}

function whole(timer: Timer, shown: Micros): number {
  return Math.max(0, Math.ceil((timer.deadline - shown) / 1000));
}

function disk({ disk: d, currentTerm, votedFor, log }: Server, { t }: Translator): string {
  const synced = d.currentTerm === currentTerm && d.votedFor === votedFor && d.lastIndex === log.length;
  const holds = t("ui.inspector.diskHolds", { term: d.currentTerm, vote: d.votedFor ?? t("ui.none"), n: d.lastIndex });
  return synced ? holds : t("ui.inspector.diskWriting", { holds });
}

function peers(server: Server, words: Translator): TemplateResult | typeof nothing {
  const known = Object.entries(server.peers);
  if (known.length === 0) return nothing;
  return html`
    <table class="peers">
      <caption class="unseen">${words.t("ui.inspector.peers", { server: server.server })}</caption>
      <thead>
        <tr><th scope="col">${words.t("ui.inspector.peer")}</th><th scope="col">nextIndex</th><th scope="col">matchIndex</th></tr>
      </thead>
      <tbody>
        ${known.map(
          ([name, peer]) => html`<tr><th scope="row">${name}</th><td>${peer.nextIndex}</td><td>${peer.matchIndex}</td></tr>`,
        )}
      </tbody>
    </table>
  `;
}

function machine(server: Server, { t }: Translator): TemplateResult {
  const keys = Object.keys(server.machine).sort();
  return html`
    <h3>${t("ui.inspector.machine")}</h3>
    ${keys.length === 0
      ? html`<p class="hint">${t("ui.inspector.machineEmpty")}</p>`
      : html`<ul class="machine">${keys.map((key) => html`<li>${key} = ${server.machine[key]}</li>`)}</ul>`}
  `;
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
                  <span class="outcome">${outcome(o, words)}</span>
                </li>
              `,
            )}
          </ul>
        `}
  `;
}
