// What the server wrote into the page for this script.

import type { Messages } from "./i18n";
import { lesson } from "./lesson";
import type { Lesson } from "./lesson";
import { flag, list, map, oneOf, record, text } from "./shape";
import type { Check } from "./shape";
import { checkFrame } from "./wire";
import type { Keyframe } from "./wire";

export type Boot = {
  /** Path of the session's WebSocket. */
  readonly stream: string;
  readonly control: boolean;
  readonly htmlLang: string;
  readonly messages: Messages;
  readonly sections: Readonly<Record<string, string>>;
  readonly properties: readonly string[];
  readonly keyframe: Keyframe;
  /** The text of the lesson that the session is of, if it is of one. */
  readonly lesson?: Lesson;
};

const twoForms = record({ one: text, other: text });
const message: Check<Messages[string]> = (value): value is Messages[string] => text(value) || twoForms(value);
const anything: Check<unknown> = (_): _ is unknown => true;

const page = record({
  stream: text,
  control: flag,
  lang: oneOf("en", "zh"),
  htmlLang: text,
  messages: map(message),
  sections: map(text),
  properties: list(text),
  keyframe: anything,
}, { lesson });

/** readBoot checks the parsed boot data; undefined if it is not what this script understands. */
export function readBoot(value: unknown): Boot | undefined {
  if (!page(value)) return undefined;
  const keyframe = checkFrame(value.keyframe);
  return keyframe.kind === "keyframe" ? { ...value, keyframe } : undefined;
}
