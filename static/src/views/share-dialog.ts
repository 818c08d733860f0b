// pg-share: all the ways to give away what one sees.

import { html, nothing } from "lit-html";
import type { TemplateResult } from "lit-html";

import type { Key } from "../i18n";
import type { Model } from "../model";
import type { Read } from "../read";
import { fileUrl, files, linkPath, parseLink, pictureName, pictures, pictureUrl, themes } from "../share";
import type { File, MomentLink, Picture } from "../share";
import { copy } from "./copy";
import { Dialog } from "./dialog";
import type { Wanted } from "./dialog";
import { save } from "./save";

/** What each file is called, and what it is for. */
const fileTexts: Readonly<Record<File, readonly [Key, Key]>> = {
  events: ["ui.share.file.events", "ui.share.file.events.use"],
  scenario: ["ui.share.file.scenario", "ui.share.file.scenario.use"],
  "sequence.mmd": ["ui.share.file.mermaid", "ui.share.file.mermaid.use"],
  "shiviz.log": ["ui.share.file.shiviz", "ui.share.file.shiviz.use"],
  "porcupine.html": ["ui.share.file.porcupine", "ui.share.file.porcupine.use"],
};

const pictureTexts: Readonly<Record<Picture["picture"] | Picture["theme"], Key>> = {
  stage: "ui.share.stage",
  spacetime: "ui.share.spacetime",
  light: "ui.share.light",
  dark: "ui.share.dark",
};

export class ShareDialog extends Dialog {
  /** Where the session is, without a slash at the end. */
  static base = "";

  #read: Read = async () => undefined;
  #link: MomentLink | "asking" | "failed" = "asking";
  #picture: Picture = { picture: "stage", lang: "en", theme: "light" };
  /** How often a link was asked for: only the answer to the last one counts. */
  #asked = 0;
  /** What was done last, in words. */
  #done = "";

  protected override prepare(_wanted: Wanted, read: Read): void {
    this.#read = read;
    this.#done = "";
    this.#picture = { ...this.#picture, lang: document.documentElement.lang.startsWith("zh") ? "zh" : "en", theme: dark() ? "dark" : "light" };
    void this.#ask();
  }

  protected override heading({ words }: Model): string {
    return words.t("ui.share");
  }

  protected override content(model: Model): TemplateResult {
    const { t } = model.words;
    return html`
      ${this.#moment(model)}
      ${this.#live(model)}
      <section>
        <h3>${t("ui.share.picture")}</h3>
        <div class="fields">
          ${this.#pick("picture", t("ui.share.what"), pictures, (one) => t(pictureTexts[one]))}
          ${this.#pick("lang", t("ui.language"), ["en", "zh"], (one) => (one === "en" ? "English" : "中文"))}
          ${this.#pick("theme", t("ui.theme"), themes, (one) => t(pictureTexts[one]))}
        </div>
        <p class="row">
          <a class="chip small" href=${pictureUrl(ShareDialog.base, this.#picture)} download=${pictureName(this.#picture, "svg")}>SVG</a>
          <button class="chip small" type="button" @click=${() => void this.#png(model)}>PNG</button>
        </p>
      </section>
      <section>
        <h3>${t("ui.share.files")}</h3>
        <ul class="files">
          ${files.map((file) => html`<li><a href=${fileUrl(ShareDialog.base, file)} download>${t(fileTexts[file][0])}</a> <span class="hint">${t(fileTexts[file][1])}</span></li>`)}
        </ul>
      </section>
      <p class="row"><button class="chip small" type="button" data-act="embed" @click=${() => {
        this.close();
        this.raise({ kind: "dialog", dialog: "embed" });
      }}>${t("ui.embed.this")}</button></p>
      <p class="done" role="status">${this.#done}</p>
    `;
  }

  #moment({ words: { t }, status }: Model): TemplateResult {
    const link = this.#link;
    const state = link === "asking" ? t("ui.share.asking") : link === "failed" ? t(status === "open" ? "ui.share.failed" : "ui.whyNot.lost") : undefined;
    return html`
      <section>
        <h3>${t("ui.share.moment")}</h3>
        ${typeof link === "string"
          ? html`<p role="status">${state}</p>`
          : html`
              <p class="hint">${t(link.url === undefined ? "ui.share.long" : "ui.share.holds", { at: link.at })}</p>
              ${link.url === undefined ? nothing : this.#address("moment", t("ui.share.moment"), link.url, t)}
              ${link.url?.includes("/m/") === true ? nothing : html`<p class="row"><button class="chip small" type="button" data-act="shorten" @click=${() => void this.#shorten(t)}>${t("ui.share.shorten")}</button></p>`}
            `}
      </section>
    `;
  }

  #live({ words: { t } }: Model): TemplateResult | typeof nothing {
    if (typeof this.#link === "string" || this.#link.viewUrl === undefined) return nothing;
    return html`
      <section>
        <h3>${t("ui.share.live")}</h3>
        <p class="hint">${t("ui.share.live.use")}</p>
        ${this.#address("live", t("ui.share.live"), this.#link.viewUrl, t)}
      </section>
    `;
  }

  #address(name: string, label: string, url: string, t: Model["words"]["t"]): TemplateResult {
    return html`
      <p class="address">
        <input name=${name} readonly aria-label=${label} .value=${url} @focus=${(event: FocusEvent) => event.target instanceof HTMLInputElement && event.target.select()} />
        <button class="chip small" type="button" data-copy=${name} @click=${() => void this.#copy(name, url, t)}>${t("ui.share.copy")}</button>
        ${canSend() ? html`<button class="chip small" type="button" data-send=${name} aria-label=${`${t("ui.share.send")}: ${label}`} @click=${() => void this.#send(url)}>${t("ui.share.send")}</button>` : nothing}
      </p>
    `;
  }

  #pick<K extends keyof Picture>(name: K, label: string, values: readonly Picture[K][], said: (value: Picture[K]) => string): TemplateResult {
    return html`
      <label><span>${label}</span>
        <select name=${name} @change=${({ target }: Event) => {
          const chosen = target instanceof HTMLSelectElement ? values[target.selectedIndex] : undefined;
          if (chosen !== undefined) this.#picture = { ...this.#picture, [name]: chosen };
          this.again();
        }}>
          ${values.map((value) => html`<option ?selected=${value === this.#picture[name]}>${said(value)}</option>`)}
        </select>
      </label>
    `;
  }

  async #ask(): Promise<void> {
    const asked = ++this.#asked;
    this.#link = "asking";
    const link = parseLink(await this.#read(linkPath(this.model)));
    if (asked !== this.#asked) return; // the dialog was opened again since, perhaps at another moment
    this.#link = link ?? "failed";
    this.again();
    this.querySelector<HTMLElement>("[data-copy], [data-act=shorten]")?.focus();
  }

  async #shorten(t: Model["words"]["t"]): Promise<void> {
    const asked = ++this.#asked;
    const answer = await fetch(`${ShareDialog.base}/${linkPath(this.model)}`, { method: "POST" }).then((response) => (response.ok ? response.text() : undefined), () => undefined);
    if (asked !== this.#asked) return;
    const link = parseLink(answer);
    if (link === undefined) this.#done = t("ui.share.failed");
    else this.#link = link;
    this.again();
    this.querySelector<HTMLElement>("[data-copy=moment]")?.focus();
  }

  async #copy(name: string, url: string, t: Model["words"]["t"]): Promise<void> {
    const field = this.querySelector<HTMLInputElement>(`input[name=${name}]`);
    this.#done = t((await copy(url, field)) ? "ui.share.copied" : "ui.share.selected");
    this.again();
  }

  /** send gives a link to the device's own ways of sharing. Whoever changes their mind there has lost nothing. */
  async #send(url: string): Promise<void> {
    await navigator.share({ url }).catch(() => undefined);
  }

  async #png({ words: { t } }: Model): Promise<void> {
    const picture = this.#picture;
    this.#done = (await save(pictureUrl(ShareDialog.base, picture), pictureName(picture, "png"))) ? t("ui.share.saved", { name: pictureName(picture, "png") }) : t("ui.share.notSaved");
    this.again();
  }
}

/** canSend tells whether the device has ways of its own to share, and this page may use them: a frame often may not. */
function canSend(): boolean {
  return "share" in navigator && matchMedia("(pointer: coarse)").matches && (!("canShare" in navigator) || navigator.canShare({ url: location.origin }));
}

function dark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
}
