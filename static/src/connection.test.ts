import assert from "node:assert/strict";
import test from "node:test";

import { Connection } from "./connection";
import type { Socket, Status } from "./connection";
import type { Frame } from "./wire";

const clock = (playing: boolean): string => JSON.stringify({ kind: "clock", playing, speed: 1, now: 0 });

/** A world with a hand-turned clock: sockets that the test opens, answers and cuts. */
class World {
  readonly sockets: (Socket & { query: string; sent: string[]; closed: boolean })[] = [];
  readonly statuses: Status[] = [];
  readonly frames: Frame[] = [];
  readonly complaints: string[] = [];
  sessionGone = false;
  chance = 0.5;
  #now = 0;
  #timers: { at: number; action: () => void }[] = [];

  readonly connection = new Connection(
    {
      open: (query) => this.#socket(query),
      gone: () => Promise.resolve(this.sessionGone),
      timers: {
        set: (action, ms) => {
          const timer = { at: this.#now + ms, action };
          this.#timers.push(timer);
          return timer;
        },
        clear: (timer) => {
          this.#timers = this.#timers.filter((other) => other !== timer);
        },
      },
      random: () => this.chance,
    },
    {
      frame: (frame) => this.frames.push(frame),
      status: (status) => this.statuses.push(status),
      malformed: (why) => this.complaints.push(why),
    },
  );

  get last(): World["sockets"][number] {
    const socket = this.sockets.at(-1);
    assert.ok(socket, "no socket was opened");
    return socket;
  }

  get timers(): number {
    return this.#timers.length;
  }

  /** pass lets ms go by, with all timers that fall due. */
  pass(ms: number): void {
    const until = this.#now + ms;
    for (;;) {
      const due = this.#timers.filter((t) => t.at <= until).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.#now = due.at;
      this.#timers = this.#timers.filter((t) => t !== due);
      due.action();
    }
    this.#now = until;
  }

  #socket(query: string): Socket {
    const socket = {
      query,
      sent: [] as string[],
      closed: false,
      onopen: null,
      onmessage: null,
      onclose: null,
      send: (data: string) => void socket.sent.push(data),
      close: () => {
        socket.closed = true;
      },
    };
    this.sockets.push(socket);
    return socket;
  }
}

function opened(): World {
  const world = new World();
  world.connection.open({ epoch: "e", seq: 5 });
  world.last.onopen?.();
  world.last.onmessage?.({ data: clock(true) });
  return world;
}

test("it connects after the last event seen", () => {
  const world = opened();
  assert.equal(world.last.query, "?epoch=e&after=5");
  assert.equal(world.connection.status, "open");
  assert.equal(world.frames[0]?.kind, "clock");
});

test("without a position it asks for everything", () => {
  const world = new World();
  world.connection.open(undefined);
  assert.equal(world.last.query, "");
});

test("a dropped line comes back by itself, where it left off", () => {
  const world = opened();
  world.connection.at({ epoch: "e", seq: 9 });
  world.last.onclose?.();
  assert.equal(world.connection.status, "lost");
  world.pass(1_000);
  assert.equal(world.sockets.length, 2);
  assert.equal(world.last.query, "?epoch=e&after=9");
  world.last.onopen?.();
  assert.deepEqual(world.statuses, ["open", "lost", "open"]);
});

test("it waits longer after each failure, at least half a second and never more than 15", () => {
  for (const chance of [0, 0.999]) {
    const world = opened();
    world.chance = chance;
    const waits: number[] = [];
    for (let i = 0; i < 10; i++) {
      world.last.onclose?.();
      const before = world.sockets.length;
      let waited = 0;
      for (; world.sockets.length === before; waited += 100) world.pass(100);
      waits.push(waited);
    }
    assert.ok(Math.min(...waits) >= 500 && Math.max(...waits) <= 15_000, String(waits));
    if (chance > 0) assert.ok((waits[9] ?? 0) > 5 * (waits[0] ?? 0), String(waits));
  }
});

test("a frame that comes through ends the row of failures", () => {
  const world = opened();
  world.chance = 0.999;
  for (let i = 0; i < 6; i++) {
    world.last.onclose?.();
    world.pass(15_000);
  }
  world.last.onopen?.();
  world.last.onmessage?.({ data: clock(true) });
  world.last.onclose?.();
  const before = world.sockets.length;
  world.pass(1000);
  assert.equal(world.sockets.length, before + 1);
});

test("silence while playing is a dead line", () => {
  const world = opened();
  world.pass(4_900);
  world.last.onmessage?.({ data: clock(true) });
  world.pass(4_900);
  assert.equal(world.sockets.length, 1);
  world.pass(200);
  assert.equal(world.sockets.length, 2);
  assert.ok(world.sockets[0]?.closed);
});

test("silence while paused is no sign of anything", () => {
  const world = opened();
  world.last.onmessage?.({ data: clock(false) });
  world.pass(600_000);
  assert.equal(world.sockets.length, 1);
  assert.equal(world.timers, 0);
});

test("a socket that never opens is given up", () => {
  const world = new World();
  world.connection.open(undefined);
  world.pass(10_000);
  assert.equal(world.connection.status, "lost");
  assert.ok(world.sockets[0]?.closed);
});

test("a malformed frame costs the line, and the next keyframe puts it right", () => {
  const world = opened();
  world.last.onmessage?.({ data: "{" });
  assert.deepEqual(world.complaints, ["not JSON"]);
  world.pass(15_000);
  assert.equal(world.last.query, "");
});

test("a binary frame is malformed", () => {
  const world = opened();
  world.last.onmessage?.({ data: new ArrayBuffer(3) });
  assert.equal(world.connection.status, "lost");
});

test("what an old socket still says is not heard", () => {
  const world = opened();
  const old = world.last;
  world.connection.open({ epoch: "e", seq: 6 });
  old.onmessage?.({ data: clock(false) });
  old.onclose?.();
  assert.equal(world.frames.length, 1);
  assert.equal(world.sockets.length, 2);
});

test("commands are numbered, and need an open line", () => {
  const world = new World();
  assert.equal(world.connection.send({ do: "step" }), undefined);
  world.connection.open(undefined);
  world.last.onopen?.();
  assert.equal(world.connection.send({ do: "crash", server: "S2" }), 1);
  assert.equal(world.connection.send({ do: "step" }), 2);
  assert.deepEqual(world.last.sent.map((data) => JSON.parse(data) as unknown), [
    { id: 1, do: "crash", server: "S2" },
    { id: 2, do: "step" },
  ]);
});

test("what was ended is not opened again", () => {
  const world = opened();
  world.last.onopen?.();
  world.connection.end();
  assert.equal(world.connection.status, "ended");
  const before = world.sockets.length;
  world.pass(600_000);
  world.connection.open(undefined);
  assert.equal(world.sockets.length, before);
});

test("a session that is gone is not asked for again", async () => {
  const world = opened();
  world.sessionGone = true;
  world.last.onclose?.();
  world.pass(15_000);
  world.last.onclose?.();
  await Promise.resolve();
  assert.equal(world.connection.status, "ended");
  const before = world.sockets.length;
  world.pass(600_000);
  world.connection.open(undefined);
  assert.equal(world.sockets.length, before);
});

test("closed, it rests until it is opened", () => {
  const world = opened();
  world.connection.close();
  world.pass(600_000);
  assert.equal(world.sockets.length, 1);
  world.connection.open({ epoch: "e", seq: 7 });
  assert.equal(world.last.query, "?epoch=e&after=7");
});
