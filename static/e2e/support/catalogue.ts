// The words on the page, from the same catalogues as the page and the server have them.

import { readFileSync } from "node:fs";

export type Lang = "en" | "zh";
type Message = string | { readonly one: string; readonly other: string };

const catalogues: Record<Lang, Readonly<Record<string, Message>>> = { en: read("en"), zh: read("zh") };

/** words gives the text of a key, its holes filled as they are. */
export function words(key: string, holes: Readonly<Record<string, string>> = {}, lang: Lang = "en"): string {
  const message = catalogues[lang][key];
  if (typeof message !== "string") {
    throw new Error(`the ${lang} catalogue has no plain text ${key}`);
  }
  return message.replace(/\{(\w+)(?::\w+)?\}/g, (hole, name: string) => holes[name] ?? hole);
}

function read(lang: Lang): Readonly<Record<string, Message>> {
  return JSON.parse(readFileSync(`../web/i18n/locales/${lang}.json`, "utf8")) as Record<string, Message>;
}
