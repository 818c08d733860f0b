import assert from "node:assert/strict";
import { suite } from "./support/suite";
import type { Visit } from "./support/visit";

const test = suite();

const BUDGET = 60 * 1024;

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [320, 640],
  [640, 480],
] as const) {
  test(`nothing is cut off at ${width} × ${height}`, async ({ visit }) => {
    const v = await visit(undefined, { viewport: { width, height } });
    await v.leader();
    const { scroll, inner } = await v.page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, inner: innerWidth }));
    assert.ok(scroll <= inner, `the page is ${scroll} wide in a window of ${inner}`);
    for (const button of await v.page.locator("pg-toolbar button").all()) {
      const box = await button.boundingBox();
      assert.ok(box !== null && box.x >= 0 && box.x + box.width <= width && box.height >= 24, `${await button.textContent()} stands at ${JSON.stringify(box)}`);
    }
    for (const name of await v.names()) {
      const box = await v.server(name).boundingBox();
      assert.ok(box !== null && box.x >= 0 && box.x + box.width <= width, `${name} stands at ${JSON.stringify(box)}`);
    }
  });
}

test("a small frame shows the whole ring above the transport", async ({ visit }) => {
  const v = await visit(undefined, { viewport: { width: 640, height: 480 } });
  await v.leader();
  const transport = await v.page.locator("pg-transport").boundingBox();
  assert.ok(transport !== null && transport.y + transport.height <= 480);
  for (const name of await v.names()) {
    const box = await v.server(name).boundingBox();
    assert.ok(box !== null && box.y >= 0 && box.y + box.height <= transport.y, `${name} stands at ${JSON.stringify(box)}, the transport at ${transport.y}`);
  }
});

for (const lang of ["en", "zh"] as const) {
  test(`it does so as well beneath two marks of what the cluster is under (${lang})`, async ({ still }) => {
    const v = await still({ viewport: { width: 640, height: 480 } }, { lang });
    await v.act({ do: "break", rule: "logUpToDate" });
    await v.act({ do: "workload", clients: 3, rate: 5 });
    await v.elect();
    await v.page.locator("pg-standing .standing").nth(1).waitFor();
    const transport = await v.page.locator("pg-transport").boundingBox();
    assert.ok(transport !== null);
    for (const name of await v.names()) {
      const box = await v.server(name).boundingBox();
      assert.ok(box !== null && box.y >= 0 && box.y + box.height <= transport.y, `${name} stands at ${JSON.stringify(box)}, the transport at ${transport.y}`);
    }
  });
}

for (const [width, height] of [
  [1024, 768],
  [640, 480],
  [390, 844],
] as const) {
  test(`a candidate's words keep within the picture at ${width} × ${height}`, async ({ still }) => {
    const v = await still({ viewport: { width, height } });
    for (const name of await v.names()) {
      await v.act({ do: "timeout", server: name });
      const caption = await v.page.locator("pg-ring .caption.candidate").last().boundingBox();
      assert.ok(caption !== null && caption.x >= 0 && caption.x + caption.width <= width, `${name}: ${JSON.stringify(caption)}`);
    }
  });

  test(`the picture's words can be read at ${width} × ${height}`, async ({ still }) => {
    const v = await still({ viewport: { width, height } });
    await v.runTo("a candidate and messages", ({ servers, messages }) => messages.length > 3 && servers.some(({ role }) => role === "candidate"));
    for (const [part, least] of [[".caption", 9.5], [".message .label", 9], [".server .term", 8.5]] as const) {
      const texts = v.page.locator(`pg-ring ${part}`);
      await texts.first().waitFor();
      const sizes = await texts.evaluateAll((all) =>
        all.map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * ((text as SVGTextElement).getScreenCTM()?.a ?? 0)),
      );
      assert.ok(Math.min(...sizes) >= least, `${part}: ${sizes.map((size) => size.toFixed(1)).join(", ")} CSS pixels high`);
    }
  });
}

test("the page doesn't jump when its script takes over", async ({ program, visit }) => {
  const { session } = await program.still();
  const without = await visit(session.url, { javaScriptEnabled: false });
  const moving = await visit(session.url);
  for (const moment of ["at first", "with a leader"]) {
    if (moment === "with a leader") {
      await moving.elect();
    } else {
      await moving.paused();
    }
    for (const part of ["pg-toolbar", "pg-ring", "pg-logs", "pg-inspector", "pg-transport"]) {
      const [before, after] = await Promise.all([without.page.locator(part).boundingBox(), moving.page.locator(part).boundingBox()]);
      assert.ok(before !== null && after !== null);
      for (const edge of ["x", "y", "width"] as const) {
        assert.ok(Math.abs(before[edge] - after[edge]) <= 1, `${part} moves ${moment}: ${edge} was ${before[edge]}, is ${after[edge]}`);
      }
    }
  }
});

for (const [reducedMotion, what] of [
  ["reduce", "who wants no motion sees none: messages keep their place"],
  ["no-preference", "who doesn't mind motion sees messages under way from place to place"],
] as const) {
  test(what, async ({ still }) => {
    const v = await still({ reducedMotion });
    await v.elect();
    // Of each message the places at which it was seen, by the time of the cluster.
    const seen = new Map<string, Map<number, string>>();
    for (let step = 0; step < 15; step++) {
      await v.step();
      const now = await v.now();
      for (const [id, place] of await places(v)) {
        seen.set(id, (seen.get(id) ?? new Map<number, string>()).set(now, place));
      }
    }
    const lasting = [...seen.values()].filter((places) => places.size > 1);
    assert.ok(lasting.length > 0, "messages were under way");
    for (const at of lasting) {
      assert.equal(new Set(at.values()).size, reducedMotion === "reduce" ? 1 : at.size);
    }
  });
}

test("scripts and styles of the first picture stay small", async ({ visit, program }) => {
  const v = await visit();
  await v.leader();
  const sizes = await v.page.evaluate(() => {
    const first = [...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>("head link[rel=stylesheet], link[rel=modulepreload], script[src]")];
    const names = first.map((one) => (one instanceof HTMLLinkElement ? one.href : one.src));
    return performance
      .getEntriesByType("resource")
      .map((entry) => entry as PerformanceResourceTiming)
      .filter(({ name }) => names.includes(name))
      .map(({ name, encodedBodySize }) => ({ name, encodedBodySize }));
  });
  assert.ok(sizes.length >= 4 && sizes.every(({ name, encodedBodySize }) => name.startsWith(program.url) && encodedBodySize > 0));
  const total = sizes.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  assert.ok(total <= BUDGET, `${total} bytes compressed`);
});

/** Where each message under way is drawn, by its id. */
async function places(v: Visit): Promise<readonly (readonly [string, string])[]> {
  return v.page
    .locator("pg-ring [data-message]")
    .evaluateAll((all) => all.map((one) => [one.getAttribute("data-message") ?? "", one.parentElement?.getAttribute("transform") ?? ""] as const));
}
