import assert from "node:assert/strict";
import { test } from "node:test";

import { fileUrl, files, linkPath, parseLink, pictureName, pictureUrl } from "./share";

test("a link is read as the server gives it, and nothing else", () => {
  const whole = { url: "https://x.example/open#1.abc", at: 600000, version: 1, hash: "ab", viewUrl: "https://x.example/v/y" };
  assert.deepEqual(parseLink(JSON.stringify(whole)), whole);
  const { url: _, ...long } = whole;
  assert.equal(parseLink(JSON.stringify(long))?.url, undefined);
  for (const bad of [undefined, "", "x", "[]", "{}", JSON.stringify({ ...whole, url: 3 }), JSON.stringify({ ...whole, at: "x" })]) {
    assert.equal(parseLink(bad), undefined, bad);
  }
});

test("files and pictures stand beside the session's address", () => {
  assert.deepEqual(files.map((file) => fileUrl("/v/abc", file))[2], "/v/abc/sequence.mmd?download=1");
  const picture = { picture: "stage", lang: "zh", theme: "dark" } as const;
  assert.equal(pictureUrl("/s/abc", picture), "/s/abc/stage.svg?lang=zh&theme=dark");
  assert.equal(pictureName(picture, "png"), "raft-stage-zh-dark.png");
});

test("a link is to the moment that is looked at", () => {
  assert.equal(linkPath({ looking: true, shown: 300_000.7 }), "link?at=300000");
  assert.equal(linkPath({ looking: false, shown: 300_000 }), "link");
  assert.equal(linkPath(undefined), "link");
});
