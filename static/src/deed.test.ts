import assert from "node:assert/strict";
import test from "node:test";

import { branchLength, branchName, deedName } from "./deed";
import en from "../../web/i18n/locales/en.json";
import { translator } from "./i18n";

const english = translator(en, "en");

test("a branch is named by what was done first on it, and when", () => {
  const branch = { id: 2, parent: 1, at: 1_200_400, end: 2_500_000 };
  assert.equal(branchName({ ...branch, first: { at: 1_200_400, do: "crash", server: "S1" } }, english), "S1 crashed at 1200 ms");
  assert.equal(branchName(branch, english), "nothing done yet");
  assert.equal(branchLength(branch, english), "1300 ms long");
});

test("what a newer server calls by a name of its own keeps that", () => {
  assert.equal(deedName({ at: 0, do: "explode" }, english), "explode");
});
