// What the views draw: one moment of the run, and what the page knows beside it.

import type { Room } from "./class";
import type { Status } from "./connection";
import type { Translator } from "./i18n";
import type { Lesson } from "./lesson";
import type { Sentence } from "./narrate";
import type { Past } from "./past";
import type { Command, Course, Landmark, Micros, ServerName, State, Travel } from "./wire";

export type Notice = {
  readonly text: string;
  /** The server's own words, in English. */
  readonly detail?: string;
  /** What could not be done: the server can be asked why. */
  readonly refused?: Command;
};

export type Model = {
  readonly state: State;
  /** The instant drawn; state is as of then. */
  readonly shown: Micros;
  /** How far the cluster is; shown, unless a moment of the past is looked at. */
  readonly present: Micros;
  /** Whether shown is a moment that only this page has gone back to. */
  readonly looking: boolean;
  /** The event that is told, if one was chosen. */
  readonly told: number | undefined;
  readonly past: Past;
  readonly travel: Travel;
  /** What a jump goes to. */
  readonly landmark: Landmark;
  readonly playing: boolean;
  readonly speed: number;
  readonly status: Status;
  /** Whether this visitor may act, or only watch. */
  readonly control: boolean;
  readonly selected: ServerName;
  /** The message under way that is shown in full, by its id. */
  readonly selectedMessage: number | undefined;
  /** The violation whose two events are shown in the diagram, by its seq; another object each time that is asked for. */
  readonly contradiction: { readonly violation: number } | undefined;
  readonly words: Translator;
  /** Where the paper states each rule, by the rule's name on the wire. */
  readonly sections: Readonly<Record<string, string>>;
  /** The safety properties that are watched, by their names on the wire. */
  readonly properties: readonly string[];
  /** Marks the terms in texts that stand together, so that each explains itself; once the glossary is there. */
  readonly marked: (texts: readonly string[]) => readonly unknown[];
  /** The lesson that this session is of, and how far it is; undefined if it is of none. */
  readonly lesson: Lesson | undefined;
  readonly course: Course | undefined;
  /** The class that this page is of, once it is told; undefined if it is of none. */
  readonly room: Room | undefined;
  readonly narration: Sentence | undefined;
  readonly notice: Notice | undefined;
  /** Whether things may glide; false if the visitor prefers reduced motion. */
  readonly motion: boolean;
};
