// What the first picture does without: menus, dialogs, the lists below it. A file of its own, fetched right after it.

import "./main"; // all that is there already stays in one file: see static/generate.go

import { render } from "lit-html";

import { listen } from "./doing";
import type { Opening } from "./intent";
import type { Model } from "./model";
import type { Read } from "./read";
import { Branches } from "./views/branches";
import { BrokenMark } from "./views/broken-mark";
import { Announcements } from "./views/announcements";
import { ClientDialog } from "./views/client-dialog";
import { ClusterMenu } from "./views/cluster-menu";
import { CompareDialog } from "./views/compare";
import { Dialog } from "./views/dialog";
import { Events } from "./views/events";
import { Figure } from "./views/figure";
import { Terms, fetchGlossary, marker } from "./views/glossary-terms";
import { Inspector } from "./views/inspector";
import { Language } from "./views/language";
import { LinksDialog } from "./views/links-dialog";
import { ManualList } from "./views/manual-list";
import { Menu } from "./views/menu";
import { MessageFacts } from "./views/message-facts";
import { MembersDialog } from "./views/members-dialog";
import { NetworkDialog } from "./views/network-dialog";
import { OptionsDialog } from "./views/options-dialog";
import { Palette } from "./views/palette";
import { PartitionDialog } from "./views/partition-dialog";
import { Pointer } from "./views/pointer";
import { Pull } from "./views/pull";
import { Ring } from "./views/ring";
import { RuleDialog } from "./views/rule-dialog";
import { rove } from "./views/rove";
import { RulesDialog } from "./views/rules-dialog";
import { Safety } from "./views/safety";
import { Signs } from "./views/signs";
import { StandingMarks } from "./views/standing";
import { Table } from "./views/table";
import type { View } from "./views/view";
import { ViewSwitch } from "./views/view-switch";
import { ViolationBanner } from "./views/violation";
import { WhyDialog } from "./views/why";

export { readBy } from "./read";
export { recover } from "./recover";

customElements.define("pg-branches", Branches);
customElements.define("pg-standing", StandingMarks);
customElements.define("pg-signs", Signs);
customElements.define("pg-broken", BrokenMark);
customElements.define("pg-events", Events);
customElements.define("pg-message", MessageFacts);
customElements.define("pg-safety", Safety);
customElements.define("pg-figure", Figure);
customElements.define("pg-violation", ViolationBanner);
customElements.define("pg-announcer", Announcements);
customElements.define("pg-inspector", Inspector);
customElements.define("pg-language", Language);
customElements.define("pg-terms", Terms);
customElements.define("pg-table", Table);
customElements.define("pg-views", ViewSwitch);
customElements.define("pg-pointer", Pointer);
customElements.define("pg-menu", Menu);
customElements.define("pg-cluster", ClusterMenu);
customElements.define("pg-manual", ManualList);
customElements.define("pg-client", ClientDialog);
customElements.define("pg-members", MembersDialog);
customElements.define("pg-options", OptionsDialog);
customElements.define("pg-rules", RulesDialog);
customElements.define("pg-rule", RuleDialog);
customElements.define("pg-partition", PartitionDialog);
customElements.define("pg-compare", CompareDialog);
customElements.define("pg-links", LinksDialog);
customElements.define("pg-network", NetworkDialog);
customElements.define("pg-palette", Palette);
customElements.define("pg-why", WhyDialog);

/** explain fetches the glossary; it gives what marks the terms in texts, or leaves them as they are if there is none. */
export async function explain(views: readonly View[], language: string): Promise<Model["marked"]> {
  const glossary = await fetchGlossary(language).catch(() => undefined);
  if (glossary === undefined) return (texts) => texts;
  find(views, "pg-terms", Terms)?.take(glossary);
  const marked = marker(glossary);
  for (const line of document.querySelectorAll<HTMLElement>("#help form > p:not(:has(*)), #help li")) {
    const text = line.textContent ?? "";
    line.replaceChildren();
    line.addEventListener("keydown", rove);
    render(marked([text]), line);
  }
  return marked;
}

listen();

for (const ring of document.querySelectorAll("pg-ring")) if (ring instanceof Ring) new Pull(ring, ring.pulling);

/** open shows the menu or the dialog that is asked for, among the page's views. */
export function open(views: readonly View[], asked: Opening, read: Read): void {
  switch (asked.kind) {
    case "menu":
      find(views, "pg-menu", Menu)?.open(asked.subject, asked.anchor);
      break;
    case "cluster":
      find(views, "pg-cluster", ClusterMenu)?.open(asked.anchor);
      break;
    case "dialog":
      find(views, `pg-${asked.dialog}`, Dialog)?.open(asked, read);
  }
}

function find<V extends View>(views: readonly View[], name: string, type: abstract new () => V): V | undefined {
  const found = views.find((view) => view.localName === name);
  return found instanceof type ? found : undefined;
}
