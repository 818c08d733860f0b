import assert from "node:assert/strict";
import test from "node:test";

import type { Question } from "./class";
import { answered, bars } from "./poll";

const question: Question = { id: 1, kind: "wins", options: ["S1", "S2", "S3"], open: true };

test("a bar is as long as its share of all answers", () => {
  const drawn = bars({ ...question, counts: [1, 2, 0], right: 1, answer: 0 });
  assert.deepEqual(drawn.map(({ length }) => length), [33.3, 66.7, 0]);
  assert.deepEqual(drawn.map(({ share }) => share), [33, 67, 0]);
  assert.deepEqual(drawn.map(({ right, own }) => [right, own]), [[false, true], [true, false], [false, false]]);
});

test("without answers, or as long as they are not told, no bar has a length", () => {
  for (const counts of [[0, 0, 0], undefined]) {
    const drawn = bars(counts === undefined ? question : { ...question, counts });
    assert.deepEqual(drawn.map(({ length, count }) => [length, count]), [0, 1, 2].map(() => [0, counts && 0]));
  }
  assert.equal(answered(question), 0);
});

test("how many answered is what the server says, or else the sum", () => {
  assert.equal(answered({ ...question, counts: [1, 2, 0] }), 3);
  assert.equal(answered({ ...question, counts: [1, 2, 0], answered: 4 }), 4);
});
