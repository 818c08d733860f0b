// Partitions as areas: which servers reach each other both ways, and the outline around each such group.

import type { Point, Stage } from "./geometry";
import type { ServerName, State } from "./wire";

export type Area = {
  readonly servers: readonly ServerName[];
  /** The line to be drawn around the members' centres, as wide as width and filled. */
  readonly path: string;
  readonly width: number;
};

/** How far an area reaches beyond the discs of its servers. */
const rim = 13;

/** areas gives what is to be drawn behind the servers; nothing while the cluster is in one piece. */
export function areas(on: Stage, cuts: State["cuts"]): readonly Area[] {
  return groups([...on.servers.keys()], cuts).map((servers) => ({
    servers,
    path: outline(servers, on).map(({ to, via }, i) => (i === 0 ? "M" : via === undefined ? "L" : `Q${via.x} ${via.y} `) + `${to.x} ${to.y}`).join("") + "z",
    width: 2 * (on.radius + rim),
  }));
}

/** groups gives the largest groups whose members all reach each other, both ways. A server that bridges two groups
 *  is in both. Where a few links are cut and the groups share more than that, no area could show it: there are none. */
export function groups(servers: readonly ServerName[], cuts: State["cuts"]): readonly (readonly ServerName[])[] {
  const apart = new Set(cuts.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  const all = cliques([], servers, [], (a, b) => a !== b && !apart.has(`${a} ${b}`));
  const shared = all.some((a, i) => all.slice(i + 1).some((b) => a.filter((name) => b.includes(name)).length > 1));
  return all.length < 2 || shared ? [] : all;
}

/** The maximal cliques of a graph (Bron and Kerbosch); nine servers have few. */
function cliques(
  chosen: readonly ServerName[],
  open: readonly ServerName[],
  done: readonly ServerName[],
  linked: (a: ServerName, b: ServerName) => boolean,
): readonly (readonly ServerName[])[] {
  if (open.length === 0) return done.length === 0 ? [chosen] : [];
  return open.flatMap((name, i) => {
    const near = (other: ServerName): boolean => linked(name, other);
    return cliques([...chosen, name], open.slice(i + 1).filter(near), [...done, ...open.slice(0, i)].filter(near), linked);
  });
}

/** A piece of an outline: to a point, straight, or in a curve drawn towards another. */
export type Piece = { readonly to: Point; readonly via?: Point };

/** outline goes from member to member around the ring. Where a straight way would pass over a server of another group,
 *  it bends to the middle of the ring. */
export function outline(members: readonly ServerName[], on: Stage): readonly Piece[] {
  const centres = members.flatMap((name) => on.servers.get(name) ?? []);
  const strangers = [...on.servers].flatMap(([name, at]) => (members.includes(name) ? [] : [at]));
  const clearance = 2 * on.radius + rim + 3;
  return [...centres, ...centres.slice(0, 1)].map((to, i, all) => {
    const from = all[i - 1] ?? to;
    const free = strangers.every((at) => distance(at, from, to) > clearance);
    return free ? { to } : { to, via: { x: 0, y: 0 } };
  });
}

/** How far a point is from the line between two others. */
function distance(p: Point, a: Point, b: Point): number {
  const [x, y] = [b.x - a.x, b.y - a.y];
  const length = x * x + y * y;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * x + (p.y - a.y) * y) / length));
  return Math.hypot(a.x + share * x - p.x, a.y + share * y - p.y);
}
