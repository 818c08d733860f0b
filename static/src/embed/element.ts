// <raft-playground>: an embed as an element of a course page, with a height of its own and a small API. Served as /embed.js; it
// shares nothing with the pages' script, so that it stays small and old pages go on working.

import { "ui.element.title" as english } from "../../../web/i18n/locales/en.json";
import { "ui.element.title" as chinese } from "../../../web/i18n/locales/zh.json";
import { addressOf, isOf, options, playgroundOf, wanted } from "./address";
import { Calls, refusal } from "./calls";
import type { RaftAck, RaftCommand, RaftOptions, RaftPlayground } from "./embed";

const { currentScript } = document;
const playground = playgroundOf(currentScript instanceof HTMLScriptElement ? currentScript : undefined, [...document.scripts], location.href);

class Element extends HTMLElement implements RaftPlayground {
  static readonly observedAttributes = ["lesson", "view", ...options, "sandbox", "height", "title"];

  #frame: HTMLIFrameElement | undefined;
  /** Gives up what load has begun. */
  #unload: (() => void) | undefined;
  #over: RaftOptions = {};
  #queued = false;
  readonly #calls = new Calls((event, detail) => this.dispatchEvent(new CustomEvent(event, { detail })));

  connectedCallback(): void {
    addEventListener("message", this.#heard);
    if (this.#frame === undefined) this.#show(false);
  }

  disconnectedCallback(): void {
    removeEventListener("message", this.#heard);
    this.#unload?.();
    this.#calls.cut();
    this.#frame?.remove();
    this.#frame = undefined;
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (this.#frame === undefined || before === after || this.#queued) return;
    if (name === "height") return this.#tall(Number(after) || 0);
    if (name === "title") return this.#name(this.#frame);
    this.#queued = true; // several that change together load once
    queueMicrotask(() => {
      this.#queued = false;
      if (this.#frame !== undefined) this.#show(false);
    });
  }

  async load(over: RaftOptions = {}): Promise<void> {
    const frame = this.#frame;
    if (frame === undefined) throw notInPage();
    this.#unload?.();
    this.#over = over;
    await new Promise<void>((done, failed) => {
      this.#unload = () => failed(refusal("gone", "something else was loaded before it was seen"));
      frame.addEventListener("load", () => done(), { once: true });
      this.#show(false);
      awaited(frame);
    });
  }

  play(): Promise<RaftAck> {
    return this.do({ do: "play" });
  }

  pause(): Promise<RaftAck> {
    return this.do({ do: "pause" });
  }

  seek(at: number): Promise<RaftAck> {
    return this.do({ do: "seek", at });
  }

  do(command: RaftCommand): Promise<RaftAck> {
    return this.#ask({ command });
  }

  state(): Promise<Record<string, unknown>> {
    return this.#ask({});
  }

  async #ask<T>(asked: { readonly command?: RaftCommand }): Promise<T> {
    const frame = this.#frame;
    if (frame === undefined) throw notInPage();
    return this.#calls.ask<T>(asked, () => {
      this.#show(true);
      awaited(frame);
    });
  }

  /** show has the frame show what the attributes, and load, say; begun or as a still picture. */
  #show(begin: boolean): void {
    this.#calls.cut();
    const value = wanted(this.#over, (name) => this.getAttribute(name));
    this.#frame ??= this.#make();
    this.#name(this.#frame);
    const sandbox = this.getAttribute("sandbox");
    if (sandbox === null) this.#frame.removeAttribute("sandbox");
    else this.#frame.setAttribute("sandbox", sandbox || "allow-scripts allow-popups allow-popups-to-escape-sandbox");
    this.#frame.src = playground + addressOf(value, begin);
    this.#tall(Number(this.getAttribute("height")) || (value("lesson") === undefined ? 480 : 560));
  }

  #make(): HTMLIFrameElement {
    const frame = document.createElement("iframe");
    frame.loading = "lazy";
    frame.allow = "fullscreen; clipboard-write";
    frame.style.cssText = "display:block;width:100%;border:0";
    if (getComputedStyle(this).display === "inline") this.style.display = "block";
    this.replaceChildren(frame);
    return frame;
  }

  /** name gives the frame its title, in the language of the text around it. */
  #name(frame: HTMLIFrameElement): void {
    const { lang } = this.closest<HTMLElement>("[lang]") ?? document.documentElement;
    frame.title = this.getAttribute("title") || (/^zh\b/i.test(lang) ? chinese : english);
  }

  #tall(height: number): void {
    if (this.#frame !== undefined && height > 0) this.#frame.style.height = `${height}px`;
  }

  /** heard takes what the frame's page says before it has a port: that it is at work, and how tall it would be. */
  readonly #heard = (message: MessageEvent<unknown>): void => {
    const frame = this.#frame?.contentWindow;
    if (!isOf(frame, playground, message)) return;
    const { data, origin } = message;
    const said = typeof data === "object" && data !== null ? (data as { type?: unknown; height?: unknown }) : {};
    if (said.type === "raft.resize" && typeof said.height === "number" && !this.hasAttribute("height")) this.#tall(Math.min(said.height, 4_000));
    if (said.type !== "raft.ready") return;
    const { port1, port2 } = new MessageChannel();
    this.#calls.connect(port1);
    // The frame in a sandbox has no origin that could be named; that it is the frame's own window was checked.
    frame.postMessage({ type: "raft.connect" }, origin === "null" ? "*" : playground, [port2]);
    this.dispatchEvent(new Event("ready"));
  };
}

/** A frame that somebody waits for is loaded out of view, too. */
function awaited(frame: HTMLIFrameElement): void {
  frame.loading = "eager";
}

function notInPage(): Error {
  return refusal("notLoaded", "the element is not in a page");
}

if (customElements.get("raft-playground") === undefined) customElements.define("raft-playground", Element);
