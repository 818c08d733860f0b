// pg-partition: splits the cluster into two groups that can't reach each other.

import { html } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Translator } from "../i18n";
import type { Model } from "../model";
import { majority } from "../possible";
import type { ServerName } from "../wire";
import { Dialog } from "./dialog";

export class PartitionDialog extends Dialog {
  /** The servers in the first group; all others are in the second. */
  #first: ReadonlySet<ServerName> = new Set();

  /** The classic to start with: the leader in a minority, which must not commit anything. */
  protected override prepare(): void {
    const servers = this.model?.state.servers ?? [];
    const names = servers.map((s) => s.server);
    const leader = servers.find((s) => s.role === "leader")?.server ?? names[0];
    const minority = Math.max(1, names.length - majority(names.length));
    const start = leader === undefined ? 0 : names.indexOf(leader);
    this.#first = new Set([...names.slice(start), ...names.slice(0, start)].slice(0, minority));
  }

  protected override heading({ words }: Model): string {
    return words.t("ui.partition.title");
  }

  protected override content({ state, words, marked }: Model): TemplateResult {
    const { t } = words;
    const names = state.servers.map((s) => s.server);
    const [a, b] = this.#groups(names);
    return html`
      <p class="hint">${marked([t("ui.partition.hint")])}</p>
      <div class="split">
        ${names.map(
          (name) => html`
            <fieldset>
              <legend>${name}</legend>
              ${this.#side(name, "A", true)}${this.#side(name, "B", false)}
            </fieldset>
          `,
        )}
      </div>
      <p class="verdict">${verdict("A", a, names.length, words)}<br />${verdict("B", b, names.length, words)}</p>
      <footer>
        <button class="chip primary" type="submit" autofocus ?disabled=${a.length === 0 || b.length === 0}>${t("ui.partition.do")}</button>
      </footer>
    `;
  }

  protected override submit(): void {
    const groups = this.#groups(this.model?.state.servers.map((s) => s.server) ?? []);
    this.raise({ kind: "command", command: { do: "partition", groups } });
  }

  #side(name: ServerName, letter: string, first: boolean): TemplateResult {
    return html`
      <label>
        <input type="radio" name="side-${name}" value=${letter} .checked=${this.#first.has(name) === first} @change=${() => this.#put(name, first)} />
        <span>${letter}</span>
      </label>
    `;
  }

  #put(name: ServerName, first: boolean): void {
    const changed = new Set(this.#first);
    if (first) changed.add(name);
    else changed.delete(name);
    this.#first = changed;
    this.again();
  }

  #groups(names: readonly ServerName[]): readonly [readonly ServerName[], readonly ServerName[]] {
    return [names.filter((name) => this.#first.has(name)), names.filter((name) => !this.#first.has(name))];
  }
}

function verdict(letter: string, group: readonly ServerName[], all: number, words: Translator): string {
  const { t, list } = words;
  if (group.length === 0) return t("ui.partition.empty", { group: letter });
  const holes = { group: letter, servers: list(group), n: group.length, all };
  return group.length >= majority(all) ? t("ui.partition.majority", holes) : t("ui.partition.minority", holes);
}
