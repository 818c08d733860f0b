// The Go simulation and this reducer must agree: streams that Go wrote, events with states between,
// are replayed here and must lead to the same states.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import test from "node:test";

import { reduce } from "./reduce";
import { isObject } from "./shape";
import type { Keyframe, State } from "./wire";
import { checkFrame } from "./wire";

const golden = join("raft", "sim", "testdata", "golden");
const streams = readdirSync(find(golden)).filter((name) => name.endsWith(".ndjson"));

test("there are golden streams", () => {
  assert.notEqual(streams.length, 0, `no .ndjson in ${golden}`);
});

for (const name of streams) {
  test(`the reducer follows ${name}`, () => {
    const lines = readFileSync(join(find(golden), name), "utf8").trimEnd().split("\n");
    const [first, ...rest] = lines.map((line) => JSON.parse(line) as unknown);
    let state = stateOf(first);
    let compared = 0;
    for (const [i, line] of rest.entries()) {
      if (isObject(line) && "event" in line) {
        state = after(state, line["event"]);
        continue;
      }
      const want = stateOf(line);
      assert.ok(want.now >= state.now, `line ${i + 2}: time goes back`);
      assert.deepStrictEqual(comparable(state, want.now), comparable(want, want.now), `line ${i + 2}`);
      compared++;
    }
    assert.notEqual(compared, 0, "a stream without a second state proves nothing");
  });
}

/** after checks an event as it would be checked when it came over the socket, and applies it. */
function after(state: State, event: unknown): State {
  const seq = isObject(event) ? event["seq"] : undefined;
  const frame = checkFrame({ kind: "events", epoch: "golden", seq, now: 0, events: [event] });
  assert.equal(frame.kind, "events", JSON.stringify(frame));
  return frame.kind === "events" ? frame.events.reduce(reduce, state) : state;
}

function stateOf(line: unknown): State {
  const state = isObject(line) ? line["state"] : undefined;
  const frame = checkFrame({ kind: "keyframe", epoch: "golden", seq: 0, playing: false, speed: 1, state });
  assert.equal(frame.kind, "keyframe", `not a state: ${JSON.stringify(line).slice(0, 200)}`);
  return (frame as Keyframe).state;
}

/** Time passes without events, and the hash is of more than what is shown. */
function comparable(state: State, now: number): unknown {
  const { hash: _, ...rest } = state;
  return { ...rest, now };
}

/** find looks for a path of the repository from here upwards: the tests may run from any folder in it. */
function find(path: string): string {
  let folder = process.cwd();
  while (!existsSync(join(folder, path))) {
    const up = dirname(folder);
    assert.notEqual(up, folder, `${path} is nowhere above ${process.cwd()}`);
    folder = up;
  }
  return join(folder, path);
}
