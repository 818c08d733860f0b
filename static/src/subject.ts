// What a menu is about: something in the picture that can be acted on.

import type { ServerName } from "./wire";

export type Subject =
  | { readonly kind: "server"; readonly server: ServerName }
  /** Messages under way, by their ids: one, or several at one place. */
  | { readonly kind: "messages"; readonly messages: readonly number[] }
  /** The link between two servers, named in their order. */
  | { readonly kind: "link"; readonly a: ServerName; readonly b: ServerName }
  /** An entry of a server's log. */
  | { readonly kind: "entry"; readonly server: ServerName; readonly index: number };
