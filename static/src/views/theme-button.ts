// pg-theme: goes round automatic, light and dark.

import { html } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Model } from "../model";
import { chooseTheme, chosenTheme } from "../theme-choice";
import type { Theme } from "../theme-choice";
import { autoThemeIcon, darkThemeIcon, lightThemeIcon } from "./icons";
import { View } from "./view";

const next: Readonly<Record<Theme, Theme>> = { auto: "light", light: "dark", dark: "auto" };

export class ThemeButton extends View {
  #theme = chosenTheme();

  protected override inputs(model: Model): readonly unknown[] {
    return [model.words];
  }

  protected override view({ words: { t } }: Model): TemplateResult {
    const [label, icon] = {
      auto: [t("ui.theme.auto"), autoThemeIcon],
      light: [t("ui.theme.light"), lightThemeIcon],
      dark: [t("ui.theme.dark"), darkThemeIcon],
    }[this.#theme] as [string, TemplateResult];
    return html`<button class="chip square" type="button" aria-label=${label} title=${label} @click=${() => this.#turn()}>${icon}</button>`;
  }

  #turn(): void {
    this.#theme = next[this.#theme];
    chooseTheme(this.#theme);
    this.again();
  }
}
