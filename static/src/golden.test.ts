// The Go simulation and this reducer must agree: streams that Go wrote, events with states between,
// are replayed here and must lead to the same states.

import assert from "node:assert/strict";
import test from "node:test";

import { golden, goldens } from "./goldens";
import { Past } from "./past";
import { reduce } from "./reduce";
import type { State } from "./wire";

test("there are golden streams", () => {
  assert.notEqual(goldens.length, 0);
});

for (const name of goldens) {
  test(`the reducer follows ${name}, and the past leads back to each of its states`, () => {
    const [first, ...rest] = golden(name);
    assert.ok(first !== undefined && "state" in first);
    let { state } = first;
    const firstEvent = rest.find((line) => "event" in line);
    const past = new Past(state, (firstEvent !== undefined && "event" in firstEvent ? firstEvent.event.seq : 1) - 1);
    const compared: (readonly [number, State])[] = [];
    for (const [i, line] of rest.entries()) {
      if ("event" in line) {
        past.add(line.event, state);
        state = reduce(state, line.event);
        continue;
      }
      assert.ok(line.state.now >= state.now, `line ${i + 2}: time goes back`);
      assert.deepStrictEqual(comparable(state), comparable(line.state), `line ${i + 2}`);
      compared.push([past.lastSeq, line.state]);
    }
    assert.notEqual(compared.length, 0, "a stream without a second state proves nothing");
    for (const [seq, want] of compared.reverse()) {
      assert.deepStrictEqual(comparable(past.stateAfter(seq)), comparable(want), `after event ${seq}`);
    }
  });
}

/** Time passes without events, and the hash is of more than what is shown. */
function comparable({ hash: _, now: __, ...rest }: State): unknown {
  return rest;
}
