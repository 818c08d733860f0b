// What a violation is about: the two events that contradict each other, and where each stands.

import type { Past, Recorded } from "./past";
import type { EventOf, Ground, Micros } from "./wire";

export type Violation = EventOf<"violation">;

/** Point is an event's place in the diagram: its instant, and the lane of who did it. */
export type Point = { readonly seq: number; readonly at: Micros; readonly lane?: string };

export type Contradiction = {
  readonly violation: Violation;
  /** The event that contradicts the later one; some violations need no other. */
  readonly earlier?: Point;
  readonly later: Point;
};

/** latest is the violation to tell: of those of the last instant, one that names two events, if there is one. */
export function latest(violations: readonly Violation[]): Violation | undefined {
  const now = violations.filter(({ at }) => at === violations.at(-1)?.at);
  return now.filter(({ earlier }) => earlier !== undefined).at(-1) ?? now.at(-1);
}

/** What a fall is put down to: first what would have prevented it, as far as that is known. */
export type Cause = {
  readonly ground: Ground;
  /** Known to keep the property from falling. */
  readonly prevents: boolean;
};

/** causes lists the rules that were broken at any time before, and what Raft relies on and did not have. A rule alone is taken for
 *  the one that would have prevented the fall; what the run began with counts only where nothing else is there. */
export function causes({ grounds = [] }: Violation): readonly Cause[] {
  const others = grounds.filter(({ what }) => what !== "start");
  const counted = others.length > 0 ? others : grounds;
  const alone = new Set(counted.map(({ what, rule }) => `${what} ${rule ?? ""}`)).size === 1;
  const all = counted.map((ground) => ({ ground, prevents: ground.prevents === true || (alone && ground.what === "rule") }));
  return all.sort((a, b) => Number(b.prevents) - Number(a.prevents));
}

/** contradiction finds both events of a violation; undefined if the page does not know of it. */
export function contradiction(past: Past, seq: number): Contradiction | undefined {
  const violation = past.event(seq);
  if (violation?.kind !== "violation") return undefined;
  const earlier = violation.earlier === undefined ? undefined : past.event(violation.earlier);
  return { violation, later: pointOf(cause(past, violation)), ...(earlier === undefined ? {} : { earlier: pointOf(earlier) }) };
}

/** A violation follows at once on the event by which a property falls. */
function cause(past: Past, violation: Violation): Recorded {
  let seq = violation.seq - 1;
  while (past.event(seq)?.kind === "violation") seq--;
  const event = past.event(seq);
  return event?.at === violation.at ? event : violation;
}

function pointOf(event: Recorded): Point {
  const lane = laneOf(event);
  return { seq: event.seq, at: event.at, ...(lane === undefined ? {} : { lane }) };
}

function laneOf(event: Recorded): string | undefined {
  if (event.kind === "sent") return event.message.from;
  if (event.kind === "violation") return event.servers?.[0];
  if ("server" in event) return event.server;
  if ("client" in event) return event.client;
  return undefined;
}
