// Raft's own words as several views show them.

import { votesOf } from "../condition";
import type { Translator } from "../i18n";
import type { Entry, Role, Server, State } from "../wire";

export function roleName(role: Role, { t }: Translator): string {
  return t(`role.${role}`);
}

/** candidacy says how many votes a candidate has; while its configuration is joint, of which half. */
export function candidacy(server: Server, state: State, words: Translator): string {
  const count = votesOf(server, state);
  const role = roleName(server.role, words);
  return words.t(count.oldVoters === undefined ? "ui.ring.candidate" : "ui.ring.candidateJoint", { role, ...count });
}

/** entryText is what an entry does, in few characters: x=3. */
export function entryText(entry: Entry, { t }: Translator): string {
  if (entry.type === "noop") return t("ui.log.noop");
  if (entry.type === "config") return t("ui.log.config");
  if (entry.type === "register") return t("ui.log.register");
  const { key = "", value = "" } = entry.data ?? {};
  return entry.type === "delete" ? `${key}=∅` : `${key}=${value}`;
}

/** How many colours there are for terms; after that they come round again. */
const termColours = 6;

/** termColour is the class that colours a term in the logs. */
export function termColour(term: number): string {
  return `t${((term - 1) % termColours) + 1}`;
}
