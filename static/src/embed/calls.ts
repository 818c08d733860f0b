// What a page asks of the frame, up to the answer. It waits until the frame's page has a port, and is asked over it then.

import type { RaftCommand } from "./embed";

export type Asked = { readonly command?: RaftCommand };

type Call = { readonly message: object; readonly done: (value: never) => void; readonly failed: (error: Error) => void };

export class Calls {
  readonly #heard: (event: string, detail: unknown) => void;
  readonly #patience: number;
  /** Those not answered yet, in their order. While there is no port, none of them is asked. */
  readonly #open = new Map<number, Call>();
  #port: MessagePort | undefined;
  #last = 0;

  /** heard takes the events that the frame tells of; after patience, in ms, a call without an answer fails. */
  constructor(heard: (event: string, detail: unknown) => void, patience = 20_000) {
    this.#heard = heard;
    this.#patience = patience;
  }

  /** ask asks the frame. If it has no port, and nobody has called for it before, begin does. */
  ask<T>(asked: Asked, begin: () => void): Promise<T> {
    return new Promise((done, failed) => {
      const id = ++this.#last;
      const message = written({ id, ...asked });
      if (message === undefined || ("command" in asked && !isObject(asked.command))) {
        return failed(refusal("badCommand", 'a command is an object that has "do", and nothing but data'));
      }
      if (this.#port === undefined && this.#open.size === 0) begin();
      const late = setTimeout(() => this.#fail(id, refusal("notLoaded", "the playground does not answer")), this.#patience);
      const settled = <A>(settle: (by: A) => void) => (by: A) => {
        clearTimeout(late);
        settle(by);
      };
      this.#open.set(id, { message, done: settled(done), failed: settled(failed) });
      this.#port?.postMessage(message);
    });
  }

  /** connect takes the port of a page that is new in the frame: the one before will not answer any more. */
  connect(port: MessagePort): void {
    if (this.#port !== undefined) this.cut();
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<unknown>) => this.#answered(data);
    for (const { message } of this.#open.values()) port.postMessage(message);
  }

  /** cut gives up the page in the frame, with whatever it was asked or is still to be asked. */
  cut(): void {
    this.#port?.close();
    this.#port = undefined;
    for (const id of [...this.#open.keys()]) this.#fail(id, refusal("gone", "the frame was loaded again before it answered"));
  }

  #answered(data: unknown): void {
    const { id = 0, value, code, reason, event, detail } = data as { id?: number; value?: never; code?: string; reason?: string; event?: string; detail?: unknown };
    if (event !== undefined) return this.#heard(event, detail);
    if (code !== undefined) return this.#fail(id, refusal(code, reason ?? code));
    this.#open.get(id)?.done(value as never);
    this.#open.delete(id);
  }

  #fail(id: number, error: Error): void {
    this.#open.get(id)?.failed(error);
    this.#open.delete(id);
  }
}

export function refusal(code: string, reason: string): Error & { readonly code: string } {
  return Object.assign(new Error(reason), { code });
}

/** written is a message as it is now, whatever becomes of it before it is sent; undefined if a port can't take it. */
function written(message: object): object | undefined {
  try {
    return structuredClone(message);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
