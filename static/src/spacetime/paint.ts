// A picture onto a canvas. Each thing has a shape of its own beside its colour: a leader's bar is double,
// a candidate's dashed, a crashed server's lane dotted; replies are dashed, what is lost ends in a cross.

import { family, isReply, letterOf } from "../glyph";
import type { Glyph } from "../glyph";
import type { Look, MarkKind } from "./chart";
import { foot, gutter } from "./picture";
import type { DrawnArrow, DrawnBar, DrawnCall, DrawnMark, Picture } from "./picture";
import { termLabels } from "./terms";

/** The colours of the style sheet, as a canvas takes them. */
export type Palette = Readonly<Record<Colour, string>>;
export type Colour = (typeof colours)[number];
export const colours = [
  ...(["text", "muted", "line", "edge", "surface", "accent", "on-colour"] as const),
  ...(["follower", "candidate", "leader", "client", "danger", "ok"] as const),
] as const;

export type Fonts = { readonly sans: string; readonly mono: string };

export type Labels = {
  /** "term 3" */
  readonly term: (term: number) => string;
  /** "1 284 ms", for ticks `step` apart. */
  readonly time: (at: number, step: number) => string;
};

/** So many messages can bear a letter each. */
const mostLetters = 70;

/** paint draws a whole picture on one canvas. */
export function paint(ctx: CanvasRenderingContext2D, picture: Picture, palette: Palette, fonts: Fonts, labels: Labels): void {
  const { width, height } = picture.size;
  ctx.clearRect(0, 0, width, height);
  paintGround(ctx, picture, width, palette, fonts);
  paintMessages(ctx, picture, palette, fonts, labels);
  paintBars(ctx, picture, palette, fonts, labels);
  paintMarks(ctx, picture, palette);
}

/** paintGround draws what does not move with time: the lanes and their names. */
export function paintGround(ctx: CanvasRenderingContext2D, { lanes }: Picture, width: number, palette: Palette, fonts: Fonts): void {
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  for (const { name, y, kind } of lanes) {
    ctx.font = `600 12.5px ${fonts.sans}`;
    ctx.fillStyle = kind === "server" ? palette.text : palette.client;
    ctx.fillText(name, 8, y + 0.5);
    line(ctx, gutter, y, width, y, palette.line, kind === "server" ? 2 : 1);
  }
}

/** paintMessages draws the times, what clients ask for, and the messages. */
export function paintMessages(ctx: CanvasRenderingContext2D, picture: Picture, palette: Palette, fonts: Fonts, labels: Labels): void {
  paintTimes(ctx, picture, palette, fonts, labels);
  withinLanes(ctx, picture, () => {
    for (const call of picture.calls) if (!isOpen(call)) paintCall(ctx, call, palette, fonts);
    paintArrows(ctx, picture.arrows, palette, fonts);
  });
}

/** paintBars draws what lasts up to the present: what the servers are, and what clients wait for. */
export function paintBars(ctx: CanvasRenderingContext2D, picture: Picture, palette: Palette, fonts: Fonts, labels: Labels): void {
  withinLanes(ctx, picture, () => {
    for (const call of picture.calls) if (isOpen(call)) paintCall(ctx, call, palette, fonts);
    for (const bar of picture.bars) paintBar(ctx, bar, palette);
    paintTerms(ctx, picture, palette, fonts, labels);
  });
}

/** paintMarks draws what happens at an instant. */
export function paintMarks(ctx: CanvasRenderingContext2D, picture: Picture, palette: Palette): void {
  withinLanes(ctx, picture, () => {
    for (const mark of picture.marks) paintDrawnMark(ctx, mark, picture, palette);
  });
}

function isOpen({ call }: DrawnCall): boolean {
  return call.end === Infinity;
}

function withinLanes(ctx: CanvasRenderingContext2D, { size }: Picture, draw: () => void): void {
  ctx.save();
  ctx.lineJoin = "round";
  ctx.beginPath();
  ctx.rect(gutter - 6, 0, size.width - gutter + 6, size.height - foot + 4);
  ctx.clip();
  draw();
  ctx.restore();
}

function paintTimes(ctx: CanvasRenderingContext2D, { ticks, step, size }: Picture, palette: Palette, fonts: Fonts, labels: Labels): void {
  ctx.strokeStyle = palette.line;
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (const { x } of ticks) {
    ctx.moveTo(Math.round(x) + 0.5, 6);
    ctx.lineTo(Math.round(x) + 0.5, size.height - foot);
  }
  ctx.stroke();
  ctx.fillStyle = palette.muted;
  ctx.font = `11px ${fonts.sans}`;
  ctx.textBaseline = "alphabetic";
  for (const { x, at } of ticks) {
    const label = labels.time(at, step);
    const half = ctx.measureText(label).width / 2;
    ctx.textAlign = "center";
    if (x - half > gutter - 12) ctx.fillText(label, Math.min(x, size.width - half - 2), size.height - 5);
  }
}

// Bars.

function paintBar(ctx: CanvasRenderingContext2D, { bar, x1, x2, y, newTerm }: DrawnBar, palette: Palette): void {
  paintLook(ctx, bar.look, x1, x2, y, palette);
  if (newTerm && bar.term > 0) line(ctx, x1, y - 6, x1, y + 6, palette.muted, 1.5);
}

/** Terms stand out from the messages behind them. */
function paintTerms(ctx: CanvasRenderingContext2D, picture: Picture, palette: Palette, fonts: Fonts, labels: Labels): void {
  ctx.font = `10.5px ${fonts.sans}`;
  ctx.textAlign = "left";
  ctx.textBaseline = "alphabetic";
  ctx.strokeStyle = palette.surface;
  ctx.lineWidth = 3;
  ctx.setLineDash([]);
  ctx.fillStyle = palette.muted;
  for (const { text: label, x, y } of termLabels(picture, { full: labels.term, short: String, widthOf: (one) => ctx.measureText(one).width })) {
    ctx.strokeText(label, x, y);
    ctx.fillText(label, x, y);
  }
}

/** paintLook draws a stretch of lane in the manner of a role. */
export function paintLook(ctx: CanvasRenderingContext2D, look: Look, x1: number, x2: number, y: number, palette: Palette): void {
  switch (look) {
    case "leader":
      line(ctx, x1, y, x2, y, palette.leader, 8, "butt");
      line(ctx, x1, y, x2, y, palette.surface, 1.6, "butt");
      break;
    case "candidate":
      line(ctx, x1, y, x2, y, palette.candidate, 6, "butt", [6, 3]);
      break;
    case "preCandidate":
      line(ctx, x1, y, x2, y, palette.candidate, 3, "butt", [3, 3]);
      break;
    case "learner":
      line(ctx, x1, y, x2, y, palette.follower, 2, "butt", [8, 4]);
      break;
    case "follower":
      line(ctx, x1, y, x2, y, palette.follower, 2.4, "butt");
      break;
    case "frozen":
      line(ctx, x1, y, x2, y, palette.surface, 4, "butt");
      line(ctx, x1, y, x2, y, palette.accent, 6, "butt", [1.5, 4]);
      break;
    case "crashed":
      line(ctx, x1, y, x2, y, palette.surface, 4, "butt");
      line(ctx, x1 + 4, y, Math.max(x1 + 4, x2), y, palette.edge, 2.4, "round", [0.1, 6]);
      break;
  }
}

// Messages.

function paintArrows(ctx: CanvasRenderingContext2D, arrows: readonly DrawnArrow[], palette: Palette, fonts: Fonts): void {
  const lettered = arrows.filter(({ faint }) => !faint).length <= mostLetters;
  for (const arrow of arrows) {
    const { x1, y1, x2, y2, faint } = arrow;
    const { glyph, fate } = arrow.arrow;
    const colour = colourOf(glyph, palette);
    ctx.globalAlpha = faint ? 0.38 : 1;
    line(ctx, x1, y1, x2, y2, colour, faint ? 1 : 1.4, "round", isReply(glyph) ? [4, 3] : []);
    if (fate === "lost") cross(ctx, x2, y2, 3.5, palette.danger, 1.8);
    else if (fate === "held") ring(ctx, x1, y1, 3.5, colour, palette.surface);
    else if (!faint) point(ctx, x1, y1, x2, y2, colour);
    if (lettered && !faint) letter(ctx, arrow, colour, palette, fonts);
  }
  ctx.globalAlpha = 1;
}

function colourOf(glyph: Glyph, palette: Palette): string {
  switch (family(glyph)) {
    case "vote":
      return palette.candidate;
    case "append":
      return palette.leader;
    case "client":
      return palette.client;
  }
}

/** A letter beyond the middle, where arrows that leave together have parted. */
function letter(ctx: CanvasRenderingContext2D, { arrow, x1, y1, x2, y2 }: DrawnArrow, colour: string, palette: Palette, fonts: Fonts): void {
  const text = letterOf(arrow.glyph, arrow.count);
  if (text === "" || Math.hypot(x2 - x1, y2 - y1) < 30 || x2 - x1 < 8) return;
  const [x, y] = [x1 + (x2 - x1) * 0.62, y1 + (y2 - y1) * 0.62];
  ctx.font = `700 10px ${fonts.sans}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.strokeStyle = palette.surface;
  ctx.lineWidth = 3.5;
  ctx.setLineDash([]);
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
}

function point(ctx: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number, colour: string): void {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length < 10) return;
  const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length];
  ctx.beginPath();
  ctx.moveTo(x2, y2);
  ctx.lineTo(x2 - 6 * dx + 2.6 * dy, y2 - 6 * dy - 2.6 * dx);
  ctx.lineTo(x2 - 6 * dx - 2.6 * dy, y2 - 6 * dy + 2.6 * dx);
  ctx.closePath();
  ctx.fillStyle = colour;
  ctx.fill();
}

// Clients.

function paintCall(ctx: CanvasRenderingContext2D, { call, y, x1, x2, point: at }: DrawnCall, palette: Palette, fonts: Fonts): void {
  line(ctx, x1, y, x2, y, palette.client, 3, "butt", call.outcome === "unknown" ? [3, 3] : []);
  line(ctx, x1, y - 5, x1, y + 5, palette.client, 2);
  if (call.outcome === "ok") line(ctx, x2, y - 5, x2, y + 5, palette.client, 2);
  if (call.outcome === "unknown") text(ctx, "?", x2 + 7, y + 1, `700 11px ${fonts.sans}`, palette.danger);
  if (at !== undefined) {
    if (at > x2) line(ctx, x2, y, at, y, palette.client, 1, "butt", [2, 3]);
    paintPoint(ctx, at, y, palette);
  }
  ctx.font = `10.5px ${fonts.mono}`;
  const width = ctx.measureText(call.text).width;
  if (width + 6 < x2 - x1) text(ctx, call.text, x1 + 4 + width / 2, y - 8, ctx.font, palette.muted);
}

/** paintPoint draws where a call takes effect. */
export function paintPoint(ctx: CanvasRenderingContext2D, x: number, y: number, palette: Palette): void {
  diamond(ctx, x, y, 5, palette.client, palette.surface);
}

// Marks.

function paintDrawnMark(ctx: CanvasRenderingContext2D, { mark, x, y }: DrawnMark, { size }: Picture, palette: Palette): void {
  if (mark.lane === undefined) line(ctx, x, y, x, size.height - foot, mark.kind === "setting" ? palette.accent : palette.danger, 1, "butt", [3, 4]);
  paintMark(ctx, mark.kind, x, y, palette);
}

/** paintMark draws a mark around a point, about 13 pixels across. */
export function paintMark(ctx: CanvasRenderingContext2D, kind: MarkKind, x: number, y: number, palette: Palette): void {
  switch (kind) {
    case "timeout":
      ring(ctx, x, y, 5.5, palette.candidate, palette.surface);
      path(ctx, palette.candidate, 1.5, [[x, y - 3], [x, y], [x + 2.4, y + 1.2]]);
      break;
    case "elected":
      star(ctx, x, y, palette.leader, palette.leader);
      break;
    case "stepDown":
      shape(ctx, [[x - 5.5, y - 4], [x + 5.5, y - 4], [x, y + 5.5]], palette.surface, palette.follower);
      break;
    case "commit":
      shape(ctx, [[x - 5.5, y - 5.5], [x + 5.5, y - 5.5], [x + 5.5, y + 5.5], [x - 5.5, y + 5.5]], palette.leader, palette.surface);
      path(ctx, palette["on-colour"], 1.7, [[x - 2.8, y], [x - 0.8, y + 2.2], [x + 3, y - 2.4]]);
      break;
    case "learned":
      ring(ctx, x, y, 2.8, palette.leader, palette.leader);
      break;
    case "truncate":
      shape(ctx, [[x - 5.5, y - 4], [x + 5.5, y - 4], [x + 5.5, y + 4], [x - 5.5, y + 4]], palette.surface, palette.danger);
      path(ctx, palette.danger, 1.8, [[x - 2.6, y], [x + 2.6, y]]);
      break;
    case "snapshot":
      shape(ctx, [[x - 5.5, y - 5.5], [x + 5.5, y - 5.5], [x + 5.5, y + 5.5], [x - 5.5, y + 5.5]], palette.surface, palette.edge);
      shape(ctx, [[x - 2, y - 2], [x + 2, y - 2], [x + 2, y + 2], [x - 2, y + 2]], palette.edge, palette.edge);
      break;
    case "config":
      diamond(ctx, x, y, 6, palette.surface, palette.accent);
      break;
    case "crash":
      cross(ctx, x, y, 5, palette.danger, 3);
      break;
    case "restart":
      shape(ctx, [[x - 5.5, y + 4], [x + 5.5, y + 4], [x, y - 5.5]], palette.surface, palette.ok);
      break;
    case "freeze":
      ring(ctx, x, y, 6, palette.accent, palette.surface);
      path(ctx, palette.accent, 1.6, [[x - 1.8, y - 2.4], [x - 1.8, y + 2.4]]);
      path(ctx, palette.accent, 1.6, [[x + 1.8, y - 2.4], [x + 1.8, y + 2.4]]);
      break;
    case "wipe":
      shape(ctx, [[x - 5.5, y - 5.5], [x + 5.5, y - 5.5], [x + 5.5, y + 5.5], [x - 5.5, y + 5.5]], palette.surface, palette.danger);
      cross(ctx, x, y, 2.6, palette.danger, 1.6);
      break;
    case "violation":
      shape(ctx, [[x - 7, y + 5.5], [x + 7, y + 5.5], [x, y - 7]], palette.danger, palette.surface);
      path(ctx, palette["on-colour"], 1.8, [[x, y - 2.5], [x, y + 1.2]]);
      path(ctx, palette["on-colour"], 1.8, [[x, y + 3.6], [x, y + 3.6]]);
      break;
    case "network":
      ring(ctx, x, y, 6, palette.danger, palette.surface);
      path(ctx, palette.danger, 1.8, [[x - 3, y + 3], [x + 3, y - 3]]);
      break;
    case "setting":
      ring(ctx, x, y, 5.5, palette.accent, palette.surface);
      ring(ctx, x, y, 1.4, palette.accent, palette.accent);
      break;
  }
}

// Strokes.

type Points = readonly (readonly [number, number])[];

function line(ctx: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number, colour: string, width: number, cap: CanvasLineCap = "round", dash: number[] = []): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.lineCap = cap;
  ctx.setLineDash(dash);
  ctx.beginPath();
  ctx.moveTo(x1, y1);
  ctx.lineTo(x2, y2);
  ctx.stroke();
}

function path(ctx: CanvasRenderingContext2D, colour: string, width: number, points: Points): void {
  trace(ctx, points);
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.lineCap = "round";
  ctx.stroke();
}

function shape(ctx: CanvasRenderingContext2D, points: Points, fill: string, stroke: string): void {
  trace(ctx, points);
  ctx.closePath();
  ctx.fillStyle = fill;
  ctx.fill();
  ctx.strokeStyle = stroke;
  ctx.lineWidth = 1.7;
  ctx.stroke();
}

function trace(ctx: CanvasRenderingContext2D, points: Points): void {
  ctx.setLineDash([]);
  ctx.beginPath();
  for (const [x, y] of points) ctx.lineTo(x, y);
}

function ring(ctx: CanvasRenderingContext2D, x: number, y: number, radius: number, stroke: string, fill: string): void {
  ctx.setLineDash([]);
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fillStyle = fill;
  ctx.fill();
  ctx.strokeStyle = stroke;
  ctx.lineWidth = 1.7;
  ctx.stroke();
}

function cross(ctx: CanvasRenderingContext2D, x: number, y: number, reach: number, colour: string, width: number): void {
  line(ctx, x - reach, y - reach, x + reach, y + reach, colour, width);
  line(ctx, x + reach, y - reach, x - reach, y + reach, colour, width);
}

function diamond(ctx: CanvasRenderingContext2D, x: number, y: number, reach: number, fill: string, stroke: string): void {
  shape(ctx, [[x - reach, y], [x, y - reach], [x + reach, y], [x, y + reach]], fill, stroke);
}

function star(ctx: CanvasRenderingContext2D, x: number, y: number, fill: string, stroke: string): void {
  const tips = Array.from({ length: 10 }, (_, i) => {
    const [angle, radius] = [-Math.PI / 2 + (i * Math.PI) / 5, i % 2 === 0 ? 8 : 3.6];
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
  });
  shape(ctx, tips, fill, stroke);
}

function text(ctx: CanvasRenderingContext2D, what: string, x: number, y: number, font: string, colour: string): void {
  ctx.font = font;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillStyle = colour;
  ctx.fillText(what, x, y);
}
