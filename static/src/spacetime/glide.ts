// How far a picture that was painted may be moved in place of being painted anew, in whole pixels of the screen: between
// two of them letters and lines would blur, and would shake from one painting to the next.

import type { Micros } from "../wire";
import type { Scale } from "./scale";

/** So much is painted beyond the right edge, in CSS pixels: at the usual speeds it lasts for several paintings. */
export const marginPx = 128;

/** Pixels of the screen in a microsecond. */
function density({ span }: Scale, width: number, ratio: number): number {
  return (width * ratio) / span;
}

/** snapped is a scale whose left edge lies on a whole pixel of the screen, counted from the run's beginning. */
export function snapped(scale: Scale, width: number, ratio: number): Scale {
  const dense = density(scale, width, ratio);
  return { ...scale, start: Math.floor(scale.start * dense) / dense };
}

/** widened is a scale that shows as much more as goes into a margin, in CSS pixels; beyond is how much time that is. */
export function widened(scale: Scale, width: number, margin: number): { readonly scale: Scale; readonly beyond: Micros } {
  const beyond = (scale.span / width) * margin;
  return { scale: { ...scale, span: scale.span + beyond }, beyond };
}

/** glideOf is how far left what was painted with one scale stands with another, in CSS pixels; undefined if it looks
 *  different, or lies right of where it was. */
export function glideOf(painted: Scale, now: Scale, width: number, ratio: number): number | undefined {
  if (painted.span !== now.span) return undefined;
  const dense = density(now, width, ratio);
  const pixels = Math.floor(now.start * dense + 1e-6) - Math.round(painted.start * dense);
  return pixels < 0 ? undefined : pixels / ratio;
}
