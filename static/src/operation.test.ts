import assert from "node:assert/strict";
import test from "node:test";

import en from "../../web/i18n/locales/en.json";
import { translator } from "./i18n";
import { asked, outcome } from "./operation";
import type { Operation } from "./wire";

const english = translator(en, "en");
const write: Operation = { id: 1, client: "C1", serial: 1, op: "write", key: "x", value: "3", invoked: 0 };

test("what was asked tells the kinds of operations apart", () => {
  const all = [write, { ...write, op: "read", value: "" }, { ...write, op: "delete", value: "" }, { ...write, op: "cas", expect: "1" }, { ...write, op: "cas" }];
  assert.deepEqual(all.map(asked), ["x=3", "x?", "x=∅", "x: 1→3", "x: ∅→3"]);
});

test("each outcome has its own words", () => {
  const read = { ...write, op: "read", value: "" };
  const cas = { ...write, op: "cas", expect: "1", outcome: "mismatch" };
  const all = [
    ...[write, { ...write, outcome: "ok" }, { ...write, outcome: "ok", result: "3" }, { ...write, outcome: "unknown" }, { ...write, outcome: "expired" }],
    ...[{ ...read, outcome: "ok" }, { ...read, outcome: "ok", result: "3" }, cas, { ...cas, result: "2" }],
  ];
  assert.equal(new Set(all.map((o) => outcome(o, english))).size, all.length);
});

test("an outcome that is not known here is an unknown one", () => {
  assert.equal(outcome({ ...write, outcome: "new" }, english), outcome({ ...write, outcome: "unknown" }, english));
});
