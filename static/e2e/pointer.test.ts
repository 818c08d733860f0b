import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { noViolations } from "./support/axe";
import { words } from "./support/catalogue";
import { suite } from "./support/suite";
import type { Visit } from "./support/visit";

const test = suite();

const pointer = (v: Visit, lang: "en" | "zh" = "en"): Locator => v.page.getByRole("note", { name: words("ui.pointer", {}, lang) });

test("a first visit gets three things to try, once: dismissed by a click, they don't come again", async ({ still }) => {
  const v = await still();
  assert.equal(await pointer(v).locator("li").count(), 3);
  await noViolations(v.page, "with the pointer");
  await pointer(v).getByRole("button", { name: words("ui.close") }).click();
  await pointer(v).waitFor({ state: "detached" });
  await v.page.reload();
  await v.server("S1").waitFor();
  assert.equal(await pointer(v).count(), 0);
});

test("the pointer goes by a key, and when something is done", async ({ still }) => {
  const one = await still({}, { lang: "zh" });
  await pointer(one, "zh").waitFor();
  await one.press("Escape");
  await pointer(one, "zh").waitFor({ state: "detached" });
  const other = await still();
  await pointer(other).waitFor();
  await other.server("S1").click();
  await pointer(other).waitFor({ state: "detached" });
});

test("the pointer leaves the corner to a mark that stands there", async ({ still }) => {
  const v = await still();
  await v.act({ do: "break", rule: "voteOncePerTerm" });
  await v.page.getByTestId("broken").getByRole("button").click({ trial: true });
  const [ring, box] = await Promise.all([v.page.locator("pg-ring").boundingBox(), pointer(v).boundingBox()]);
  assert.ok(ring !== null && box !== null && box.y >= ring.y + ring.height);
});

test("on a phone the pointer stands below the stage; who only watches gets none", async ({ still }) => {
  const v = await still({ viewport: { width: 390, height: 844 } });
  const [ring, box] = await Promise.all([v.page.locator("pg-ring").boundingBox(), pointer(v).boundingBox()]);
  assert.ok(ring !== null && box !== null && box.y >= ring.y + ring.height);
  const watching = await still({}, { readOnly: true });
  assert.equal(await pointer(watching).count(), 0);
});

test("where nothing can be stored the pointer goes all the same", async ({ still }) => {
  const v = await still();
  await v.page.evaluate(() => {
    Object.defineProperty(window, "localStorage", { get: () => { throw new Error("denied"); } });
  });
  await v.press("Escape");
  await pointer(v).waitFor({ state: "detached" });
});
