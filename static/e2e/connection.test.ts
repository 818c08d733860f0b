import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { words } from "./support/catalogue";
import { Playground } from "./support/playground";
import { Wire } from "./support/proxy";
import type { Stream } from "./support/stream";
import { suite } from "./support/suite";

const test = suite();

/** What Chromium itself says on the console when a line breaks. */
const BROKEN_LINE = [/WebSocket connection to .* failed/, /Failed to load resource: net::ERR_/];

test("a cut connection comes back by itself, and the stream continues without a gap", async ({ program, still }) => {
  const wire = await Wire.to(program.url);
  try {
    // The cluster goes on by steps, so that it does while the line is down as well.
    const v = await still({}, { through: wire });
    v.watch.expect(...BROKEN_LINE);
    await v.elect();
    const picture = await v.page.locator("pg-ring [data-server]").count();

    for (let round = 1; round <= 3; round++) {
      wire.cut();
      await v.connection("lost");
      await v.page.getByTestId("banner").filter({ hasText: words("ui.banner.lost") }).waitFor();
      assert.equal(await v.page.locator("pg-ring [data-server]").count(), picture, "the picture stays");
      for (let step = 0; step < 20; step++) {
        await v.act({ do: "step" });
      }
      const { seq } = await v.keyframe();
      assert.ok((await v.seq()) <= seq - 20, "the page knows nothing of what happens meanwhile");

      wire.mend();
      await v.connection("open");
      await v.page.getByTestId("banner").waitFor({ state: "detached" });
      await v.shows(seq);
    }

    assertNoGap(v.stream, (await v.boot()).keyframe.seq);
    const resumed = v.stream.sockets.filter((socket) => socket.frames.length > 0);
    assert.equal(resumed.length, 4, "one socket at first and one after each cut");
    for (const { url } of resumed.slice(1)) {
      assert.match(url, /\?epoch=[^&]+&after=\d+$/);
    }
  } finally {
    await wire.close();
  }
});

test("a cluster that plays goes on when a cut connection comes back", async ({ program, visit }) => {
  const wire = await Wire.to(program.url);
  try {
    const v = await visit(wire.url);
    v.watch.expect(...BROKEN_LINE);
    await v.leader();
    wire.cut();
    await v.connection("lost");
    const last = v.stream.events.at(-1)?.seq ?? 0;
    wire.mend();
    await v.connection("open");
    await v.page.getByTestId("banner").waitFor({ state: "detached" });
    const next = await v.stream.event("events after the cut", (e) => e.seq > last + 20);
    await v.shows(next.seq);
    assert.deepEqual(v.stream.frames.filter((frame) => frame.kind === "keyframe"), []);
  } finally {
    await wire.close();
  }
});

test("what is done while the line is down says why it can't be, and nothing is lost by it", async ({ program, still }) => {
  const wire = await Wire.to(program.url);
  try {
    const v = await still({}, { through: wire });
    v.watch.expect(...BROKEN_LINE);
    const { server } = await v.elect();
    // The page doesn't try again by itself: it is the button that brings the line back. No try is under way yet.
    await v.page.evaluate(() => {
      const real = window.setTimeout.bind(window);
      window.setTimeout = ((action: () => void, ms: number) => (ms >= 500 ? 0 : real(action, ms))) as typeof window.setTimeout;
    });
    wire.cut();
    await v.connection("lost");
    await v.select(server);
    await v.press("k");
    await v.page.getByTestId("notice").filter({ hasText: words("ui.why.notConnected") }).waitFor();
    wire.mend();
    await v.page.getByTestId("banner").getByRole("button", { name: words("ui.banner.retry") }).click();
    await v.connection("open");
    await v.press("k");
    await v.server(server, '[data-status="crashed"]').waitFor();
  } finally {
    await wire.close();
  }
});

let other: Playground;
before(async () => {
  other = await Playground.start();
});
after(async () => {
  await other.stop();
});

test("when the server is gone for good, the page says so and keeps its picture", async ({ visit }) => {
  const v = await visit(other.url);
  v.watch.expect(...BROKEN_LINE);
  const { server, term } = await v.leader();
  await other.stop();
  await v.connection("lost");
  await v.page.getByTestId("banner").waitFor();
  await v.server(server, `[data-role="leader"][data-term="${term}"]`).waitFor();
});

test("a server that is killed comes back with the cluster, and the page goes on with it", async ({ visit }) => {
  const data = await mkdtemp(join(tmpdir(), "playground-"));
  const killed = await Playground.start("-data", data);
  let again: Playground | undefined;
  try {
    const { session } = await killed.still();
    const v = await visit(session.url);
    v.watch.expect(...BROKEN_LINE);
    await session.runTo("a leader", ({ servers }) => servers.find(({ role }) => role === "leader"));
    await session.act({ do: "crash", server: "S5" });
    const before = await session.keyframe();
    await v.shows(before.seq);
    await killed.kill();
    await v.connection("lost");

    again = await Playground.start("-addr", new URL(killed.url).host, "-data", data);
    await v.connection("open");
    await v.server("S5", '[data-status="crashed"]').waitFor();
    const after = await session.keyframe();
    assert.equal(after.seq, before.seq);
    assert.equal(after.state.hash, before.state.hash);
    await session.act({ do: "restart", server: "S5" });
    await v.server("S5", '[data-status="up"]').waitFor();
  } finally {
    await again?.stop();
    await rm(data, { recursive: true });
  }
});

test("a class comes back with its server, also to a student whose page is there before the teacher's", async ({ visit }) => {
  const data = await mkdtemp(join(tmpdir(), "playground-"));
  const killed = await Playground.start("-data", data);
  let again: Playground | undefined;
  try {
    const { session } = await killed.still();
    const id = new URL(session.url).pathname.split("/").at(-1) ?? "";
    const opened = await fetch(`${killed.url}/api/classes`, { method: "POST", body: JSON.stringify({ session: id }) });
    const { url, teachUrl } = (await opened.json()) as { readonly url: string; readonly teachUrl: string };
    const student = await visit(url);
    student.watch.expect(...BROKEN_LINE, /404/);
    await student.connection("open");
    await killed.kill();
    await student.connection("lost");

    again = await Playground.start("-addr", new URL(killed.url).host, "-data", data);
    await student.page.waitForResponse((response) => response.url() === `${url}/state` && response.status() === 404);
    assert.equal((await fetch(`${teachUrl}/state`)).status, 200);
    await student.connection("open");
  } finally {
    await again?.stop();
    await rm(data, { recursive: true });
  }
});

/** assertNoGap: every event after the one that the page came with, once, in order, and never a keyframe instead. */
function assertNoGap({ frames, events }: Stream, first: number): void {
  assert.deepEqual(frames.filter((frame) => frame.kind === "keyframe"), []);
  const expected = events.map((_, i) => first + 1 + i);
  assert.deepEqual(events.map((event) => event.seq), expected);
}
