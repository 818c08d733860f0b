// How each kind of message looks: a shape and a letter of its own. Requests are filled, replies hollow
// with a tick or a cross. The ring and its legend draw the same.

import { svg } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Glyph } from "../glyph";
import type { Translator } from "../i18n";

/** drawGlyph draws around the origin, about 24 units across; count is that of the entries carried. */
export function drawGlyph(glyph: Glyph, count: number): TemplateResult {
  switch (glyph) {
    case "requestVote":
      return svg`<circle class="filled" r="11.5" />${letter("V")}`;
    case "voteGranted":
      return svg`<circle class="hollow" r="10.5" />${tick}`;
    case "voteRefused":
      return svg`<circle class="hollow" r="10.5" />${cross}`;
    case "heartbeat":
      return svg`<path class="filled" d="M0 11.5C-16 1-11-10.5-5.5-10.5-2.8-10.5-.8-8.8 0-6.8.8-8.8 2.8-10.5 5.5-10.5 11-10.5 16 1 0 11.5z" />${letter("H")}`;
    case "entries":
      return svg`<rect class="filled" x="-14" y="-10.5" width="28" height="21" rx="4" />${letter(`A${count}`)}`;
    case "appendOk":
      return svg`<rect class="hollow" x="-9.5" y="-9.5" width="19" height="19" rx="4" />${tick}`;
    case "appendRefused":
      return svg`<rect class="hollow" x="-9.5" y="-9.5" width="19" height="19" rx="4" />${cross}`;
    case "clientRequest":
      return svg`<path class="filled" d="${hexagon}" />${letter("C")}`;
    case "clientOk":
      return svg`<path class="hollow" d="${hexagon}" />${tick}`;
    case "clientRedirect":
      return svg`<path class="hollow" d="${hexagon}" /><path class="mark" d="M-5 0H4.5M1.5-3.5L5 0 1.5 3.5" />`;
    case "other":
      return svg`<circle class="filled" r="7" />`;
  }
}

/** glyphName says in words what a glyph stands for. */
export function glyphName(glyph: Glyph, { t }: Translator): string {
  switch (glyph) {
    case "requestVote":
      return t("ui.message.requestVote");
    case "voteGranted":
      return t("ui.message.voteGranted");
    case "voteRefused":
      return t("ui.message.voteRefused");
    case "heartbeat":
      return t("ui.message.heartbeat");
    case "entries":
      return t("ui.message.entries");
    case "appendOk":
      return t("ui.message.appendOk");
    case "appendRefused":
      return t("ui.message.appendRefused");
    case "clientRequest":
      return t("ui.message.clientRequest");
    case "clientOk":
      return t("ui.message.clientOk");
    case "clientRedirect":
      return t("ui.message.clientRedirect");
    case "other":
      return "";
  }
}

const hexagon = "M-12.5 0L-6.5-10.5H6.5L12.5 0 6.5 10.5H-6.5z";
const tick = svg`<path class="mark" d="M-4.8 .2L-1.3 3.8 4.9-3.6" />`;
const cross = svg`<path class="mark" d="M-3.8-3.8L3.8 3.8M3.8-3.8L-3.8 3.8" />`;

function letter(text: string): TemplateResult {
  return svg`<text class="letter" y="4">${text}</text>`;
}
