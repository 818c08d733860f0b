// The two events that contradict each other, in the diagram: rings of one colour, numbered in the order in which they
// happened, and joined.

import type { Contradiction } from "../violation";
import type { Fonts, Palette } from "./paint";
import { head } from "./picture";
import type { Picture } from "./picture";
import { xOf } from "./scale";
import type { Scale } from "./scale";

export type Ring = { readonly x: number; readonly y: number; readonly label: string };

export type Rings = readonly Ring[];

/** How far apart the rings' middles are at least: two events can have one place. */
const apart = 20;

const radius = 8.5;

/** rings places the events; what is out of sight has its place beyond the edge. */
export function rings({ earlier, later }: Contradiction, { lanes, left, width }: Picture, scale: Scale): readonly Ring[] {
  const points = earlier === undefined ? [later] : [earlier, later];
  const placed = points.map(({ at, lane }, i) => ({
    x: xOf(scale, left, width, at),
    y: lanes.find(({ name }) => name === lane)?.y ?? head / 2,
    label: String(i + 1),
  }));
  const [first, second] = placed;
  if (first === undefined || second === undefined) return placed;
  return first.y === second.y && second.x - first.x < apart ? [{ ...first, x: second.x - apart }, second] : placed;
}

export function paintRings(ctx: CanvasRenderingContext2D, placed: readonly Ring[], left: number, palette: Palette, fonts: Fonts): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(left - radius, 0, ctx.canvas.width, ctx.canvas.height);
  ctx.clip();
  ctx.strokeStyle = palette.danger;
  ctx.lineWidth = 2;
  ctx.setLineDash([4, 3]);
  ctx.beginPath();
  for (const { x, y } of placed) ctx.lineTo(x, y);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.font = `700 11px ${fonts.sans}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  for (const { x, y, label } of placed) {
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    ctx.fillStyle = palette.surface;
    ctx.fill();
    ctx.stroke();
    ctx.fillStyle = palette.danger;
    ctx.fillText(label, x, y + 0.5);
  }
  ctx.restore();
}
