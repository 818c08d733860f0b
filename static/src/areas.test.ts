import assert from "node:assert/strict";
import test from "node:test";

import { areas, groups, outline } from "./areas";
import type { Piece } from "./areas";
import { stage } from "./geometry";
import type { Point } from "./geometry";
import type { ServerName } from "./wire";

const names = (n: number): string[] => Array.from({ length: n }, (_, i) => `S${i + 1}`);
type Cuts = readonly (readonly [ServerName, ServerName])[];

/** The cuts after `partition` with these groups, which may overlap. */
function between(all: readonly string[], parts: readonly (readonly string[])[]): Cuts {
  const together = (a: string, b: string): boolean => parts.some((part) => part.includes(a) && part.includes(b));
  return all.flatMap((a) => all.filter((b) => a !== b && !together(a, b)).map((b) => [a, b] as const));
}

test("a cluster in one piece has no areas", () => {
  assert.deepEqual(groups(names(5), []), []);
  assert.deepEqual(areas(stage(names(1), [], 1), []), []);
});

test("a partition is its groups, however many", () => {
  for (const parts of [[["S1", "S2"], ["S3", "S4", "S5"]], [["S1", "S4"], ["S2", "S5"], ["S3"]], [["S1"], ["S2"], ["S3"], ["S4"], ["S5"]]]) {
    assert.deepEqual(groups(names(5), between(names(5), parts)), parts);
  }
});

test("a bridge is in both groups, and a ring is its pairs", () => {
  const bridge = [["S1", "S2", "S3"], ["S3", "S4", "S5"]];
  assert.deepEqual(groups(names(5), between(names(5), bridge)), bridge);
  const ring = [["S1", "S2"], ["S1", "S5"], ["S2", "S3"], ["S3", "S4"], ["S4", "S5"]];
  assert.deepEqual(groups(names(5), between(names(5), ring)), ring);
});

test("a direction that is cut is as good as a cut link", () => {
  assert.deepEqual(groups(names(2), [["S2", "S1"]]), [["S1"], ["S2"]]);
});

test("a link cut here and there makes no areas: none could show it", () => {
  assert.deepEqual(groups(names(5), [["S1", "S2"], ["S2", "S1"]]), []);
  assert.deepEqual(groups(names(5), [["S1", "S2"], ["S3", "S4"]]), []);
});

for (let n = 2; n <= 9; n++) {
  test(`no area of ${n} servers touches a server that is not in it`, () => {
    for (const aspect of [0.5, 0.9, 1.2, 1.5, 2.4]) {
      const on = stage(names(n), [], aspect);
      for (let set = 1; set < 2 ** n - 1; set++) {
        const members = names(n).filter((_, i) => set & (1 << i));
        const strangers = names(n).filter((name) => !members.includes(name));
        const [first] = areas(on, between(names(n), [members, strangers]));
        assert.ok(first);
        const line = sampled(outline(members, on));
        for (const name of strangers) {
          const at = on.servers.get(name);
          assert.ok(at);
          const nearest = Math.min(...line.map((p) => Math.hypot(p.x - at.x, p.y - at.y)));
          assert.ok(nearest > first.width / 2 + on.radius, `${members.join()} at ${aspect}: ${name} is ${nearest} away`);
        }
      }
    }
  });
}

function sampled(pieces: readonly Piece[]): readonly Point[] {
  return pieces.flatMap(({ to, via }, i) => {
    const from = pieces[i - 1]?.to ?? to;
    const bend = via ?? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    return Array.from({ length: 21 }, (_, k) => {
      const [t, u] = [k / 20, 1 - k / 20];
      return { x: u * u * from.x + 2 * u * t * bend.x + t * t * to.x, y: u * u * from.y + 2 * u * t * bend.y + t * t * to.y };
    });
  });
}
