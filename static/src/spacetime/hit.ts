// Which event stands where one points.

import type { Micros } from "../wire";
import type { DrawnArrow, DrawnCall, Picture } from "./picture";

/** Hit is an event that stands where one points. */
export type Hit = { readonly seq: number; readonly at: Micros };

/** How far from a thing it can still be hit, in pixels: a finger is wider than a mouse. */
export type Reach = { readonly mark: number; readonly line: number };

export const mouseReach: Reach = { mark: 9, line: 5 };
export const fingerReach: Reach = { mark: 16, line: 10 };

/** hit finds what stands at a place: marks before calls before arrows, and of those the nearest. */
export function hit({ marks, calls, arrows, left }: Picture, x: number, y: number, reach: Reach): Hit | undefined {
  if (x < left) return undefined;
  const mark = nearest(marks, reach.mark, (m) => Math.hypot(m.x - x, m.y - y));
  if (mark !== undefined) return { seq: mark.mark.seq, at: mark.mark.start };
  const call = nearest(calls, reach.mark, (c) => Math.hypot(Math.max(c.x1 - x, 0, x - c.x2), c.y - y));
  if (call !== undefined) return hitCall(call, x, reach);
  const arrow = nearest(arrows, reach.line, (a) => toSegment(a, x, y));
  if (arrow === undefined) return undefined;
  const { arrow: message, x1, y1, x2, y2 } = arrow;
  const nearEnd = Math.hypot(x - x2, y - y2) < Math.hypot(x - x1, y - y1);
  return nearEnd && message.endSeq !== undefined ? { seq: message.endSeq, at: message.end } : { seq: message.seq, at: message.start };
}

function hitCall({ call, x1, x2, point }: DrawnCall, x: number, reach: Reach): Hit {
  if (call.point !== undefined && point !== undefined && Math.abs(point - x) <= reach.mark) return call.point;
  const nearEnd = Math.abs(x2 - x) < Math.abs(x1 - x);
  return nearEnd && call.endSeq !== undefined ? { seq: call.endSeq, at: call.end } : { seq: call.seq, at: call.start };
}

function nearest<T>(all: readonly T[], within: number, distance: (one: T) => number): T | undefined {
  let found: T | undefined;
  let least = within;
  for (const one of all) {
    const far = distance(one);
    if (far > least) continue;
    least = far;
    found = one;
  }
  return found;
}

function toSegment({ x1, y1, x2, y2 }: DrawnArrow, x: number, y: number): number {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
  return Math.hypot(x1 + share * (x2 - x1) - x, y1 + share * (y2 - y1) - y);
}
