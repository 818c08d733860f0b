// The page's keys, in one table: what each means, and what the help says of it. Where RaftScope has a key, it
// does the same here. The page asks only when nobody is typing and no dialog is open.

import type { Key, Translator } from "./i18n";
import type { Intent } from "./intent";
import { request, restartLeader, resumeAll, setUpReplication } from "./several";
import type { Command, Micros, ServerName, State } from "./wire";

export type Pressed = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

export type Focus = {
  readonly playing: boolean;
  readonly selected: ServerName;
  readonly state: State;
  /** The moment of the past that is looked at. */
  readonly looking: Micros | undefined;
  readonly words: Translator;
};

export type Binding = {
  /** As the browser names them, letters in lower case; "mod+" is Control, or Command on a Mac. */
  readonly keys: readonly string[];
  /** As the help shows them, if not in capitals. */
  readonly shown?: readonly string[];
  readonly says: Key;
  /** What is done; absent where what has the focus does it. */
  readonly means?: (now: Focus, key: string) => Intent | undefined;
};

export const bindings: readonly Binding[] = [
  { keys: ["mod+k"], shown: ["Ctrl K", "⌘ K"], says: "ui.help.key.palette", means: () => ({ kind: "dialog", dialog: "palette" }) },
  { keys: [" ", "."], shown: ["Space", "."], says: "ui.help.key.space", means: ({ playing }) => command({ do: playing ? "pause" : "play" }) },
  { keys: ["ArrowRight"], shown: ["→"], says: "ui.help.key.step", means: () => command({ do: "step" }) },
  { keys: ["ArrowLeft", ","], shown: ["←", ","], says: "ui.help.key.back", means: () => ({ kind: "back" }) },
  { keys: ["[", "]"], says: "ui.help.key.jump", means: (_, key) => ({ kind: "jump", back: key === "[" }) },
  { keys: ["PageUp", "PageDown"], shown: ["Page ↑", "Page ↓"], says: "ui.help.key.present", means: (_, key) => ({ kind: "jump", back: key === "PageUp" }) },
  { keys: ["mod+z"], shown: ["Ctrl Z", "⌘ Z"], says: "ui.undo", means: () => command({ do: "undo" }) },
  {
    keys: ["+", "=", "-", "_"],
    shown: ["+", "−"],
    says: "ui.help.key.speed",
    means: (_, key) => ({ kind: "notch", by: key === "+" || key === "=" ? 1 : -1 }),
  },
  {
    keys: [..."123456789"],
    shown: ["1–9"],
    says: "ui.help.key.select",
    means: ({ state }, key) => {
      const server = state.servers[Number(key) - 1]?.server;
      return server === undefined ? undefined : { kind: "select", server };
    },
  },
  { keys: ["Enter"], shown: ["Enter"], says: "ui.help.key.enter" },
  { keys: ["e"], says: "ui.help.key.timeout", means: ({ selected }) => command({ do: "timeout", server: selected }) },
  { keys: ["k"], says: "ui.help.key.crash", means: ({ selected }) => command({ do: "crash", server: selected }) },
  { keys: ["s"], says: "ui.help.key.restart", means: ({ selected }) => command({ do: "restart", server: selected }) },
  {
    keys: ["z"],
    says: "ui.help.key.freeze",
    means: ({ selected, state }) => {
      const frozen = state.servers.some(({ server, status }) => server === selected && status === "frozen");
      return command({ do: frozen ? "thaw" : "freeze", server: selected });
    },
  },
  { keys: ["c"], says: "ui.help.key.request", means: ({ state }) => command(request(state)) },
  { keys: ["r"], says: "ui.help.key.restartLeader", means: ({ state, words }) => restartLeader(state, words) },
  { keys: ["t"], says: "ui.help.key.spread", means: () => command({ do: "spread" }) },
  { keys: ["a"], says: "ui.help.key.align", means: () => command({ do: "align" }) },
  { keys: ["b"], says: "ui.help.key.resume", means: ({ state, words }) => resumeAll(state, words) },
  { keys: ["l"], says: "ui.help.key.setUp", means: ({ state }) => setUpReplication(state) },
  { keys: ["f"], says: "ui.help.key.branch", means: ({ looking }) => command(looking === undefined ? { do: "branch" } : { do: "branch", at: looking }) },
  { keys: ["w"], says: "ui.help.key.write", means: () => ({ kind: "dialog", dialog: "client" }) },
  { keys: ["x"], says: "ui.help.key.links", means: () => ({ kind: "dialog", dialog: "links" }) },
  { keys: ["p"], says: "ui.help.key.partition", means: () => ({ kind: "dialog", dialog: "partition" }) },
  { keys: ["h"], says: "ui.help.key.heal", means: () => command({ do: "healAll" }) },
  { keys: ["n"], says: "ui.help.key.network", means: () => ({ kind: "dialog", dialog: "network" }) },
  { keys: ["?"], says: "ui.help.key.help", means: () => ({ kind: "dialog", dialog: "help" }) },
];

/** meaning gives what a key asks for, or undefined if it is none of the page's. Single keys may be switched off. */
export function meaning(pressed: Pressed, now: Focus, single = true): Intent | undefined {
  const { key, ctrlKey, metaKey, altKey } = pressed;
  const mod = ctrlKey || metaKey;
  if (altKey || (!mod && !single)) return undefined;
  const name = `${mod ? "mod+" : ""}${key.length === 1 ? key.toLowerCase() : key}`;
  return bindings.find(({ keys }) => keys.includes(name))?.means?.(now, name);
}

function command(what: Command): Intent {
  return { kind: "command", command: what };
}
