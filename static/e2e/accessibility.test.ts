import assert from "node:assert/strict";
import { noViolations } from "./support/axe";
import { Wire } from "./support/proxy";
import { suite } from "./support/suite";

const test = suite();

for (const colorScheme of ["light", "dark"] as const) {
  for (const lang of ["en", "zh"] as const) {
    test(`axe finds nothing at any moment (${colorScheme}, ${lang})`, async ({ still }) => {
      const v = await still({ colorScheme, reducedMotion: "reduce" }, { lang });
      await v.runTo("an election", ({ servers }) => servers.some(({ role }) => role === "candidate"));
      assert.equal(await v.page.locator('pg-ring [data-role="candidate"]').count(), 1);
      await noViolations(v.page, "in the middle of an election");

      const { server, term } = await v.elect();
      await v.select(server);
      await v.press("k");
      await v.server(server, '[data-status="crashed"]').waitFor();
      await v.act({ do: "write", key: "x", value: "3" });
      await v.elect(term);
      await v.act({ do: "cut", from: "S1", to: "S2" });
      await v.act({ do: "cut", from: "S2", to: "S3", both: true });
      await v.runTo("the result", ({ operations }) => operations.some(({ returned }) => returned !== undefined));
      await noViolations(v.page, "with a crashed server, cut links and a written key");

      await v.press("e", "e");
      await v.page.getByTestId("notice").waitFor();
      await noViolations(v.page, "with a refusal");

      await v.server(server).click();
      await v.page.getByRole("menu").waitFor();
      await noViolations(v.page, "with a server's menu");
      await v.leave();

      await v.runTo("messages", ({ messages }) => messages.length > 1);
      for (const subject of [v.link("S1", "S3"), v.page.locator("pg-ring [data-message] .reach").first(), v.page.locator("pg-logs .entry").first()]) {
        await subject.press("Enter");
        await v.page.getByRole("menu").waitFor();
        await noViolations(v.page, "with another menu");
        await v.leave();
      }

      for (const key of ["w", "p", "x", "n", "?", "Control+k"]) {
        await v.press(key);
        await v.dialog.waitFor();
        await noViolations(v.page, `with the dialog of ${key}`);
        await v.leave();
      }
    });
  }

  test(`axe finds nothing on a phone (${colorScheme})`, async ({ still }) => {
    const v = await still({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, colorScheme });
    const { server } = await v.elect();
    await noViolations(v.page, "on a phone");
    await v.server(server).tap();
    await v.page.getByRole("menu").waitFor();
    await noViolations(v.page, "with a server's menu on a phone");
  });

  test(`axe finds nothing without a connection (${colorScheme})`, async ({ program, still }) => {
    const wire = await Wire.to(program.url);
    try {
      const v = await still({ colorScheme }, { through: wire });
      v.watch.expect(/WebSocket connection to .* failed/, /Failed to load resource: net::ERR_/);
      await v.elect();
      wire.cut();
      await v.page.getByTestId("banner").waitFor();
      await noViolations(v.page, "without a connection");
    } finally {
      await wire.close();
    }
  });
}

test("the sentence of the moment is spoken, until announcements are paused", async ({ still }) => {
  const v = await still();
  const { server } = await v.elect();
  const spoken = v.page.locator('[aria-live="polite"][data-testid="announced"]');
  const shown = v.page.locator("pg-narration .sentence");
  await shown.filter({ hasText: server }).waitFor();
  await spoken.filter({ hasText: (await shown.innerText()).trim() }).waitFor({ state: "attached" });
  assert.equal(await v.page.locator("pg-narration [aria-live]").count(), 0, "nothing is spoken twice");

  const pause = v.button("ui.announce.pause");
  await pause.press("Enter");
  assert.equal(await pause.getAttribute("aria-pressed"), "true");
  assert.equal(await spoken.textContent(), "");
  await v.page.reload();
  await v.paused();
  await v.press("ArrowRight");
  assert.equal(await pause.getAttribute("aria-pressed"), "true", "it is remembered");
  assert.equal(await spoken.textContent(), "");
  await pause.press("Enter");
  await v.page.locator('[data-testid="announced"]:not(:empty)').waitFor({ state: "attached" });
});

test("everything can be reached by the keyboard, with the focus in sight", async ({ still }) => {
  const v = await still();
  await v.elect();
  const reached = new Set<string>();
  for (let stop = 0; stop < 80; stop++) {
    await v.press("Tab");
    const focused = await v.page.evaluate(() => {
      const at = document.activeElement;
      if (at === null || at === document.body) return undefined;
      const { outlineStyle, boxShadow } = getComputedStyle(at);
      const ring = at.querySelector(".halo");
      const visible = outlineStyle !== "none" || boxShadow !== "none" || (ring !== null && getComputedStyle(ring).stroke !== "none");
      const element = at.closest("pg-toolbar, pg-ring, pg-logs, pg-inspector, pg-transport, pg-events, header");
      return { visible, part: element?.localName ?? "", what: at.outerHTML.slice(0, 120) };
    });
    if (focused !== undefined) {
      assert.ok(focused.visible, `the focus is seen on ${focused.what}`);
      reached.add(focused.part);
    }
  }
  for (const part of ["header", "pg-toolbar", "pg-ring", "pg-logs", "pg-inspector", "pg-transport"]) {
    assert.ok(reached.has(part), `${part} is reached by Tab`);
  }
});
