import assert from "node:assert/strict";
import test from "node:test";

import { readBy } from "./read";

/** What a server answers, one after the other; and what it was asked, and how long was waited between. */
function serverOf(...answers: readonly Response[]) {
  const log: (string | number)[] = [];
  const left = [...answers];
  const read = readBy(
    "/s/1/stream",
    async (url) => {
      log.push(url);
      return left.shift() ?? Response.error();
    },
    async (ms) => void log.push(ms),
  );
  return { read, log };
}

const busy = (): Response => new Response("", { status: 503, headers: { "Retry-After": "2" } });

test("a server that is busy is asked again when it said", async () => {
  const { read, log } = serverOf(busy(), busy(), new Response("told"));
  assert.equal(await read("events"), "told");
  assert.deepEqual(log, ["/s/1/events", 2000, "/s/1/events", 2000, "/s/1/events"]);
});

test("who is always busy is not asked for ever", async () => {
  const { read, log } = serverOf(...Array.from({ length: 20 }, busy));
  assert.equal(await read("events"), undefined);
  assert.equal(log.filter((entry) => entry === "/s/1/events").length, 6);
});

test("a refusal that names no time is final", async () => {
  const { read, log } = serverOf(new Response("", { status: 404 }));
  assert.equal(await read("scenario"), undefined);
  assert.deepEqual(log, ["/s/1/scenario"]);
});
