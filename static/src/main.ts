// Starts the page: the elements get their classes, the data in the document becomes the first picture.

import { App } from "./app";
import { readBoot } from "./boot";
import { ClusterMenu } from "./views/cluster-menu";
import { Events } from "./views/events";
import { Inspector } from "./views/inspector";
import { Logs } from "./views/logs";
import { Menu } from "./views/menu";
import { Narration } from "./views/narration";
import { NoticeBoard } from "./views/notice";
import { Pointer } from "./views/pointer";
import { Ring } from "./views/ring";
import { Safety } from "./views/safety";
import { Spacetime } from "./views/spacetime";
import { StandingMarks } from "./views/standing";
import { Tabs } from "./views/tabs";
import { ThemeButton } from "./views/theme-button";
import { Toolbar } from "./views/toolbar";
import { Transport } from "./views/transport";
import { TimeTravel } from "./views/travel";
import { ViolationBanner } from "./views/violation";

customElements.define("pg-toolbar", Toolbar);
customElements.define("pg-cluster", ClusterMenu);
customElements.define("pg-standing", StandingMarks);
customElements.define("pg-notice", NoticeBoard);
customElements.define("pg-ring", Ring);
customElements.define("pg-narration", Narration);
customElements.define("pg-logs", Logs);
customElements.define("pg-inspector", Inspector);
customElements.define("pg-tabs", Tabs);
customElements.define("pg-spacetime", Spacetime);
customElements.define("pg-events", Events);
customElements.define("pg-safety", Safety);
customElements.define("pg-violation", ViolationBanner);
customElements.define("pg-transport", Transport);
customElements.define("pg-travel", TimeTravel);
customElements.define("pg-theme", ThemeButton);
customElements.define("pg-pointer", Pointer);
customElements.define("pg-menu", Menu);

const data: unknown = JSON.parse(document.getElementById("boot")?.textContent ?? "null");
const boot = readBoot(data);
if (boot === undefined) {
  console.error("raft playground: the page's data is not of this script's version; reload the page");
} else {
  new App(boot).start();
}
