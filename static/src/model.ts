// What the views draw: one moment of the run, and what the page knows beside it.

import type { Status } from "./connection";
import type { Translator } from "./i18n";
import type { Sentence } from "./narrate";
import type { Micros, ServerName, State } from "./wire";

export type Notice = {
  readonly text: string;
  /** The server's own words, in English. */
  readonly detail?: string;
};

export type Model = {
  readonly state: State;
  /** The instant drawn; state is as of then. */
  readonly shown: Micros;
  readonly playing: boolean;
  readonly speed: number;
  readonly status: Status;
  /** Whether this visitor may act, or only watch. */
  readonly control: boolean;
  readonly selected: ServerName;
  readonly words: Translator;
  /** Where the paper states each rule, by the rule's name on the wire. */
  readonly sections: Readonly<Record<string, string>>;
  readonly narration: Sentence | undefined;
  /** The last sentences worth telling, newest first. */
  readonly recent: readonly Sentence[];
  readonly notice: Notice | undefined;
  /** Whether things may glide; false if the visitor prefers reduced motion. */
  readonly motion: boolean;
};
