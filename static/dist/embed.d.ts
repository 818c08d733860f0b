// The element <raft-playground> of /embed.js, for course pages. See docs/embedding.md.

/** What an embed shows: the options of /embed, by the names that they have there. */
export interface RaftOptions {
  /** The name of a lesson; without one, a cluster. */
  lesson?: string;
  /** A live cluster that everybody sees and nobody can act in: the last part of its read-only link. Of the rest, only the looks hold then. */
  view?: string;
  /** The id of the lesson's step that it begins with. */
  step?: string;
  /** A recorded run: what stands behind the # of a link to a moment, or the name in a short one. */
  scenario?: string;
  /** 1 to 9. */
  servers?: number;
  /** 0 to 2^53-1. */
  seed?: number;
  /** The moment at which it begins, in microseconds of the cluster's time. */
  at?: number;
  /** Seconds of the cluster a second, 0.001 to 100. */
  speed?: number;
  /** Whether it stands still at first. */
  paused?: boolean;
  controls?: "all" | "play" | "none";
  lang?: "en" | "zh";
  theme?: "auto" | "light" | "dark";
}

/** A command as the protocol has it, e.g. { do: "crash", server: "S2" }. */
export interface RaftCommand {
  do: string;
  [field: string]: unknown;
}

/** What a command that took effect is answered with: seq is that of its last event. */
export interface RaftAck {
  seq: number;
}

/** Why something was refused: the protocol's code and reason; or "notLoaded", "gone", "badCommand", "readOnly" from the embed itself. */
export interface RaftRefusal extends Error {
  readonly code: string;
}

/** An event as the protocol has it. */
export interface RaftEvent {
  readonly seq: number;
  readonly at: number;
  readonly kind: string;
  readonly [field: string]: unknown;
}

export interface RaftEventMap {
  /** The frame's page is at work, and is asked without delay from now on: it was begun, by somebody or by a call, or goes on after it was loaded anew. */
  ready: Event;
  /** A server was elected. */
  election: CustomEvent<RaftEvent>;
  /** A leader found an entry committed. */
  commit: CustomEvent<RaftEvent>;
  /** What a step of the lesson waits for has come true: a goal of its task, or one of the answers to its question. */
  goal: CustomEvent<RaftEvent>;
  /** A safety property fell. */
  violation: CustomEvent<RaftEvent>;
}

export interface RaftPlayground extends HTMLElement {
  /**
   * Shows another lesson, run or cluster: what the attributes say of that is left aside; of speed and looks they still hold. Without
   * options it is as the attributes say again. It resolves when that can be seen, and has not begun; "gone" if something else takes its place before.
   */
  load(options?: RaftOptions): Promise<void>;
  /** Lets time go on; an embed that has not begun begins. */
  play(): Promise<RaftAck>;
  pause(): Promise<RaftAck>;
  /** Takes the cluster to a moment, in microseconds of its time. */
  seek(at: number): Promise<RaftAck>;
  /** Any command of the protocol, of 4 KB at most: "badCommand" if it is none, "readOnly" where a live cluster is shown. */
  do(command: RaftCommand): Promise<RaftAck>;
  /** The keyframe of the moment shown, as the protocol has it. */
  state(): Promise<Record<string, unknown>>;
  addEventListener<K extends keyof RaftEventMap>(type: K, listener: (this: RaftPlayground, event: RaftEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "raft-playground": RaftPlayground;
  }
}
