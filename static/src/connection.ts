// The line to the server: one WebSocket at a time, reopened by itself after the last event seen. The
// socket, the timers and chance are injected, so the whole of it runs in a test.

import { parseFrame } from "./wire";
import type { Command, Frame } from "./wire";
import type { ClassCommand } from "./class";
import type { Position } from "./store";

/** `ended` is final: the server no longer has this session. */
export type Status = "connecting" | "open" | "lost" | "ended";

/** Socket is what is used of a WebSocket. */
export interface Socket {
  onopen: (() => void) | null;
  onmessage: ((message: { readonly data: unknown }) => void) | null;
  onclose: (() => void) | null;
  send(data: string): void;
  close(): void;
}

export interface Timers {
  set(action: () => void, ms: number): unknown;
  clear(timer: unknown): void;
}

export interface Surroundings {
  /** Opens a socket with this query, "" or "?epoch=...&after=...". */
  open(query: string): Socket;
  /** Asks the server by another way whether the session is gone for good. */
  gone(): Promise<boolean>;
  timers: Timers;
  /** Uniform in [0, 1). */
  random(): number;
}

export interface Handlers {
  frame(frame: Frame): void;
  status(status: Status): void;
  /** A frame that could not be read, for the console. */
  malformed(why: string): void;
}

/** Bounds of the wait before another try; the wait is random up to a bound that doubles each time. */
const leastBackoffMs = 500;
const mostBackoffMs = 15_000;

/** While playing the server speaks at least once a second: this long without a word is a dead line. */
const stallMs = 5_000;

/** A socket that has not opened after this long won't. */
const openMs = 10_000;

/** After this many tries in a row that brought nothing, ask whether the session still exists. */
const triesBeforeAsking = 2;

export class Connection {
  readonly #around: Surroundings;
  readonly #handlers: Handlers;
  #position: Position | undefined;
  #socket: Socket | undefined;
  #status: Status = "connecting";
  #failures = 0;
  #playing = false;
  #retry: unknown;
  #silence: unknown;
  #lastId = 0;

  constructor(around: Surroundings, handlers: Handlers) {
    this.#around = around;
    this.#handlers = handlers;
  }

  get status(): Status {
    return this.#status;
  }

  /** open connects, or at once tries again. With a position, from the event after it. */
  open(position: Position | undefined): void {
    if (this.#status === "ended") return;
    this.#position = position;
    this.#drop();
    this.#connect();
  }

  /** close hangs up until the next open. */
  close(): void {
    this.#drop();
    this.#become("lost");
  }

  /** end hangs up for good: there is nothing to come back to. */
  end(): void {
    this.#drop();
    this.#become("ended");
  }

  /** at remembers the last event received, from which a reconnection continues. */
  at(position: Position): void {
    this.#position = position;
  }

  /** send sends a command and returns its id, or undefined if the line is not open. */
  send(command: Command | ClassCommand): number | undefined {
    if (this.#status !== "open" || this.#socket === undefined) return undefined;
    this.#lastId++;
    this.#socket.send(JSON.stringify({ id: this.#lastId, ...command }));
    return this.#lastId;
  }

  #connect(): void {
    this.#become(this.#failures === 0 ? "connecting" : "lost");
    const socket = this.#around.open(query(this.#position));
    this.#socket = socket;
    socket.onopen = () => {
      this.#become("open");
      this.#watch();
    };
    socket.onmessage = ({ data }) => this.#receive(data);
    socket.onclose = () => this.#fail();
    this.#silence = this.#around.timers.set(() => this.#fail(), openMs);
  }

  #receive(data: unknown): void {
    const frame = parseFrame(typeof data === "string" ? data : "");
    if (frame.kind === "malformed") {
      this.#handlers.malformed(frame.why);
      this.#position = undefined;
      this.#fail();
      return;
    }
    this.#failures = 0;
    if (frame.kind === "clock" || frame.kind === "keyframe") this.#playing = frame.playing;
    this.#watch();
    this.#handlers.frame(frame);
  }

  #fail(): void {
    this.#drop();
    this.#failures++;
    this.#become("lost");
    const bound = Math.min(mostBackoffMs, leastBackoffMs * 2 ** this.#failures);
    const wait = leastBackoffMs + this.#around.random() * (bound - leastBackoffMs);
    this.#retry = this.#around.timers.set(() => this.#connect(), wait);
    if (this.#failures >= triesBeforeAsking) void this.#ask();
  }

  async #ask(): Promise<void> {
    if ((await this.#around.gone()) && this.#status !== "open") this.end();
  }

  /** watch waits anew for a word from the server, if one is due. */
  #watch(): void {
    this.#around.timers.clear(this.#silence);
    this.#silence = undefined;
    if (!this.#playing || this.#status !== "open") return;
    this.#silence = this.#around.timers.set(() => this.open(this.#position), stallMs);
  }

  /** drop forgets the socket and every timer; nothing that the socket still does is heard. */
  #drop(): void {
    this.#around.timers.clear(this.#retry);
    this.#around.timers.clear(this.#silence);
    this.#retry = this.#silence = undefined;
    const socket = this.#socket;
    if (socket === undefined) return;
    this.#socket = undefined;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  #become(status: Status): void {
    if (status === this.#status) return;
    this.#status = status;
    this.#handlers.status(status);
  }
}

function query(position: Position | undefined): string {
  if (position === undefined) return "";
  return `?${new URLSearchParams({ epoch: position.epoch, after: String(position.seq) })}`;
}
