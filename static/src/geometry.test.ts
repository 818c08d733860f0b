import assert from "node:assert/strict";
import test from "node:test";

import { arc, betweenClients, clientRadius, links, linkState, messageAt, place, progress, stage, timerLeft } from "./geometry";
import type { Point } from "./geometry";
import type { Flight } from "./wire";

const names = (n: number, letter: string): string[] => Array.from({ length: n }, (_, i) => `${letter}${i + 1}`);
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

for (let n = 1; n <= 9; n++) {
  for (const aspect of [0.6, 1, 1.5, 2.4]) {
    test(`${n} servers at ${aspect} to 1 stand apart and inside`, () => {
      const on = stage(names(n, "S"), names(2, "C"), aspect);
      const places = [...on.servers.values()];
      assert.equal(places.length, n);
      for (const [i, a] of places.entries()) {
        assert.ok(a.x - on.radius >= on.box.x && a.x + on.radius <= on.box.x + on.box.width, "sideways");
        assert.ok(a.y - on.radius >= on.box.y && a.y + on.radius + 30 <= on.box.y + on.box.height, "up and down");
        for (const b of places.slice(i + 1)) assert.ok(distance(a, b) > 2 * on.radius + 20, "two servers touch");
        for (const c of on.clients.values()) assert.ok(distance(a, c) > on.radius + clientRadius, "a client touches");
      }
      assert.equal(links(on).length, (n * (n - 1)) / 2);
    });
  }
}

test("nine clients have nine places", () => {
  const on = stage(names(5, "S"), names(9, "C"), 1.8);
  assert.equal(new Set([...on.clients.values()].map((p) => `${p.x} ${p.y}`)).size, 9);
});

const flight: Flight = { id: 1, type: "RequestVote", from: "S1", to: "S2", term: 1, sent: 1000, arrives: 2000 };

test("a message glides from one disc's edge to the other's", () => {
  const on = stage(names(3, "S"), [], 1.5);
  const from = place(on, "S1");
  const to = place(on, "S2");
  assert.ok(from && to);
  const at = (shown: number): Point => {
    const drawn = messageAt(on, flight, shown, true);
    assert.ok(drawn);
    return drawn.at;
  };
  assert.ok(distance(at(1000), from) < on.radius + 15);
  assert.ok(distance(at(2000), to) < on.radius + 15);
  assert.ok(Math.abs(distance(at(1500), from) - distance(at(1500), to)) < 1);
});

test("the two directions of a link keep apart", () => {
  const on = stage(names(2, "S"), [], 1.5);
  const there = messageAt(on, flight, 1500, true);
  const back = messageAt(on, { ...flight, from: "S2", to: "S1" }, 1500, true);
  assert.ok(there && back && distance(there.at, back.at) > 10);
});

test("without motion a message has one place", () => {
  const on = stage(names(2, "S"), [], 1.5);
  assert.deepEqual(messageAt(on, flight, 1100, false), messageAt(on, flight, 1900, false));
});

test("a message to nobody on the stage is not drawn", () => {
  assert.equal(messageAt(stage(names(2, "S"), [], 1), { ...flight, to: "C1" }, 1500, true), undefined);
});

test("a lost message fades out half-way", () => {
  const { arrives: _, ...lost } = { ...flight, dies: 2000 };
  assert.deepEqual(progress(lost, 1000), { part: 0, opacity: 1 });
  assert.deepEqual(progress(lost, 2000), { part: 0.5, opacity: 0 });
});

test("progress stays within the way, and an instant way is done", () => {
  assert.equal(progress(flight, 0).part, 0);
  assert.equal(progress(flight, 9999).part, 1);
  assert.equal(progress({ ...flight, arrives: 1000 }, 1000).part, 1);
});

test("a timer runs from all to nothing", () => {
  const timer = { set: 100, deadline: 300 };
  assert.deepEqual([0, 100, 200, 300, 400].map((t) => timerLeft(timer, t)), [1, 1, 0.5, 0, 0]);
  assert.equal(timerLeft({ set: 100, deadline: 100 }, 100), 0);
});

test("arcs start at the top and go clockwise", () => {
  assert.equal(arc(10, 0), "");
  assert.equal(arc(10, 0.25), "M0 -10A10 10 0 0 1 10 0");
  assert.equal(arc(10, 0.75), "M0 -10A10 10 0 1 1 -10 0");
  assert.match(arc(10, 1), /A10 10 0 1 1 -0.01 -10$/);
});

test("a link is cut by direction", () => {
  const cuts = [["S1", "S2"], ["S3", "S2"], ["S2", "S3"]] as const;
  assert.equal(linkState(cuts, "S1", "S2"), "forth");
  assert.equal(linkState(cuts, "S2", "S1"), "back");
  assert.equal(linkState(cuts, "S2", "S3"), "both");
  assert.equal(linkState(cuts, "S1", "S3"), "open");
});

test("texts of a small picture are larger in its units, within reason", () => {
  const growAt = (height: number): number => stage(names(5, "S"), [], 1.5, height).grow;
  assert.equal(stage(names(5, "S"), [], 1.5).grow, 1);
  assert.equal(growAt(700), 1);
  assert.ok(growAt(430) > 1 && growAt(430) < growAt(380));
  assert.equal(growAt(100), growAt(200));
});

test("what is between the clients' columns holds none of them", () => {
  for (const n of [0, 2, 9]) {
    const on = stage(names(5, "S"), names(n, "C"), 1.5);
    const { x, width } = betweenClients(on);
    for (const at of on.clients.values()) assert.ok(at.x + clientRadius <= x || at.x - clientRadius >= x + width, `${at.x} in ${x} to ${x + width}`);
    if (n === 0) assert.deepEqual([x, width], [on.box.x, on.box.width]);
  }
});
