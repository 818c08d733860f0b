import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { goneBy } from "./network";

const { fetch } = globalThis;
afterEach(() => {
  globalThis.fetch = fetch;
});

/** answering has the server answer with a status; 0 stands for none that can be reached. */
function answering(status: number): string[] {
  const asked: string[] = [];
  globalThis.fetch = async (input) => {
    asked.push(String(input));
    if (status === 0) throw new TypeError("not reached");
    return new Response(null, { status });
  };
  return asked;
}

test("a session is gone when its state is", async () => {
  for (const [status, gone] of [[404, true], [410, true], [200, false], [503, false], [429, false], [0, false]] as const) {
    const asked = answering(status);
    assert.equal(await goneBy("/s/x/stream")(), gone, String(status));
    assert.deepEqual(asked, ["/s/x/state"]);
    assert.equal(await goneBy("/class/K7M2QX/s/x/stream")(), gone, `a student's own: ${status}`);
  }
});

test("who follows a class waits ten minutes for its teacher to come back", async () => {
  let now = 1_000;
  const gone = goneBy("/class/K7M2QX/stream", () => now);
  answering(404);
  assert.equal(await gone(), false);
  now += 599_000;
  assert.equal(await gone(), false);
  answering(200);
  assert.equal(await gone(), false);
  answering(404);
  now += 2_000;
  assert.equal(await gone(), false, "it was there meanwhile");
  now += 600_000;
  assert.equal(await gone(), true);
});
