import assert from "node:assert/strict";
import { noViolations } from "./support/axe";
import { words } from "./support/catalogue";
import type { State } from "./support/stream";
import { suite } from "./support/suite";
import type { Visit } from "./support/visit";

const test = suite();

type Dialog = "members" | "options" | "rules";

/** open opens a dialog by the menu of the cluster. */
async function open(v: Visit, dialog: Dialog): Promise<void> {
  await v.page.getByRole("button", { name: words("ui.cluster"), exact: true }).click();
  await v.page.getByRole("menuitem", { name: words(`ui.${dialog}`) }).click();
  await v.dialog.waitFor();
}

/** led goes on until the leader has committed an entry of its own term: then the members can be changed. */
async function led(v: Visit): Promise<string> {
  const { server } = await v.elect();
  await v.runTo("a committed entry", ({ servers }) => servers.some(({ commitIndex }) => commitIndex > 0));
  return server;
}

const press = async (v: Visit, key: string): Promise<void> => v.dialog.getByRole("button", { name: words(key), exact: true }).click();

test("servers are added, promoted, and removed", async ({ still }) => {
  const v = await still({}, { servers: 3 });
  await led(v);
  await open(v, "members");
  const row = (server: string, membership: string): ReturnType<Visit["page"]["locator"]> =>
    v.dialog.locator(`[data-member="${server}"][data-membership="${membership}"]`);
  const act = async (server: string, key: string): Promise<void> =>
    v.dialog.getByRole("button", { name: words("ui.members.act", { server, what: words(key) }) }).click();

  await act("S4", "ui.members.addLearner");
  await row("S4", "learner").waitFor();
  await row("S5", "new").waitFor();

  const pending = v.dialog.getByRole("button", { name: words("ui.members.act", { server: "S4", what: words("ui.members.promote") }) });
  assert.equal(await pending.getAttribute("aria-disabled"), "true", "the change before it is not committed");
  await pending.click({ force: true });
  await v.dialog.getByRole("status").filter({ hasText: words("ui.why.changePending") }).waitFor();

  await v.runTo("the learner's configuration to be committed", configured(2));
  await act("S4", "ui.members.promote");
  await row("S4", "voter").waitFor();
  await v.dialog.locator(".verdict", { hasText: words("ui.members.voters", { voters: "S1, S2, S3 and S4", needed: "3", n: "4" }) }).waitFor();

  await v.runTo("the voter's configuration to be committed", configured(3));
  await act("S4", "ui.members.remove");
  await row("S4", "outside").waitFor();
});

test("leadership is handed over, and the voters are replaced through a joint configuration, by keys", async ({ still }) => {
  const v = await still({}, { servers: 3 });
  const leader = await led(v);
  await v.act({ do: "configure", manualLeave: true });
  const other = leader === "S1" ? "S2" : "S1";
  await open(v, "members");
  const leave = v.dialog.getByRole("button", { name: words("ui.members.leaveJoint") });
  assert.equal(await leave.getAttribute("title"), words("ui.why.notJoint"));
  const out = ["S1", "S2", "S3"].find((name) => name !== leader && name !== other) ?? "";
  await v.dialog.getByRole("checkbox", { name: out }).focus();
  await v.press("Space");
  await v.dialog.getByRole("button", { name: words("ui.members.replace.do") }).focus();
  await v.press("Enter");
  await v.dialog.locator(`[data-member="${out}"][data-membership="leaving"]`).waitFor();

  await v.runTo("the joint configuration to be committed", configured(2));
  await leave.click();
  await v.dialog.locator(`[data-member="${out}"][data-membership="outside"]`).waitFor();

  await v.runTo("the new configuration to be committed", configured(3));
  await v.dialog.getByRole("button", { name: words("ui.members.act", { server: other, what: words("ui.members.transfer") }) }).focus();
  await v.press("Enter");
  const started = await v.stream.event("the transfer", (e) => e.kind === "transfer" && e.reason === "started");
  assert.equal(started["peer"], other);

  await v.drawn();
  await v.press("Enter");
  await v.dialog.getByRole("status").filter({ hasText: words("ui.why.handingOver", { server: leader, to: other }) }).waitFor();
  assert.equal(v.stream.sent.filter((command) => command.do === "transfer").length, 1);
});

test("options are changed, and only those that were", async ({ still }) => {
  const v = await still();
  await open(v, "options");
  const lease = v.dialog.getByLabel(words("ui.options.leaderLease"));
  assert.ok(await lease.isDisabled(), "leases need CheckQuorum");
  await v.dialog.getByLabel(words("ui.options.checkQuorum")).check();
  await lease.check();
  await v.dialog.getByLabel(words("ui.options.high")).fill("400");
  await press(v, "ui.options.do");
  const changed = await v.stream.event("the options", (e) => e.kind === "options");
  assert.deepEqual(changed["electionTimeout"], [150_000, 400_000]);
  const { id: _, ...command } = sent(v, "configure");
  assert.deepEqual(command, { do: "configure", checkQuorum: true, leaderLease: true, electionTimeout: [150_000, 400_000] });

  await v.drawn();
  await open(v, "options");
  assert.equal(await v.dialog.getByLabel(words("ui.options.high")).inputValue(), "400");
  await press(v, "ui.options.do");
  await v.dialog.waitFor({ state: "detached" });
  assert.equal(v.stream.sent.filter((command) => command.do === "configure").length, 1, "nothing is other than it was");
});

test("options are gone through and changed by keys alone, and Escape leaves them as they are", async ({ still }) => {
  const v = await still();
  const byKeys = async (): Promise<void> => {
    await v.page.getByRole("button", { name: words("ui.cluster"), exact: true }).focus();
    await v.press("Enter");
    await v.page.getByRole("menuitem", { name: words("ui.options") }).focus();
    await v.press("Enter");
    await v.dialog.waitFor();
  };
  await byKeys();
  const names = await v.dialog.locator("input[name]").evaluateAll((inputs) => inputs.map((input) => input.getAttribute("name") ?? ""));
  assert.equal(await at(v), "low", "the first field has the focus");
  const changed = new Set<string>();
  for (let stops = 0; changed.size < names.length; stops++) {
    assert.ok(stops < 60, `Tab leads to ${[...changed].join(", ")} of ${names.join(", ")}`);
    const name = await at(v);
    if (name !== undefined && !changed.has(name)) {
      changed.add(name);
      const isFlag = (await v.page.locator(":focus").getAttribute("type")) === "checkbox";
      await v.press(isFlag ? "Space" : "ArrowUp");
    }
    await v.press("Tab");
  }
  await v.press("Enter");
  await v.stream.event("the options", (e) => e.kind === "options");
  const { id: _, do: __, ...options } = sent(v, "configure");
  assert.deepEqual(Object.keys(options).sort(), [...names.filter((name) => name !== "low" && name !== "high"), "electionTimeout"].sort());

  await v.dialog.waitFor({ state: "detached" });
  await byKeys();
  await v.press("ArrowUp", "Escape");
  await v.dialog.waitFor({ state: "detached" });
  assert.equal(v.stream.sent.filter((command) => command.do === "configure").length, 1, "Escape changes nothing");
  assert.ok(await v.page.evaluate(() => document.activeElement?.closest("pg-cluster, pg-toolbar") != null), "and gives the focus back");
});

test("election timers are aligned and spread", async ({ still }) => {
  const v = await still();
  await open(v, "options");
  for (const name of ["S2", "S3", "S5"]) await v.dialog.getByRole("checkbox", { name, exact: true }).check();
  await press(v, "ui.options.align");
  const deadlines = async (names: readonly string[]): Promise<ReadonlySet<unknown>> => {
    const { servers } = (await v.keyframe()).state as unknown as { servers: readonly { server: string; timers: { election: { deadline: number } } }[] };
    return new Set(servers.filter(({ server }) => names.includes(server)).map(({ timers }) => timers.election.deadline));
  };
  await v.stream.event("the timers", (e) => e.kind === "timerSet" && e.server === "S5" && e.at === v.stream.now && e.seq > 5);
  await v.drawn();
  assert.equal((await deadlines(["S2", "S3", "S5"])).size, 1);

  await v.dialog.getByRole("button", { name: words("ui.options.align"), exact: true }).click({ force: true });
  await v.dialog.getByRole("status").filter({ hasText: words("ui.why.aligned") }).waitFor();
  await press(v, "ui.options.spread");
  await v.drawn();
  assert.equal((await deadlines(["S1", "S2", "S3", "S4", "S5"])).size, 5);
});

test("a rule is sought, broken, seen to be, and mended", async ({ still }) => {
  const v = await still();
  await open(v, "rules");
  const rules = v.dialog.locator("[data-rule]");
  const all = await rules.count();
  await v.page.keyboard.type("§5.2 first come");
  await v.frame();
  assert.ok((await rules.count()) < all / 4);
  await v.press("Enter");
  await v.frame();
  assert.equal(await v.dialog.count(), 1, "Enter closes nothing");
  await v.dialog.locator('[data-rule="voteOncePerTerm"]').getByRole("switch").click();
  await v.dialog.locator('[data-rule="voteOncePerTerm"][data-broken="true"]').waitFor();
  assert.ok(await v.dialog.getByRole("switch").isChecked());
  await v.leave();

  const name = words("rule.voteOncePerTerm.name");
  const mark = v.page.getByTestId("broken");
  await mark.filter({ hasText: name }).waitFor();
  await mark.getByRole("button").click();
  await v.dialog.waitFor();
  assert.equal(await rules.first().getAttribute("data-rule"), "voteOncePerTerm", "what is broken is on top");
  await rules.first().getByRole("switch").focus();
  await v.press("Space");
  await v.dialog.locator('[data-rule="voteOncePerTerm"][data-broken="false"]').waitFor();
  await v.leave();
  await mark.waitFor({ state: "detached" });
});

test("the menu and its dialogs open by touch, and fit a phone", async ({ still }) => {
  const v = await still({ viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true });
  await v.act({ do: "break", rule: "voteOncePerTerm" });
  await v.act({ do: "manual", on: true });
  await v.page.locator("pg-manual li").first().waitFor();
  for (const dialog of ["members", "options", "rules"] as const) {
    await v.page.getByRole("button", { name: words("ui.cluster"), exact: true }).tap();
    await v.page.getByRole("menuitem", { name: words(`ui.${dialog}`) }).tap();
    await v.dialog.waitFor();
    const [page, window, hidden] = await v.page.evaluate(() => {
      const box = document.querySelector("dialog[open]");
      return [document.documentElement.scrollWidth, innerWidth, box === null ? 1 : box.scrollWidth - box.clientWidth] as const;
    });
    assert.ok(page <= window && hidden <= 0, `${dialog}: the page is ${page} wide in ${window}, and ${hidden} of the dialog out of sight`);
    await v.dialog.getByRole("button", { name: words("ui.close") }).tap();
    await v.dialog.waitFor({ state: "detached" });
  }
});

test("rules are broken and mended by touch, and many of them are counted", async ({ still }) => {
  const v = await still({ viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true });
  const broken = ["logUpToDate", "preVote", "voteOncePerTerm"];
  for (const rule of broken) await v.act({ do: "break", rule });
  const mark = v.page.getByTestId("broken");
  await mark.filter({ hasText: words("ui.rules.standing.many", { n: "3" }) }).waitFor();
  await mark.getByRole("button").tap();
  for (const rule of broken) {
    await v.dialog.locator(`[data-rule="${rule}"]`).getByRole("switch").tap();
    await v.dialog.locator(`[data-rule="${rule}"][data-broken="false"]`).waitFor();
  }
  await v.dialog.locator('[data-rule="preVote"]').getByRole("switch").tap();
  await v.dialog.getByRole("button", { name: words("ui.close") }).tap();
  await mark.filter({ hasText: words("rule.preVote.name") }).waitFor();
});

test("who only watches can look, and is told why nothing can be done", async ({ still }) => {
  const v = await still({}, { readOnly: true });
  await open(v, "rules");
  await v.dialog.getByRole("switch").first().click({ force: true });
  await v.dialog.getByRole("status").filter({ hasText: words("ui.why.readOnly") }).waitFor();
  assert.equal(await v.dialog.getByRole("switch").first().isChecked(), false);
});

for (const [colorScheme, lang] of [["light", "en"], ["dark", "zh"]] as const) {
  test(`axe finds nothing in the cluster's dialogs (${colorScheme}, ${lang})`, async ({ still }) => {
    const v = await still({ colorScheme, reducedMotion: "reduce" }, { lang });
    await v.act({ do: "break", rule: "voteOncePerTerm" });
    for (const dialog of ["members", "options", "rules"] as const) {
      await v.page.getByRole("button", { name: words("ui.cluster", {}, lang), exact: true }).click();
      await v.page.getByRole("menuitem", { name: words(`ui.${dialog}`, {}, lang) }).click();
      await v.dialog.waitFor();
      await noViolations(v.page, `with the dialog ${dialog}`);
      await v.leave();
    }
    await v.press("w");
    for (const doing of ["cas", "delete", "read", "workload"]) {
      await v.dialog.getByRole("radio", { name: words(`ui.client.${doing}`, {}, lang), exact: true }).click();
      await noViolations(v.page, `with a client's ${doing}`);
    }
  });
}

/** configured tells whether the leader has committed the configuration of an index. By the state, not by what the page
 *  has heard: that comes later, and in the steps until then a server that was left out would ask for votes. */
function configured(index: number): (state: State) => boolean {
  return ({ servers }) => servers.some(({ role, commitIndex }) => role === "leader" && commitIndex >= index);
}

function sent(v: Visit, verb: string): { readonly id: number; readonly do: string } {
  const found = v.stream.sent.findLast((command) => command.do === verb);
  assert.ok(found);
  return found;
}

/** at is the name of the field that has the focus. */
async function at(v: Visit): Promise<string | undefined> {
  return v.page.evaluate(() => document.activeElement?.getAttribute("name") ?? undefined);
}
