import assert from "node:assert/strict";
import test from "node:test";

import type { Branch } from "../wire";
import { telling, tree } from "./tree";

const branch = (id: number, parent?: number): Branch => ({ id, at: id * 100, end: id * 1000, ...(parent === undefined ? {} : { parent }) });

test("each branch stands below its parent", () => {
  const found = tree([branch(1), branch(2, 1), branch(3, 1), branch(4, 2)]);
  assert.deepEqual(found.map(({ branch: { id }, depth }) => [id, depth]), [[1, 0], [2, 1], [4, 2], [3, 1]]);
});

test("a branch whose parent is gone stands by itself, and one that is its own parent too", () => {
  assert.deepEqual(tree([branch(5, 2), branch(6, 5), branch(7, 7)]).map(({ branch: { id }, depth }) => [id, depth]), [[5, 0], [6, 1], [7, 0]]);
});

test("a branch on which nothing happened is not listed, unless it is the present one or another left it", () => {
  const empty = (id: number, parent: number): Branch => ({ id, parent, at: 500, end: 500 });
  const all = [branch(1), empty(2, 1), empty(3, 1), { ...empty(4, 3), end: 900 }, empty(5, 1)];
  assert.deepEqual(telling(all, 5).map(({ id }) => id), [1, 3, 4, 5]);
});
