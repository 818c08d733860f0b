// Which stretch of time the diagram shows, and how it is moved: a pure reducer. No pixels but in the
// conversions, which are told how many there are.

import type { Micros } from "../wire";

export type Scale = {
  /** The instant at the left edge. */
  readonly start: Micros;
  /** The time from the left edge to the right. */
  readonly span: Micros;
  /** Whether it goes along with the present. */
  readonly follows: boolean;
};

/** Extent is what there is to see. */
export type Extent = { readonly first: Micros; readonly last: Micros };

export type Move =
  /** The present is at an instant: a scale that follows goes along. */
  | { readonly kind: "now"; readonly at: Micros }
  | { readonly kind: "follow"; readonly at: Micros }
  /** By so much of the time in sight, to later times if positive. */
  | { readonly kind: "pan"; readonly share: number }
  /** Shows `factor` times as much, with the instant `about` staying where it is. */
  | { readonly kind: "zoom"; readonly factor: number; readonly about: Micros }
  | { readonly kind: "fit" }
  /** Brings all from one instant to another into sight, if it isn't. */
  | { readonly kind: "stretch"; readonly from: Micros; readonly to: Micros }
  /** Brings an instant into sight, if it isn't. */
  | { readonly kind: "reveal"; readonly at: Micros };

/** Half a second is a few election time-outs: what a beginner needs in sight. */
export const initial: Scale = { start: 0, span: 500_000, follows: true };

const leastSpan = 2_000;

/** Where the present stands while it is followed: room for what is under way lies right of it. */
const present = 0.82;

export function moved(scale: Scale, move: Move, extent: Extent): Scale {
  switch (move.kind) {
    case "now":
      return scale.follows ? at(scale, Math.max(move.at - present * scale.span, leastStart(scale, extent))) : scale;
    case "follow":
      return moved({ ...scale, follows: true }, { kind: "now", at: move.at }, extent);
    case "pan":
      return within({ ...scale, start: scale.start + move.share * scale.span, follows: false }, extent);
    case "zoom": {
      const span = Math.max(leastSpan, Math.min(mostSpan(extent), scale.span * move.factor));
      const share = (move.about - scale.start) / scale.span;
      const zoomed = { ...scale, start: move.about - share * span, span };
      return scale.follows ? zoomed : within(zoomed, extent);
    }
    case "fit": {
      const span = Math.max(leastSpan, (extent.last - extent.first) * 1.04);
      return { start: extent.first - 0.02 * span, span, follows: false };
    }
    case "stretch": {
      const margin = 0.06 * scale.span;
      if (move.from >= scale.start + margin && move.to <= scale.start + scale.span - margin) return scale;
      const span = Math.max(scale.span, (move.to - move.from) * 1.25);
      return { start: (move.from + move.to - span) / 2, span, follows: false };
    }
    case "reveal": {
      const margin = 0.06 * scale.span;
      if (move.at >= scale.start + margin && move.at <= scale.start + scale.span - margin) return scale;
      const edge = move.at < scale.start + margin ? move.at - margin : move.at - scale.span + margin;
      return within({ ...scale, start: edge, follows: false }, extent);
    }
  }
}

function at(scale: Scale, start: Micros): Scale {
  return start === scale.start ? scale : { ...scale, start };
}

/** A young run begins at the left edge instead of at the present. */
function leastStart({ span }: Scale, { first }: Extent): Micros {
  return first - 0.02 * span;
}

function mostSpan({ first, last }: Extent): Micros {
  return Math.max(2_000_000, (last - first) * 1.25);
}

/** Some of what there is stays in sight. */
function within(scale: Scale, { first, last }: Extent): Scale {
  const least = first - 0.5 * scale.span;
  const most = last - 0.5 * scale.span;
  return { ...scale, start: Math.max(least, Math.min(Math.max(least, most), scale.start)) };
}

/** xOf places an instant, in a diagram whose time begins at left and is width wide. */
export function xOf({ start, span }: Scale, left: number, width: number, instant: Micros): number {
  return left + ((instant - start) / span) * width;
}

/** instantAt is the instant at a place. */
export function instantAt({ start, span }: Scale, left: number, width: number, x: number): Micros {
  return start + ((x - left) / width) * span;
}

/** ticks are round instants in sight, about as far apart as asked for, in pixels. */
export function ticks({ start, span }: Scale, width: number, apart: number): { readonly step: Micros; readonly at: readonly Micros[] } {
  const step = roundStep((span / Math.max(1, width)) * apart);
  const first = Math.max(0, Math.ceil(start / step));
  const last = Math.floor((start + span) / step);
  return { step, at: Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step) };
}

/** The least of 1, 2, 5, 10, 20, ... that is no less, from 100 µs on. */
function roundStep(least: Micros): Micros {
  const power = 10 ** Math.max(2, Math.floor(Math.log10(Math.max(1, least))));
  return ([1, 2, 5, 10].find((n) => n * power >= least) ?? 10) * power;
}
