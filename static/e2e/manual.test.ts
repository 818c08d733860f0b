import assert from "node:assert/strict";
import { noViolations } from "./support/axe";
import { words } from "./support/catalogue";
import { suite } from "./support/suite";
import type { Visit } from "./support/visit";

const test = suite();

/** The rows of the list, of one kind if told. */
const rows = (v: Visit, pick = ""): ReturnType<Visit["page"]["locator"]> => v.page.locator(`pg-manual li${pick}`);

/** manual switches manual mode on by the menu, at an election's first messages. */
async function manual(v: Visit): Promise<void> {
  await v.runTo("an election", ({ messages }) => messages.filter(({ type }) => type === "RequestVote").length === 4);
  await v.page.getByRole("button", { name: words("ui.cluster"), exact: true }).click();
  await v.page.getByRole("menuitemcheckbox").click();
  await v.page.getByTestId("manual").waitFor();
  await rows(v).first().waitFor();
}

test("in manual mode what happens next is picked from a list, by clicks", async ({ still }) => {
  const v = await still();
  await manual(v);
  assert.equal(await rows(v, "[data-pick=deliver]").count(), 4);
  assert.equal(await rows(v, "[data-pick=timeout]").count(), 5);
  const first = rows(v, "[data-pick=deliver]").first();
  assert.match((await first.textContent()) ?? "", /^\s*S\d asks S\d for its vote in term 1; its log ends at entry 0, term 0/);

  await first.locator("[data-row]").click();
  const delivered = await v.stream.event("the delivery", (e) => e.kind === "delivered");
  assert.equal(delivered["type"], "RequestVote");

  await v.drawn();
  await first.getByRole("button", { name: words("ui.manual.dropIt", { what: "" }) }).click();
  const lost = await v.stream.event("the loss", (e) => e.kind === "lost");
  assert.equal(lost.reason, "dropped");

  const other = rows(v, "[data-pick=timeout]").last();
  await other.locator("[data-row]").click();
  const fired = await v.stream.event("the timer", (e) => e.kind === "timerFired" && e.reason === "forced");
  assert.equal(fired.server, "S5");

  await v.page.getByTestId("manual").getByRole("button", { name: words("ui.manual.off") }).click();
  await v.page.getByTestId("manual").waitFor({ state: "detached" });
  assert.equal(await rows(v).count(), 0);
});

test("the list is gone through, picked from and dropped from by keys", async ({ still }) => {
  const v = await still();
  await manual(v);
  await v.page.getByTestId("manual").getByRole("button", { name: words("ui.manual.pick") }).focus();
  await v.press("Enter");
  await v.page.waitForFunction(() => document.activeElement?.getAttribute("data-row") === "0");
  const at = await v.now();
  await v.press("ArrowDown", "ArrowDown", "ArrowUp");
  assert.equal(await focused(v), "1");
  const [, wanted] = (await v.keyframe()).state.messages as unknown as readonly { readonly id: number }[];
  await v.press("Enter");
  const delivered = await v.stream.event("the delivery", (e) => e.kind === "delivered");
  assert.equal(delivered["message"], wanted?.id);
  assert.equal(delivered.at, at, "the arrow keys moved no time");

  await v.drawn();
  assert.equal(await focused(v), "1", "the next one takes its place, and the focus");
  await v.press("Delete");
  await v.stream.event("the loss", (e) => e.kind === "lost" && e.reason === "dropped");
  await v.press("End", "Enter");
  const fired = await v.stream.event("the timer", (e) => e.kind === "timerFired" && e.reason === "forced");
  assert.equal(fired.server, "S5");
});

test("the list is picked from by touch, and a client that waits can be woken", async ({ still }) => {
  const v = await still({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  await v.act({ do: "write", key: "x", value: "1" });
  await v.act({ do: "manual", on: true });
  await v.page.getByTestId("manual").getByRole("button", { name: words("ui.manual.pick") }).tap();
  await rows(v, "[data-pick=deliver]").first().locator("[data-row]").tap();
  await v.stream.event("the delivery", (e) => e.kind === "delivered" && e["type"] === "ClientRequest");
  await rows(v, "[data-pick=wake]").locator("[data-row]").tap();
  await v.stream.event("the client asks on", (e) => e.kind === "retry");
});

test("who only watches sees the list, and why nothing can be picked", async ({ still }) => {
  const v = await still({}, { readOnly: true });
  await v.act({ do: "manual", on: true });
  const row = rows(v).first().locator("[data-row]");
  assert.equal(await row.getAttribute("aria-disabled"), "true");
  assert.equal(await row.getAttribute("title"), words("ui.why.readOnly"));
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in manual mode (${colorScheme})`, async ({ still }) => {
    const v = await still({ colorScheme });
    await manual(v);
    await noViolations(v.page, "with the list");
    await v.page.getByRole("button", { name: words("ui.cluster"), exact: true }).click();
    await v.page.getByRole("menu").waitFor();
    await noViolations(v.page, "with the cluster's menu");
  });
}

async function focused(v: Visit): Promise<string | null> {
  await v.frame();
  return v.page.evaluate(() => document.activeElement?.getAttribute("data-row") ?? null);
}
