// Where labels stand so that none hides a server, a message or another label. No DOM: boxes in, places out.

import type { Box, Point } from "./geometry";

export type Wish<T> = {
  readonly of: T;
  /** What is labelled, about 24 units across. */
  readonly at: Point;
  readonly width: number;
  /** Those with more of it choose first. */
  readonly weight: number;
};

/** Height of a label. */
export const labelHeight = 15;

/** Half of what is labelled, and a gap. */
const reach = 15;

/** Right, left, above, below, and between these: the first that is free is taken. */
const sides: readonly (readonly [number, number])[] = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [-1, -1], [1, 1], [-1, 1]];

/** placed gives each wish the centre of its label; a label for which there is no room is left out. */
export function placed<T>(wishes: readonly Wish<T>[], taken: readonly Box[], inside: Box, height = labelHeight): ReadonlyMap<T, Point> {
  const boxes = [...taken];
  const found = new Map<T, Point>();
  for (const { of, at, width } of [...wishes].sort((a, b) => b.weight - a.weight)) {
    const centre = sides
      .map(([x, y]) => ({ x: at.x + x * (reach + width / 2) * (y === 0 ? 1 : 0.8), y: at.y + y * (reach + height / 2) * (x === 0 ? 1 : 0.75) }))
      .find((point) => isWithin(boxAround(point, width, height), inside) && !boxes.some((box) => overlap(box, boxAround(point, width, height))));
    if (centre === undefined) continue;
    boxes.push(boxAround(centre, width, height));
    found.set(of, centre);
  }
  return found;
}

export function boxAround({ x, y }: Point, width: number, height: number): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function isWithin(a: Box, b: Box): boolean {
  return a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
}

/** kept is the centre nearest to x at which something so wide stays within the box's sides. */
export function kept(x: number, half: number, { x: left, width }: Box): number {
  return Math.max(left + half, Math.min(left + width - half, x));
}

/** widthOf guesses how wide a text is at a size: Chinese characters are as wide as high. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + (character > "\u2e7f" ? size : 0.58 * size), 4);
}
