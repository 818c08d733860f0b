// What a branch is called: by what was done first on it.

import type { Translator } from "./i18n";
import type { Branch, Deed } from "./wire";

/** deedName names what was done, without its time: "S1 crashed". */
export function deedName(deed: Deed, words: Translator): string {
  return words.first([`deed.${deed.do}`], deed) ?? deed.do;
}

/** branchName is "S1 crashed at 1200 ms"; of a branch on which nothing was done, that. */
export function branchName({ first }: Branch, words: Translator): string {
  if (first === undefined) return words.t("ui.branch.unnamed");
  return words.t("ui.branch.name", { what: deedName(first, words), at: rounded(first.at) });
}

/** branchLength is how long it goes on after it parted. */
export function branchLength({ at, end }: Branch, words: Translator): string {
  return words.t("ui.branch.length", { length: rounded(end - at) });
}

function rounded(micros: number): number {
  return Math.round(micros / 1000) * 1000;
}
