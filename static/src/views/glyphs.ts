// How each kind of message looks: a shape and a letter of its own. Requests are filled, replies hollow
// with a tick or a cross. The ring and its legend draw the same.

import { svg } from "lit-html";
import type { TemplateResult } from "lit-html";

import { letterOf } from "../glyph";
import type { Glyph } from "../glyph";
import type { Key, Translator } from "../i18n";

/** drawGlyph draws around the origin, about 24 units across; count is that of the entries carried. */
export function drawGlyph(glyph: Glyph, count: number): TemplateResult {
  return svg`${shape(glyph)}${inside(glyph, count)}`;
}

function shape(glyph: Glyph): TemplateResult {
  switch (glyph) {
    case "requestVote":
      return svg`<circle class="filled" r="11.5" />`;
    case "voteGranted":
    case "voteRefused":
      return svg`<circle class="hollow" r="10.5" />`;
    case "preVote": // a vote that doesn't count yet: a ring around it keeps off
      return svg`<circle class="hollow thin" r="12.5" /><circle class="filled" r="9.5" />`;
    case "preVoteGranted":
    case "preVoteRefused":
      return svg`<circle class="hollow thin" r="12.5" /><circle class="hollow" r="9" />`;
    case "heartbeat":
      return svg`<path class="filled" d="M0 11.5C-16 1-11-10.5-5.5-10.5-2.8-10.5-.8-8.8 0-6.8.8-8.8 2.8-10.5 5.5-10.5 11-10.5 16 1 0 11.5z" />`;
    case "entries":
      return svg`<rect class="filled" x="-14" y="-10.5" width="28" height="21" rx="4" />`;
    case "appendOk":
    case "appendRefused":
      return svg`<rect class="hollow" x="-9.5" y="-9.5" width="19" height="19" rx="4" />`;
    case "snapshot":
      return svg`<path class="filled" d="${barrel}" />`;
    case "snapshotOk":
    case "snapshotMore":
      return svg`<path class="hollow" d="${barrel}" />`;
    case "timeoutNow":
      return svg`<path class="filled" d="M-13-10.5H13L0 13z" />`;
    case "readIndex":
      return svg`<path class="filled" d="${diamond}" />`;
    case "readOk":
    case "readRefused":
      return svg`<path class="hollow" d="${diamond}" />`;
    case "clientRequest":
      return svg`<path class="filled" d="${hexagon}" />`;
    case "clientOk":
    case "clientRefused":
    case "clientRedirect":
      return svg`<path class="hollow" d="${hexagon}" />`;
    case "other":
      return svg`<circle class="filled" r="7" />`;
  }
}

function inside(glyph: Glyph, count: number): TemplateResult {
  const letter = letterOf(glyph, count);
  const mark = marks[letter];
  return mark === undefined
    ? svg`<text class="letter" y=${glyph === "timeoutNow" ? 1 : 4}>${letter}</text>`
    : svg`<path class="mark" d=${mark} />`;
}

const marks: Readonly<Record<string, string>> = {
  "✓": "M-4.8 .2L-1.3 3.8 4.9-3.6",
  "✕": "M-3.8-3.8L3.8 3.8M3.8-3.8L-3.8 3.8",
  "→": "M-5 0H4.5M1.5-3.5L5 0 1.5 3.5",
  "…": "M-5 0V.1M0 0V.1M5 0V.1",
};

const hexagon = "M-12.5 0L-6.5-10.5H6.5L12.5 0 6.5 10.5H-6.5z";
const diamond = "M0-13L13 0 0 13-13 0z";
const barrel = "M-10-7.5C-10-12 10-12 10-7.5V8C10 12.5-10 12.5-10 8z";

const names: Readonly<Record<Exclude<Glyph, "other">, Key>> = {
  requestVote: "ui.message.requestVote",
  voteGranted: "ui.message.voteGranted",
  voteRefused: "ui.message.voteRefused",
  preVote: "ui.message.preVote",
  preVoteGranted: "ui.message.voteGranted",
  preVoteRefused: "ui.message.voteRefused",
  heartbeat: "ui.message.heartbeat",
  entries: "ui.message.entries",
  appendOk: "ui.message.appendOk",
  appendRefused: "ui.message.appendRefused",
  snapshot: "ui.message.snapshot",
  snapshotOk: "ui.message.snapshotOk",
  snapshotMore: "ui.message.snapshotMore",
  timeoutNow: "ui.message.timeoutNow",
  readIndex: "ui.message.readIndex",
  readOk: "ui.message.readOk",
  readRefused: "ui.message.readRefused",
  clientRequest: "ui.message.clientRequest",
  clientOk: "ui.message.clientOk",
  clientRefused: "ui.message.clientRefused",
  clientRedirect: "ui.message.clientRedirect",
};

/** glyphName says in words what a glyph stands for. */
export function glyphName(glyph: Glyph, { t }: Translator): string {
  return glyph === "other" ? "" : t(names[glyph]);
}
