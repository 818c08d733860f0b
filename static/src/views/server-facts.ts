// What the inspector says of a server, row by row.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Key, Translator } from "../i18n";
import { inFlight, needed } from "../inspect";
import { lastIndex } from "../log-table";
import { inForce, isJoint } from "../membership";
import type { InForce } from "../membership";
import type { Model } from "../model";
import type { Micros, Server, Timer } from "../wire";

export type Fact = {
  readonly name: string;
  readonly value: string;
  /** The pieces of the state that it shows. */
  readonly of: readonly string[];
};

export function serverFacts(server: Server, { words, shown, state }: Model): readonly Fact[] {
  const { t } = words;
  const none = t("ui.none");
  const fact = (name: string, value: string, ...of: readonly string[]): Fact => ({ name, value, of: of.length === 0 ? [name] : of });
  const only = (shows: boolean, one: () => Fact): readonly Fact[] => (shows ? [one()] : []);
  const { snapshot, transfer, inbox, rate, role } = server;
  const config = inForce(server, state);
  return [
    fact("currentTerm", String(server.currentTerm)),
    fact("votedFor", server.votedFor ?? none),
    fact("leader", server.leader ?? none),
    ...only(role === "candidate" || role === "preCandidate", () => fact("votes", votes(server, config, words))),
    fact("commitIndex", String(server.commitIndex)),
    fact("lastApplied", String(server.lastApplied)),
    fact(t("ui.inspector.log"), t("ui.inspector.entries", { n: lastIndex(server) }), "log"),
    ...only(snapshot !== undefined, () =>
      fact(t("ui.inspector.snapshot"), t("ui.inspector.snapshotUpTo", { index: snapshot?.lastIncludedIndex, term: snapshot?.lastIncludedTerm }), "snapshot"),
    ),
    ...timers(server, shown, words),
    fact(t("ui.inspector.disk"), disk(server, words), "disk"),
    fact(t("ui.inspector.inFlight"), flying(server, words), "inFlight"),
    ...only(server.disk.write !== state.diskWrite, () => fact(t("ui.inspector.write"), words.ms(server.disk.write), "write")),
    ...only(rate !== 1, () => fact(t("ui.inspector.clock"), t("ui.inspector.rate", { rate }), "rate")),
    ...only(inbox.length > 0, () => fact(t("ui.inspector.inbox"), t("ui.inspector.waiting", { n: inbox.length }), "inbox")),
    ...only(transfer !== undefined, () => fact(t("ui.inspector.transfer"), transfer ?? none, "transfer")),
    fact(t("ui.inspector.config"), configuration(config, words), "config"),
  ];
}

function votes(server: Server, config: InForce, { t }: Translator): string {
  const majorities = needed(server.votes, config).map(({ granted, needed: n }) => t("ui.inspector.votesOf", { granted, needed: n }));
  return [server.votes.join(" "), ...majorities].join(" · ");
}

/** configuration lists who votes, before and after the change while there are both; and who learns. */
function configuration(config: InForce, { t }: Translator): string {
  const { voters, votersOutgoing = [], learners = [], learnersNext = [], index, committed } = config;
  if (voters.length === 0) return t("ui.inspector.outside");
  const who = isJoint(config) ? [`${t("ui.inspector.old")} ${votersOutgoing.join(" ")}`, `${t("ui.inspector.new")} ${voters.join(" ")}`] : [voters.join(" ")];
  const learn = [...learners, ...learnersNext];
  if (learn.length > 0) who.push(`${t("ui.inspector.learners")} ${learn.join(" ")}`);
  const where: Key = committed ? "ui.inspector.configEntry" : "ui.inspector.configOpen";
  return [...who, index === 0 ? t("ui.inspector.configFirst") : t(where, { index })].join(" · ");
}

const timerNames: Readonly<Record<string, Key>> = {
  election: "ui.inspector.electionTimer",
  heartbeat: "ui.inspector.heartbeatTimer",
  quorum: "ui.inspector.quorumTimer",
};

function timers(server: Server, shown: Micros, { t, ms }: Translator): readonly Fact[] {
  return Object.entries(timerNames).flatMap(([name, key]) => {
    const timer = server.timers[name];
    if (timer === undefined) return [];
    return [{ name: t(key), value: t("ui.inspector.timer", { span: ms(timer.deadline - timer.set), left: whole(timer, shown) }), of: [`timer ${name}`] }];
  });
}

/** What is left of the running timers in whole ms: all of a server that changes from frame to frame. */
export function left(server: Server, shown: Micros): string {
  return Object.values(server.timers)
    .map((timer) => whole(timer, shown))
    .join(" ");
}

function whole(timer: Timer, shown: Micros): number {
  return Math.max(0, Math.ceil((timer.deadline - shown) / 1000));
}

function disk({ disk: d }: Server, { t }: Translator): string {
  return t("ui.inspector.diskHolds", { term: d.currentTerm, vote: d.votedFor ?? t("ui.none"), n: d.lastIndex });
}

function flying(server: Server, { t }: Translator): string {
  const lost = inFlight(server);
  if (lost === undefined) return t("ui.none");
  const { currentTerm: term, votedFor: vote, entries: [from, to] = [] } = lost;
  const said = [
    term === undefined ? "" : t("ui.inspector.inFlightTerm", { term }),
    vote === undefined ? "" : t("ui.inspector.inFlightVote", { vote }),
    from === undefined ? "" : from === to ? t("ui.inspector.inFlightEntry", { from }) : t("ui.inspector.inFlightEntries", { from, to }),
  ].filter((part) => part !== "");
  return said.length === 0 ? t("ui.inspector.inFlightLess") : said.join(" · ");
}

const states: Readonly<Record<string, Key>> = {
  probe: "ui.inspector.probe",
  replicate: "ui.inspector.replicate",
  snapshot: "ui.inspector.sendsSnapshot",
};

/** peers is the table of what a leader knows of the others. */
export function peers(server: Server, marked: ReadonlySet<string>, { t }: Translator): TemplateResult | typeof nothing {
  const known = Object.entries(server.peers);
  if (known.length === 0) return nothing;
  const cell = (peer: string, field: string, value: string | number): TemplateResult => html`<td ?data-changed=${marked.has(`${peer} ${field}`)}>${value}</td>`;
  return html`
    <table class="peers">
      <caption class="unseen">${t("ui.inspector.peers", { server: server.server })}</caption>
      <thead>
        <tr><th scope="col">${t("ui.inspector.peer")}</th><th scope="col">nextIndex</th><th scope="col">matchIndex</th><th scope="col">${t("ui.inspector.state")}</th></tr>
      </thead>
      <tbody>
        ${known.map(([name, { nextIndex, matchIndex, state }]) => {
          const how = states[state];
          return html`<tr><th scope="row">${name}</th>${cell(name, "nextIndex", nextIndex)}${cell(name, "matchIndex", matchIndex)}${cell(name, "state", how === undefined ? state : t(how))}</tr>`;
        })}
      </tbody>
    </table>
  `;
}

export function machine(server: Server, marked: ReadonlySet<string>, { t }: Translator): TemplateResult {
  const keys = Object.keys(server.machine).sort();
  return html`
    <h3>${t("ui.inspector.machine")}</h3>
    ${keys.length === 0
      ? html`<p class="hint">${t("ui.inspector.machineEmpty")}</p>`
      : html`<ul class="machine">${keys.map((key) => html`<li ?data-changed=${marked.has(`machine ${key}`)}>${key} = ${server.machine[key]}</li>`)}</ul>`}
  `;
}
