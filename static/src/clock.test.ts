import assert from "node:assert/strict";
import test from "node:test";

import { lagMs, ShownClock } from "./clock";

const speed = 0.05;
const perMs = 1000 * speed; // cluster µs in a ms on the wall

/** A server that plays from wall time 0 and speaks at the times given; frames at 60 a second. */
function play(clock: ShownClock, speaks: (wall: number) => boolean, until: number): number[] {
  const shown: number[] = [];
  for (let wall = 0; wall <= until; wall += 16) {
    if (speaks(wall)) clock.hear(wall * perMs, wall);
    shown.push(clock.tick(wall));
  }
  return shown;
}

test("while playing, the picture settles a little behind the server", () => {
  const clock = new ShownClock();
  clock.set(true, speed, 0, 0);
  const shown = play(clock, (wall) => wall % 48 === 0, 4800);
  const behindMs = 4800 - (shown.at(-1) ?? 0) / perMs;
  assert.ok(Math.abs(behindMs - lagMs) < 10, `${behindMs} ms behind`);
});

test("it is smooth when the server speaks but once a second", () => {
  const clock = new ShownClock();
  clock.set(true, speed, 0, 0);
  const shown = play(clock, (wall) => wall % 960 === 0, 6000);
  const steps = shown.slice(1).map((now, i) => (now - (shown[i] ?? 0)) / (16 * perMs));
  assert.ok(Math.min(...steps) > 0.5, `slowest step ${Math.min(...steps)}`);
  assert.ok(Math.max(...steps) < 1.5, `fastest step ${Math.max(...steps)}`);
});

test("it never shows more than the server can have reached", () => {
  const clock = new ShownClock();
  clock.set(true, speed, 0, 0);
  for (const [i, now] of play(clock, (wall) => wall % 96 === 0, 3000).entries()) assert.ok(now <= i * 16 * perMs);
});

test("it stops when the server falls silent", () => {
  const clock = new ShownClock();
  clock.set(true, speed, 0, 0);
  const shown = play(clock, () => false, 10_000);
  assert.ok((shown.at(-1) ?? 0) <= 1500 * perMs);
  assert.equal(shown.at(-1), shown.at(-100));
});

test("it waits, and never goes back, when the server turns out to be slower", () => {
  const clock = new ShownClock();
  clock.set(true, speed, 0, 0);
  play(clock, (wall) => wall % 48 === 0, 2000);
  const before = clock.shown;
  clock.hear(500 * perMs, 2001);
  assert.equal(clock.tick(2016), before);
});

test("paused, it shows the server's own instant at once", () => {
  const clock = new ShownClock();
  clock.set(true, speed, 0, 0);
  play(clock, (wall) => wall % 48 === 0, 1000);
  clock.set(false, speed, 51_234, 1010);
  assert.equal(clock.tick(1016), 51_234);
  clock.hear(60_000, 1020); // a step
  assert.equal(clock.tick(1032), 60_000);
  assert.equal(clock.tick(9000), 60_000);
});

test("playing on after a pause starts from where it stood", () => {
  const clock = new ShownClock();
  clock.set(false, speed, 50_000, 0);
  clock.set(true, speed, 50_000, 60_000);
  assert.ok(clock.tick(60_016) <= 50_000 + 16 * perMs);
});

test("far behind, it jumps to its place", () => {
  const clock = new ShownClock();
  clock.set(true, speed, 0, 0);
  clock.tick(16);
  clock.hear(30_000 * perMs, 30_000);
  assert.equal(clock.tick(30_000), (30_000 - lagMs) * perMs);
});

test("a jump moves it both ways", () => {
  const clock = new ShownClock();
  clock.jump(90_000, 0);
  assert.equal(clock.shown, 90_000);
  clock.jump(10_000, 1);
  assert.equal(clock.shown, 10_000);
});
