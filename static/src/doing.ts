// Does what the page asks of itself: a class of its cluster, large type.

import type { Intent } from "./intent";
import { isLarge, showKept, showLarge } from "./large-type";
import { intentEvent } from "./views/view";

/** listen carries out what views ask for, and what was chosen before. */
export function listen(): void {
  showKept();
  document.addEventListener(intentEvent, (event) => {
    if (!(event instanceof CustomEvent)) return;
    const { kind } = event.detail as Intent;
    if (kind === "large") showLarge(!isLarge());
    if (kind === "teach") post(`${location.pathname}/class`);
  });
}

/** post leaves this page for what the server answers. */
function post(path: string): void {
  const form = document.createElement("form");
  form.method = "post";
  form.action = path;
  document.body.append(form);
  form.submit();
}
