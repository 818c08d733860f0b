// What the ring and the log table show of a moment.

import assert from "node:assert/strict";
import { words } from "./support/catalogue";
import { suite } from "./support/suite";
import type { Visit } from "./support/visit";

const test = suite();

test("votes are counted while a candidate collects them", async ({ still }) => {
  const v = await still();
  const { servers } = await v.runTo("a vote of another server", (s) => s.servers.some(({ role, votes }) => role === "candidate" && votes.length === 2));
  const candidate = servers.find(({ votes }) => votes.length === 2);
  assert.ok(candidate);
  assert.equal(await v.server(candidate.server).locator('[data-vote][data-in="true"]').count(), 2);
  assert.equal(await v.server(candidate.server).locator("[data-vote]").count(), 5);
  const caption = words("ui.ring.candidate", { role: words("role.candidate"), votes: "2", voters: "5" });
  await v.page.locator("pg-ring .caption", { hasText: caption }).waitFor();
  assert.match((await v.server(candidate.server).getAttribute("aria-label")) ?? "", new RegExp(words("ui.ring.votes", { votes: "S" })));
});

test("a server's name is legible in the middle of its disc, and a leader has an inner ring", async ({ still }) => {
  const v = await still();
  const { server } = await v.elect();
  for (const name of await v.names()) {
    const look = await v.server(name).evaluate((drawn) => {
      const style = (part: string): CSSStyleDeclaration | undefined => {
        const found = drawn.querySelector(part);
        return found === null ? undefined : getComputedStyle(found);
      };
      const text = style(".name");
      return { anchor: text?.textAnchor, size: parseFloat(text?.fontSize ?? "0"), fill: text?.fill, disc: style(".disc")?.fill, inner: style(".inner")?.fill };
    });
    assert.equal(look.anchor, "middle", name);
    assert.ok(look.size >= 16 && look.fill !== look.disc, JSON.stringify(look));
    assert.equal(look.inner, name === server ? "none" : undefined, name);
  }
});

test("learners, servers that join or leave, and those outside are told apart", async ({ still }) => {
  const v = await still(undefined, { servers: 4 });
  const { server: leader } = await v.elect();
  const [leaving = "", staying = "", removed = ""] = (await v.names()).filter((name) => name !== leader);
  await committed(v, leader, 1);
  await v.act({ do: "addServer", server: "S5", learner: true });
  await committed(v, leader, 2);
  await v.server("S5", '[data-membership="learner"]').waitFor();
  await v.act({ do: "removeServer", server: removed });
  await committed(v, leader, 3);
  await v.server(removed, '[data-membership="outside"]').waitFor();
  await v.page.locator("pg-ring .caption", { hasText: words("ui.member.outside") }).waitFor();
  await v.act({ do: "configure", manualLeave: true });
  await v.act({ do: "joint", servers: [leader, staying, "S5"] });
  await committed(v, leader, 4);
  await v.server("S5", '[data-membership="joining"]').waitFor();
  await v.server(leaving, '[data-membership="leaving"]').waitFor();
  await v.server(staying, '[data-membership="voter"]').waitFor();
  for (const [name, word] of [["S5", "ui.member.joining"], [leaving, "ui.member.leaving"], [removed, "ui.member.outside"]] as const) {
    assert.match((await v.server(name).getAttribute("aria-label")) ?? "", new RegExp(words(word)));
  }
});

test("a candidate counts the votes of both halves of a joint configuration", async ({ still }) => {
  const v = await still(undefined, { servers: 3 });
  const { server: leader } = await v.elect();
  const [other = "", leaving = ""] = (await v.names()).filter((name) => name !== leader);
  await committed(v, leader, 1);
  await v.act({ do: "configure", manualLeave: true });
  await v.act({ do: "joint", servers: [leader, other] });
  await v.runTo("the joint configuration everywhere", ({ servers }) => servers.every(({ log }) => log.length === 2));
  await v.act({ do: "crash", server: leader });
  await v.act({ do: "timeout", server: leaving });
  await v.runTo("the vote of its own", ({ servers }) => servers.some(({ server, votes }) => server === leaving && votes.length === 1));
  const dots = (half: string, counted: string): Promise<number> => v.server(leaving).locator(`[data-half="${half}"]${counted}`).count();
  assert.deepEqual([await dots("new", ""), await dots("old", "")], [2, 3]);
  assert.deepEqual([await dots("new", '[data-in="true"]'), await dots("old", '[data-in="true"]')], [0, 1]);
  const caption = words("ui.ring.candidateJoint", { role: words("role.candidate"), votes: "0", voters: "2", oldVotes: "1", oldVoters: "3" });
  await v.page.locator("pg-ring .caption", { hasText: caption }).waitFor();
});

test("a leader that hands over says so in the picture and in the table", async ({ still }) => {
  const v = await still();
  const { server: leader } = await v.elect();
  const [to = ""] = (await v.names()).filter((name) => name !== leader);
  await committed(v, leader, 1);
  await v.act({ do: "freeze", server: to });
  await v.act({ do: "transfer", to });
  const says = words("ui.ring.handsTo", { to });
  await v.page.locator(`[data-badge="transfer"][data-of="${leader}"]`, { hasText: to }).waitFor();
  assert.ok(((await v.server(leader).getAttribute("aria-label")) ?? "").includes(says));
  await v.button("ui.view.table").click();
  await v.page.locator('pg-table [data-table="servers"] [data-of="condition"]', { hasText: says }).waitFor();
  await v.runTo("the end of the handover", ({ servers }) => servers.every(({ transfer }) => transfer === undefined));
  await v.page.locator('pg-table [data-table="servers"] [data-of="condition"]', { hasText: says }).waitFor({ state: "detached" });
});

test("a slow disk, what is not on it yet, a false clock and a full inbox are marked, and said", async ({ still }) => {
  const v = await still();
  const { server: leader } = await v.elect();
  const [odd = "", frozen = ""] = (await v.names()).filter((name) => name !== leader);
  await v.act({ do: "disk", server: odd, write: 200_000 });
  await v.act({ do: "drift", server: odd, rate: 1.5 });
  await v.act({ do: "freeze", server: frozen });
  await v.runTo("an entry that is not on the disk", ({ servers }) => {
    const [slow, still] = [odd, frozen].map((name) => servers.find(({ server }) => server === name));
    return slow !== undefined && still !== undefined && slow.log.length > slow.disk.lastIndex && still.inbox.length > 0;
  });
  await v.page.locator(`[data-badge="disk"][data-of="${odd}"]`, { hasText: "+1 200 ms" }).waitFor();
  await v.page.locator(`[data-badge="clock"][data-of="${odd}"]`, { hasText: "×1.5" }).waitFor();
  await v.page.locator(`[data-badge="inbox"][data-of="${frozen}"]`).waitFor();
  const said = (await v.server(odd).getAttribute("aria-label")) ?? "";
  assert.ok(said.includes(words("ui.ring.rate", { rate: "1.5" })) && said.includes("1 entry not yet on disk"), said);
});

test("a partition stands as areas behind the servers, and a single cut as none", async ({ still }) => {
  const v = await still();
  const areas = v.page.locator("pg-ring [data-area]");
  const shown = async (): Promise<readonly (string | null)[]> => areas.evaluateAll((all) => all.map((one) => one.getAttribute("data-area")));
  await v.act({ do: "cut", from: "S1", to: "S3", both: true });
  await v.link("S1", "S3", '[data-cut="both"]').waitFor();
  assert.deepEqual(await shown(), []);
  await v.act({ do: "partition", groups: [["S1", "S2"], ["S3", "S4", "S5"]] });
  await areas.nth(1).waitFor({ state: "attached" });
  assert.deepEqual(await shown(), ["S1 S2", "S3 S4 S5"]);
  await v.act({ do: "partition", groups: [["S1", "S2", "S3"], ["S3", "S4", "S5"]] });
  await v.page.locator('pg-ring [data-area="S1 S2 S3"]').waitFor({ state: "attached" });
  assert.deepEqual(await shown(), ["S1 S2 S3", "S3 S4 S5"], "the bridge is in both");
});

test("a one-way cut shows the direction in which nothing passes", async ({ still }) => {
  const v = await still();
  await v.act({ do: "cut", from: "S2", to: "S1" });
  await v.link("S1", "S2", '[data-cut="back"]').waitFor();
  const back = await angle(v, "S1-S2");
  await v.act({ do: "heal", from: "S1", to: "S2" });
  await v.act({ do: "cut", from: "S1", to: "S2" });
  await v.link("S1", "S2", '[data-cut="forth"]').waitFor();
  const there = await angle(v, "S1-S2");
  assert.equal(Math.abs(there - back), 180);
});

for (const [servers, width, height] of [[5, 1440, 900], [9, 1440, 900], [9, 390, 844]] as const) {
  test(`labels of a still picture hide nothing: ${servers} servers, ${width} wide`, async ({ still }) => {
    const v = await still({ viewport: { width, height } }, { servers });
    await v.runTo("a crowd", ({ messages }) => messages.length > servers);
    const labels = await boxes(v, "pg-ring .message .label");
    assert.ok(labels.length >= 3, `${labels.length} labels`);
    assert.equal(await v.page.locator("pg-ring [data-message] .heading").count(), await v.page.locator("pg-ring [data-message]").count(), "each shows its direction");
    const servers_ = await boxes(v, "pg-ring .server .track");
    for (const [i, label] of labels.entries()) {
      for (const other of [...servers_, ...labels.slice(i + 1)]) {
        assert.ok(!overlap(label, other), `${JSON.stringify(label)} lies on ${JSON.stringify(other)}`);
      }
    }
    await v.act({ do: "speed", x: 0.001 });
    await v.play();
    await v.page.locator("pg-ring .message .label").first().waitFor({ state: "detached" });
  });
}

test("a snapshot is a block for all that it stands for", async ({ still }) => {
  const v = await still();
  const { server: leader } = await v.elect();
  await write(v, "x", "1");
  await v.act({ do: "snapshot", server: leader });
  const block = v.cell(leader, 2, ".snapshot");
  await block.waitFor();
  assert.equal(await block.getAttribute("colspan"), "2");
  assert.equal(await v.cell(leader, 1).count(), 0);
  assert.equal(await block.getAttribute("title"), words("ui.log.snapshot", { index: "2", term: "1" }));
});

test("what an old leader's log has beyond the others is marked, by a sign and in words", async ({ still }) => {
  const v = await still();
  const old = await v.elect();
  const others = (await v.names()).filter((name) => name !== old.server);
  await v.act({ do: "partition", groups: [[old.server], others] });
  await v.act({ do: "write", key: "y", value: "1", to: old.server });
  await v.elect(old.term);
  await v.runTo("both logs", ({ servers }) => {
    const lengths = new Map(servers.map(({ server, log }) => [server, log.length]));
    return (lengths.get(old.server) ?? 0) >= 2 && others.some((name) => (lengths.get(name) ?? 0) >= 2);
  });
  const cell = v.cell(old.server, 2, "[data-conflict]");
  await cell.waitFor();
  assert.ok((await cell.getAttribute("title"))?.endsWith(words("ui.log.conflicts")));
  assert.equal(await cell.evaluate((one) => getComputedStyle(one, "::after").content.slice(0, 3)), '"≠"');
  assert.equal(await v.page.locator(`pg-logs [data-conflict]:not([data-server="${old.server}"])`).count(), 0);
});

test("the leader's nextIndex and matchIndex stand in the followers' rows", async ({ still }) => {
  const v = await still();
  const { server: leader } = await v.elect();
  await write(v, "x", "1");
  const { state } = await v.keyframe();
  const peers = Object.entries(state.servers.find(({ server }) => server === leader)?.peers ?? {});
  assert.equal(peers.length, 4);
  for (const [name, { nextIndex, matchIndex }] of peers) {
    await v.cell(name, matchIndex, ':has([data-marks*="▲"])').waitFor();
    assert.ok(nextIndex > matchIndex);
  }
  assert.equal(await v.page.locator('pg-logs [data-marks*="►"]').count(), 4);
  assert.equal(await v.page.locator(`pg-logs [data-server="${leader}"] [data-marks]`).count(), 0);
});

test("a long log keeps its place while it is read, and follows its end when that is in sight", async ({ still }) => {
  const v = await still();
  const length = await grow(v);
  const box = v.page.locator("pg-logs .logs");
  const scrolled = async (): Promise<number> => box.evaluate((one) => Math.round(one.scrollLeft));
  const end = await scrolled();
  assert.ok(end > 1000, "its end is in sight");
  await v.runTo("a longer log", longer(length + 2));
  assert.ok((await scrolled()) > end, "it follows");
  await box.evaluate((one) => (one.scrollLeft = 700));
  await v.page.locator('pg-logs th[aria-colindex="16"]').waitFor();
  await v.runTo("a yet longer log", longer(length + 6));
  assert.equal(await scrolled(), 700, "it stays");
  assert.ok((await v.page.locator("pg-logs tbody tr:first-child td").count()) < 40, "only what is in sight is there");
});

test("keys lead through the entries, of which Tab comes to one", async ({ still }) => {
  const v = await still();
  await grow(v);
  assert.equal(await v.page.locator('pg-logs td[tabindex="0"]').count(), 1);
  await v.page.locator('pg-logs td[tabindex="0"]').focus();
  const here = async (): Promise<string> => v.page.evaluate(() => `${(document.activeElement as HTMLElement).dataset["server"]} ${(document.activeElement as HTMLElement).dataset["index"]}`);
  await v.press("Home");
  assert.match(await here(), /^S\d 1$/);
  await v.press("ArrowRight", "ArrowRight");
  assert.match(await here(), /^S\d 3$/);
  await v.cell("S1", 3).focus();
  await v.press("ArrowDown");
  assert.equal(await here(), "S2 3");
  await v.press("End");
  const { state } = await v.keyframe();
  assert.equal(await here(), `S2 ${state.servers.find(({ server }) => server === "S2")?.log.length}`);
  assert.equal(await v.page.locator('pg-logs td[tabindex="0"]').count(), 1);
});

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

async function committed(v: Visit, leader: string, index: number): Promise<void> {
  await v.runTo(`entry ${index} committed`, ({ servers }) => servers.some(({ server, commitIndex }) => server === leader && commitIndex >= index));
}

/** grow has clients fill the logs, and gives the length of the longest. */
async function grow(v: Visit): Promise<number> {
  const { now } = await v.elect();
  await v.act({ do: "workload", clients: 6, rate: 400 });
  await v.act({ do: "seek", at: now + 500_000 });
  const { servers } = await v.runTo("a long log", longer(40));
  return Math.max(...servers.map(({ log }) => log.length));
}

async function write(v: Visit, key: string, value: string): Promise<void> {
  await v.act({ do: "write", key, value });
  await v.runTo("the answer", ({ operations }) => operations.some((o) => o.key === key && o.returned !== undefined));
}

function longer(than: number): (state: { readonly servers: readonly { readonly log: readonly unknown[] }[] }) => boolean {
  return ({ servers }) => servers.some(({ log }) => log.length > than);
}

async function angle(v: Visit, link: string): Promise<number> {
  const transform = await v.page.locator(`pg-ring [data-link="${link}"] .cut`).getAttribute("transform");
  return Number(/rotate\((-?[\d.]+)\)/.exec(transform ?? "")?.[1]);
}

async function boxes(v: Visit, which: string): Promise<readonly Box[]> {
  return v.page.locator(which).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as Box));
}

function overlap(a: Box, b: Box): boolean {
  return a.x + 1 < b.x + b.width && b.x + 1 < a.x + a.width && a.y + 1 < b.y + b.height && b.y + 1 < a.y + a.height;
}
