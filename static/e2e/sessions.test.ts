import assert from "node:assert/strict";
import { noViolations } from "./support/axe";
import { words } from "./support/catalogue";
import { Playground } from "./support/playground";
import { suite } from "./support/suite";

const test = suite();

test("two browsers have two clusters that know nothing of each other", async ({ visit }) => {
  const [one, other] = await Promise.all([visit(), visit()]);
  assert.notEqual(one.page.url(), other.page.url());
  const leader = await one.leader();
  await one.press(leader.server.slice(1), "k");
  await one.server(leader.server, '[data-status="crashed"]').waitFor();

  const { now } = await other.leader();
  await other.passes(now + 20_000);
  assert.equal(await other.page.locator('pg-ring [data-status="up"]').count(), 5);
  assert.deepEqual(other.stream.events.filter((event) => event.kind === "crashed"), []);
});

test("a reload returns to the same cluster, and so does the front page", async ({ program, visit }) => {
  const v = await visit();
  const { server } = await v.leader();
  await v.press(server.slice(1), "k");
  await v.server(server, '[data-status="crashed"]').waitFor();
  const url = v.page.url();
  const before = await v.seq();

  await v.page.reload();
  await v.server(server, '[data-status="crashed"]').waitFor();
  await v.connection("open");
  assert.ok((await v.seq()) >= before);

  await v.page.goto(program.url);
  assert.equal(v.page.url(), url);
  await v.server(server, '[data-status="crashed"]').waitFor();
});

test("a new cluster is asked for by a button", async ({ visit }) => {
  const v = await visit();
  const { server } = await v.leader();
  await v.press(server.slice(1), "k");
  await v.server(server, '[data-status="crashed"]').waitFor();
  const url = v.page.url();
  await v.button("ui.newCluster").click();
  await v.page.waitForURL((now) => now.href !== url);
  await v.leader();
  assert.equal(await v.page.locator('pg-ring [data-status="up"]').count(), 5);
});

test("two windows on one cluster see the same", async ({ visit }) => {
  const one = await visit();
  const { server } = await one.leader();
  const two = await visit(one.page.url());
  await two.connection("open");
  await one.press(server.slice(1), "k");
  await two.server(server, '[data-status="crashed"]').waitFor();
  await two.pause();
  await one.paused();
});

test("a read-only page shows everything and changes nothing", async ({ still }) => {
  const v = await still({}, { servers: 3, seed: 1, readOnly: true });
  const { server } = await v.elect();
  const why = words("ui.why.readOnly");
  await v.press(server.slice(1), "k");
  await v.page.getByTestId("notice").filter({ hasText: why }).waitFor();
  assert.equal(await v.button("ui.client").getAttribute("aria-disabled"), "true");
  assert.equal(await v.button("ui.client").getAttribute("title"), why);

  await v.act({ do: "crash", server });
  await v.server(server, '[data-status="crashed"]').waitFor();
});

test("clusters of one server and of nine are played with as well", async ({ program, visit }) => {
  for (const servers of [1, 9]) {
    const { session } = await program.create({ servers, seed: 3 });
    const v = await visit(session.url);
    await session.act({ do: "speed", x: 0.5 });
    await v.leader();
    assert.equal(await v.page.locator("pg-ring [data-server]").count(), servers);
    await v.press("w");
    await v.dialog.waitFor();
    await v.dialog.getByLabel(words("ui.write.value")).fill("1");
    await v.press("Enter");
    await v.page.locator('pg-inspector [data-outcome="ok"]').waitFor();
  }
});

test("a server that is full says so on a page, and when to try again", async ({ visit }) => {
  const full = await Playground.start("-max-sessions", "1");
  try {
    await full.create();
    const v = await visit(full.url);
    v.watch.expect(/status of 503/);
    const text = await v.page.locator("main").innerText();
    assert.ok(text.includes(words("error.sessions.title")));
    assert.match(text, /Try again in \d+ seconds\./);
    await noViolations(v.page, "on a page that refuses");
  } finally {
    await full.stop();
  }
});
