// Where things are on the stage, in the units of its view box. No DOM: numbers in, numbers out.

import type { Flight, Micros, ServerName, State } from "./wire";

export type Point = { readonly x: number; readonly y: number };
export type Segment = { readonly from: Point; readonly to: Point };
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type Stage = {
  readonly box: Box;
  /** Radius of a server's outer ring, its timer. */
  readonly radius: number;
  readonly servers: ReadonlyMap<ServerName, Point>;
  readonly clients: ReadonlyMap<string, Point>;
  /** By how much texts beside the servers are larger than they would be, so that a small picture can be read. */
  readonly grow: number;
};

/** Radius of a client's mark. */
export const clientRadius = 22;

/** Where on its way a message stands that waits to be picked: clear of its sender and of the others there. */
const picked = 0.34;

/** How far to the right of its link's middle line a message flies: the two directions keep apart. */
const lane = 9;

/** Half the width of the area around a link that takes a click. */
export const linkReach = 13;

/** Radius of the area around a message that takes a click: 24 CSS pixels across on the narrowest phone. */
export const messageReach = 19;

/** At this many CSS pixels to a unit and above, texts are as large as they are meant to be. */
const legible = 0.92;

/** More would leave no room for the words. */
const mostGrown = 1.6;

/** stage places the servers on a ring and the clients outside it; aspect is width over height of the
 *  space that there is, height is in CSS pixels. */
export function stage(servers: readonly ServerName[], clients: readonly string[], aspect: number, height?: number): Stage {
  const wide = aspect >= 1.15;
  const radius = servers.length <= 5 ? 44 : servers.length <= 7 ? 40 : 36;
  const [across, down] = servers.length === 1 ? [0.5, 0.5] : servers.length === 2 ? [0.9, 0.5] : [1, 1];
  const rx = across * (wide ? Math.min(262, 150 + 60 * aspect) : 182);
  const ry = down * (wide ? 172 : 196);
  const margin = { x: radius + (wide ? 100 : 20), top: radius + 14, bottom: radius + 46 };
  const legend = aspect >= 1.6 ? 70 : 0;
  const box = {
    x: -rx - margin.x - legend,
    y: -ry - margin.top,
    width: 2 * (rx + margin.x) + legend,
    height: 2 * ry + margin.top + margin.bottom,
  };
  const scale = height === undefined ? 1 : height * Math.min(1 / box.height, aspect / box.width);
  return {
    box,
    radius,
    grow: Math.min(mostGrown, Math.max(1, legible / scale)),
    servers: new Map(servers.map((name, i) => [name, onRing(i, servers.length, rx, ry)])),
    clients: new Map(clients.map((name, i) => [name, outside(i, box, wide)])),
  };
}

function onRing(i: number, n: number, rx: number, ry: number): Point {
  if (n === 1) return { x: 0, y: 0 };
  const start = n === 2 ? Math.PI : -Math.PI / 2; // two stand side by side
  const angle = start + (i * 2 * Math.PI) / n;
  return { x: round(rx * Math.cos(angle)), y: round(ry * Math.sin(angle)) };
}

/** Up the right side first, then up the left, corners before the rest: nine places, as many as there can
 *  be clients. The legend stands at the lower left. */
function outside(i: number, box: Box, wide: boolean): Point {
  const inset = clientRadius + (wide ? 14 : 6);
  const left = i >= 5;
  const rung = [1, 0, 0.5, 0.75, 0.25, 0, 1, 0.5, 0.25][i] ?? 0.5;
  const top = box.y + inset;
  const bottom = box.y + box.height - inset - 18; // room for the name below
  return { x: round(left ? box.x + inset : box.x + box.width - inset), y: round(top + rung * (bottom - top)) };
}

/** betweenClients is the stage without the columns in which clients stand now. */
export function betweenClients({ box, clients }: Stage): Box {
  const xs = [...clients.values()].map(({ x }) => x);
  const edge = clientRadius + 4;
  const left = Math.max(box.x, ...xs.filter((x) => x < 0).map((x) => x + edge));
  const right = Math.min(box.x + box.width, ...xs.filter((x) => x > 0).map((x) => x - edge));
  return { ...box, x: left, width: right - left };
}

/** place finds a server or a client on the stage. */
export function place(on: Stage, name: string): Point | undefined {
  return on.servers.get(name) ?? on.clients.get(name);
}

/** serverAt is the server whose disc or ring covers a point. */
export function serverAt(on: Stage, point: Point): ServerName | undefined {
  return [...on.servers].find(([, at]) => Math.hypot(at.x - point.x, at.y - point.y) <= on.radius + 6)?.[0];
}

/** Every pair of servers once, in the order of their names. */
export function links(on: Stage): { readonly a: ServerName; readonly b: ServerName; readonly line: Segment }[] {
  const all = [...on.servers];
  return all.flatMap(([a, pa], i) =>
    all.slice(i + 1).map(([b, pb]) => ({ a, b, line: between(pa, pb, on.radius, on.radius) })),
  );
}

/** What of a link is cut: nothing, one direction (from the one named first), or both. */
export type LinkState = "open" | "both" | "forth" | "back";

/** linkState tells what of the link between a and b is cut; forth is from a to b. */
export function linkState(cuts: State["cuts"], a: ServerName, b: ServerName): LinkState {
  const forth = cuts.some(([from, to]) => from === a && to === b);
  const back = cuts.some(([from, to]) => from === b && to === a);
  if (forth) return back ? "both" : "forth";
  return back ? "back" : "open";
}

/** between is the line from one disc's edge to the other's. */
export function between(a: Point, b: Point, radiusA: number, radiusB: number): Segment {
  const { x, y } = direction(a, b);
  return {
    from: { x: round(a.x + x * radiusA), y: round(a.y + y * radiusA) },
    to: { x: round(b.x - x * radiusB), y: round(b.y - y * radiusB) },
  };
}

export type Drawn = {
  readonly at: Point;
  /** A point a little behind, where the trail begins. */
  readonly tail: Point;
  /** 1 in full flight, down to 0 where a lost message ends. */
  readonly opacity: number;
  /** How far it has come along its link. */
  readonly way: number;
  /** Which way it flies, in degrees. */
  readonly degrees: number;
};

/** messageAt places a message in flight at the time shown. Without motion it stands in the middle of
 *  its way from departure to arrival. It is undefined if an end is not on the stage. */
export function messageAt(on: Stage, message: Flight, shown: Micros, motion: boolean): Drawn | undefined {
  const from = place(on, message.from);
  const to = place(on, message.to);
  if (from === undefined || to === undefined) return undefined;
  const way = between(from, to, edge(on, message.from), edge(on, message.to));
  const side = direction(from, to);
  const on_ = (part: number): Point => ({
    x: round(way.from.x + (way.to.x - way.from.x) * part - side.y * lane),
    y: round(way.from.y + (way.to.y - way.from.y) * part + side.x * lane),
  });
  const { part, opacity } = progress(message, shown);
  const { degrees } = middle(way);
  const length = Math.hypot(way.to.x - way.from.x, way.to.y - way.from.y);
  if (!motion) return { at: on_(0.5), tail: on_(0.42), opacity: opacity > 0 ? 1 : 0, way: length / 2, degrees };
  return { at: on_(part), tail: on_(Math.max(0, part - 0.14)), opacity, way: part * length, degrees };
}

/** progress is how much of its way a message has behind it, and how visible it still is. */
export function progress(message: Flight, shown: Micros): { readonly part: number; readonly opacity: number } {
  const end = message.arrives ?? message.dies;
  if (end === undefined) return { part: picked, opacity: 1 };
  const part = end <= message.sent ? 1 : clamp((shown - message.sent) / (end - message.sent));
  if (message.arrives !== undefined) return { part, opacity: 1 };
  return { part: part / 2, opacity: round(1 - part * part) };
}

/** timerLeft is the share of a timer that is left, 1 to 0. */
export function timerLeft(timer: { readonly set: Micros; readonly deadline: Micros }, shown: Micros): number {
  if (timer.deadline <= timer.set) return 0;
  return clamp((timer.deadline - shown) / (timer.deadline - timer.set));
}

/** The path of an arc from the top, clockwise, over the share given of a circle around the origin. */
export function arc(radius: number, share: number): string {
  if (share <= 0) return "";
  if (share >= 0.9999) return `M0 ${-radius}A${radius} ${radius} 0 1 1 -0.01 ${-radius}`;
  const angle = share * 2 * Math.PI;
  const x = round(radius * Math.sin(angle));
  const y = round(-radius * Math.cos(angle));
  return `M0 ${-radius}A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}`;
}

/** middle is half-way, and which way the segment points there, in degrees. */
export function middle({ from, to }: Segment): { readonly at: Point; readonly degrees: number } {
  return {
    at: { x: round((from.x + to.x) / 2), y: round((from.y + to.y) / 2) },
    degrees: round((Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI),
  };
}

function edge(on: Stage, name: string): number {
  return on.servers.has(name) ? on.radius + 4 : clientRadius + 2;
}

function direction(a: Point, b: Point): Point {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  return length === 0 ? { x: 0, y: 0 } : { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
}

function clamp(share: number): number {
  return Math.max(0, Math.min(1, share));
}

/** Hundredths are finer than any screen; shorter attributes are cheaper to set at every frame. */
function round(x: number): number {
  return Math.round(x * 100) / 100;
}
