// What a visitor has clients do, from what was entered in a form.

import type { Translator } from "./i18n";
import type { Command, Level, Workload } from "./wire";

export type Doing = "write" | "cas" | "delete" | "read" | "workload";

/** The protocol's bounds. */
export const longestKey = 32;
export const longestValue = 64;
export const mostClients = 9;
export const leastRate = 0.001;
export const mostRate = 1_000;
export const mostKeys = 26;

export const levels: readonly Level[] = ["linearizable", "lease", "stale"];

/** asking gives the command for what was entered. */
export function asking(doing: Doing, entered: (name: string) => string): Command {
  const to = entered("to") === "" ? {} : { to: entered("to") };
  const key = entered("key");
  switch (doing) {
    case "write":
      return { do: "write", key, value: entered("value"), ...to };
    case "cas":
      return { do: "cas", key, expect: entered("expect"), value: entered("value"), ...to };
    case "delete":
      return { do: "delete", key, ...to };
    case "read":
      return { do: "read", key, level: levelOf(entered("level")), ...to };
    case "workload":
      return {
        do: "workload",
        clients: Math.round(Number(entered("clients"))),
        rate: Number(entered("rate")),
        reads: Number(entered("reads")) / 100,
        level: levelOf(entered("level")),
        keys: Math.round(Number(entered("keys"))),
      };
  }
}

/** atWork says in short that clients work by themselves. */
export function atWork({ clients, rate }: Workload, { t, number }: Translator): string {
  return t("ui.workload.standing", { n: clients, rate: number(rate) });
}

/** working says what the clients do that work by themselves. */
export function working({ clients, rate, reads, level, keys }: Workload, { t, number }: Translator): string {
  return t("ui.client.working", { n: clients, rate: number(rate), reads: number(reads * 100), level, keys });
}

function levelOf(entered: string): Level {
  return levels.find((level) => level === entered) ?? "linearizable";
}
