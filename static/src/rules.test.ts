import assert from "node:assert/strict";
import test from "node:test";

import en from "../../web/i18n/locales/en.json";
import zh from "../../web/i18n/locales/zh.json";
import { translator } from "./i18n";
import { brokenRules, rulesOf } from "./rules";

const sections = { preVote: "D §9.6", voteOncePerTerm: "§5.2", ofTheFuture: "§10", logUpToDate: "§5.2, §5.4.1", readApplied: "§8" };
const words = translator(en, "en");
const found = (sought: string, onTop: readonly string[] = []): readonly string[] => rulesOf(sections, sought, onTop, words).map(({ rule }) => rule);

test("without a word all rules are listed by their sections, the broken ones on top", () => {
  assert.deepEqual(found(""), ["voteOncePerTerm", "logUpToDate", "readApplied", "ofTheFuture", "preVote"]);
  assert.deepEqual(found(" ", ["readApplied", "preVote"]), ["readApplied", "preVote", "voteOncePerTerm", "logUpToDate", "ofTheFuture"]);
});

test("a rule is found by its name, its sentence, its section and its name on the wire", () => {
  assert.deepEqual(found("READS: up"), ["readApplied"]);
  assert.deepEqual(found("candidate whose log"), ["logUpToDate"]);
  assert.deepEqual(found("5.2 vote"), ["voteOncePerTerm", "logUpToDate"]);
  assert.deepEqual(found("future"), ["ofTheFuture"]);
  assert.deepEqual(found("nothing like this"), []);
});

test("a rule that the catalogue does not know goes by its name on the wire", () => {
  assert.deepEqual(rulesOf(sections, "future", [], words), [{ rule: "ofTheFuture", name: "ofTheFuture", text: "", without: "", section: "§10" }]);
});

test("rules are found in the page's language", () => {
  const [rule] = rulesOf(sections, "最多投一票", [], translator(zh, "zh-Hans"));
  assert.equal(rule?.rule, "voteOncePerTerm");
});

test("one or two broken rules are named, more are counted", () => {
  assert.equal(brokenRules(["voteOncePerTerm"], words), `No server keeps “${en["rule.voteOncePerTerm.name"]}”.`);
  assert.equal(brokenRules(["ofTheFuture", "readApplied"], words), `No server keeps “ofTheFuture” and “${en["rule.readApplied.name"]}”.`);
  assert.equal(brokenRules(["logUpToDate", "readApplied", "voteOncePerTerm"], words), "No server keeps 3 of the rules.");
});
