// Dragging from one server to another, as numbers: when a press becomes a pull, and when it is given up.

import type { Point } from "./geometry";
import type { ServerName } from "./wire";

export type Drag = {
  readonly from: ServerName;
  /** Where it was pressed, in CSS pixels. */
  readonly start: Point;
  /** Whether moving now pulls: a finger has to rest first, or it would be the page's scrolling. */
  readonly held: boolean;
  readonly pulled: boolean;
};

/** So far a hand may tremble, in CSS pixels. */
const tremble = 8;

export function pressed(from: ServerName, start: Point, finger: boolean): Drag {
  return { from, start, held: !finger, pulled: false };
}

export function held(drag: Drag): Drag {
  return { ...drag, held: true };
}

/** moved gives the drag after a move, or undefined if it was none: a finger that moves at once scrolls. */
export function moved(drag: Drag, to: Point): Drag | undefined {
  if (drag.pulled || Math.hypot(to.x - drag.start.x, to.y - drag.start.y) < tremble) return drag;
  return drag.held ? { ...drag, pulled: true } : undefined;
}
