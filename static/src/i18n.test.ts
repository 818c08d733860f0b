import assert from "node:assert/strict";
import test from "node:test";

import en from "../../web/i18n/locales/en.json";
import zh from "../../web/i18n/locales/zh.json";
import { numbers } from "./goldens";
import { translator } from "./i18n";

const texts = {
  plain: "as it is",
  nested: "{server} holds term {hardState.currentTerm}",
  span: "after {waited:ms}",
  servers: "on {on:list}: {on:count}",
  split: "{groups:groups}",
  counted: { one: "1 entry", other: "{n} entries" },
};
const all = (key: string, args: object, language: string): string | undefined =>
  translator(texts, language).first([key], { ...args });

test("holes are filled from fields, nested ones too", () => {
  assert.equal(all("nested", { server: "S1", hardState: { currentTerm: 3 } }, "en"), "S1 holds term 3");
});

test("a hole without a value stays visible", () => {
  assert.equal(all("nested", { server: "S1" }, "en"), "S1 holds term {hardState.currentTerm}");
});

test("microseconds are told in milliseconds, with at most one decimal", () => {
  const said = [152_000, 152_340, 999, 1_284_000].map((waited) => all("span", { waited }, "en"));
  assert.deepEqual(said, ["after 152 ms", "after 152.3 ms", "after 1 ms", "after 1284 ms"]);
});

test("names are joined as the language does", () => {
  assert.equal(all("servers", { on: ["S1", "S2", "S5"] }, "en"), "on S1, S2 and S5: 3");
  assert.equal(all("servers", { on: ["S1", "S2", "S5"] }, "zh-Hans"), "on S1、S2、S5: 3");
  assert.equal(all("servers", { on: ["S1"] }, "en"), "on S1: 1");
  assert.equal(all("split", { groups: [["S1", "S2"], ["S3"]] }, "en"), "S1 and S2 | S3");
});

test("numbers are written as Go writes them", () => {
  const ways = { ms: "{n:ms}", plain: "{n}", plural: { one: "one", other: "other" } };
  const all = numbers();
  assert.ok(all.length > 100);
  for (const [tag, lang] of [["en", "en"], ["zh-Hans", "zh"]] as const) {
    const words = translator(ways, tag);
    assert.deepEqual(all.map(({ format, n }) => words.first([format], { n })), all.map((written) => written[lang]), tag);
  }
});

test("n chooses between one and other", () => {
  assert.equal(all("counted", { n: 1 }, "en"), "1 entry");
  assert.equal(all("counted", { n: 0 }, "en"), "0 entries");
  assert.equal(all("counted", { n: 7 }, "en"), "7 entries");
});

test("the first key that exists is taken", () => {
  const { first } = translator(texts, "en");
  assert.equal(first(["nowhere", "plain"], {}), "as it is");
  assert.equal(first(["nowhere"], {}), undefined);
});

test("both languages have every key", () => {
  assert.deepEqual(Object.keys(zh).sort(), Object.keys(en).sort());
});
