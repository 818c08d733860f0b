// The branches that a run has taken, as a tree.

import type { Branch } from "../wire";

/** A branch in the tree: below its parent, as deep as it is far from the first. */
export type Twig = { readonly branch: Branch; readonly depth: number };

/** telling leaves out branches on which nothing was done and no time passed, but the present one and those that others left:
 *  an undo leaves such behind. */
export function telling(branches: readonly Branch[], current: number | undefined): readonly Branch[] {
  const parents = new Set(branches.map(({ parent }) => parent));
  return branches.filter(({ id, parent, at, end, first }) => parent === undefined || id === current || first !== undefined || end > at || parents.has(id));
}

/** tree orders branches so that each comes after its parent, and before the parent's next. */
export function tree(branches: readonly Branch[]): readonly Twig[] {
  const known = new Set(branches.map(({ id }) => id));
  const below = (parent: number | undefined, depth: number): readonly Twig[] =>
    branches
      .filter((branch) => (branch.parent !== undefined && branch.parent !== branch.id && known.has(branch.parent) ? branch.parent : undefined) === parent)
      .flatMap((branch) => [{ branch, depth }, ...below(branch.id, depth + 1)]);
  return below(undefined, 0);
}
