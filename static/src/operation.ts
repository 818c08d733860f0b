// A client's operation in a few words, for lists: what was asked, and what came of it.

import type { Translator } from "./i18n";
import type { Operation } from "./wire";

/** What was asked, as in a program: x=3, x?, x: 1→3. */
export function asked({ op, key, value, expect = "" }: Pick<Operation, "op" | "key" | "value" | "expect">): string {
  switch (op) {
    case "read":
      return `${key}?`;
    case "delete":
      return `${key}=∅`;
    case "cas":
      return `${key}: ${expect === "" ? "∅" : expect}→${value}`;
    default:
      return `${key}=${value}`;
  }
}

/** What came of it, in the page's language. */
export function outcome(operation: Operation, { t }: Pick<Translator, "t">): string {
  const { op, result } = operation;
  switch (operation.outcome) {
    case undefined:
      return t("ui.operations.pending");
    case "ok":
      if (op === "read") return result === undefined ? t("ui.operations.nothing") : t("ui.operations.read", { result });
      return result === undefined ? t("ui.operations.ok") : t("ui.operations.result", { result });
    case "mismatch":
      return result === undefined ? t("ui.operations.mismatchNothing") : t("ui.operations.mismatch", { result });
    case "expired":
      return t("ui.operations.expired");
    default:
      return t("ui.operations.unknown");
  }
}
