// A button for a command. One that is impossible now stays in place and in the tab order: it says why
// in its title, and when pressed the page says it aloud.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

export { whyNot as obstacleNow } from "../possible";

export type Action = {
  readonly label: string;
  readonly icon: TemplateResult;
  /** The key that does the same. */
  readonly key?: string;
  /** Why not, if it is impossible now. */
  readonly why: string | undefined;
  readonly press: () => void;
};

/** chip is an action in a toolbar. */
export function chip({ label, icon, key, why, press }: Action): TemplateResult {
  return html`
    <button
      class="chip"
      type="button"
      aria-disabled=${why === undefined ? nothing : "true"}
      aria-keyshortcuts=${key ?? nothing}
      title=${why ?? (key === undefined ? label : `${label} (${key})`)}
      @click=${press}
    >
      ${icon}<span>${label}</span>
    </button>
  `;
}
