// pg-embed: the text to paste into a page, so that what one sees stands there.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Key } from "../i18n";
import type { Model } from "../model";
import type { Read } from "../read";
import { linkPath, parseLink } from "../share";
import type { MomentLink } from "../share";
import { snippet, targets } from "../snippets";
import type { Embedded, Target } from "../snippets";
import { copy } from "./copy";
import { Dialog } from "./dialog";
import type { Wanted } from "./dialog";

const targetTexts: Readonly<Record<Target, Key>> = {
  html: "ui.embed.for.html",
  element: "ui.embed.for.element",
  markdown: "ui.embed.for.markdown",
  docusaurus: "ui.embed.for.docusaurus",
  mdbook: "ui.embed.for.mdbook",
  jupyter: "ui.embed.for.jupyter",
  moodle: "ui.embed.for.moodle",
  canvas: "ui.embed.for.canvas",
};

const hints: Readonly<Partial<Record<Target, Key>>> = {
  markdown: "ui.embed.hint.markdown",
  moodle: "ui.embed.hint.moodle",
  canvas: "ui.embed.hint.canvas",
};

const whats = ["lesson", "cluster", "moment", "live"] as const;
type What = (typeof whats)[number];

const whatTexts: Readonly<Record<What, Key>> = { lesson: "ui.embed.what.lesson", cluster: "ui.embed.what.cluster", moment: "ui.embed.what.moment", live: "ui.embed.what.live" };

const choices = {
  controls: ["all", "play", "none"],
  lang: ["auto", "en", "zh"],
  theme: ["auto", "light", "dark"],
} as const;

type Choices = { readonly [K in keyof typeof choices]: (typeof choices)[K][number] };

const choiceTexts = {
  controls: { all: "ui.embed.controls.all", play: "ui.embed.controls.play", none: "ui.embed.controls.none" },
  lang: { auto: "ui.embed.auto", en: undefined, zh: undefined },
  theme: { auto: "ui.embed.auto", light: "ui.share.light", dark: "ui.share.dark" },
} as const;

const languages: Readonly<Record<string, string>> = { en: "English", zh: "中文" };

export class EmbedDialog extends Dialog {
  #read: Read = async () => undefined;
  #link: MomentLink | undefined;
  #target: Target = "html";
  #what: What = "cluster";
  #chosen: Choices = { controls: "all", lang: "auto", theme: "auto" };
  #done = "";

  protected override prepare(_wanted: Wanted, read: Read): void {
    this.#read = read;
    this.#done = "";
    this.#what = this.model?.lesson === undefined ? "cluster" : "lesson";
    void this.#ask();
  }

  protected override heading({ words }: Model): string {
    return words.t("ui.embed");
  }

  protected override content(model: Model): TemplateResult {
    const { t } = model.words;
    const offered = whats.filter((what) => (what === "lesson" ? model.lesson !== undefined : what === "cluster" || (what === "live" ? this.#link?.viewUrl : this.#link) !== undefined));
    const hint = hints[this.#target];
    return html`
      <div class="fields">
        ${this.#pick("what", t("ui.share.what"), offered, this.#what, (one) => t(whatTexts[one]), (one) => (this.#what = one))}
        ${this.#pick("target", t("ui.embed.for"), targets, this.#target, (one) => t(targetTexts[one]), (one) => (this.#target = one))}
        ${this.#choice("controls", t("ui.embed.controls"), t)}
        ${this.#choice("lang", t("ui.language"), t)}
        ${this.#choice("theme", t("ui.theme"), t)}
      </div>
      <textarea class="snippet" name="snippet" readonly rows="5" spellcheck="false" aria-label=${t("ui.embed.snippet")} .value=${snippet(this.#target, this.#embedded(model))}></textarea>
      <p class="row"><button class="chip small" type="button" data-copy="snippet" @click=${() => void this.#copy(t)}>${t("ui.share.copy")}</button></p>
      ${hint === undefined ? nothing : html`<p class="hint">${t(hint)}</p>`}
      <p class="done" role="status">${this.#done}</p>
    `;
  }

  #embedded({ state, lesson, course, words: { t } }: Model): Embedded {
    const look = Object.fromEntries(Object.entries(this.#chosen).filter(([, value]) => value !== "all" && value !== "auto"));
    const common = { origin: location.origin, height: 480, title: t("ui.title"), options: look };
    switch (this.#what) {
      case "lesson":
        return { ...common, path: `/embed/${lesson?.name ?? ""}`, title: lesson?.title ?? common.title, height: 560, options: { ...(course === undefined ? {} : { step: course.step }), ...look } };
      case "cluster":
        return { ...common, path: "/embed", options: { servers: String(state.founders.length), seed: String(state.seed), ...look } };
      case "moment":
        return { ...common, path: "/embed", options: { scenario: scenarioIn(this.#link?.url ?? ""), ...look } };
      case "live":
        return { ...common, path: `/embed/v/${this.#link?.viewUrl?.split("/").at(-1) ?? ""}` };
    }
  }

  #pick<V extends string>(name: string, label: string, values: readonly V[], value: V, said: (value: V) => string, choose: (value: V) => void): TemplateResult {
    return html`
      <label><span>${label}</span>
        <select name=${name} @change=${({ target }: Event) => {
          const chosen = target instanceof HTMLSelectElement ? values[target.selectedIndex] : undefined;
          if (chosen !== undefined) choose(chosen);
          this.#done = "";
          this.again();
        }}>
          ${values.map((one) => html`<option ?selected=${one === value}>${said(one)}</option>`)}
        </select>
      </label>
    `;
  }

  #choice<K extends keyof Choices>(name: K, label: string, t: Model["words"]["t"]): TemplateResult {
    const texts: Readonly<Record<string, Key | undefined>> = choiceTexts[name];
    return this.#pick<string>(name, label, choices[name], this.#chosen[name], (one) => {
      const key = texts[one];
      return key === undefined ? (languages[one] ?? one) : t(key);
    }, (one) => (this.#chosen = { ...this.#chosen, [name]: one }));
  }

  /** A moment that is too long for an address is kept by the server. */
  async #ask(): Promise<void> {
    let link = parseLink(await this.#read(linkPath(this.model)));
    if (link !== undefined && link.url === undefined) {
      const answer = await fetch(`${EmbedDialog.base}/${linkPath(this.model)}`, { method: "POST" }).then((response) => (response.ok ? response.text() : undefined), () => undefined);
      link = parseLink(answer);
    }
    this.#link = link;
    this.again();
  }

  /** Where the session is, without a slash at the end. */
  static base = "";

  async #copy(t: Model["words"]["t"]): Promise<void> {
    const field = this.querySelector<HTMLTextAreaElement>("textarea");
    this.#done = t((await copy(field?.value ?? "", field)) ? "ui.share.copied" : "ui.share.selected");
    this.again();
  }
}

/** scenarioIn is what an embed's address takes of a link to a moment. */
function scenarioIn(url: string): string {
  return url.split("#")[1] ?? url.split("/m/")[1] ?? "";
}
