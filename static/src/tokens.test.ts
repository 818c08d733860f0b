// The style sheet's colours, measured: what is text can be read, what is a mark can be seen, and what is told by colour
// beside its shape is told apart by people who see colours in other ways too.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

type Rgb = readonly [number, number, number];
type Theme = Readonly<Record<string, Rgb>>;

const themes: Readonly<Record<"light" | "dark", Theme>> = { light: tokens(0), dark: tokens(1) };

const surfaces = ["bg", "surface", "surface-2"];
const texts = ["text", "muted", "accent", "danger", "ok", "candidate", "leader", "client"];
const marks = ["edge", "follower", "candidate", "leader", "client", "danger", "accent"];
const terms = ["term-1", "term-2", "term-3", "term-4", "term-5", "term-6"];

for (const [name, theme] of Object.entries(themes)) {
  test(`every text has 4.5:1 on what it stands on, and every mark 3:1 (${name})`, () => {
    for (const surface of surfaces) {
      for (const text of texts) atLeast(4.5, theme, text, surface);
      for (const mark of marks) atLeast(3, theme, mark, surface);
    }
    for (const term of terms) {
      atLeast(4.5, theme, term, "surface");
      atLeast(4.5, theme, "on-colour", term);
    }
    for (const role of ["follower", "candidate", "leader", "client", "accent"]) atLeast(4.5, theme, "on-colour", role);
  });

  for (const kind of ["protanopia", "deuteranopia", "tritanopia"] as const) {
    test(`the roles of servers stay apart with ${kind} (${name})`, () => {
      // A leader's edge is double and a candidate's dashed all the same; this is what is left of the colours.
      const apart = (a: string, b: string): number => distance(seen(of(theme, a), kind), seen(of(theme, b), kind));
      assert.ok(apart("candidate", "follower") > 20, `candidate and follower: ${apart("candidate", "follower")}`);
      assert.ok(apart("candidate", "leader") > 20, `candidate and leader: ${apart("candidate", "leader")}`);
    });
  }
}

test("the measures are those of the recommendation", () => {
  assert.equal(contrast([0, 0, 0], [255, 255, 255]), 21);
  assert.equal(Math.round(contrast([118, 118, 118], [255, 255, 255]) * 100) / 100, 4.54);
  for (const kind of ["protanopia", "deuteranopia", "tritanopia"] as const) {
    assert.ok(distance(seen([128, 128, 128], kind), [128, 128, 128]) < 2, "grey is grey to everybody");
  }
  const [red, green]: readonly [Rgb, Rgb] = [[200, 60, 40], [110, 120, 30]];
  assert.ok(distance(seen(red, "deuteranopia"), seen(green, "deuteranopia")) < distance(red, green) / 2, "red and green come together");
});

function atLeast(wanted: number, theme: Theme, ink: string, on: string): void {
  const is = contrast(of(theme, ink), of(theme, on));
  assert.ok(is >= wanted, `${ink} on ${on} has ${is.toFixed(2)}:1, not ${wanted}:1`);
}

function of(theme: Theme, token: string): Rgb {
  const colour = theme[token];
  assert.ok(colour !== undefined, `no colour ${token}`);
  return colour;
}

/** tokens reads one side of the light-dark() pairs. */
function tokens(side: 0 | 1): Theme {
  const css = readFileSync("css/tokens.css", "utf8");
  const pairs = [...css.matchAll(/--([\w-]+): light-dark\(#(\w{6}), #(\w{6})\);/g)];
  return Object.fromEntries(pairs.map(([, name = "", light = "", dark = ""]) => [name, hex(side === 0 ? light : dark)]));
}

function hex(digits: string): Rgb {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((i) => parseInt(digits.slice(i, i + 2), 16));
  return [r, g, b];
}

/** contrast is WCAG's ratio of relative luminances. */
function contrast(a: Rgb, b: Rgb): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: Rgb): number {
  const [r, g, b] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linear(colour: Rgb): Rgb {
  const [r, g, b] = colour.map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return [r, g, b];
}

function gamma(colour: Rgb): Rgb {
  const [r, g, b] = colour.map((c) => 255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * Math.max(0, c) ** (1 / 2.4) - 0.055)) as [number, number, number];
  return [r, g, b];
}

/** In linear light, at full severity: Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of
 *  color vision deficiency" (2009). Browsers simulate with the same. */
const matrices = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

/** seen is a colour as someone sees it who lacks one kind of cone. */
function seen(colour: Rgb, kind: keyof typeof matrices): Rgb {
  const [r, g, b] = linear(colour);
  const m = matrices[kind];
  return gamma([m[0] * r + m[1] * g + m[2] * b, m[3] * r + m[4] * g + m[5] * b, m[6] * r + m[7] * g + m[8] * b]);
}

/** distance is how different two colours look: CIE 1976, of which 2.3 is just noticeable. */
function distance(a: Rgb, b: Rgb): number {
  const [p, q] = [lab(a), lab(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

function lab(colour: Rgb): Rgb {
  const [r, g, b] = linear(colour);
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
