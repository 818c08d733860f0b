import assert from "node:assert/strict";
import { noViolations } from "./support/axe";
import { words } from "./support/catalogue";
import { suite } from "./support/suite";
import type { Visit } from "./support/visit";

const test = suite();

/** marked lists the parts of the page whose mark is in sight. */
async function marked(v: Visit): Promise<readonly string[]> {
  return v.page.locator("pg-broken, pg-standing").evaluateAll((all) =>
    all.flatMap((one) => {
      const shown = one.checkVisibility() && one.getBoundingClientRect().height > 0 && (one.textContent ?? "").trim() !== "";
      const next = one.localName === "pg-standing" ? one.closest("main") : one.nextElementSibling ?? one.parentElement;
      return shown ? [next?.localName ?? ""] : [];
    }),
  );
}

for (const lang of ["en", "zh"] as const) {
  for (const [width, height] of [[1440, 900], [1024, 768], [640, 480], [320, 640]] as const) {
    test(`every part of the page says that a rule is broken (${lang}, ${width})`, async ({ still }) => {
      const v = await still({ viewport: { width, height }, reducedMotion: "reduce" }, { lang });
      const title = words("ui.title", {}, lang);
      await v.elect();
      assert.deepEqual(await marked(v), []);
      assert.equal(await v.page.title(), title);

      await v.act({ do: "break", rule: "logUpToDate" });
      const name = words("rule.logUpToDate.name", {}, lang);
      await v.page.getByTestId("broken").waitFor();
      assert.deepEqual(await marked(v), ["main", "pg-logs", "pg-inspector", "section"]);
      for (const mark of await v.page.locator("pg-broken").all()) assert.ok((await mark.textContent())?.includes(name));
      assert.ok((await v.page.title()).includes(name));
      for (const tab of ["events", "figure", "safety"]) {
        await v.page.locator(`pg-tabs [data-tab="${tab}"]`).click();
        assert.ok((await marked(v)).includes("section"), `with ${tab}`);
      }
      const [page, window] = await v.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
      assert.ok(page <= window, `the page is ${page} wide in ${window}`);
      await noViolations(v.page, "with a broken rule");

      // The mark leads to the rule, where it is mended.
      await v.page.locator("pg-broken button").first().press("Enter");
      await v.dialog.getByRole("heading", { name, level: 2 }).waitFor();
      await v.dialog.getByRole("switch").press("Space");
      await v.page.getByTestId("broken").waitFor({ state: "detached" });
      await v.leave();
      assert.deepEqual(await marked(v), []);
      assert.equal(await v.page.title(), title);
    });
  }
}
