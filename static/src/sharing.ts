// The dialogs by which a run is given away. A file of its own, fetched when one of them is opened for the first time.

import "./later"; // all that is there already stays in its files: see static/generate.go

import type { Boot } from "./boot";
import { EmbedDialog } from "./views/embed-dialog";
import { ShareDialog } from "./views/share-dialog";

/** define gives the dialogs their classes and their style; it tells whether that was new. */
export function define(boot: Boot): boolean {
  if (customElements.get("pg-share") !== undefined) return false;
  ShareDialog.base = EmbedDialog.base = boot.stream.replace(/\/stream$/, "");
  customElements.define("pg-share", ShareDialog);
  customElements.define("pg-embed", EmbedDialog);
  const style = document.querySelector<HTMLElement>("pg-share")?.dataset["style"];
  if (style !== undefined) {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = style;
    document.head.append(link);
  }
  return true;
}
