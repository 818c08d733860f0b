// The help dialog is in the page as the server wrote it; this opens it, and keeps the visitor's choice
// whether single keys act.

import { html, render } from "lit-html";

import type { Translator } from "./i18n";
import { bindings } from "./keys";

const place = "shortcuts";

/** shortcutsWanted tells whether single keys may act; they do unless switched off. */
export function shortcutsWanted(): boolean {
  try {
    return localStorage.getItem(place) !== "off";
  } catch {
    return true;
  }
}

/** wireHelp makes links to the help open it as a dialog, which lists the keys. */
export function wireHelp({ t }: Translator): void {
  const help = document.querySelector<HTMLDialogElement>("dialog#help");
  if (help === null) return;
  const list = help.querySelector<HTMLElement>(".keys");
  if (list !== null) {
    const rows = bindings.map(({ keys, shown = keys, says }) => html`<div><dt>${shown.map((key) => html`<kbd>${key.length === 1 ? key.toUpperCase() : key}</kbd> `)}</dt><dd>${t(says)}</dd></div>`);
    render(rows, list);
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href="#help"]')) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      help.showModal();
    });
  }
  help.addEventListener("click", (event) => {
    if (event.target === help) help.close();
  });
  const choice = help.querySelector<HTMLInputElement>("input[name=shortcuts]");
  if (choice === null) return;
  choice.checked = shortcutsWanted();
  choice.addEventListener("change", () => remember(choice.checked));
}

function remember(wanted: boolean): void {
  try {
    localStorage.setItem(place, wanted ? "on" : "off");
  } catch {
    // Where nothing may be stored, keys go on acting.
  }
}
