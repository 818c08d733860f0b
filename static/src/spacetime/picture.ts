// What of a chart is in sight, in pixels. As much as an eye can tell apart and no more: however long the
// run, a picture has a bounded number of things in it.

import type { Micros } from "../wire";
import type { Arrow, Bar, Call, Chart, Mark } from "./chart";
import { ticks, xOf } from "./scale";
import type { Scale } from "./scale";

/** focus: no heartbeats; context: faint, without labels; all: like any message. */
export type Filter = "focus" | "context" | "all";

export type Size = { readonly width: number; readonly height: number };

export type Lane = { readonly name: string; readonly y: number; readonly kind: "server" | "client" };

export type DrawnBar = { readonly bar: Bar; readonly y: number; readonly x1: number; readonly x2: number; readonly newTerm: boolean };

export type DrawnArrow = {
  readonly arrow: Arrow;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly faint: boolean;
};

/** A mark without a lane stands above them all. */
export type DrawnMark = { readonly mark: Mark; readonly x: number; readonly y: number };

export type DrawnCall = {
  readonly call: Call;
  readonly y: number;
  readonly x1: number;
  readonly x2: number;
  readonly point?: number;
};

export type Picture = {
  readonly size: Size;
  readonly left: number;
  readonly width: number;
  readonly lanes: readonly Lane[];
  readonly bars: readonly DrawnBar[];
  readonly arrows: readonly DrawnArrow[];
  readonly marks: readonly DrawnMark[];
  readonly calls: readonly DrawnCall[];
  readonly ticks: readonly { readonly x: number; readonly at: Micros }[];
  /** What a tick's label shows: the time between two. */
  readonly step: Micros;
  /** Whether there are more messages in sight than can be told apart, so that some are left out. */
  readonly crowded: boolean;
};

/** Room for the lanes' names, left of all time. */
export const gutter = 40;

/** Room for what happens to the whole cluster, above the lanes. */
export const head = 22;

/** Room for the times, below. */
export const foot = 20;

/** Lanes are no closer than this; where there is no room, the diagram is higher than its window. */
export const closestLanes = 19;

/** More arrows than this are a hatching. */
const mostArrows = 1200;

/** Marks on one lane nearer than this hide each other: the weightier stays. */
const markReach = 9;

/** heightOf is the height that a chart needs at least. */
export function heightOf({ servers, clients }: Pick<Chart, "servers" | "clients">): number {
  return head + foot + closestLanes * (servers.length + clients.length);
}

/** picture draws what is known up to an instant: what still lasts ends there. */
export function picture(chart: Chart, scale: Scale, size: Size, filter: Filter, known: Micros): Picture {
  const left = gutter;
  const width = Math.max(1, size.width - gutter);
  const x = (at: Micros): number => xOf(scale, left, width, at);
  const lanes = lanesOf(chart, size.height);
  const y = new Map(lanes.map((lane) => [lane.name, lane.y]));
  const end = scale.start + scale.span;
  const { arrows, crowded } = arrowsOf(chart, scale.start, end, filter, x, y);
  const { step, at } = ticks(scale, width, 86);
  return {
    ...{ size, left, width, lanes, arrows, crowded, step },
    bars: barsOf(chart, scale.start, Math.min(end, known), x, y),
    marks: marksOf(chart, scale.start, end, x, y),
    calls: callsOf(chart, scale.start, Math.min(end, known), x, y),
    ticks: at.map((instant) => ({ x: x(instant), at: instant })),
  };
}

type X = (at: Micros) => number;
type Y = ReadonlyMap<string, number>;

function lanesOf({ servers, clients }: Chart, height: number): readonly Lane[] {
  const names = [...servers.map((name) => ({ name, kind: "server" as const })), ...clients.map((name) => ({ name, kind: "client" as const }))];
  const apart = Math.max(closestLanes, Math.min(44, (height - head - foot) / Math.max(1, names.length)));
  return names.map((lane, i) => ({ ...lane, y: Math.round(head + (i + 0.5) * apart) }));
}

function barsOf(chart: Chart, start: Micros, end: Micros, x: X, y: Y): readonly DrawnBar[] {
  const drawn: DrawnBar[] = [];
  for (const [server, bars] of chart.bars) {
    let before: Bar | undefined;
    bars.visit(start, end, (bar) => {
      drawn.push({ bar, y: y.get(server) ?? 0, x1: x(Math.max(bar.start, start)), x2: x(Math.min(bar.end, end)), newTerm: bar.start >= start && bar.term !== before?.term });
      before = bar;
    });
  }
  return drawn;
}

function arrowsOf(chart: Chart, start: Micros, end: Micros, filter: Filter, x: X, y: Y): Pick<Picture, "arrows" | "crowded"> {
  const found: Arrow[] = [];
  chart.talk.visit(start, end, (arrow) => void found.push(arrow));
  const beats: Arrow[] = [];
  let crowded = found.length > mostArrows;
  if (filter !== "focus" && !crowded) {
    const room = mostArrows - found.length;
    chart.beats.visit(start, end, (arrow) => {
      beats.push(arrow);
      return beats.length <= room;
    });
    crowded = beats.length > room;
  }
  const draw = (arrow: Arrow, faint: boolean): DrawnArrow => {
    const [from, to] = [y.get(arrow.from) ?? 0, y.get(arrow.to) ?? 0];
    const arrival = arrow.fate === "held" ? arrow.start : arrow.end;
    return { arrow, x1: x(arrow.start), y1: from, x2: x(arrival), y2: arrow.fate === "held" ? from : from + (to - from) * arrow.part, faint };
  };
  const shown = crowded && beats.length > 0 ? [] : beats;
  return {
    arrows: [...shown.map((arrow) => draw(arrow, filter === "context")), ...thinned(found).map((arrow) => draw(arrow, false))],
    crowded,
  };
}

/** thinned leaves every so many-th, if there are too many. */
function thinned(arrows: readonly Arrow[]): readonly Arrow[] {
  const every = Math.ceil(arrows.length / mostArrows);
  return every <= 1 ? arrows : arrows.filter((_, i) => i % every === 0);
}

function marksOf(chart: Chart, start: Micros, end: Micros, x: X, y: Y): readonly DrawnMark[] {
  const drawn: DrawnMark[] = [];
  const last = new Map<string, number>();
  chart.marks.visit(start, end, (mark) => {
    const lane = mark.lane ?? "";
    const here: DrawnMark = { mark, x: x(mark.start), y: y.get(lane) ?? head / 2 };
    const i = last.get(lane);
    const before = i === undefined ? undefined : drawn[i];
    if (i === undefined || before === undefined || here.x - before.x >= markReach) {
      last.set(lane, drawn.push(here) - 1);
    } else if (mark.weight > before.mark.weight) {
      drawn[i] = here;
    }
  });
  return drawn;
}

function callsOf(chart: Chart, start: Micros, end: Micros, x: X, y: Y): readonly DrawnCall[] {
  const drawn: DrawnCall[] = [];
  chart.calls.visit(start, end, (call) => {
    const point = call.point === undefined ? {} : { point: x(call.point.at) };
    drawn.push({ call, y: y.get(call.client) ?? 0, x1: x(call.start), x2: x(Math.min(call.end, end)), ...point });
  });
  const crowd = Math.ceil(drawn.length / mostArrows);
  return crowd <= 1 ? drawn : drawn.filter((_, i) => i % crowd === 0);
}
