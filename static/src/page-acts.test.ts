import assert from "node:assert/strict";
import test from "node:test";

import en from "../../web/i18n/locales/en.json";
import { translator } from "./i18n";
import { pageActs } from "./page-acts";

test("a class can be made of one's own cluster, and of none that is watched, embedded or in a class", () => {
  const kinds = (path: string, control: boolean): readonly string[] => pageActs(translator(en, "en"), path, control).map(({ intent }) => intent.kind);
  assert.deepEqual(kinds("/s/abc", true), ["large", "teach"]);
  for (const path of ["/v/abc", "/embed/s/abc", "/teach/key", "/class/K7M2QX/s/abc"]) assert.deepEqual(kinds(path, true), ["large"]);
  assert.deepEqual(kinds("/s/abc", false), ["large"]);
});
