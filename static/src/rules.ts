// The rules of the algorithm, as a list to search in.

import type { Translator } from "./i18n";

export type Rule = {
  /** On the wire. */
  readonly rule: string;
  readonly name: string;
  readonly text: string;
  /** What goes wrong without it. */
  readonly without: string;
  /** Where the paper or the dissertation states it. */
  readonly section: string;
};

/** More broken rules are counted, not named: what says so stands on the stage, beside the ring. */
const mostNamed = 2;

/** brokenRules says which rules no server keeps. */
export function brokenRules(broken: readonly string[], { t, first, list }: Translator): string {
  if (broken.length > mostNamed) return t("ui.rules.standing.many", { n: broken.length });
  const names = broken.map((rule) => t("ui.rules.quoted", { name: first([`rule.${rule}.name`], {}) ?? rule }));
  return t("ui.rules.standing", { rules: list(names) });
}

/** rulesOf lists the rules that are about what is sought: all its words occur. Those broken are on top, and else they
 *  stand as in the paper, then as in the dissertation. */
export function rulesOf(sections: Readonly<Record<string, string>>, sought: string, broken: readonly string[], { first }: Translator): readonly Rule[] {
  const all = Object.entries(sections).map(([rule, section]) => ({
    rule,
    section,
    name: first([`rule.${rule}.name`], {}) ?? rule,
    text: first([`rule.${rule}.text`], {}) ?? "",
    without: first([`rule.${rule}.without`], {}) ?? "",
  }));
  const wanted = sought.toLowerCase().split(/\s+/);
  const found = all.filter((rule) => {
    const content = Object.values(rule).join(" ").toLowerCase();
    return wanted.every((word) => content.includes(word));
  });
  const last = ({ rule }: Rule): number => (broken.includes(rule) ? 0 : 1);
  return found.sort((a, b) => last(a) - last(b) || a.section.localeCompare(b.section, "en", { numeric: true }));
}
