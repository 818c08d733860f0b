import assert from "node:assert/strict";
import { words } from "./support/catalogue";
import { suite } from "./support/suite";
import type { Visit } from "./support/visit";

const test = suite();

/** open opens the dialog for one of the things that a client does. */
async function open(v: Visit, doing: string): Promise<void> {
  await v.press("w");
  await v.dialog.getByRole("radio", { name: words(`ui.client.${doing}`), exact: true }).click();
}

/** invoked waits for the visitor's own operation of a kind to begin. */
const invoked = async (v: Visit, op: string): Promise<Readonly<Record<string, unknown>>> =>
  v.stream.event(`a ${op}`, (e) => e.kind === "invoke" && e["op"] === op && e["workload"] !== true);

test("a client compares and writes, deletes and reads", async ({ still }) => {
  const v = await still();
  await v.elect();
  await open(v, "cas");
  await v.dialog.getByLabel(words("ui.write.key")).fill("k");
  await v.dialog.getByLabel(words("ui.client.expect")).fill("1");
  await v.dialog.getByLabel(words("ui.write.value")).fill("2");
  await v.press("Enter");
  const cas = await invoked(v, "cas");
  assert.deepEqual([cas["key"], cas["expect"], cas["value"]], ["k", "1", "2"]);

  await v.drawn();
  await open(v, "delete");
  await v.dialog.getByRole("button", { name: words("ui.client.delete"), exact: true }).click();
  assert.equal((await invoked(v, "delete"))["key"], "k", "the key of the operation before");

  await v.drawn();
  await open(v, "read");
  const level = v.dialog.getByLabel(words("ui.client.level"));
  await level.locator("option", { hasText: words("ui.client.leaseOff") }).waitFor({ state: "attached" });
  await level.selectOption("stale");
  await v.dialog.getByLabel(words("ui.write.to")).selectOption("S4");
  await v.dialog.getByRole("button", { name: words("ui.client.read"), exact: true }).click();
  assert.equal((await invoked(v, "read"))["level"], "stale");
  const request = await v.stream.event("the request", (e) => e.kind === "sent" && (e["message"] as { op?: string }).op === "read");
  assert.equal((request["message"] as { to: string }).to, "S4");
});

test("that clients work by themselves stands beside the ring, where it is ended by a key", async ({ still }) => {
  const v = await still();
  const mark = v.page.getByTestId("workload");
  assert.equal(await mark.count(), 0);
  await v.act({ do: "workload", clients: 3, rate: 20 });
  await mark.filter({ hasText: "20" }).waitFor();
  await mark.getByRole("button", { name: words("ui.act.endWorkload") }).press("Enter");
  await v.stream.event("the end", (e) => e.kind === "workload" && e.reason === "stopped");
  await mark.waitFor({ state: "detached" });
});

test("a workload is started, changed and stopped, though it leaves the visitor no client", async ({ still }) => {
  const v = await still({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  await v.elect();
  await v.button("ui.client").tap();
  const choose = async (doing: string): Promise<void> => v.dialog.getByRole("radio", { name: words(`ui.client.${doing}`), exact: true }).tap();
  await choose("workload");
  await v.dialog.getByLabel(words("ui.client.clients")).fill("9");
  await v.dialog.getByLabel(words("ui.client.reads")).fill("25");
  await v.dialog.getByRole("button", { name: words("ui.client.start") }).tap();
  const started = await v.stream.event("the workload", (e) => e.kind === "workload" && e.reason === "started");
  assert.deepEqual([started["clients"], started["reads"], started["rate"], started["keys"]], [9, 0.25, 5, 3]);

  await v.drawn();
  await v.button("ui.client").tap();
  await v.dialog.getByText(words("ui.why.allWork", { n: "9" })).waitFor();
  await choose("workload");
  await v.dialog.locator(".verdict", { hasText: "25%" }).waitFor();
  await v.dialog.getByLabel(words("ui.client.contact")).selectOption("S2");
  await v.dialog.getByRole("button", { name: words("ui.client.turn") }).tap();
  assert.equal((await v.stream.event("the contact", (e) => e.kind === "contact")).server, "S2");
  await v.dialog.getByRole("button", { name: words("ui.client.stop") }).tap();
  await v.stream.event("the end", (e) => e.kind === "workload" && e.reason === "stopped");
  await v.dialog.getByRole("button", { name: words("ui.client.start") }).waitFor();
});
