// A page of a class: its bar, its question, the teacher's dialogs. A file of its own, fetched when a class is told of.

import "./main"; // all that is there already stays in its files: see static/generate.go
import "./later";

import { remember } from "./remember";
import { AskDialog } from "./views/class-ask";
import { ClassBar } from "./views/class-bar";
import { CodeDialog } from "./views/class-code";
import { RosterDialog } from "./views/class-roster";
import { Curtain } from "./views/curtain";
import { Poll } from "./views/poll";
import { told as read } from "./class";
import type { Room } from "./class";

customElements.define("pg-class", ClassBar);
customElements.define("pg-poll", Poll);
customElements.define("pg-class-code", CodeDialog);
customElements.define("pg-class-roster", RosterDialog);
customElements.define("pg-class-ask", AskDialog);
customElements.define("pg-curtain", Curtain);

/** told is the class after a frame; who this browser is in it is kept, for the next connection. */
export function told(before: Room | undefined, frame: unknown): Room | undefined {
  const after = read(before, frame);
  if (after?.role === "student" && after.me !== (before?.role === "student" ? before.me : undefined)) remember([after.code, location.pathname.split("/")[2] ?? after.code], after.me);
  return after;
}
