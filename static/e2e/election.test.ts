import assert from "node:assert/strict";
import type { State } from "./support/stream";
import { suite } from "./support/suite";

const test = suite();

/** A vote is on disk before it is answered: a write at the candidate, one at the voter, of 1 ms each. */
const DISK = 2_000;

test("a leader is elected without a click, in the time that the time-outs allow", async ({ visit }) => {
  const v = await visit();
  const leader = await v.leader();
  const won = await v.stream.event("an election that is won", (e) => e.kind === "role" && e.reason === "won");
  const opening = (await v.boot()).keyframe.state;

  assert.equal(leader.server, won.server);
  assert.equal(leader.term, won["term"]);
  assert.ok(leader.now >= won.at, "the ring doesn't show it before it happens");
  assert.ok(won.at <= longest(opening) + 2 * slowest(opening) + DISK, `won at ${won.at} µs`);
  assert.equal(await v.page.locator('pg-ring [data-role="follower"]').count(), 4);
});

test("the election is told in a sentence that names the rule", async ({ still }) => {
  const v = await still();
  const { server, term } = await v.elect();
  const narration = v.page.locator("pg-narration");
  await narration.filter({ hasText: `${server}` }).filter({ hasText: "§" }).waitFor();
  await v.page.locator("pg-events li", { hasText: `term ${term}` }).filter({ hasText: server }).first().waitFor();
});

test("every kind of message flies as itself", async ({ still }) => {
  const v = await still();
  const flies = async (type: string): Promise<void> => {
    const { messages } = await v.runTo(`a ${type} under way`, (state) => state.messages.some((message) => message.type === type));
    const shown = await v.page.locator(`pg-ring [data-message][data-type="${type}"]`).count();
    assert.equal(shown, messages.filter((message) => message.type === type).length, `each ${type} under way is shown`);
  };
  for (const type of ["RequestVote", "RequestVoteReply", "AppendEntries", "AppendEntriesReply"]) {
    await flies(type);
  }
  const { server } = await v.elect();
  await v.act({ do: "write", key: "x", value: "1", to: server });
  for (const type of ["ClientRequest", "ClientReply"]) {
    await flies(type);
  }

  const shapes = await v.page
    .locator("pg-ring .legend li svg")
    .evaluateAll((drawings) => drawings.map((drawing) => drawing.innerHTML.replace(/<!--.*?-->/g, "")));
  assert.ok(shapes.length >= 8, "the legend shows every kind");
  assert.equal(new Set(shapes).size, shapes.length, "no two kinds look the same");
});

test("an election timer is an arc that runs down", async ({ still }) => {
  const v = await still();
  const { server: leader } = await v.elect();
  const followers = (await v.names()).filter((name) => name !== leader);
  // Whoever has heard of the leader has set its timer before the page's eyes.
  await v.runTo("an entry on every server", ({ servers }) => servers.every(({ log }) => log.length > 0));
  for (let step = 0; step < 3; step++) {
    const now = await v.now();
    for (const name of followers) {
      const set = v.stream.events.findLast((e) => e.kind === "timerSet" && e.server === name && e["timer"] === "election");
      assert.ok(set !== undefined);
      const deadline = Number(set["deadline"]);
      const left = (deadline - now) / (deadline - set.at);
      const shown = await v.server(name).evaluate((group) => {
        const arc = group.querySelector<SVGPathElement>("path.timer")?.getTotalLength() ?? 0;
        const round = group.querySelector<SVGCircleElement>("circle.track")?.getTotalLength() ?? 0;
        return arc / round;
      });
      assert.ok(Math.abs(shown - left) < 0.02, `at ${now} µs ${name} has ${left} of its time left and shows ${shown}`);
    }
    await v.step();
  }
});

test("the leader is crashed by a click, and another is elected in the time that the time-outs allow", async ({ visit }) => {
  const v = await visit();
  const first = await v.leader();
  await v.choose(first.server, "ui.menu.crash");
  const crashed = await v.stream.event("the crash", (e) => e.kind === "crashed" && e.server === first.server);
  await v.server(first.server, '[data-status="crashed"]').waitFor();
  await v.press("+", "+", "+"); // ten times as fast

  const won = await v.stream.event("another election won", (e) => e.kind === "role" && e.reason === "won" && e.seq > crashed.seq);
  assert.notEqual(won.server, first.server);
  // The page need not show that leader: where it falls behind it may show the leader of a later term as the next.
  const second = await v.leader(first.term);
  const itsOwn = await v.stream.event("the election of the leader shown", (e) => e.kind === "role" && e.reason === "won" && e["term"] === second.term);
  assert.equal(second.server, itsOwn.server);
  assert.ok(second.now >= itsOwn.at, "the ring doesn't show it before it happens");

  // The last heartbeats may still be on their way when the leader crashes. From then on a term lasts no
  // longer than the longest time-out: its candidate wins, or a timer expires and the next term begins.
  const opening = (await v.boot()).keyframe.state;
  const terms = Number(won["term"]) - first.term;
  const limit = slowest(opening) + terms * longest(opening) + 2 * slowest(opening) + DISK;
  assert.ok(won.at - crashed.at <= limit, `elected ${won.at - crashed.at} µs after the crash, ${terms} terms later`);
});

function longest({ electionTimeout }: State): number {
  return electionTimeout[1];
}

/** The longest time that a message travels. */
function slowest({ network }: State): number {
  return network.latency + network.jitter;
}
