// Whole lessons, gone through as learners do: each step is solved by what the page offers, by keys alone or by touch alone.
// The test knows what to do as the lesson's solution has it; whether it was done, the guide says, and the table of contents.

import assert from "node:assert/strict";
import { words } from "./support/catalogue";
import { Session } from "./support/playground";
import { suite } from "./support/suite";
import type { Visit } from "./support/visit";

const test = suite();

/** What a learner does in a step, by its id. The cluster stands still before, and is to stand still after. */
type Deeds = Readonly<Record<string, () => Promise<void>>>;

/** How a learner reaches what the guide offers. */
type Hands = {
  readonly press: (selector: string) => Promise<void>;
  /** What makes time go on, and stand still. */
  readonly toggle: () => Promise<void>;
  readonly faster: () => Promise<void>;
};

test("a whole lesson by keys alone: one leader, and then two, and what the old one is worth", async ({ program, visit }) => {
  const v = await visit(`${program.url}/lessons/one-leader`);
  const keys: Hands = {
    press: async (selector) => {
      await v.tabTo(selector);
      await v.press("Enter");
    },
    toggle: async () => v.press("."),
    faster: async () => v.press("+", "+", "+", "+"),
  };
  const write = async (value: string, server: string): Promise<void> => {
    await v.press("w");
    await v.tabTo("dialog[open] [name=value]");
    await v.press("Control+a");
    await v.page.keyboard.type(value);
    await v.tabTo("dialog[open] [name=to]");
    await v.page.keyboard.type(server);
    assert.equal(await v.dialog.getByLabel(words("ui.write.to")).inputValue(), server);
    await v.press("Tab", "Enter");
    await v.dialog.waitFor({ state: "detached" });
    await v.drawn();
  };
  let leader = "";
  await whole(v, "one-leader", keys, {
    one: async () => until(v, keys, "elected"),
    crash: async () => {
      await predict(v, keys, "One of them takes over");
      await v.tabTo('pg-ring [data-server="S1"]');
      await v.press("Enter");
      await v.page.getByRole("menu").waitFor();
      await v.page.keyboard.type("crash");
      await v.press("Enter");
      await reached(v, "crashed");
      await until(v, keys, "replaced");
      await v.page.locator("pg-guide .verdict.right").waitFor();
    },
    two: async () => {
      await v.press("Control+k");
      await v.page.keyboard.type("partition");
      await v.press("Enter");
      await v.page.locator("pg-partition dialog[open]").waitFor();
      await v.tabTo("dialog[open] [type=submit]");
      await v.press("Enter");
      await v.dialog.waitFor({ state: "detached" });
      await until(v, keys, "two-leaders");
      leader = (await v.leader(1)).server;
    },
    powerless: async () => {
      await predict(v, keys, "The new leader's");
      await write("old", "S1");
      await write("new", leader);
      await until(v, keys, "old-writes", "new-commits");
      await v.press("h");
      await until(v, keys, "one-again");
      await v.page.locator("pg-guide .verdict.right").waitFor();
    },
  });
});

test("a whole lesson on a phone, by touch alone: the election, step by step", async ({ program, visit }) => {
  const v = await visit(`${program.url}/lessons/election`, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const guide = v.page.locator("pg-guide");
  /** raise pulls the lesson up, or lets it down. */
  const raise = async (up: boolean): Promise<void> => {
    if (((await guide.getAttribute("data-open")) !== null) !== up) await guide.locator(".lift").tap();
    await guide.locator(".lesson").waitFor({ state: up ? "visible" : "hidden" });
  };
  const touch: Hands = {
    press: async (selector) => {
      if (selector.startsWith("pg-guide")) await raise(true);
      await v.page.locator(selector).first().tap();
    },
    toggle: async () => v.page.getByTestId("play").tap(),
    faster: async () => {
      const slider = v.page.locator("#speed");
      const box = await slider.boundingBox();
      assert.ok(box !== null);
      await slider.tap({ position: { x: (box.width * 10) / 15, y: box.height / 2 } });
    },
  };
  const choose = async (server: string, item: string): Promise<void> => {
    await raise(false);
    await v.server(server).tap();
    await v.item(item, { server }).tap();
  };
  await whole(v, "election", touch, {
    first: async () => {
      await predict(v, touch, "S2");
      await until(v, touch, "asks");
      await guide.locator(".verdict.right").waitFor({ state: "attached" });
    },
    campaign: async () => until(v, touch, "next-term", "own-vote", "request"),
    majority: async () => {
      await predict(v, touch, "With two");
      await until(v, touch, "given", "won");
      await guide.locator(".verdict.right").waitFor({ state: "attached" });
    },
    online: async () => {
      await predict(v, touch, "No, it needs three");
      await until(v, touch, "in-vain");
      await choose("S4", "ui.menu.restart");
      await until(v, touch, "three-up");
    },
    quiet: async () => {
      await predict(v, touch, "No, heartbeats prevent it");
      await until(v, touch, "calm");
      await choose("S2", "ui.menu.crash");
      await until(v, touch, "disturbed");
    },
  });
  assert.equal(await v.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
});

test("what was reached in one browser is known in another that opens the session, and both keep it; who looks on does not", async ({ program, visit }) => {
  const { page, ...one } = await begun(visit, `${program.url}/lessons/one-leader`);
  await one.v.runTo("a leader", ({ servers }) => servers.some(({ role }) => role === "leader"));
  await reached(one.v, "elected");
  await page.locator("pg-guide footer .primary").click();
  await page.locator("pg-guide h2", { hasText: "The leader crashes" }).waitFor();

  // The other browser has nothing but the address of the second step's session.
  const two = await visit(page.url());
  const steps = two.page.locator("pg-guide .steps li.done");
  await steps.and(two.page.locator(":nth-child(1)")).waitFor({ state: "attached" });
  await two.paused();
  await two.act({ do: "crash", server: "S1" });
  await two.runTo("another leader", ({ servers }) => servers.some(({ role, status }) => role === "leader" && status === "up"));
  await reached(two, "replaced");
  await two.page.locator("pg-guide footer .primary").click();
  await two.page.locator("pg-guide h2", { hasText: "Try to make two" }).waitFor();
  assert.equal(await steps.count(), 2);
  await contents(two, "2 of 4");

  // The first one learns by the third session's address what the second did.
  await two.page.goBack();
  await page.goto(two.page.url());
  await page.locator("pg-guide h2", { hasText: "Try to make two" }).waitFor();
  assert.equal(await page.locator("pg-guide .steps li.done").count(), 2);
  await contents(one.v, "2 of 4");

  const made = await fetch(`${program.url}/api/sessions`, { method: "POST", body: JSON.stringify({ lesson: "one-leader" }) });
  const { url, viewUrl } = (await made.json()) as { readonly url: string; readonly viewUrl: string };
  await new Session(new URL(url, program.url).href).runTo("a leader", ({ servers }) => (servers.some(({ role }) => role === "leader") ? true : undefined));
  const onlooker = await visit(new URL(viewUrl, program.url).href);
  await reached(onlooker, "elected");
  assert.equal(await onlooker.page.evaluate(() => localStorage.getItem("pg-lessons")), null);
});

/** begun begins a lesson, and holds its cluster still. */
async function begun(visit: (url: string) => Promise<Visit>, url: string): Promise<{ readonly v: Visit; readonly page: Visit["page"] }> {
  const v = await visit(url);
  await v.page.locator('form[action^="/lessons/"] button').first().click();
  await v.page.locator("pg-guide .task").waitFor();
  await v.paused();
  return { v, page: v.page };
}

/** contents looks into the table of contents, which says how far this browser's learner is. */
async function contents({ page }: Visit, told: string): Promise<void> {
  await page.goto(new URL("/lessons", page.url()).href);
  await page.locator('[data-lesson="one-leader"] .progress', { hasText: told }).waitFor();
}

/** whole goes through all steps of a lesson, from its page to the table of contents, and has each task of each step told as done. */
async function whole(v: Visit, lesson: string, hands: Hands, deeds: Deeds): Promise<void> {
  const contentsURL = new URL("/lessons", v.page.url()).href;
  const contents = await v.page.request.get(contentsURL, { headers: { accept: "text/html" } });
  const tasks = new RegExp(`data-lesson="${lesson}"[^>]*data-tasks="([^"]+)"`).exec(await contents.text())?.[1]?.split(" ") ?? [];
  assert.deepEqual(tasks.map((task) => task.split(":")[0]), Object.keys(deeds), "the steps of the lesson");
  await hands.press(`form[action="/lessons/${lesson}"] button`);
  for (const [i, task] of tasks.entries()) {
    const [step = "", goals = ""] = task.split(":");
    await v.page.locator("pg-guide header", { hasText: words("ui.guide.step", { i: String(i + 1), n: String(tasks.length) }) }).waitFor();
    await v.connection("open");
    await stands(v);
    await hands.faster();
    await v.drawn();
    await deeds[step]?.();
    const done = v.page.locator("pg-guide .task li.done");
    assert.deepEqual(await done.evaluateAll((all) => all.map((one) => one.getAttribute("data-goal"))), goals.split(","), `what is done of step ${step}`);
    assert.equal(await v.page.locator("pg-guide .task [role=status]").textContent(), words("ui.guide.done"));
    if (i < tasks.length - 1) await hands.press("pg-guide footer .primary");
  }
  await v.page.goto(contentsURL);
  const item = v.page.locator(`[data-lesson="${lesson}"][data-done]`);
  await item.locator(".progress", { hasText: words("ui.lessons.done", { done: String(tasks.length), n: String(tasks.length) }) }).waitFor();
}

/** until lets time go on until the guide shows goals as reached. */
async function until(v: Visit, { toggle }: Hands, ...goals: readonly string[]): Promise<void> {
  await toggle();
  await v.page.getByTestId("play").and(v.button("ui.pause")).waitFor();
  for (const goal of goals) await reached(v, goal);
  await toggle();
  await stands(v);
}

/** stands waits until the page says that time stands still, and has the answers to all that was asked. */
async function stands(v: Visit): Promise<void> {
  await v.page.getByTestId("play").and(v.button("ui.play")).waitFor();
  await v.drawn();
}

async function reached(v: Visit, goal: string): Promise<void> {
  await v.page.locator(`pg-guide .task li.done[data-goal="${goal}"]`).waitFor({ state: "attached" });
}

async function predict(v: Visit, { press }: Hands, label: string): Promise<void> {
  const answers = await v.page.locator("pg-guide .answer").allTextContents();
  const at = answers.findIndex((text) => text.trim().startsWith(label));
  assert.ok(at >= 0, `${label} is none of ${answers.join(" / ")}`);
  await press(`pg-guide .ask .answer:nth-of-type(${at + 1})`);
  await v.page.locator('pg-guide .answer[aria-pressed="true"]', { hasText: label }).waitFor({ state: "attached" });
}
