import assert from "node:assert/strict";
import test from "node:test";

import en from "../../web/i18n/locales/en.json";
import { server, state } from "./fixtures";
import { translator } from "./i18n";
import { bindings, meaning } from "./keys";
import type { Focus } from "./keys";

const servers = [server("S1", { role: "leader" }), server("S2"), server("S3", { status: "frozen" })];
const now: Focus = { playing: true, selected: "S2", state: state({ servers }), looking: undefined, words: translator(en, "en") };
const bare = { ctrlKey: false, metaKey: false, altKey: false };
const press = (key: string, held: object = {}, focus: Partial<Focus> = {}): ReturnType<typeof meaning> =>
  meaning({ key, ...bare, ...held }, { ...now, ...focus });
const command = (key: string, focus: Partial<Focus> = {}): unknown => {
  const intent = press(key, {}, focus);
  return intent?.kind === "command" ? intent.command : intent;
};

test("Space and the full stop play and pause", () => {
  for (const key of [" ", "."]) {
    assert.deepEqual(command(key), { do: "pause" });
    assert.deepEqual(command(key, { playing: false }), { do: "play" });
  }
});

test("a clicker's keys jump, as the brackets do", () => {
  assert.deepEqual(press("PageDown"), press("]"));
  assert.deepEqual(press("PageUp"), press("["));
});

test("letters act on the selected server, whatever their case", () => {
  assert.deepEqual(command("e"), { do: "timeout", server: "S2" });
  assert.deepEqual(command("K"), { do: "crash", server: "S2" });
  assert.deepEqual(command("s"), { do: "restart", server: "S2" });
  assert.deepEqual(command("z"), { do: "freeze", server: "S2" });
  assert.deepEqual(command("z", { selected: "S3" }), { do: "thaw", server: "S3" });
});

test("RaftScope's keys do what they do there", () => {
  assert.deepEqual(command("c"), { do: "write", key: "x", value: "1", to: "S1" });
  assert.deepEqual(command("t"), { do: "spread" });
  assert.deepEqual(command("a"), { do: "align" });
  assert.deepEqual(command("f"), { do: "branch" });
  assert.deepEqual(command("f", { looking: 70 }), { do: "branch", at: 70 });
  assert.deepEqual(press("r"), { kind: "sequence", commands: [{ do: "crash", server: "S1" }, { do: "restart", server: "S1" }] });
  assert.deepEqual(press("b"), { kind: "sequence", commands: [{ do: "thaw", server: "S3" }] });
  assert.equal(press("l")?.kind, "sequence");
  assert.deepEqual(press("?"), { kind: "dialog", dialog: "help" });
});

test("digits select the servers that there are", () => {
  assert.deepEqual(press("3"), { kind: "select", server: "S3" });
  assert.equal(press("4"), undefined);
});

test("arrows step and step back, two keys change the speed", () => {
  assert.deepEqual(command("ArrowRight"), { do: "step" });
  assert.deepEqual(press("ArrowLeft"), { kind: "back" });
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

test("the palette opens by Control or Command and K, also where single keys don't act", () => {
  const palette = { kind: "dialog", dialog: "palette" };
  assert.deepEqual(press("k", { ctrlKey: true }), palette);
  assert.deepEqual(meaning({ key: "k", ...bare, metaKey: true }, now, false), palette);
  assert.equal(meaning({ key: "k", ...bare }, now, false), undefined);
});

test("the browser's own shortcuts are left to it", () => {
  assert.equal(press("r", { ctrlKey: true }), undefined);
  assert.equal(press("c", { metaKey: true }), undefined);
  assert.equal(press("ArrowRight", { altKey: true }), undefined);
  assert.equal(press("q"), undefined);
});

test("no key means two things, and the help has each once", () => {
  const keys = bindings.flatMap((binding) => binding.keys);
  assert.equal(new Set(keys).size, keys.length);
  const says = bindings.map((binding) => binding.says);
  assert.equal(new Set(says).size, says.length);
});
