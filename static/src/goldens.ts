// The golden streams that the Go simulation wrote, for tests: events with states between.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import type { Recorded } from "./past";
import { isObject } from "./shape";
import { checkFrame } from "./wire";
import type { Command, State } from "./wire";

export type GoldenLine =
  | { readonly event: Recorded }
  /** With a state of manual mode come the choices that it leaves, each as a command. */
  | { readonly state: State; readonly choices: unknown };

const folder = find(join("raft", "sim", "testdata", "golden"));

export const goldens: readonly string[] = readdirSync(folder).filter((name) => name.endsWith(".ndjson"));

/** golden reads a stream. Each line is checked as if it came over the socket; the first is a state. */
export function golden(name: string): readonly GoldenLine[] {
  const lines = readFileSync(join(folder, name), "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const value: unknown = JSON.parse(line);
    if (isObject(value) && "event" in value) return { event: eventOf(value["event"]) };
    return { state: stateOf(value), choices: isObject(value) ? value["choices"] : undefined };
  });
}

/** A moment, and which commands the cluster takes then and which it refuses, each for what cause. */
export type Choice = {
  readonly state: State;
  readonly possible: readonly Command[];
  readonly impossible: readonly Command[];
  readonly causes: readonly string[];
};

/** choices reads what Go noted of moments of those streams. */
export function choices(): readonly Choice[] {
  const lines = readFileSync(find(join("raft", "sim", "testdata", "possible.ndjson")), "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const value = JSON.parse(line) as Choice;
    return { ...value, state: stateOf(value) };
  });
}

/** What is done in a lesson's solution, and the moment at which it is. */
export type Deed = { readonly lesson: string; readonly step: string; readonly command: Command; readonly state: State };

/** deeds reads what Go noted of the built-in lessons. */
export function deeds(): readonly Deed[] {
  const lines = readFileSync(find(join("lesson", "testdata", "deeds.ndjson")), "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const value = JSON.parse(line) as Deed;
    return { ...value, state: stateOf(value) };
  });
}

/** A golden event, and how Go tells it. */
export type Told = { readonly event: Recorded; readonly en: string; readonly zh: string };

/** sentences reads what Go tells of those streams: of each key that tells an event some. With violations, what it tells of those
 *  that broken rules have led to: of each kind one. */
export function sentences(of: "sentences" | "violations" = "sentences"): readonly Told[] {
  const lines = readFileSync(find(join("web", "i18n", "testdata", `${of}.ndjson`)), "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const value = JSON.parse(line) as Told;
    return { ...value, event: eventOf(value.event) };
  });
}

/** firings reads what Go tells of what each rule had to do with the kinds of events that name it. */
export function firings(): readonly (Told & { readonly rule: string })[] {
  const lines = readFileSync(find(join("web", "i18n", "testdata", "firings.ndjson")), "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const value = JSON.parse(line) as Told & { readonly rule: string };
    return { ...value, event: eventOf(value.event) };
  });
}

/** A number, in one of the ways that sentences write them, and how Go does. */
export type Written = { readonly format: string; readonly n: number; readonly en: string; readonly zh: string };

/** numbers reads how Go writes numbers. */
export function numbers(): readonly Written[] {
  const lines = readFileSync(find(join("web", "i18n", "testdata", "numbers.ndjson")), "utf8").trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as Written);
}

function eventOf(event: unknown): Recorded {
  const seq = isObject(event) ? event["seq"] : undefined;
  const frame = checkFrame({ kind: "events", epoch: "golden", seq, now: 0, events: [event] });
  const [checked] = frame.kind === "events" ? frame.events : [];
  assert.ok(checked, JSON.stringify(frame));
  return checked;
}

function stateOf(line: unknown): State {
  const state = isObject(line) ? line["state"] : undefined;
  const frame = checkFrame({ kind: "keyframe", epoch: "golden", seq: 0, playing: false, speed: 1, state });
  assert.ok(frame.kind === "keyframe", `not a state: ${JSON.stringify(line).slice(0, 200)}`);
  return frame.state;
}

/** find looks for a path of the repository from here upwards: the tests may run from any folder in it. */
function find(path: string): string {
  let here = process.cwd();
  while (!existsSync(join(here, path))) {
    const up = dirname(here);
    assert.notEqual(up, here, `${path} is nowhere above ${process.cwd()}`);
    here = up;
  }
  return join(here, path);
}
