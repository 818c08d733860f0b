// The words of Raft that explain themselves: what the server knows of each, and where they stand in a text.

import { list, record, text } from "./shape";
import type { Of } from "./shape";

const term = record({ id: text, word: text, text, forms: list(text), other: text });
export type Term = Of<typeof term>;

const glossary = record({ otherLang: text, terms: list(term) });
export type Glossary = Of<typeof glossary>;

/** readGlossary checks what the server sent; undefined if it is not what this script understands. */
export function readGlossary(value: unknown): Glossary | undefined {
  return glossary(value) ? value : undefined;
}

/** A stretch of text, and the term that it names, if any. */
export type Piece = { readonly text: string; readonly term?: Term };

/** finder makes what cuts a text at the terms in it. Each is found once a text, where it stands first. */
export function finder(terms: readonly Term[]): (text: string) => readonly Piece[] {
  const byForm = new Map(terms.flatMap((one) => one.forms.map((form) => [form.toLowerCase(), one] as const)));
  const forms = [...byForm.keys()].sort((a, b) => b.length - a.length).map(whole);
  const any = new RegExp(forms.join("|"), "gi");
  return (all) => {
    const pieces: Piece[] = [];
    const found = new Set<Term>();
    let end = 0;
    for (const match of all.matchAll(any)) {
      const one = byForm.get(match[0].toLowerCase());
      if (one === undefined || found.has(one)) continue;
      found.add(one);
      if (match.index > end) pieces.push({ text: all.slice(end, match.index) });
      pieces.push({ text: match[0], term: one });
      end = match.index + match[0].length;
    }
    if (end < all.length) pieces.push({ text: all.slice(end) });
    return pieces;
  };
}

/** A word in Latin letters is no part of another: index is not in nextIndex. Chinese has no such edges. */
function whole(form: string): string {
  const escaped = form.replace(/[^\w\s\u2e80-\uffff]/g, "\\$&");
  return /^[\x00-\x7f]+$/.test(form) ? `(?<![\\w-])${escaped}(?![\\w-])` : escaped;
}
