// Checks of parsed JSON. A check is written once and gives both: the test at run time and, through
// Of, the type. Fields that a check doesn't name are left alone: the protocol may grow.

export type Check<T> = (value: unknown) => value is T;

/** Of is the type that a check vouches for. */
export type Of<C> = C extends Check<infer T> ? T : never;

type Fields = Record<string, Check<unknown>>;
type Required<F extends Fields> = { readonly [K in keyof F]: Of<F[K]> };
type Optional<F extends Fields> = { readonly [K in keyof F]?: Of<F[K]> };
type Flat<T> = { readonly [K in keyof T]: T[K] };

export const text: Check<string> = (value): value is string => typeof value === "string";

export const flag: Check<boolean> = (value): value is boolean => typeof value === "boolean";

/** A finite number: JSON has no other, but 1e999 parses to Infinity. */
export const number: Check<number> = (value): value is number => Number.isFinite(value);

export function oneOf<const W extends readonly string[]>(...words: W): Check<W[number]> {
  return (value): value is W[number] => typeof value === "string" && words.includes(value);
}

export function list<T>(item: Check<T>): Check<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(item);
}

export function pair<T>(item: Check<T>): Check<readonly [T, T]> {
  return (value): value is readonly [T, T] => Array.isArray(value) && value.length === 2 && value.every(item);
}

/** An object with any keys, whose values all pass. */
export function map<T>(item: Check<T>): Check<Readonly<Record<string, T>>> {
  return (value): value is Readonly<Record<string, T>> => isObject(value) && Object.values(value).every(item);
}

/** An object with the required fields, and the optional ones either absent or passing. */
export function record<R extends Fields, O extends Fields = Record<never, never>>(
  required: R,
  optional?: O,
): Check<Flat<Required<R> & Optional<O>>> {
  const must = Object.entries(required);
  const may = Object.entries(optional ?? {});
  return (value): value is Flat<Required<R> & Optional<O>> =>
    isObject(value) &&
    must.every(([name, check]) => check(value[name])) &&
    may.every(([name, check]) => value[name] === undefined || check(value[name]));
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
