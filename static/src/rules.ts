// The rules of the algorithm, as a list to search in.

import type { Translator } from "./i18n";

export type Rule = {
  /** On the wire. */
  readonly rule: string;
  readonly name: string;
  readonly text: string;
  /** Where the paper or the dissertation states it. */
  readonly section: string;
};

/** rulesOf lists the rules that are about what is sought: all its words occur. Those named first are on top. */
export function rulesOf(sections: Readonly<Record<string, string>>, sought: string, onTop: readonly string[], { first }: Translator): readonly Rule[] {
  const all = Object.entries(sections).map(([rule, section]) => ({
    rule,
    section,
    name: first([`rule.${rule}.name`], {}) ?? rule,
    text: first([`rule.${rule}.text`], {}) ?? "",
  }));
  const wanted = sought.toLowerCase().split(/\s+/);
  const found = all.filter((rule) => {
    const content = Object.values(rule).join(" ").toLowerCase();
    return wanted.every((word) => content.includes(word));
  });
  return [...found.filter(({ rule }) => onTop.includes(rule)), ...found.filter(({ rule }) => !onTop.includes(rule))];
}
