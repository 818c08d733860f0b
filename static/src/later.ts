// What the first picture does without: menus, dialogs, the lists below it. A file of its own, fetched right after it.

import type { Opening } from "./intent";
import type { Read } from "./read";
import { ClientDialog } from "./views/client-dialog";
import { ClusterMenu } from "./views/cluster-menu";
import { CompareDialog } from "./views/compare";
import { Dialog } from "./views/dialog";
import { Events } from "./views/events";
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
import { RulesDialog } from "./views/rules-dialog";
import { Safety } from "./views/safety";
import { StandingMarks } from "./views/standing";
import type { View } from "./views/view";
import { ViolationBanner } from "./views/violation";

export { readBy } from "./read";
export { recover } from "./recover";

customElements.define("pg-standing", StandingMarks);
customElements.define("pg-events", Events);
customElements.define("pg-message", MessageFacts);
customElements.define("pg-safety", Safety);
customElements.define("pg-violation", ViolationBanner);
customElements.define("pg-pointer", Pointer);
customElements.define("pg-menu", Menu);
customElements.define("pg-cluster", ClusterMenu);
customElements.define("pg-manual", ManualList);
customElements.define("pg-client", ClientDialog);
customElements.define("pg-members", MembersDialog);
customElements.define("pg-options", OptionsDialog);
customElements.define("pg-rules", RulesDialog);
customElements.define("pg-partition", PartitionDialog);
customElements.define("pg-compare", CompareDialog);
customElements.define("pg-links", LinksDialog);
customElements.define("pg-network", NetworkDialog);
customElements.define("pg-palette", Palette);

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
