// Whole tasks by the keyboard alone, and read from nothing but what Chromium tells a screen reader: in the picture, and in
// the tables that say the same.

import assert from "node:assert/strict";
import { words } from "./support/catalogue";
import type { State } from "./support/stream";
import { suite } from "./support/suite";
import { treeOf } from "./support/tree";
import type { Visit } from "./support/visit";

const test = suite();

/** The two ways to read the cluster and to reach what can be done to a server. */
type Way = {
  readonly name: string;
  readonly enter: (v: Visit) => Promise<void>;
  /** What is heard of a server: its role, its term, and what else there is to say. */
  readonly heard: (v: Visit, server: string) => Promise<string>;
  readonly menu: (v: Visit, server: string) => Promise<void>;
};

const picture: Way = {
  name: "the picture",
  enter: async () => {},
  heard: async (v, server) => {
    const found = (await treeOf(v.page)).find(({ role, name }) => role === "button" && new RegExp(`^${server} (term|crashed|frozen)`).test(name));
    return found?.name ?? "";
  },
  menu: async (v, server) => {
    await v.tabTo(`pg-ring [data-server="${server}"]`);
    await v.press("Enter");
  },
};

const tables: Way = {
  name: "the tables",
  enter: async (v) => {
    await v.page.locator("pg-views button").waitFor();
    await v.tabTo("pg-views button");
    await v.press("Enter");
    await v.page.locator('pg-table [data-table="servers"]').waitFor();
  },
  heard: async (v, server) => {
    const found = (await treeOf(v.page)).find(({ role, text }) => role === "row" && text.startsWith(`${server} `));
    return found?.text ?? "";
  },
  menu: async (v, server) => {
    await v.tabTo("pg-table [data-table=servers] [data-row][tabindex='0']");
    await v.press("Home", ...Array.from({ length: Number(server.slice(1)) - 1 }, () => "ArrowDown"), "Enter");
  },
};

for (const way of [picture, tables]) {
  test(`in ${way.name} a leader is elected and crashed by keys alone, and heard of`, async ({ still }) => {
    const v = await still();
    await way.enter(v);
    await choose(v, way, "S2", "ui.menu.timeout");
    const leads = await steps(v, ({ servers }) => servers.find(({ role }) => role === "leader")?.server);
    assert.equal(leads, "S2");
    assert.match(await way.heard(v, "S2"), /leader/);
    assert.match(await way.heard(v, "S3"), /follower/);
    assert.match(await told(v), /S2 has 3 of 5 votes and leads term 1/, "the narration is told");

    await choose(v, way, "S2", "ui.menu.crash");
    await v.page.locator('pg-inspector .badge.crashed').waitFor();
    assert.match(await way.heard(v, "S2"), /crashed/);
  });

  test(`in ${way.name} votes are split by keys alone, and heard of`, async ({ still }) => {
    const v = await still();
    await way.enter(v);
    await v.press("a");
    const two = await steps(v, ({ servers }) => {
      const names = servers.filter(({ role }) => role === "candidate").map(({ server }) => server);
      return names.length > 1 ? names : undefined;
    });
    for (const server of two) assert.match(await way.heard(v, server), /candidate/);
    assert.equal(new Set((await v.keyframe()).state.servers.filter(({ server }) => two.includes(server)).map(({ currentTerm }) => currentTerm)).size, 1, "of one term");
  });

  test(`in ${way.name} the cluster is split, written to and healed by keys alone, and heard of`, async ({ still }) => {
    const v = await still();
    await way.enter(v);
    await choose(v, way, "S1", "ui.menu.timeout");
    await steps(v, ({ servers }) => servers.find(({ server, role }) => server === "S1" && role === "leader"));

    await v.press("p");
    await v.dialog.waitFor();
    await v.tabTo("dialog[open] [type=submit]");
    await v.press("Enter");
    await v.page.locator("dialog[open]").waitFor({ state: "detached" });
    await cuts(v, true);
    assert.ok(await apart(v), "the cut links are told");

    await v.tabTo("pg-toolbar button[aria-keyshortcuts='H'], pg-toolbar button:nth-of-type(5)");
    await v.press("Enter");
    await cuts(v, false);
    assert.ok(!(await apart(v)), "no link is told to be cut any more");

    await v.press("w");
    await v.dialog.waitFor();
    await v.tabTo("dialog[open] input[name=value]");
    await v.press("Control+a");
    await v.page.keyboard.type("42");
    await v.press("Enter");
    await v.page.locator("dialog[open]").waitFor({ state: "detached" });
    await v.stream.answers();
    await steps(v, ({ operations }) => operations.find(({ value, returned }) => value === "42" && returned !== undefined));
    assert.match(await told(v), /=42\b.*committed/, "the answer is told");
  });
}

/** choose takes an item of a server's menu by keys: letters lead to it. */
async function choose(v: Visit, way: Way, server: string, item: string): Promise<void> {
  await way.menu(v, server);
  await v.page.getByRole("menu").waitFor();
  const wanted = words(item, { server });
  for (let i = 0; i < 60; i++) {
    const at = await v.page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
    if (at.startsWith(wanted)) break;
    await v.press("ArrowDown");
  }
  const known = v.stream.sent.length;
  await v.press("Enter");
  await v.stream.until("the command", () => v.stream.sent[known]);
  await v.drawn();
}

/** steps goes on by the arrow key until the cluster is as wanted. */
async function steps<T>(v: Visit, wanted: (state: State) => T | undefined): Promise<T> {
  for (let i = 0; i < 300; i++) {
    const found = wanted((await v.keyframe()).state);
    if (found !== undefined) return found;
    await v.step();
  }
  throw new Error("300 steps did not lead there");
}

/** cuts waits until the page shows a moment with links cut, or with none. */
async function cuts(v: Visit, some: boolean): Promise<void> {
  await v.stream.answers();
  const { state, seq } = await v.keyframe();
  assert.equal(state.cuts.length > 0, some);
  await v.shows(seq);
}

/** apart: what a screen reader is told of the links, as names in the picture or as a sentence above the tables. */
async function apart(v: Visit): Promise<boolean> {
  return (await treeOf(v.page)).some(
    ({ role, name, text }) => (role === "button" && /^Link S\d – S\d, cut/.test(name)) || /^The cluster is split: .* Cut links: /.test(text),
  );
}

/** told is all that is told of the page, line by line. */
async function told(v: Visit): Promise<string> {
  return (await treeOf(v.page)).map(({ name, text }) => `${name} ${text}`.replace(/ +/g, " ")).join("\n");
}
