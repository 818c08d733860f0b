// An embed's page towards the page around it: messages go out, one port comes in. A file of its own, fetched where a page is framed.

import "./main"; // all that is there already stays in its files: see static/generate.go

import { answerTo, heardAs, heightFor, readAsked, refusedUnder } from "./host";
import type { Answer, Asked } from "./host";
import type { Recorded } from "./past";

export class Host {
  readonly #base: string;
  #port: MessagePort | undefined;
  #told = 0;

  constructor(stream: string) {
    this.#base = stream.replace(/\/stream$/, "");
    addEventListener("message", (message) => this.#connected(message));
    const ring = document.querySelector("pg-ring");
    if (ring !== null) new ResizeObserver(() => this.#size(ring)).observe(ring);
    parent.postMessage({ type: "raft.ready" }, "*");
  }

  /** tell hands on what has happened on the page. */
  tell(events: readonly Recorded[]): void {
    if (this.#port === undefined) return;
    for (const detail of events) {
      const event = heardAs(detail);
      if (event !== undefined) this.#port.postMessage({ event, detail });
    }
  }

  /** Tells the page around how tall this one would be: in our own words, and in those that Canvas takes from its tools. */
  #size(ring: Element): void {
    const height = heightFor(ring.clientWidth, innerHeight - ring.clientHeight);
    if (ring.clientWidth === 0 || Math.abs(height - this.#told) < 2) return;
    this.#told = height;
    parent.postMessage({ type: "raft.resize", height }, "*");
    parent.postMessage({ subject: "lti.frameResize", height }, "*");
  }

  /** The page around has one port; who comes second is not it. */
  #connected({ source, data, ports }: MessageEvent<unknown>): void {
    const [port] = ports;
    if (source !== parent || port === undefined || this.#port !== undefined || !isConnect(data)) return;
    this.#port = port;
    port.onmessage = (message: MessageEvent<unknown>) => void this.#asked(port, message.data);
  }

  async #asked(port: MessagePort, data: unknown): Promise<void> {
    const asked = readAsked(data);
    port.postMessage({ id: asked.id, ...("code" in asked ? asked : await this.#answer(asked)) });
  }

  async #answer(asked: Asked): Promise<Answer> {
    const { command } = asked;
    const refused = command === undefined ? undefined : refusedUnder(this.#base);
    if (refused !== undefined) return refused;
    // As text: a frame in a sandbox, which is a site of its own, may send that without asking before.
    const request: RequestInit = command === undefined ? { cache: "no-store" } : { method: "POST", body: command };
    const answer = await fetch(`${this.#base}/${command === undefined ? "state" : "do"}`, request)
      .then((response): Promise<unknown> => response.json())
      .catch(() => undefined);
    return answerTo(asked, answer);
  }
}

function isConnect(data: unknown): boolean {
  return typeof data === "object" && data !== null && "type" in data && data.type === "raft.connect";
}
