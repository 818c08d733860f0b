import assert from "node:assert/strict";
import { words } from "./support/catalogue";
import { suite } from "./support/suite";

const test = suite();

test("a link is cut and healed by a click", async ({ visit }) => {
  const v = await visit();
  await v.leader();
  await v.link("S2", "S3").click();
  await v.item("ui.links.cut").click();
  await v.link("S2", "S3", '[data-cut="both"]').waitFor();
  await v.link("S2", "S3").click();
  await v.item("ui.links.heal").click();
  await v.link("S2", "S3", '[data-cut="open"]').waitFor();
});

test("a link is cut and healed by keys", async ({ visit }) => {
  const v = await visit();
  await v.leader();
  await v.press("1", "x");
  await v.dialog.waitFor();
  await v.press("4");
  await v.link("S1", "S4", '[data-cut="both"]').waitFor();
  assert.equal(await v.dialog.count(), 0, "the dialog has closed");
  await v.press("x");
  await v.dialog.waitFor();
  await v.press("4");
  await v.link("S1", "S4", '[data-cut="open"]').waitFor();
});

test("a link is cut one way, and nothing passes that way any more", async ({ visit }) => {
  const v = await visit();
  const { server: leader } = await v.leader();
  const deaf = (await v.names()).find((name) => name !== leader) ?? "";
  await v.press(leader.slice(1), "x");
  await v.dialog
    .locator(`[data-link-to="${deaf}"]`)
    .getByRole("button", { name: words("ui.links.cutOneWay", { from: leader, to: deaf }), exact: true })
    .click();
  const cut = await v.stream.event("the cut", (e) => e.kind === "link" && e.reason === "cut");
  assert.deepEqual([cut["from"], cut["to"], cut["both"]], [leader, deaf, false]);
  await v.page.locator('pg-ring [data-cut="forth"], pg-ring [data-cut="back"]').waitFor();

  await v.press("+", "+", "+");
  const candidate = await v.stream.event("the deaf server's campaign", (e) => e.kind === "role" && e["to"] === "candidate" && e.seq > cut.seq);
  assert.equal(candidate.server, deaf, "it hears no leader, so it is the first whose timer expires");
  const passed = v.stream.events.filter((e) => e.kind === "delivered" && e.seq > cut.seq && e["from"] === leader && e["to"] === deaf);
  assert.deepEqual(passed, []);
});

test("the cluster is split by a key with its leader in the minority, and healed", async ({ visit }) => {
  const v = await visit();
  const old = await v.leader();
  await v.press("p");
  await v.dialog.waitFor();
  await v.press("Enter");
  await v.page.locator('pg-ring [data-cut="both"]').nth(5).waitFor();
  assert.equal(await v.page.locator('pg-ring [data-cut="both"]').count(), 6, "two servers are cut off from three");

  await v.press("+", "+", "+");
  const next = await v.leader(old.term);
  assert.notEqual(next.server, old.server);
  await v.server(old.server, '[data-role="leader"]').waitFor();

  await v.press("h");
  await v.page.locator('pg-ring [data-cut="open"]').nth(9).waitFor();
  await v.server(old.server, '[data-role="follower"]').waitFor();
  const deposed = await v.stream.event("the old leader steps down", (e) => e.kind === "role" && e.server === old.server && e["from"] === "leader");
  assert.equal(deposed.reason, "higherTerm");
});

test("the cluster is split and healed by clicks", async ({ visit }) => {
  const v = await visit();
  await v.leader();
  await v.button("ui.partition").click();
  await v.dialog.locator('input[name="side-S1"][value="A"]').check({ force: true });
  for (const name of ["S2", "S3", "S4", "S5"]) {
    await v.dialog.locator(`input[name="side-${name}"][value="B"]`).check({ force: true });
  }
  await v.dialog.getByRole("button", { name: words("ui.partition.do") }).click();
  for (const name of ["S2", "S3", "S4", "S5"]) {
    await v.link("S1", name, '[data-cut="both"]').waitFor();
  }
  assert.equal(await v.page.locator('pg-ring [data-cut="both"]').count(), 4);

  await v.button("ui.healAll").click();
  await v.page.locator('pg-ring [data-cut="open"]').nth(9).waitFor();
});
