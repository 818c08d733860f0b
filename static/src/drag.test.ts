import assert from "node:assert/strict";
import test from "node:test";

import { held, moved, pressed } from "./drag";
import { serverAt, stage } from "./geometry";

const start = { x: 100, y: 100 };
const near = { x: 104, y: 103 };
const far = { x: 100, y: 130 };

test("a press that hardly moves is a click", () => {
  assert.equal(moved(pressed("S1", start, false), near)?.pulled, false);
});

test("a mouse pulls as soon as it moves, and goes on pulling when it comes back", () => {
  const pulling = moved(pressed("S1", start, false), far);
  assert.equal(pulling?.pulled, true);
  assert.equal(pulling && moved(pulling, near)?.pulled, true);
});

test("a finger that moves at once scrolls; one that has rested pulls", () => {
  const finger = pressed("S1", start, true);
  assert.equal(moved(finger, near), finger);
  assert.equal(moved(finger, far), undefined);
  assert.equal(moved(held(finger), far)?.pulled, true);
});

test("a server is found under a point, its ring included, and nothing between servers", () => {
  const on = stage(["S1", "S2", "S3"], [], 1.5);
  const at = on.servers.get("S2") ?? start;
  assert.equal(serverAt(on, at), "S2");
  assert.equal(serverAt(on, { x: at.x + on.radius, y: at.y }), "S2");
  assert.equal(serverAt(on, { x: 0, y: 0 }), undefined);
});
