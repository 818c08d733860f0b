// Starts the page: the elements get their classes, the data in the document becomes the first picture.

import { App } from "./app";
import { readBoot } from "./boot";
import { Logs } from "./views/logs";
import { Narration } from "./views/narration";
import { NoticeBoard } from "./views/notice";
import { Ring } from "./views/ring";
import { Spacetime } from "./views/spacetime";
import { Tabs } from "./views/tabs";
import { ThemeButton } from "./views/theme-button";
import { Toolbar } from "./views/toolbar";
import { Transport } from "./views/transport";
import { TimeTravel } from "./views/travel";

customElements.define("pg-toolbar", Toolbar);
customElements.define("pg-notice", NoticeBoard);
customElements.define("pg-ring", Ring);
customElements.define("pg-narration", Narration);
customElements.define("pg-logs", Logs);
customElements.define("pg-tabs", Tabs);
customElements.define("pg-spacetime", Spacetime);
customElements.define("pg-transport", Transport);
customElements.define("pg-travel", TimeTravel);
customElements.define("pg-theme", ThemeButton);

const data: unknown = JSON.parse(document.getElementById("boot")?.textContent ?? "null");
const boot = readBoot(data);
if (boot === undefined) {
  console.error("raft playground: the page's data is not of this script's version; reload the page");
} else {
  new App(boot).start();
}
