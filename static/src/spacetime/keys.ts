// What a key means on the playhead.

import type { Intent } from "../intent";
import type { Past } from "../past";
import { after, before } from "../playhead";
import type { Micros } from "../wire";

/** A page of time is this share of what is in sight. */
const page = 1 / 8;

type Meaning = Extract<Intent, { readonly kind: "look" | "go" | "now" }>;

/** meaningOf is what a key asks for at the moment shown, with so much time in sight; undefined if it asks for nothing. */
export function meaningOf(key: string, past: Past, shown: Micros, span: Micros): Meaning | undefined {
  const look = (at: Micros): Meaning => ({ kind: "look", at });
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return look(before(past, shown));
    case "ArrowRight":
    case "ArrowUp":
      return look(after(past, shown) ?? Infinity);
    case "PageDown":
      return look(shown - page * span);
    case "PageUp":
      return look(shown + page * span);
    case "Home":
      return look(past.first);
    case "End":
      return look(Infinity);
    case "Enter":
      return { kind: "go" };
    case "Escape":
      return { kind: "now" };
    default:
      return undefined;
  }
}
