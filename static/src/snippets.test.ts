import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { addressOf, options, wanted } from "./embed/address";
import { snippet, srcOf, stillOf, targets } from "./snippets";
import type { Embedded } from "./snippets";

const nasty: Embedded = { origin: "https://p.example", path: "/embed", options: { servers: "3", lang: "zh", scenario: "1.a-b_c" }, title: 'A "quoted" [title] <b> & \\ 领导者', height: 480 };
const lesson: Embedded = { origin: "https://p.example", path: "/embed/election", options: { theme: "dark" }, title: "Election", height: 560 };

const live: Embedded = { origin: "https://p.example", path: "/embed/v/abc234", options: { lang: "zh" }, title: "Live", height: 480 };

/** read gives the attributes of the first element of that name, as a parser would. */
function read(text: string, name: string): Readonly<Record<string, string>> {
  const tag = new RegExp(`<${name}((?:\\s+[\\w-]+(?:="[^"]*")?)*)\\s*>`).exec(text)?.[1];
  assert.ok(tag !== undefined, text);
  const decode = (value: string): string => value.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  return Object.fromEntries([...tag.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key = "", value = ""]) => [key, decode(value)]));
}

test("an iframe has the address and the title, whatever is in them", () => {
  for (const target of ["html", "mdbook", "moodle", "canvas"] as const) {
    const frame = read(snippet(target, nasty), "iframe");
    assert.equal(frame["src"], srcOf(nasty));
    assert.equal(frame["title"], nasty.title);
    assert.equal(frame["height"], "480");
    assert.equal("sandbox" in frame, target !== "canvas");
  }
});

test("the element has the options as attributes", () => {
  assert.deepEqual(read(snippet("element", lesson), "raft-playground"), { lesson: "election", theme: "dark" });
  assert.deepEqual(read(snippet("element", nasty), "raft-playground"), nasty.options);
  assert.deepEqual(read(snippet("element", live), "raft-playground"), { view: "abc234", lang: "zh" });
  assert.equal(read(snippet("element", nasty), "script")["src"], "https://p.example/embed.js");
});

test("what the element is given leads to the same address as the frame", () => {
  for (const it of [nasty, lesson, live]) {
    const given = read(snippet("element", it), "raft-playground");
    const path = addressOf(wanted({}, (name) => given[name] ?? null), false);
    const [element, frame] = [new URL(path, it.origin), new URL(read(snippet("html", it), "iframe")["src"] ?? "")];
    assert.equal(element.pathname, frame.pathname);
    assert.deepEqual(Object.fromEntries(element.searchParams), Object.fromEntries(frame.searchParams));
  }
});

test("Markdown links a picture", () => {
  const [, alt = "", still, src] = /^\[!\[((?:\\.|[^\]\\])*)\]\(<([^<>\s]+)>\)\]\(<([^<>\s]+)>\)$/.exec(snippet("markdown", nasty)) ?? [];
  assert.equal(alt.replace(/\\(.)/g, "$1"), nasty.title);
  assert.equal(still, stillOf(nasty));
  assert.equal(src, srcOf(nasty));
  assert.equal(stillOf(lesson), "https://p.example/embed/election/still.svg?theme=dark");
});

test("JSX and Python hold the strings as they are", () => {
  const [, src = "", title = ""] = /^<iframe src=\{(".*?[^\\]")\} title=\{(".*[^\\]")\} width/.exec(snippet("docusaurus", nasty)) ?? [];
  assert.equal(JSON.parse(src), srcOf(nasty));
  assert.equal(JSON.parse(title), nasty.title);
  const [, address = ""] = /^from IPython\.display import IFrame\nIFrame\((".*"), width="100%", height=480\)$/.exec(snippet("jupyter", nasty)) ?? [];
  assert.equal(JSON.parse(address), srcOf(nasty));
  assert.equal(new Set(targets.map((target) => snippet(target, lesson))).size, targets.length - 2, "two of them take what HTML takes");
});

test("the documentation shows what the dialog gives, and every option", () => {
  const text = readFileSync("../docs/embedding.md", "utf8");
  const shown: Embedded = { origin: "https://playground.example.org", path: "/embed", options: { servers: "5", seed: "7" }, title: "Raft Playground", height: 480 };
  for (const target of targets) {
    const whole = target === "element" ? { ...shown, path: "/embed/election", options: { lang: "zh" } } : shown;
    assert.ok(text.includes(`\n${snippet(target, whole)}\n`), target);
  }
  for (const name of [...options, "view", "lesson", "title", "height", "sandbox"]) assert.ok(text.includes(`\n| \`${name}\` |`), name);
});
