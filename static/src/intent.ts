// What a view asks the page to do. Views know nothing of the connection: they raise an intent, and
// the page carries it out or says why it can't.

import type { ClassCommand } from "./class";
import type { Subject } from "./subject";
import type { Question } from "./why";
import type { Command, Landmark, Micros, ServerName } from "./wire";

export type Dialog = "client" | "partition" | "network" | "links" | "members" | "options" | "rules" | "rule" | "compare" | "palette" | "help" | "why" | "share" | "embed" | "class-code" | "class-roster" | "class-ask";

/** A directed link. */
export type Way = { readonly from: ServerName; readonly to: ServerName };

export type Intent =
  | { readonly kind: "command"; readonly command: Command }
  /** To the class that this page is of. */
  | { readonly kind: "class"; readonly command: ClassCommand }
  | { readonly kind: "select"; readonly server: ServerName }
  /** Several commands, of which each but the first is possible only after those before it. */
  | { readonly kind: "sequence"; readonly commands: readonly [Command, ...Command[]] }
  /** Opens the menu of what was clicked, beside it. */
  | { readonly kind: "menu"; readonly subject: Subject; readonly anchor: Element }
  /** Opens the menu of the whole cluster below what was clicked. */
  | { readonly kind: "cluster"; readonly anchor: Element }
  /** Shows a message under way in full; none given, no more. */
  | { readonly kind: "selectMessage"; readonly message: number | undefined }
  /** Goes to where a safety property falls, and shows in the diagram the events that contradict each other. */
  | { readonly kind: "contradiction"; readonly violation: number }
  /** Shows a part of the panel of time. */
  | { readonly kind: "tab"; readonly tab: "diagram" | "events" | "safety" }
  /** Opens a dialog; a server given is selected first, a link, a rule or a question given is what it is about. */
  | {
      readonly kind: "dialog";
      readonly dialog: Dialog;
      readonly server?: ServerName;
      readonly link?: Way;
      readonly rule?: string;
      /** The seq of the event that names the rule. */
      readonly event?: number;
      readonly question?: Question;
    }
  /** Moves the speed by notches of the slider. */
  | { readonly kind: "notch"; readonly by: number }
  /** Shows a moment of the past on this page alone; an event given is the one to tell. In passing, while a pointer goes
   *  on to others, what is read need not keep up. */
  | { readonly kind: "look"; readonly at: Micros; readonly seq?: number; readonly passing?: boolean }
  /** Takes the cluster itself to the moment looked at, if that can be done. */
  | { readonly kind: "go" }
  /** To the next of what is jumped to, or to the one before. */
  | { readonly kind: "jump"; readonly back: boolean }
  /** Chooses what is jumped to. */
  | { readonly kind: "aim"; readonly to: Landmark }
  /** Looks at the present again. */
  | { readonly kind: "now" }
  /** To the instant before, at which something happened. */
  | { readonly kind: "back" }
  /** Shows the tables instead of the picture, or the picture again. */
  | { readonly kind: "view" }
  /** Says why something is impossible now; what that is, if it is a single command. */
  | { readonly kind: "why"; readonly text: string; readonly command?: Command }
  /** Makes a class of this cluster, and leads to it. */
  | { readonly kind: "teach" }
  /** Shows the page in large type, or no more. */
  | { readonly kind: "large" }
  | { readonly kind: "reconnect" }
  | { readonly kind: "dismiss" };

/** What opens something over the page. */
export type Opening = Extract<Intent, { kind: "menu" | "cluster" | "dialog" }>;
