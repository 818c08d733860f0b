import assert from "node:assert/strict";
import { test } from "node:test";

import { addressOf, isOf, playgroundOf, wanted } from "./address";
import type { RaftOptions } from "./embed";

const page = "https://course.example/week/3";
const script = (src: string, type = ""): { src: string; type: string } => ({ src, type });

test("the playground is where the script comes from, whatever its query and its type", () => {
  const at = (current: string | undefined, ...scripts: { src: string; type: string }[]): string =>
    playgroundOf(current === undefined ? undefined : script(current), scripts, page);
  assert.equal(at("https://play.example/embed.js"), "https://play.example");
  assert.equal(at("https://play.example/embed.js?v=2#x"), "https://play.example");
  assert.equal(at(undefined, script("https://a.example/app.js"), script("https://play.example/embed.js?v=2", "module")), "https://play.example");
  assert.equal(at(undefined, script("https://play.example/embed.js")), "https://play.example", "it ran after its script was done");
  assert.equal(at(undefined, script("https://talk.example/embed.js"), script("https://play.example/embed.js", "module")), "https://play.example", "others have scripts of that name");
  assert.equal(at("https://course.example/bundle.js", script("https://play.example/embed.js")), "https://play.example");
  assert.equal(at(undefined, script(""), script("https://cdn.example/not-embed.js"), script("https://cdn.example/x/embed.js")), "https://course.example");
});

test("the frame's address says what the attributes say, and load before them", () => {
  const address = (attributes: Readonly<Record<string, string>>, over: RaftOptions = {}, begin = false): string =>
    addressOf(wanted(over, (name) => attributes[name] ?? null), begin);
  assert.equal(address({}), "/embed?");
  assert.equal(address({ servers: "3", seed: "7", paused: "", height: "400" }, {}, true), "/embed?servers=3&seed=7&paused=1&begin=1");
  assert.equal(address({ lesson: "election", lang: "zh", theme: "dark" }), "/embed/election?lang=zh&theme=dark");
  assert.equal(address({ lesson: "../s" }), "/embed/..%2Fs?");
  assert.equal(address({ lesson: "election", step: "first", lang: "zh", paused: "" }, { servers: 3, paused: false }), "/embed?servers=3&lang=zh");
  assert.equal(address({ servers: "3", theme: "dark" }, { lesson: "election", paused: true }), "/embed/election?paused=1&theme=dark");
});

test("a live cluster is shown by its read-only id; it is never begun", () => {
  const view = (begin: boolean): string => addressOf(wanted({}, (name) => ({ view: "abc", lang: "zh" })[name] ?? null), begin);
  assert.equal(view(false), "/embed/v/abc?lang=zh");
  assert.equal(view(true), view(false));
  assert.equal(addressOf(wanted({ servers: 3 }, (name) => (name === "view" ? "abc" : null)), false), "/embed?servers=3", "load shows something else");
});

test("only the frame's own page is listened to", () => {
  const [frame, other] = [{} as Window, {} as Window];
  const from = (source: Window | null, origin: string): boolean => isOf(frame, "https://play.example", { source, origin });
  assert.equal(from(frame, "https://play.example"), true);
  assert.equal(from(frame, "null"), true, "in a sandbox");
  assert.equal(from(frame, "https://evil.example"), false, "it went elsewhere");
  assert.equal(from(other, "https://play.example"), false);
  assert.equal(from(null, "https://play.example"), false);
  assert.equal(isOf(undefined, "https://play.example", { source: null, origin: "null" }), false);
  assert.equal(isOf(null, "https://play.example", { source: null, origin: "null" }), false);
});
