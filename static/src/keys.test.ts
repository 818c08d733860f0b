import assert from "node:assert/strict";
import test from "node:test";

import { meaning } from "./keys";

const focus = { playing: true, selected: "S2", servers: ["S1", "S2", "S3"] };
const press = (key: string, held: object = {}): ReturnType<typeof meaning> =>
  meaning({ key, ctrlKey: false, metaKey: false, altKey: false, ...held }, focus);

test("Space plays and pauses", () => {
  assert.deepEqual(press(" "), { kind: "command", command: { do: "pause" } });
  assert.deepEqual(meaning({ key: " ", ctrlKey: false, metaKey: false, altKey: false }, { ...focus, playing: false }), {
    kind: "command",
    command: { do: "play" },
  });
});

test("letters act on the selected server, whatever their case", () => {
  assert.deepEqual(press("c"), { kind: "command", command: { do: "crash", server: "S2" } });
  assert.deepEqual(press("T"), { kind: "command", command: { do: "timeout", server: "S2" } });
  assert.deepEqual(press("r"), { kind: "command", command: { do: "restart", server: "S2" } });
});

test("digits select the servers that there are", () => {
  assert.deepEqual(press("3"), { kind: "select", server: "S3" });
  assert.equal(press("4"), undefined);
});

test("two keys step, two step back, two change the speed", () => {
  assert.deepEqual(press("."), press("ArrowRight"));
  assert.deepEqual(press("ArrowLeft"), { kind: "back" });
  assert.deepEqual(press(","), press("ArrowLeft"));
  assert.deepEqual(press("+"), { kind: "notch", by: 1 });
  assert.deepEqual(press("-"), { kind: "notch", by: -1 });
});

test("every dialog has its key", () => {
  const opened = ["w", "p", "n", "x", "?"].map((key) => {
    const intent = press(key);
    return intent?.kind === "dialog" ? intent.dialog : undefined;
  });
  assert.deepEqual(opened, ["client", "partition", "network", "links", "help"]);
});

test("the browser's own shortcuts are left to it", () => {
  assert.equal(press("r", { ctrlKey: true }), undefined);
  assert.equal(press("c", { metaKey: true }), undefined);
  assert.equal(press("ArrowRight", { altKey: true }), undefined);
  assert.equal(press("q"), undefined);
});
