import assert from "node:assert/strict";
import { noViolations } from "./support/axe";
import { words } from "./support/catalogue";
import { suite } from "./support/suite";
import type { Stage } from "./support/suite";
import type { Visit } from "./support/visit";

const test = suite();

/** parted gives a cluster whose leader crashed on one branch, and earlier on another. */
async function parted(still: Stage["still"], options = {}, cluster = {}): Promise<{ readonly v: Visit; readonly server: string; readonly at: number }> {
  const v = await still(options, cluster);
  const { server } = await v.elect();
  const { now: at } = (await v.keyframe()).state;
  await v.runTo("an entry on every server", ({ servers }) => servers.every(({ log }) => log.length > 0));
  await v.act({ do: "write", key: "x", value: "1" });
  await v.runTo("a commit", ({ servers }) => servers.some(({ commitIndex }) => commitIndex >= 2));
  await v.act({ do: "branch", at });
  await v.act({ do: "crash", server });
  await v.act({ do: "seek", at: at + 100_000 });
  await v.page.locator(`pg-transport[data-now="${at + 100_000}"]`).waitFor();
  return { v, server, at };
}

test("two branches stand side by side from where they part, and what differs is told in words", async ({ still }) => {
  const { v, server } = await parted(still);
  await v.page.getByTestId("compare").click();
  await v.dialog.locator("canvas").nth(1).waitFor();
  const [left, right] = await Promise.all([0, 1].map((i) => v.dialog.locator("canvas").nth(i).boundingBox()));
  assert.ok(left && right && left.y === right.y && left.x + left.width < right.x, "beside each other");
  await v.dialog.getByText(words("ui.compare.side", { id: "2", what: `${server} ` }), { exact: false }).waitFor();
  const row = v.dialog.locator(".differs tr").filter({ hasText: server }).filter({ hasText: "status" });
  assert.equal((await row.locator("td").last().textContent())?.trim(), words("ui.status.crashed"));
  await v.dialog.locator(".differs tr").filter({ hasText: words("ui.compare.logFrom", { index: "" }).trim().split(" ")[0] ?? "" }).filter({ hasText: "x=1" }).first().waitFor();

  // Both show the same time, and go together.
  const pictures = async (): Promise<readonly string[]> => v.dialog.locator("canvas").evaluateAll((all) => all.map((one) => (one as HTMLCanvasElement).toDataURL()));
  const before = await pictures();
  await v.dialog.getByRole("button", { name: words("ui.spacetime.zoomIn") }).focus();
  await v.press("Enter");
  const after = await pictures();
  assert.ok(before[0] !== after[0] && before[1] !== after[1]);
  await v.dialog.locator("select").last().selectOption("1");
  await v.dialog.locator("figcaption").first().filter({ hasText: /^2 · / }).waitFor();
  assert.deepEqual(await v.dialog.locator("select").evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value)), ["2", "1"]);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in a comparison, and on a phone one stands below the other (${colorScheme})`, async ({ still }) => {
    const { v } = await parted(still, { colorScheme, reducedMotion: "reduce", viewport: { width: 390, height: 844 } }, { lang: "zh" });
    await v.page.getByTestId("compare").click();
    await v.dialog.locator("canvas").nth(1).waitFor();
    await noViolations(v.page, "in a comparison");
    const [one, other] = await Promise.all([0, 1].map((i) => v.dialog.locator("canvas").nth(i).boundingBox()));
    assert.ok(one && other && one.x === other.x && one.y + one.height < other.y);
    const { scroll, inner } = await v.page.evaluate(() => ({ scroll: document.querySelector("pg-compare dialog")?.scrollWidth ?? 0, inner: innerWidth }));
    assert.ok(scroll <= inner);
  });
}
