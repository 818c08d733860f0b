// Where the playhead may stand: at any instant of what is known, and by steps at those at which something
// happened.

import type { Past } from "./past";
import type { Micros } from "./wire";

/** latest is the last instant that can be looked at: the present, or what was seen beyond it before the
 *  cluster was taken back. */
export function latest(past: Past, present: Micros): Micros {
  return Math.max(present, past.last);
}

/** before is the last instant before another at which something happened; the oldest of all if none did. */
export function before(past: Past, at: Micros): Micros {
  const seq = past.reached(at - 1);
  return past.event(seq)?.at ?? past.first;
}

/** after is the next instant at which something happens; undefined beyond what is known. */
export function after(past: Past, at: Micros): Micros | undefined {
  return past.event(past.reached(at) + 1)?.at;
}

/** within is an instant moved into what is known; undefined is the present. */
export function within(past: Past, present: Micros, at: Micros): Micros | undefined {
  const end = latest(past, present);
  if (at >= end && end === present) return undefined;
  return Math.round(Math.max(past.first, Math.min(end, at)));
}
