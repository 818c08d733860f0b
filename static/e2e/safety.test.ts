import assert from "node:assert/strict";
import type { BrowserContextOptions, Locator } from "playwright-core";
import { noViolations } from "./support/axe";
import { words } from "./support/catalogue";
import { suite } from "./support/suite";
import type { Stage, Still } from "./support/suite";
import type { Event } from "./support/stream";
import type { Visit } from "./support/visit";

const test = suite();

const banner = (v: Visit): Locator => v.page.getByTestId("violation");
const tab = (v: Visit, key: string): Locator => v.page.locator("pg-tabs").getByRole("button", { name: words(key) });

/** Two servers ask for votes in the same term, and each votes for the other as well: nobody keeps to one vote a term.
 *  The cluster plays on until that has made two leaders of one term. Something can be done just before the second wins. */
async function twoLeaders(
  still: Stage["still"],
  options?: BrowserContextOptions,
  cluster: Still = {},
  beforeTheLast?: (v: Visit) => Promise<void>,
): Promise<readonly [Visit, Event]> {
  const v = await still(options, { servers: 2, seed: 1, ...cluster });
  await v.act({ do: "break", rule: "voteOncePerTerm" });
  await v.act({ do: "timeout", server: "S1" });
  await v.act({ do: "timeout", server: "S2" });
  await v.act({ do: "speed", x: 100 });
  // Two properties of a server alone fall before that, and stop the clock each.
  let fell: Event | undefined;
  for (const property of ["voteOnce", "durableBeforeReply", "electionSafety"]) {
    if (property === "electionSafety") await beforeTheLast?.(v);
    await v.act({ do: "play" });
    fell = await v.stream.event(`a violation of ${property}`, (event) => event["property"] === property);
    await v.paused();
  }
  assert.ok(fell !== undefined);
  return [v, fell];
}

test("a violation stops the clock, and the stage names who contradicts whom", async ({ still }) => {
  const [v, fell] = await twoLeaders(still);
  assert.equal(fell["property"], "electionSafety");
  const { state } = await v.keyframe();
  assert.equal(state.now, fell.at, "the clock stands where the property fell");
  assert.equal(await v.now(), fell.at);
  await banner(v).getByRole("heading", { name: words("property.electionSafety.name") }).waitFor();
  const text = (await banner(v).textContent()) ?? "";
  for (const name of ["S1", "S2"]) assert.ok(text.includes(name), text);
  assert.ok(text.includes(words("ui.violation.term", { term: String(fell["term"]) })), text);
  assert.ok(text.includes(words("rule.voteOncePerTerm.name")), "the broken rule is named");

  // Who plays on has seen it.
  await v.play();
  await v.passes(fell.at + 1);
  await v.pause();
  await banner(v).waitFor();
});

for (const [how, press] of [
  ["mouse", async (button: Locator) => button.click()],
  ["keyboard", async (button: Locator) => button.press("Enter")],
] as const) {
  test(`both events are shown in the diagram, by ${how}`, async ({ still }) => {
    const [v, fell] = await twoLeaders(still, { viewport: { width: 1024, height: 768 } });
    const before = await drawing(v);
    await press(tab(v, "ui.safety"));
    const property = v.page.locator('[data-property="electionSafety"][data-state="violated"]');
    await property.waitFor();
    await v.page.locator('[data-property="logMatching"][data-state="holds"]').waitFor();
    assert.equal(await v.page.locator("[data-property]").count(), 14);
    await press(banner(v).getByRole("button", { name: words("ui.violation.both") }));
    await v.page.locator("pg-spacetime canvas").first().waitFor();
    await v.frame();
    assert.notEqual(await drawing(v), before, "the events are ringed");
    assert.equal(await v.now(), fell.at);

    // From another moment it leads back to this one.
    await v.act({ do: "seek", at: fell.at - 1000 });
    await v.page.locator(`pg-transport[data-now="${fell.at - 1000}"]`).waitFor();
    await banner(v).filter({ hasText: words("property.electionSafety.name") }).waitFor({ state: "detached" });
    await press(tab(v, "ui.safety"));
    await v.page.locator('[data-property="electionSafety"][data-state="holds"]').waitFor();
    await v.act({ do: "seek", at: fell.at + 1000 });
    await press(property.getByRole("button"));
    await v.page.locator(`pg-transport[data-now="${fell.at}"]`).waitFor();
    await v.page.locator("pg-spacetime canvas").first().waitFor();
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing where a property is violated (${colorScheme})`, async ({ still }) => {
    const [v] = await twoLeaders(still, { colorScheme, reducedMotion: "reduce" });
    await banner(v).getByRole("button", { name: words("ui.violation.all") }).click();
    await v.page.locator("[data-property]").first().waitFor();
    await noViolations(v.page, "with the properties");
    await v.page.setViewportSize({ width: 320, height: 640 });
    await v.page.reload();
    await banner(v).waitFor();
    await noViolations(v.page, "in a narrow window");
    const { scroll, inner } = await v.page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, inner: innerWidth }));
    assert.ok(scroll <= inner, `the page is ${scroll} wide in a window of ${inner}`);
  });
}

for (const lang of ["en", "zh"] as const) {
  test(`the banner leads to both facts, and names the rule that would have prevented the fall (${lang})`, async ({ still }) => {
    const [v, fell] = await twoLeaders(still, {}, { lang });
    const fields = fell["fields"] as Readonly<Record<string, string>>;
    assert.deepEqual(Object.keys(fields), ["server", "other", "term"]);
    await banner(v).locator(".detail").filter({ hasText: words("contradiction.twoLeaders", fields, lang) }).waitFor();
    const facts = banner(v).locator(".both button");
    assert.equal(await facts.count(), 2);
    for (const name of ["S1", "S2"]) await facts.filter({ hasText: name }).first().waitFor();
    await banner(v).locator('[data-rule="voteOncePerTerm"]').filter({ hasText: words("ui.violation.prevents", {}, lang) }).waitFor();

    const earlier = Number(fell["earlier"]);
    const event = await v.stream.event("the earlier election", ({ seq }) => seq === earlier);
    await banner(v).locator(`[data-seq="${earlier}"]`).press("Enter");
    await v.page.locator(`pg-transport[data-now="${event.at}"]`).waitFor();
    await banner(v).getByRole("heading", { name: words("property.electionSafety.name", {}, lang) }).waitFor({ state: "detached" });
  });
}

test("a rule that was mended before the fall is named, and when it was broken", async ({ still }) => {
  const [v, fell] = await twoLeaders(still, {}, {}, async (visit) => visit.act({ do: "mend", rule: "voteOncePerTerm" }));
  const [ground] = fell["grounds"] as readonly { readonly from: number; readonly to: number }[];
  assert.ok(ground !== undefined && ground.from < ground.to && ground.to < fell.at);
  const ms = (micros: number): string => `${Math.round(micros / 100) / 10} ms`;
  const mended = words("ui.violation.mended", { from: ms(ground.from), to: ms(ground.to) });
  await banner(v).locator('[data-rule="voteOncePerTerm"]').filter({ hasText: words("ui.violation.prevents") }).filter({ hasText: mended }).waitFor();
});

test("the properties are told in Chinese too", async ({ still }) => {
  const [v] = await twoLeaders(still, {}, { lang: "zh" });
  await banner(v).getByRole("heading", { name: words("property.electionSafety.name", {}, "zh") }).waitFor();
  await banner(v).getByRole("button", { name: words("ui.violation.all", {}, "zh") }).click();
  await v.page.locator("[data-property]").filter({ hasText: words("property.linearizability.text", {}, "zh") }).waitFor();
});

/** drawing is what the diagram's canvas shows. */
async function drawing(v: Visit): Promise<string> {
  return v.page.locator("pg-spacetime .lanes canvas").evaluateAll((all: readonly HTMLCanvasElement[]) => all.map((canvas) => canvas.toDataURL()).join());
}
