import assert from "node:assert/strict";
import test from "node:test";

import { readBoot } from "./boot";
import { keyframe } from "./fixtures";

const page = {
  stream: "/s/abc/stream",
  control: true,
  lang: "en",
  htmlLang: "en",
  version: "1",
  messages: { a: "b", n: { one: "1", other: "{n}" } },
  sections: { heartbeat: "§5.2" },
  properties: ["electionSafety"],
  keyframe: keyframe(),
};

test("the page's data is read", () => {
  assert.equal(readBoot(page)?.keyframe.epoch, "e1");
});

test("data of another shape is refused", () => {
  assert.equal(readBoot(null), undefined);
  assert.equal(readBoot({ ...page, lang: "fr" }), undefined);
  assert.equal(readBoot({ ...page, messages: { a: 3 } }), undefined);
  assert.equal(readBoot({ ...page, keyframe: { kind: "clock", playing: true, speed: 1, now: 0 } }), undefined);
});
