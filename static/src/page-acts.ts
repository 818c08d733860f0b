// What can be done with the page itself, beside what can be done to its cluster: large type, and a class.

import type { Act } from "./acts";
import type { Translator } from "./i18n";

/** pageActs lists them for a page at a path; control: whether its visitor may act on the cluster. */
export function pageActs({ t }: Translator, path: string, control: boolean): readonly Act[] {
  const large: Act = { label: t("ui.class.large"), verb: "large type projector", intent: { kind: "large" }, why: undefined };
  const teach: Act = { label: t("ui.class.teach"), verb: "teach class students", intent: { kind: "teach" }, why: undefined };
  return canTeach(path, control) ? [large, teach] : [large];
}

/** canTeach tells whether a class can be made of what a page shows: a cluster of its visitor's own that is in none yet. */
export function canTeach(path: string, control: boolean): boolean {
  return control && path.startsWith("/s/");
}
