import assert from "node:assert/strict";
import test from "node:test";

import { state } from "../fixtures";
import { Past } from "../past";
import { meaningOf } from "./keys";

const base = { ...state(), now: 0 };

function past(...times: readonly number[]): Past {
  const made = new Past(base, 0);
  for (const [i, at] of times.entries()) made.add({ seq: i + 1, at, kind: "term", server: "S1", from: i, to: i + 1 }, base);
  return made;
}

const at = (key: string, shown: number): number | undefined => {
  const meaning = meaningOf(key, past(1000, 2000, 3000), shown, 800);
  return meaning?.kind === "look" ? meaning.at : undefined;
};

test("arrows go to the neighbouring events, from an event and from between two", () => {
  for (const back of ["ArrowLeft", "ArrowDown"]) assert.deepEqual([at(back, 2000), at(back, 2500), at(back, 1000)], [1000, 2000, 0]);
  for (const on of ["ArrowRight", "ArrowUp"]) assert.deepEqual([at(on, 2000), at(on, 2500), at(on, 3000)], [3000, 3000, Infinity]);
});

test("a page is an eighth of what is in sight; Home and End are the ends", () => {
  assert.deepEqual([at("PageDown", 2000), at("PageUp", 2000), at("Home", 2000), at("End", 2000)], [1900, 2100, 0, Infinity]);
});

test("Enter takes the cluster there, Escape goes back, any other key is not the playhead's", () => {
  assert.deepEqual(["Enter", "Escape", "x", " "].map((key) => meaningOf(key, past(1000), 0, 800)?.kind), ["go", "now", undefined, undefined]);
});
