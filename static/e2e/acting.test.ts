import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { words } from "./support/catalogue";
import type { State } from "./support/stream";
import { suite } from "./support/suite";
import type { Visit } from "./support/visit";

type Flight = State["messages"][number];

const test = suite();

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test("a server is frozen and thawed, its disk slowed and its clock hurried, by its menu", async ({ still }) => {
  const v = await still();
  await v.elect();
  const on = { server: "S2" };
  await v.choose("S2", "ui.menu.freeze");
  await v.server("S2", '[data-status="frozen"]').waitFor();
  await v.choose("S2", "ui.menu.thaw");
  await v.server("S2", '[data-status="up"]').waitFor();

  await v.server("S2").click();
  assert.equal(await present(v), "1 ms, ×1");
  await v.page.getByRole("menuitemradio", { name: words("ui.menu.diskWriteOf", { ...on, write: "10 ms" }) }).click();
  const disk = await v.stream.event("a slower disk", (e) => e.kind === "disk");
  assert.deepEqual([disk.server, disk["write"]], ["S2", 10_000]);
  await v.server("S2").click();
  await v.page.getByRole("menuitemradio", { name: words("ui.menu.clockRateOf", { ...on, rate: "2" }) }).click();
  const drift = await v.stream.event("a faster clock", (e) => e.kind === "drift");
  assert.deepEqual([drift.server, drift["rate"]], ["S2", 2]);
  await v.drawn();
  await v.server("S2").click();
  assert.equal(await present(v), "10 ms, ×2");
});

test("leadership is handed over, a snapshot taken and a server removed, by their menus", async ({ still }) => {
  const v = await still();
  const { server: leader, term } = await v.elect();
  await v.runTo("an applied entry", ({ servers }) => servers.every(({ commitIndex }) => commitIndex > 0));
  const other = (await v.names()).find((name) => name !== leader) ?? "";
  await v.choose(other, "ui.menu.snapshot");
  assert.equal((await v.stream.event("a snapshot", (e) => e.kind === "snapshot")).server, other);
  await v.choose(other, "ui.menu.transfer");
  assert.equal((await v.stream.event("the hand-over", (e) => e.kind === "transfer"))["peer"], other);
  const next = await v.elect(term);
  assert.equal(next.server, other);
  await v.runTo("an entry of its term", ({ servers }) => servers.some(({ server, commitIndex }) => server === other && commitIndex > 1));
  await v.choose(leader, "ui.menu.remove");
  await v.stream.event("the removal", (e) => e.kind === "config" && !(e["voters"] as string[]).includes(leader));
});

test("losing a disk is asked about once, in the menu", async ({ still }) => {
  const v = await still();
  await v.elect();
  await v.server("S2").click();
  const wipe = v.page.getByRole("menuitem", { name: words("ui.menu.wipe", { server: "S2" }) });
  await wipe.click();
  await wipe.filter({ hasText: words("ui.menu.wipeSure") }).waitFor();
  assert.deepEqual(v.stream.sent.filter((command) => command.do === "wipe"), []);
  await wipe.click();
  await v.server("S2", '[data-status="crashed"]').waitFor();
  assert.equal((await v.stream.event("the loss", (e) => e.kind === "wiped")).server, "S2");
});

test("in a menu arrow keys, Home, End and letters go from item to item", async ({ still }) => {
  const v = await still();
  await v.server("S2").focus();
  await v.press("Enter");
  await focused(v, words("ui.menu.timeout", { server: "S2" }));
  await v.press("f");
  await focused(v, words("ui.menu.freeze", { server: "S2" }));
  await v.press("ArrowUp");
  await focused(v, words("ui.menu.crash", { server: "S2" }));
  await v.press("End");
  await focused(v, words("ui.whyNot.leader"));
  await v.press("Home", "ArrowDown", "Enter");
  await v.server("S2", '[data-status="crashed"]').waitFor();
});

test("the right button is a shortcut to the same menu", async ({ still }) => {
  const v = await still();
  await v.server("S2").click({ button: "right" });
  await v.item("ui.menu.crash", { server: "S2" }).waitFor();
  await v.leave();
  await v.link("S2", "S3").click({ button: "right" });
  await v.item("ui.links.cut").waitFor();
});

test("on a phone a server's menu is a sheet that scrolls, and every item can be tapped", async ({ still }) => {
  const v = await still(phone);
  await v.server("S2").tap();
  const menu = v.page.getByRole("menu");
  const box = await menu.boundingBox();
  assert.ok(box !== null && box.width === 390 && box.y > 150 && box.y + box.height <= 844, JSON.stringify(box));
  const last = v.page.getByRole("menuitem").last();
  await last.scrollIntoViewIfNeeded();
  await v.item("ui.menu.crash", { server: "S2" }).tap();
  await v.server("S2", '[data-status="crashed"]').waitFor();
});

test("a link is cut one way by keys, and gets values of its own", async ({ still }) => {
  const v = await still();
  await v.link("S1", "S2").focus();
  await v.press("ArrowRight", "Enter");
  await v.item("ui.links.cutOneWay", { from: "S1", to: "S3" }).waitFor();
  await v.press("ArrowDown", "Enter");
  await v.link("S1", "S3", '[data-cut="forth"]').waitFor();

  await v.press("Enter");
  await v.item("ui.menu.linkNetwork", { from: "S3", to: "S1" }).press("Enter");
  await v.dialog.getByLabel(words("ui.network.latency")).fill("70");
  await v.dialog.getByLabel(words("ui.network.reorder")).fill("5");
  await v.press("Enter");
  const own = await v.stream.event("values of its own", (e) => e.kind === "network" && e.reason === "link");
  assert.deepEqual([own["from"], own["to"]], ["S3", "S1"]);
  assert.deepEqual((own["links"] as { latency: number; reorder: number }[]).map((l) => [l.latency, l.reorder]), [[70_000, 0.05]]);
  await v.drawn();

  await v.link("S1", "S3").press("Enter");
  await v.item("ui.menu.follow", { from: "S3", to: "S1" }).click();
  await v.stream.event("the network's again", (e) => e.kind === "network" && e.reason === "followed");
});

test("a link is cut and healed by tapping", async ({ still }) => {
  const v = await still(phone);
  await v.link("S1", "S2").tap();
  await v.item("ui.links.cut").tap();
  await v.link("S1", "S2", '[data-cut="both"]').waitFor();
  await v.link("S1", "S2").tap();
  await v.item("ui.links.heal").tap();
  await v.link("S1", "S2", '[data-cut="open"]').waitFor();
});

test("dragging from one server to another cuts the link; Escape and empty space do not", async ({ still }) => {
  const v = await still();
  const [from, to] = [await centre(v.server("S1")), await centre(v.server("S3"))];
  const { mouse } = v.page;
  const line = v.page.locator("pg-ring .pull");

  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(to.x, to.y, { steps: 4 });
  assert.equal(await line.getAttribute("visibility"), "visible");
  assert.equal(await v.server("S3", "[data-aimed]").count(), 1);
  await v.press("Escape");
  assert.equal(await line.getAttribute("visibility"), "hidden");
  await mouse.up();

  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(from.x + 20, from.y + 90, { steps: 4 });
  await mouse.up();
  assert.deepEqual(v.stream.sent.filter((command) => command.do === "cut"), []);

  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(to.x, to.y, { steps: 4 });
  await mouse.up();
  await v.link("S1", "S3", '[data-cut="both"]').waitFor();
  assert.equal(await line.getAttribute("visibility"), "hidden");
  assert.equal(await v.page.getByRole("menu").isVisible(), false, "a drag is no click");
});

test("a finger cuts by dragging only after it has rested", async ({ still }) => {
  const v = await still(phone);
  const [from, to] = [await centre(v.server("S1")), await centre(v.server("S2"))];
  const cdp = await v.context.newCDPSession(v.page);
  const touch = async (type: string, ...points: { x: number; y: number }[]): Promise<void> => {
    await cdp.send("Input.dispatchTouchEvent", { type: type as "touchStart", touchPoints: points });
  };
  await touch("touchStart", from);
  await touch("touchMove", { x: from.x, y: from.y + 40 });
  await touch("touchMove", to);
  await touch("touchEnd");
  await v.frame();
  assert.deepEqual(v.stream.sent.filter((command) => command.do === "cut"), []);

  // A browser with much to do takes a gesture for itself when the page is late to answer, and cancels it: then nothing is cut, and it is done again.
  const isCut = (): boolean => v.stream.sent.some((command) => command.do === "cut");
  for (let attempt = 0; attempt < 5 && !isCut(); attempt++) {
    await v.page.evaluate(() => scrollTo(0, 0));
    await v.frame();
    const [again, there] = [await centre(v.server("S1")), await centre(v.server("S2"))];
    await touch("touchStart", again);
    await v.server("S1", "[data-held]").waitFor();
    await touch("touchMove", { x: again.x, y: again.y + 40 });
    await touch("touchMove", there);
    await touch("touchEnd");
    await v.frame();
  }
  await v.link("S1", "S2", '[data-cut="both"]').waitFor();
});

test("a message under way is dropped by a click, delivered by keys and put off by a tap", async ({ still }) => {
  for (const way of ["mouse", "keys", "touch"] as const) {
    const v = await still(way === "touch" ? phone : {});
    const { messages } = await v.runTo("messages", (state) => state.messages.length > 2);
    const all = v.page.locator("pg-ring [data-message]");
    const n = String(messages.length);
    const second = await all.nth(1).getAttribute("data-message");
    const i = messages.findIndex(({ id }) => id === Number(second));
    const { type = "", from = "", to = "" } = messages[i] ?? {};
    assert.equal(await all.nth(1).locator(".reach").getAttribute("aria-label"), words("ui.message.of", { i: String(i + 1), n, type, from, to }));
    if (way === "mouse") {
      await all.nth(1).locator(".reach").click({ force: true });
      await v.item("ui.menu.drop").click();
      const lost = await v.stream.event("the loss", (e) => e.kind === "lost");
      assert.deepEqual([lost.reason, lost["message"]], ["dropped", Number(second)]);
    } else if (way === "keys") {
      await all.first().locator(".reach").focus();
      await v.press("ArrowRight", "Enter");
      await v.item("ui.menu.deliver").press("Enter");
      const delivered = await v.stream.event("the delivery", (e) => e.kind === "delivered");
      assert.equal(delivered["message"], Number(second));
    } else {
      await all.nth(1).locator(".reach").tap({ force: true });
      await v.page.getByRole("menuitem", { name: words("ui.menu.delayBy", { by: "200 ms" }) }).tap();
      const delayed = await v.stream.event("the delay", (e) => e.kind === "delayed");
      assert.equal(delayed["message"], Number(second));
    }
    await v.close();
  }
});

test("of several messages at one place one is chosen first", async ({ still }) => {
  const v = await still();
  const { server } = await v.elect();
  await v.act({ do: "manual", on: true });
  await v.act({ do: "beat", server });
  await v.act({ do: "beat", server });
  await v.drawn();
  const stack = v.page.locator("pg-ring [data-stack]").first();
  const last = (await stack.getAttribute("data-stack"))?.split(" ").at(-1);
  await stack.locator(".reach").focus();
  await v.press("Enter", "End", "Enter");
  await v.item("ui.menu.drop").press("Enter");
  assert.equal((await v.stream.event("the loss", (e) => e.kind === "lost"))["message"], Number(last));
});

test("a click on a message that flies stops the cluster, and inspecting it marks it", async ({ still }) => {
  const v = await still();
  await v.elect();
  // It takes long enough on its way to stay clear of the servers, at this speed for as long as a test may take.
  await v.act({ do: "network", latency: 100_000, jitter: 0 });
  const halfWay = ({ sent, arrives = 0 }: Flight, now: number): boolean => Math.abs((now - sent) / (arrives - sent) - 0.4) < 0.1;
  const { messages, now } = await v.runTo("a message half-way", (state) => state.messages.some((flight) => halfWay(flight, state.now)));
  const id = messages.find((flight) => halfWay(flight, now))?.id;
  await v.act({ do: "speed", x: 0.001 });
  await v.play();
  const message = v.page.locator(`pg-ring :is([data-message="${id}"], [data-stack~="${id}"])`);
  assert.equal(await message.locator(".reach").getAttribute("tabindex"), null, "while it runs the keys pass messages by");
  await message.locator(".reach").click({ force: true });
  await v.paused();
  const of = await message.getAttribute("data-message");
  if ((await message.getAttribute("data-stack")) !== null) await v.page.getByRole("menuitem").first().click();
  await v.item("ui.menu.inspect").click();
  await v.page.locator(`pg-ring [data-message="${of}"][data-selected]`).waitFor();
});

test("an entry tells what it is and leads to its moments", async ({ still }) => {
  const v = await still();
  const { server } = await v.elect();
  await v.runTo("a committed entry", ({ servers }) => servers.every(({ commitIndex }) => commitIndex > 0));
  const commit = await v.stream.event("the commit", (e) => e.kind === "commit");
  await v.cell(server, 1).click();
  const menu = v.page.getByRole("menu");
  await menu.getByText(words("ui.entry.is", { index: "1", term: "1", type: "noop" })).waitFor();
  await menu.getByText(words("ui.entry.on", { servers: "S1, S2, S3, S4 and S5" })).waitFor();
  await v.item("ui.menu.toCommitted").click();
  await v.page.getByTestId("looking").waitFor();
  assert.equal(await v.now(), commit.at);

  await v.cell(server, 1).focus();
  await v.press("ArrowDown", "ArrowUp", "Enter");
  await v.item("ui.menu.toAppended").press("Enter");
  await v.frame();
  assert.ok((await v.now()) < commit.at);
});

test("a notice stands until a command given after it takes effect", async ({ still }) => {
  const v = await still();
  await v.select("S2");
  await v.press("k", "h");
  await v.server("S2", '[data-status="crashed"]').waitFor();
  await v.drawn();
  await v.page.getByTestId("notice").filter({ hasText: words("ui.why.nothingCut") }).waitFor();
  await v.press("s");
  await v.page.getByTestId("notice").waitFor({ state: "detached" });
});

async function present(v: Visit): Promise<string> {
  return (await v.page.getByRole("menu").locator('[aria-checked="true"]').allTextContents()).join(", ");
}

async function focused(v: Visit, label: string): Promise<void> {
  await v.page.waitForFunction((text) => document.activeElement?.textContent?.includes(text), label);
}

async function centre(what: Locator): Promise<{ x: number; y: number }> {
  const box = await what.locator(".disc").boundingBox();
  assert.ok(box);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
