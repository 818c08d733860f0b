import assert from "node:assert/strict";
import { suite } from "./support/suite";

const test = suite();

const BUDGET = 60 * 1024;

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [320, 640],
] as const) {
  test(`nothing is cut off at ${width} × ${height}`, async ({ visit }) => {
    const v = await visit(undefined, { viewport: { width, height } });
    await v.leader();
    const { scroll, inner } = await v.page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, inner: innerWidth }));
    assert.ok(scroll <= inner, `the page is ${scroll} wide in a window of ${inner}`);
    for (const name of await v.names()) {
      const box = await v.server(name).boundingBox();
      assert.ok(box !== null && box.x >= 0 && box.x + box.width <= width, `${name} stands at ${JSON.stringify(box)}`);
    }
  });
}

test("the page doesn't jump when its script takes over", async ({ visit }) => {
  const still = await visit(undefined, { javaScriptEnabled: false });
  const moving = await visit();
  await moving.leader();
  for (const part of ["pg-toolbar", "pg-ring", "pg-logs", "pg-inspector", "pg-transport"]) {
    const [before, after] = await Promise.all([still.page.locator(part).boundingBox(), moving.page.locator(part).boundingBox()]);
    assert.ok(before !== null && after !== null);
    for (const edge of ["x", "y", "width"] as const) {
      assert.ok(Math.abs(before[edge] - after[edge]) <= 1, `${part} moves: ${edge} was ${before[edge]}, is ${after[edge]}`);
    }
  }
});

test("who wants no motion sees none: messages keep their place", async ({ visit }) => {
  const v = await visit(undefined, { reducedMotion: "reduce" });
  await v.leader();
  const places = await v.page.evaluate(async () => {
    const seen = new Map<string, Set<string>>();
    for (let frame = 0; frame < 60; frame++) {
      await new Promise(requestAnimationFrame);
      for (const message of document.querySelectorAll<SVGElement>("pg-ring [data-message]")) {
        const id = message.dataset["message"] ?? "";
        const place = message.querySelector("[transform]")?.getAttribute("transform") ?? "";
        seen.set(id, (seen.get(id) ?? new Set()).add(place));
      }
    }
    return [...seen.values()].map((all) => all.size);
  });
  assert.ok(places.length > 0, "messages were under way");
  assert.equal(Math.max(...places), 1);
});

test("scripts and styles stay small", async ({ visit, program }) => {
  const v = await visit();
  await v.leader();
  const sizes = await v.page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map((entry) => entry as PerformanceResourceTiming)
      .filter(({ name }) => /\.(?:js|css)$/.test(name))
      .map(({ name, encodedBodySize }) => ({ name, encodedBodySize })),
  );
  assert.ok(sizes.length >= 2 && sizes.every(({ name, encodedBodySize }) => name.startsWith(program.url) && encodedBodySize > 0));
  const total = sizes.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  assert.ok(total <= BUDGET, `${total} bytes compressed`);
});
