// pg-members: who belongs to the cluster, and all that changes it.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Key } from "../i18n";
import { isJoint, membership, ofCluster } from "../membership";
import type { InForce, Membership } from "../membership";
import type { Model } from "../model";
import { majority } from "../possible";
import { leading } from "../possible-members";
import type { ServerName } from "../wire";
import { Dialog } from "./dialog";

/** As many servers as there can be. */
const most = 9;

export class MembersDialog extends Dialog {
  /** The voters to be, as they were ticked. */
  #voters: ReadonlySet<ServerName> = new Set();
  /** The entry of the configuration that they started from: with another, they start anew. */
  #of: number | undefined;

  protected override prepare(): void {
    this.#of = undefined;
  }

  protected override heading({ words }: Model): string {
    return words.t("ui.members.title");
  }

  protected override content(model: Model): TemplateResult {
    const { state, words } = model;
    const { t } = words;
    const now = ofCluster(state);
    if (now.index !== this.#of) {
      this.#of = now.index;
      this.#voters = new Set(now.voters);
    }
    const names = state.servers.map(({ server }) => server);
    const next = names.length < most ? [`S${names.length + 1}`] : [];
    return html`
      <div class="verdict">${this.#standing(now, model)}</div>
      <ul class="members" aria-label=${t("ui.members.list")}>
        ${[...names, ...next].map((name) => this.#row(name, names.includes(name), now, model))}
      </ul>
      <h3>${t("ui.members.replace")}</h3>
      <p class="hint">${model.marked([t("ui.members.replace.hint")])}</p>
      <div class="ticks" role="group" aria-label=${t("ui.members.replace")}>
        ${names.map(
          (name) => html`
            <label class="switch"><input type="checkbox" name="voter-${name}" .checked=${this.#voters.has(name)} @change=${() => this.#tick(name)} />${name}</label>
          `,
        )}
      </div>
      <div class="row">
        ${this.act(t("ui.members.replace.do"), { do: "joint", servers: names.filter((name) => this.#voters.has(name)) }, model)}
        ${this.act(t("ui.members.leaveJoint"), { do: "leaveJoint" }, model)}
      </div>
    `;
  }

  #standing(now: InForce, { words, marked }: Model): readonly TemplateResult[] {
    const { t, list } = words;
    const { voters, votersOutgoing = [], index, committed } = now;
    const learners = [...(now.learners ?? []), ...(now.learnersNext ?? [])];
    const counted = isJoint(now)
      ? t("ui.members.joint", {
          old: list(votersOutgoing),
          neededOld: majority(votersOutgoing.length),
          new: list(voters),
          neededNew: majority(voters.length),
        })
      : t("ui.members.voters", { voters: list(voters), needed: majority(voters.length), n: voters.length });
    const held = index === 0 ? t("ui.members.first") : committed ? t("ui.members.committed", { index }) : t("ui.members.uncommitted", { index });
    const lines = [counted, ...(learners.length === 0 ? [] : [t("ui.members.learners", { learners: list(learners) })]), held];
    return marked(lines).map((line) => html`<p>${line}</p>`);
  }

  #row(server: ServerName, known: boolean, now: InForce, model: Model): TemplateResult {
    const { state, words } = model;
    const { t } = words;
    const what = membership(now, server);
    const act = (label: string, command: Parameters<Dialog["do"]>[0]): TemplateResult =>
      this.act(label, command, model, t("ui.members.act", { server, what: label }));
    return html`
      <li data-member=${server} data-membership=${known ? what : "new"}>
        <b>${server}</b>
        <span class="hint">${known ? t(standings[what]) : t("ui.members.new")}${leading(state)?.server === server ? html` · ${t("ui.members.leads")}` : nothing}</span>
        <span class="row">
          ${what === "outside"
            ? html`${act(t("ui.members.add"), { do: "addServer", server })}${act(t("ui.members.addLearner"), { do: "addServer", server, learner: true })}`
            : html`
                ${what === "learner" ? act(t("ui.members.promote"), { do: "promote", server }) : act(t("ui.members.transfer"), { do: "transfer", to: server })}
                ${act(t("ui.members.remove"), { do: "removeServer", server })}
              `}
        </span>
      </li>
    `;
  }

  /** Enter in a field closes nothing. */
  protected override submit(): boolean {
    return false;
  }

  #tick(name: ServerName): void {
    const changed = new Set(this.#voters);
    if (!changed.delete(name)) changed.add(name);
    this.#voters = changed;
    this.again();
  }
}

const standings: Readonly<Record<Membership, Key>> = {
  voter: "ui.members.voter",
  learner: "ui.members.learner",
  joining: "ui.members.joining",
  leaving: "ui.members.leaving",
  outside: "ui.members.outside",
};
