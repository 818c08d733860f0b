// <raft-playground>: an embed as an element of a course page, with a height of its own and a small API. Served as /embed.js; it
// shares nothing with the pages' script, so that it stays small and old pages go on working.

import type { RaftAck, RaftCommand, RaftOptions, RaftPlayground } from "./embed";

/** Attributes, and the options of /embed, which have the same names. */
const options = ["step", "scenario", "servers", "seed", "at", "speed", "paused", "controls", "lang", "theme"] as const;

const looks: ReadonlySet<string> = new Set(["speed", "paused", "controls", "lang", "theme"]);

type Call = { readonly done: (value: never) => void; readonly failed: (error: Error) => void };

/** Where this script comes from: the playground. */
const script = document.currentScript ?? document.querySelector('script[src$="/embed.js"]');
const playground = new URL(script instanceof HTMLScriptElement ? script.src : location.href).origin;

class Element extends HTMLElement implements RaftPlayground {
  static readonly observedAttributes = ["lesson", ...options, "sandbox", "height"];

  #frame: HTMLIFrameElement | undefined;
  #port: MessagePort | undefined;
  #waiting: (() => void)[] = [];
  #calls = new Map<number, Call>();
  #last = 0;
  #over: RaftOptions = {};
  #queued = false;

  connectedCallback(): void {
    addEventListener("message", this.#heard);
    if (this.#frame === undefined) this.#show(false);
  }

  disconnectedCallback(): void {
    removeEventListener("message", this.#heard);
    this.#cut();
    this.#frame?.remove();
    this.#frame = undefined;
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (this.#frame === undefined || before === after || this.#queued) return;
    if (name === "height") {
      this.#tall(Number(after) || 0);
      return;
    }
    this.#queued = true; // several that change together load once
    queueMicrotask(() => {
      this.#queued = false;
      if (this.#frame !== undefined) this.#show(false);
    });
  }

  load(wanted: RaftOptions = {}): Promise<void> {
    this.#over = wanted;
    return new Promise((done, failed) => {
      if (this.#frame === undefined) return failed(refusal("notLoaded", "the element is not in a page"));
      this.#frame.addEventListener("load", () => done(), { once: true });
      this.#show(false);
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
    return this.#call({ command });
  }

  state(): Promise<Record<string, unknown>> {
    return this.#call({});
  }

  /** show has the frame show what the attributes, and load, say; begun or as a still picture. */
  #show(begin: boolean): void {
    this.#cut();
    const value = (name: keyof RaftOptions): string | null => {
      const over = this.#over[name];
      if (over !== undefined) return over === true ? "1" : over === false ? null : String(over);
      // What load names takes the place of all that the attributes say of the cluster, but not of the look.
      const own = looks.has(name) || Object.keys(this.#over).length === 0 ? this.getAttribute(name) : null;
      return name === "paused" && own === "" ? "1" : own;
    };
    const lesson = value("lesson");
    const query = new URLSearchParams();
    for (const name of options) {
      const given = value(name);
      if (given !== null) query.set(name, given);
    }
    if (begin) query.set("begin", "1");
    this.#frame ??= this.#make();
    const sandbox = this.getAttribute("sandbox");
    if (sandbox === null) this.#frame.removeAttribute("sandbox");
    else this.#frame.setAttribute("sandbox", sandbox || "allow-scripts allow-popups");
    this.#frame.src = `${playground}/embed${lesson === null ? "" : `/${encodeURIComponent(lesson)}`}?${query.toString()}`;
    this.#tall(Number(this.getAttribute("height")) || (lesson === null ? 480 : 560));
  }

  #make(): HTMLIFrameElement {
    const frame = document.createElement("iframe");
    frame.title = this.getAttribute("title") ?? "Raft Playground";
    frame.loading = "lazy";
    frame.style.cssText = "display:block;width:100%;border:0";
    if (getComputedStyle(this).display === "inline") this.style.display = "block";
    this.replaceChildren(frame);
    return frame;
  }

  #tall(height: number): void {
    if (this.#frame !== undefined && height > 0) this.#frame.style.height = `${height}px`;
  }

  /** heard takes what the frame's page says before it has a port: that it is at work, and how tall it would be. */
  readonly #heard = ({ source, origin, data }: MessageEvent<unknown>): void => {
    const frame = this.#frame?.contentWindow;
    if (frame === null || frame === undefined || source !== frame || (origin !== playground && origin !== "null")) return;
    const said = typeof data === "object" && data !== null ? (data as { type?: unknown; height?: unknown }) : {};
    if (said.type === "raft.resize" && typeof said.height === "number" && !this.hasAttribute("height")) this.#tall(Math.min(said.height, 4_000));
    if (said.type !== "raft.ready") return;
    this.#cut();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = (message: MessageEvent<unknown>) => this.#answered(message.data);
    // The frame in a sandbox has no origin that could be named; that it is the frame's own window was checked.
    frame.postMessage({ type: "raft.connect" }, origin === "null" ? "*" : playground, [port2]);
    for (const go of this.#waiting.splice(0)) go();
  };

  async #call<T>(asked: { readonly command?: RaftCommand }): Promise<T> {
    if (this.#frame === undefined) throw refusal("notLoaded", "the element is not in a page");
    if (this.#port === undefined) {
      if (this.#waiting.length === 0 && !/\/embed\/[sv]\//.test(this.#frame.src)) this.#show(true);
      await new Promise<void>((go, failed) => {
        this.#waiting.push(go);
        setTimeout(() => failed(refusal("notLoaded", "the playground does not answer")), 20_000);
      });
    }
    return new Promise<T>((done, failed) => {
      const id = ++this.#last;
      this.#calls.set(id, { done, failed });
      this.#port?.postMessage({ id, ...asked });
    });
  }

  #answered(data: unknown): void {
    const { id, value, code, reason, event, detail } = data as { id?: number; value?: never; code?: string; reason?: string; event?: string; detail?: unknown };
    if (event !== undefined) {
      this.dispatchEvent(new CustomEvent(event, { detail }));
      return;
    }
    const call = this.#calls.get(id ?? 0);
    this.#calls.delete(id ?? 0);
    if (code === undefined) call?.done(value as never);
    else call?.failed(refusal(code, reason ?? code));
  }

  /** cut gives up the page that was in the frame, with whatever it was asked. */
  #cut(): void {
    this.#port?.close();
    this.#port = undefined;
    for (const { failed } of this.#calls.values()) failed(refusal("gone", "the frame was loaded again before it answered"));
    this.#calls.clear();
  }
}

function refusal(code: string, reason: string): Error & { readonly code: string } {
  return Object.assign(new Error(reason), { code });
}

if (customElements.get("raft-playground") === undefined) customElements.define("raft-playground", Element);
