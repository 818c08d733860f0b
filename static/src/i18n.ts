// Words: the page's catalogue, in one language, and how its holes are filled.

import type catalogue from "../../web/i18n/locales/en.json";

/** Every key of the catalogue; the other languages have the same. */
export type Key = keyof typeof catalogue;

/** A text, or one for n = 1 and one for the rest. */
export type Messages = Readonly<Record<string, string | { readonly one: string; readonly other: string }>>;

/** Values for the holes; a hole may name a field of a field, as in {hardState.currentTerm}. */
export type Args = { readonly [name: string]: unknown };

export interface Translator {
  /** The text for a key that the page knows to exist. */
  t(key: Key, args?: Args): string;
  /** The text for the first of the keys that exists. */
  first(keys: readonly string[], args: Args): string | undefined;
  /** Microseconds as milliseconds: "152 ms". */
  ms(micros: number): string;
  /** A number, grouped and with the decimals that it needs. */
  number(value: number): string;
  /** Names in a row: "S1, S2 and S3". */
  list(names: readonly string[]): string;
}

/** translator speaks the language tag given, e.g. "en" or "zh-Hans", out of its catalogue. */
export function translator(messages: Messages, language: string): Translator {
  const decimal = new Intl.NumberFormat(language, { maximumFractionDigits: 1, useGrouping: false });
  const grouped = new Intl.NumberFormat(language, { maximumFractionDigits: 3 });

  const ms = (micros: number): string => `${decimal.format(micros / 1000)} ms`;
  const list = (names: readonly string[]): string => joined(names, language);

  const formats: Readonly<Record<string, (value: unknown) => string | undefined>> = {
    "": (value) => (typeof value === "string" || typeof value === "number" ? String(value) : undefined),
    ms: (value) => (typeof value === "number" ? ms(value) : undefined),
    list: (value) => (isNames(value) ? list(value) : undefined),
    count: (value) => (Array.isArray(value) ? String(value.length) : undefined),
    timer: (value) => (typeof value === "string" ? find(`timer.${value}`, {}) : undefined),
    role: (value) => (typeof value === "string" ? find(`role.${value}`, {}) : undefined),
    rule: (value) => (typeof value === "string" ? find(`rule.${value}.name`, {}) : undefined),
    property: (value) => (typeof value === "string" ? find(`property.${value}.name`, {}) : undefined),
    groups: (value) =>
      Array.isArray(value) && value.every(isNames) ? value.map((names) => list(names)).join(" | ") : undefined,
  };

  const fill = (text: string, args: Args): string =>
    text.replace(/\{([\w.]+)(?::(\w+))?\}/g, (hole, path: string, format: string | undefined) => {
      return formats[format ?? ""]?.(lookUp(args, path)) ?? hole;
    });

  const find = (key: string, args: Args): string | undefined => {
    const message = messages[key];
    if (message === undefined) return undefined;
    if (typeof message === "string") return fill(message, args);
    const n = args["n"];
    return fill(n === 1 ? message.one : message.other, args);
  };

  return {
    t: (key, args = {}) => find(key, args) ?? key,
    first: (keys, args) => {
      const key = keys.find((candidate) => messages[candidate] !== undefined);
      return key === undefined ? undefined : find(key, args);
    },
    ms,
    number: (value) => grouped.format(value),
    list,
  };
}

/** grouped is a time in milliseconds as clocks and rulers show it: "1 284", or in tenths "1 284.3". */
export function grouped(micros: number, tenths: boolean): string {
  const whole = String(Math.floor(micros / 1000)).replace(/\B(?=(\d{3})+$)/g, "\u2009");
  return tenths ? `${whole}.${Math.floor((micros % 1000) / 100)}` : whole;
}

function lookUp(args: Args, path: string): unknown {
  return path.split(".").reduce<unknown>((value, name) => {
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  }, args);
}

function joined(names: readonly string[], language: string): string {
  if (language.startsWith("zh")) return names.join("、");
  const last = names.at(-1);
  if (last === undefined) return "";
  return names.length === 1 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((name) => typeof name === "string");
}
