// What a key means. The page asks only when nobody is typing and no dialog is open.

import type { Intent } from "./intent";
import type { ServerName } from "./wire";

export type Pressed = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

export type Focus = {
  readonly playing: boolean;
  readonly selected: ServerName;
  readonly servers: readonly ServerName[];
};

/** meaning gives what a key asks for, or undefined if it is none of the page's. */
export function meaning(pressed: Pressed, focus: Focus): Intent | undefined {
  if ((pressed.ctrlKey || pressed.metaKey) && !pressed.altKey && pressed.key === "z") return command({ do: "undo" });
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined;
  const { selected, servers } = focus;
  switch (pressed.key) {
    case " ":
      return command({ do: focus.playing ? "pause" : "play" });
    case ".":
    case "ArrowRight":
      return command({ do: "step" });
    case ",":
    case "ArrowLeft":
      return { kind: "back" };
    case "[":
      return { kind: "jump", back: true };
    case "]":
      return { kind: "jump", back: false };
    case "+":
    case "=":
      return { kind: "notch", by: 1 };
    case "-":
    case "_":
      return { kind: "notch", by: -1 };
    case "?":
      return { kind: "dialog", dialog: "help" };
  }
  if (/^[1-9]$/.test(pressed.key)) {
    const server = servers[Number(pressed.key) - 1];
    return server === undefined ? undefined : { kind: "select", server };
  }
  switch (pressed.key.toLowerCase()) {
    case "t":
      return command({ do: "timeout", server: selected });
    case "c":
      return command({ do: "crash", server: selected });
    case "r":
      return command({ do: "restart", server: selected });
    case "x":
      return { kind: "dialog", dialog: "links" };
    case "p":
      return { kind: "dialog", dialog: "partition" };
    case "n":
      return { kind: "dialog", dialog: "network" };
    case "w":
      return { kind: "dialog", dialog: "client" };
    case "h":
      return command({ do: "healAll" });
    default:
      return undefined;
  }
}

function command(what: Extract<Intent, { kind: "command" }>["command"]): Intent {
  return { kind: "command", command: what };
}
