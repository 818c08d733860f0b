// What the program sends to a page: every frame of every socket that the page opens, in order. Parsed here
// anew, not by the page's own code, which is under test.

import type { Page, WebSocket } from "playwright-core";

export type Event = {
  readonly seq: number;
  readonly at: number;
  readonly kind: string;
  readonly server?: string;
  readonly reason?: string;
  readonly [field: string]: unknown;
};

export type Frame =
  | { readonly kind: "keyframe"; readonly seq: number; readonly epoch: string; readonly state: State }
  | { readonly kind: "events"; readonly seq: number; readonly now: number; readonly events: readonly Event[] }
  | { readonly kind: "clock"; readonly playing: boolean; readonly speed: number; readonly now: number }
  | { readonly kind: "ack"; readonly id: number; readonly seq: number }
  | { readonly kind: "refused"; readonly id: number; readonly code: string; readonly reason: string };

export type State = {
  readonly hash: string;
  readonly now: number;
  readonly electionTimeout: readonly [number, number];
  readonly network: { readonly latency: number; readonly jitter: number };
  readonly servers: readonly {
    readonly server: string;
    readonly status: string;
    readonly role: string;
    readonly currentTerm: number;
    readonly commitIndex: number;
    readonly lastApplied: number;
    readonly snapshot?: { readonly lastIncludedIndex: number };
    readonly log: readonly { readonly data?: { readonly value: string } }[];
    readonly votes: readonly string[];
    readonly peers: Readonly<Record<string, { readonly nextIndex: number; readonly matchIndex: number; readonly state: string }>>;
    readonly disk: { readonly lastIndex: number; readonly votedFor?: string };
    readonly transfer?: string;
    readonly inbox: readonly number[];
  }[];
  readonly messages: readonly { readonly id: number; readonly type: string; readonly from: string; readonly to: string; readonly sent: number; readonly arrives?: number }[];
  readonly cuts: readonly (readonly [string, string])[];
  readonly operations: readonly { readonly key: string; readonly value: string; readonly returned?: number }[];
};

/** A command as the page sends it. */
export type Sent = { readonly id: number; readonly do: string };

/** One socket, with what came and what went over it. */
export type Line = { readonly url: string; readonly frames: readonly Frame[]; readonly sent: readonly Sent[] };

/** How long something is waited for that has to come: long, since a machine may be slow and a wait that is met costs nothing. */
export const PATIENCE = 60_000;

export class Stream {
  readonly #sockets: Line[] = [];
  readonly #waiting = new Set<() => void>();

  private constructor(page: Page) {
    page.on("websocket", (socket) => this.#follow(socket));
  }

  /** of follows the sockets of a page from now on: call it before the page is opened. */
  static of(page: Page): Stream {
    return new Stream(page);
  }

  /** The sockets opened so far, oldest first. */
  get sockets(): readonly Line[] {
    return this.#sockets;
  }

  get frames(): readonly Frame[] {
    return this.#sockets.flatMap((socket) => socket.frames);
  }

  get events(): readonly Event[] {
    return this.frames.flatMap((frame) => (frame.kind === "events" ? frame.events : []));
  }

  /** now is the cluster time that was last heard of, in microseconds; 0 before that. */
  get now(): number {
    const last = this.frames.findLast((frame) => frame.kind === "events" || frame.kind === "clock");
    return last?.kind === "events" || last?.kind === "clock" ? last.now : 0;
  }

  /** The commands that the page has sent so far. */
  get sent(): readonly Sent[] {
    return this.#sockets.flatMap((socket) => socket.sent);
  }

  /** answer is what the page was told about a command that it sent over the present socket. */
  answer({ id }: Sent): Frame | undefined {
    return this.#sockets.at(-1)?.frames.find((frame) => (frame.kind === "ack" || frame.kind === "refused") && frame.id === id);
  }

  /** answers waits until every command that the page sent over the present socket has its answer. */
  async answers(): Promise<void> {
    await this.until("the answers to the page's commands", () =>
      (this.#sockets.at(-1)?.sent ?? []).every((sent) => this.answer(sent) !== undefined) ? true : undefined,
    );
  }

  /** event waits for an event that was or will be sent. */
  async event(what: string, wanted: (event: Event) => boolean): Promise<Event> {
    return this.until(what, () => this.events.find(wanted));
  }

  /** until asks again at every new frame or socket until it gets an answer. */
  async until<T>(what: string, ask: () => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const give = (): void => {
        const answer = ask();
        if (answer !== undefined) {
          this.#waiting.delete(give);
          clearTimeout(limit);
          resolve(answer);
        }
      };
      const limit = setTimeout(() => {
        this.#waiting.delete(give);
        reject(new Error(`waited in vain for ${what}; the last frames: ${this.#tail()}`));
      }, PATIENCE);
      this.#waiting.add(give);
      give();
    });
  }

  #follow(socket: WebSocket): void {
    const frames: Frame[] = [];
    const sent: Sent[] = [];
    this.#sockets.push({ url: socket.url(), frames, sent });
    this.#changed();
    socket.on("framereceived", ({ payload }) => {
      frames.push(JSON.parse(payload.toString()) as Frame);
      this.#changed();
    });
    socket.on("framesent", ({ payload }) => {
      sent.push(JSON.parse(payload.toString()) as Sent);
      this.#changed();
    });
  }

  #changed(): void {
    for (const give of this.#waiting) {
      give();
    }
  }

  #tail(): string {
    return this.frames
      .slice(-3)
      .map((frame) => JSON.stringify(frame).slice(0, 500))
      .join("\n");
  }
}
