// The real program, started for a test file on a port of its own.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { State } from "./stream";

/** Up to what follows it: half an address must not be taken for the whole. */
const URL_PRINTED = /https?:\/\/[^\s"']+(?=[\s"'])/;

/** A session made by the API: in control of it, and the address of its read-only page. */
export type Made = { readonly session: Session; readonly viewUrl: string };

export type Cluster = { readonly servers?: number; readonly seed?: number };

const RACE_EXIT_CODE = "66";

/** The cluster of every session that is made to stand still, unless a test names another: any would do. */
const SEED = 7;

/** More events than anything takes that a test waits for. */
const MOST_STEPS = 5_000;

export class Playground {
  readonly #process: ChildProcess;
  readonly #output: string[];

  /** The address to open, without a slash at the end. */
  readonly url: string;

  private constructor(process: ChildProcess, output: string[], url: string) {
    this.#process = process;
    this.#output = output;
    this.url = url;
  }

  /** start runs `playground serve` on a free port and waits until it has printed its address. */
  static async start(...flags: string[]): Promise<Playground> {
    const program = process.env["PLAYGROUND_PROGRAM"];
    if (program === undefined) {
      throw new Error("PLAYGROUND_PROGRAM names no program to test: use make test-browser");
    }
    const child = spawn(program, ["serve", "-addr", "127.0.0.1:0", ...flags], {
      env: { ...process.env, GORACE: `halt_on_error=1 exitcode=${RACE_EXIT_CODE}` },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output: string[] = [];
    const url = await new Promise<string>((resolve, reject) => {
      const read = (chunk: Buffer): void => {
        output.push(chunk.toString());
        const found = URL_PRINTED.exec(output.join(""));
        if (found !== null) {
          resolve(found[0].replace(/\/$/, ""));
        }
      };
      child.stdout.on("data", read);
      child.stderr.on("data", read);
      child.once("error", reject);
      child.once("exit", (code) => reject(new Error(`${program} ended with ${code}:\n${output.join("")}`)));
    });
    return new Playground(child, output, url);
  }

  /** stop asks the program to end, and fails unless it ends in good order. */
  async stop(): Promise<void> {
    const child = this.#process;
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    if (child.exitCode !== 0) {
      throw new Error(`the program ended with ${child.exitCode ?? child.signalCode}:\n${this.#output.join("")}`);
    }
  }

  /** kill ends the program as a power switch would. */
  async kill(): Promise<void> {
    const ended = once(this.#process, "exit");
    this.#process.kill("SIGKILL");
    await ended;
  }

  /** create makes a session by the API and gives the addresses of its pages. */
  async create(cluster: Cluster = {}): Promise<Made> {
    const response = await fetch(`${this.url}/api/sessions`, { method: "POST", body: JSON.stringify(cluster) });
    if (response.status !== 201) {
      throw new Error(`POST /api/sessions answers ${response.status}: ${await response.text()}`);
    }
    const made = (await response.json()) as { id: string; view: string; url: string; viewUrl: string };
    return { session: new Session(new URL(made.url, this.url).href), viewUrl: new URL(made.viewUrl, this.url).href };
  }

  /** still makes a session that stands still before its first election, and that its first viewer doesn't start. */
  async still(cluster: Cluster = {}): Promise<Made> {
    const made = await this.create({ seed: SEED, ...cluster });
    await made.session.act({ do: "pause" });
    return made;
  }
}

export type Command = { readonly do: string; readonly [field: string]: unknown };

/** A session as a script sees it. */
export class Session {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  /** act gives one command, and fails if it is refused. */
  async act(command: Command): Promise<void> {
    const response = await fetch(`${this.url}/do`, { method: "POST", body: JSON.stringify({ id: 1, ...command }) });
    if (response.status !== 200) {
      throw new Error(`${JSON.stringify(command)} is answered by ${response.status}: ${await response.text()}`);
    }
    await response.body?.cancel();
  }

  /** keyframe is the state of this moment, and the last event that it includes. */
  async keyframe(): Promise<{ readonly seq: number; readonly state: State }> {
    const response = await fetch(`${this.url}/state`);
    if (response.status !== 200) {
      throw new Error(`${this.url}/state answers ${response.status}: ${await response.text()}`);
    }
    return (await response.json()) as Awaited<ReturnType<Session["keyframe"]>>;
  }

  /**
   * runTo pauses the cluster and steps from event to event until its state is as wanted, and there it stands still.
   * So the moment can't be missed, however short it is and however slow the machine.
   */
  async runTo<T>(what: string, wanted: (state: State, seq: number) => Promise<T | undefined> | T | undefined): Promise<T> {
    await this.act({ do: "pause" });
    for (let step = 0; step < MOST_STEPS; step++) {
      const { state, seq } = await this.keyframe();
      const found = await wanted(state, seq);
      if (found !== undefined) {
        return found;
      }
      await this.act({ do: "step" });
    }
    throw new Error(`${MOST_STEPS} steps did not lead to ${what}`);
  }
}
