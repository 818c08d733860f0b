// The button that asks why: beside what happened, or has not happened yet.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Translator } from "../i18n";
import type { Intent } from "../intent";
import type { Question } from "../why";
import { intentEvent } from "./view";

/** askButton opens the answer to a question; what that is about is said to who can't see what it stands beside. */
export function askButton(question: Question | undefined, about: string, { t }: Pick<Translator, "t">): TemplateResult | typeof nothing {
  if (question === undefined) return nothing;
  const ask = ({ currentTarget }: Event): unknown =>
    currentTarget?.dispatchEvent(new CustomEvent<Intent>(intentEvent, { bubbles: true, detail: { kind: "dialog", dialog: "why", question } }));
  return html`<button class="chip small ask" type="button" aria-label=${`${t("ui.whyNot")} ${about}`} @click=${ask}>${t("ui.whyNot")}</button>`;
}
