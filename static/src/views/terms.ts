// Raft's own words as several views show them.

import type { Translator } from "../i18n";
import type { Entry, Role } from "../wire";

export function roleName(role: Role, { t }: Translator): string {
  switch (role) {
    case "follower":
      return t("role.follower");
    case "candidate":
      return t("role.candidate");
    case "leader":
      return t("role.leader");
  }
}

/** entryText is what an entry does, in few characters: x=3. */
export function entryText(entry: Entry, { t }: Translator): string {
  return entry.data === undefined ? t("ui.log.noop") : `${entry.data.key}=${entry.data.value}`;
}

/** How many colours there are for terms; after that they come round again. */
const termColours = 6;

/** termColour is the class that colours a term in the logs. */
export function termColour(term: number): string {
  return `t${((term - 1) % termColours) + 1}`;
}
