// Takes the README's picture, and the smaller one that other sites show of the course (card.png): an election under way in a cluster that has seen a few. Not a test: it is run
// by `make screenshots`, and writes into the folder that PLAYGROUND_SCREENSHOTS names.

import { launch } from "./support/chromium";
import { Playground, type Session } from "./support/playground";
import type { State } from "./support/stream";

type Server = State["servers"][number];

/** Of this seed's clusters the picture is taken; any will do. */
const SEED = 11;

const folder = process.env["PLAYGROUND_SCREENSHOTS"];
if (folder === undefined) {
  throw new Error("PLAYGROUND_SCREENSHOTS names no folder: use make screenshots");
}
const program = await Playground.start("-commands-per-second", "1000");
const browser = await launch();
try {
  const { session } = await program.still({ seed: SEED });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1.5, colorScheme: "light" });
  const page = await context.newPage();
  await page.goto(session.url);
  await stage(session);
  const candidate = await session.runTo("the scene of the picture", async ({ servers, messages }, seq) => {
    await page.locator(`html[data-seq="${seq}"]`).waitFor({ state: "attached" });
    const votes = messages.filter(({ type }) => type === "RequestVoteReply").length;
    const told = (await page.locator("pg-narration .sentence").textContent()) ?? "";
    return votes >= 1 && messages.length >= 3 && told.includes("votes for") ? servers.find(({ role }) => role === "candidate") : undefined;
  });
  await page.keyboard.press(candidate.server.slice(1));
  await page.screenshot({ path: `${folder}/playground.png` });
  const card = await browser.newPage({ viewport: { width: 1680, height: 882 }, deviceScaleFactor: 1200 / 1680, colorScheme: "light" });
  await card.goto(session.url);
  await card.locator("pg-events li").first().waitFor({ state: "attached" });
  await card.screenshot({ path: `${folder}/card.png` });
} finally {
  await browser.close();
  await program.stop();
}

/** stage plays the cluster to shortly before the moment of the picture, step by step, so that it is the same each time. */
async function stage(session: Session): Promise<void> {
  const first = await session.runTo("a leader", leaderAbove(0));
  await write(session, "x", "1");
  await write(session, "y", "7");
  await session.act({ do: "crash", server: first.server });
  const second = await session.runTo("another leader", leaderAbove(first.currentTerm));
  await write(session, "x", "2");
  await session.act({ do: "restart", server: first.server });
  // One more entry has reached a follower when its leader crashes too.
  await session.act({ do: "write", key: "x", value: "3", to: second.server });
  await session.runTo("an entry at a follower", ({ servers }) =>
    servers.find(({ server, log }) => server !== second.server && log.at(-1)?.data?.value === "3"),
  );
  await session.act({ do: "crash", server: second.server });
}

function leaderAbove(term: number): (state: State) => Server | undefined {
  return ({ servers }) => servers.find(({ role, status, currentTerm }) => role === "leader" && status === "up" && currentTerm > term);
}

/** write has a client write a key, and waits for the answer. */
async function write(session: Session, key: string, value: string): Promise<void> {
  await session.act({ do: "write", key, value });
  await session.runTo("the answer", ({ operations }) => operations.find((o) => o.key === key && o.value === value && o.returned !== undefined));
}
