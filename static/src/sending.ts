// What the page asks of its cluster: which commands are on their way, and what there is to say about them.

import { noSuchMoment, obstacle } from "./possible";
import type { Standing } from "./possible";
import { refusal } from "./refusal";
import type { Translator } from "./i18n";
import type { Notice } from "./model";
import type { Command, Frame, State } from "./wire";

export type Line = {
  /** Sends a command and gives its id; undefined if there is nobody to send it to. */
  readonly send: (command: Command) => number | undefined;
  readonly state: () => State;
  readonly standing: () => Standing;
};

export class Sending {
  readonly #line: Line;
  readonly #words: Translator;
  readonly #sent = new Map<number, Command>();
  #last = 0;
  #notice: Notice | undefined;
  /** The command sent last when the notice was put up: only what was sent later makes it out of date. */
  #noticedAt = 0;

  constructor(line: Line, words: Translator) {
    this.#line = line;
    this.#words = words;
  }

  get notice(): Notice | undefined {
    return this.#notice;
  }

  notify(notice: Notice): void {
    this.#notice = notice;
    this.#noticedAt = this.#last;
  }

  dismiss(): void {
    this.#notice = undefined;
  }

  /** can tells whether a command is possible now. */
  can(command: Command): boolean {
    return this.#obstacle(command) === undefined;
  }

  /** may is can; if not, the page says why. The command may lack what it needs: it asks whether any such is possible. */
  may(command: Command): boolean {
    return this.#may(command, {});
  }

  /** send sends a command, if it is possible. */
  send(command: Command): number | undefined {
    return this.#may(command, { refused: command }) ? this.put(command) : undefined;
  }

  /** put sends a command without asking whether it is possible. */
  put(command: Command): number | undefined {
    const id = this.#line.send(command);
    if (id === undefined) return undefined;
    this.#sent.set(id, command);
    this.#last = id;
    return id;
  }

  /** Only the first can be told to be possible: the others are, once those before them took effect. */
  sequence([first, ...others]: readonly [Command, ...Command[]]): void {
    if (!this.#may(first, { refused: first })) return;
    for (const command of [first, ...others]) this.put(command);
  }

  /** The speed that was asked for last and not answered yet: keys are faster than the server. */
  get speedAsked(): number | undefined {
    return [...this.#sent.values()].flatMap((command) => (command.do === "speed" ? [command.x] : [])).at(-1);
  }

  answered(id: number): void {
    if (this.#sent.delete(id) && id > this.#noticedAt) this.#notice = undefined;
  }

  refused({ id, code, reason }: Extract<Frame, { kind: "refused" }>): void {
    const command = id === undefined ? undefined : this.#sent.get(id);
    if (id !== undefined) this.#sent.delete(id);
    const own = command !== undefined && code === "impossible" ? noSuchMoment(command, this.#words) : undefined;
    const refused = command === undefined || code !== "impossible" ? {} : { refused: command };
    this.notify({ text: own ?? refusal(code, this.#words), detail: reason, ...refused });
  }

  /** A line that is gone answers nothing more. */
  cut(): void {
    this.#sent.clear();
  }

  #may(command: Command, more: Partial<Notice>): boolean {
    const why = this.#obstacle(command);
    if (why !== undefined) this.notify({ text: why, ...more });
    return why === undefined;
  }

  #obstacle(command: Command): string | undefined {
    return obstacle(command, this.#line.state(), this.#line.standing(), this.#words);
  }
}
