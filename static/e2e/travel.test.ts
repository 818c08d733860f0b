// What the page asks of a server that takes the cluster back in time, and what it makes of the answers. The
// frames about time travel are this test's own; all else is the program's.

import assert from "node:assert/strict";
import type { Locator, WebSocketRoute } from "playwright-core";
import { words } from "./support/catalogue";
import { suite } from "./support/suite";
import type { Visit } from "./support/visit";

const test = suite();

type Asked = { readonly id: number; readonly do: string; readonly at?: number; readonly branch?: number };

const travel = {
  branch: 2,
  from: 0,
  branches: [
    { id: 1, at: 0, end: 900_000, actions: 3 },
    { id: 2, parent: 1, at: 300_000, end: 700_000, actions: 4 },
  ],
};

const branches = (v: Visit): Locator => v.page.getByRole("navigation", { name: words("ui.branches") }).getByRole("button");
const playhead = (v: Visit): Locator => v.page.getByRole("slider", { name: words("ui.spacetime.moment") });

/** travelling opens a page whose line says that the server travels; what the page asks of that is kept. */
async function travelling(v: Visit): Promise<{ readonly asked: readonly Asked[]; readonly line: () => WebSocketRoute }> {
  const asked: Asked[] = [];
  let line: WebSocketRoute | undefined;
  await v.page.routeWebSocket(/\/stream/, (page) => {
    line = page;
    const server = page.connectToServer();
    server.onMessage((data) => {
      const frame = JSON.parse(String(data)) as { readonly kind: string };
      page.send(JSON.stringify(frame.kind === "clock" ? { ...frame, ...travel } : frame));
    });
    page.onMessage((data) => {
      const command = JSON.parse(String(data)) as Asked;
      if (["seek", "switch", "stepBack"].includes(command.do)) asked.push(command);
      else server.send(data);
    });
  });
  await v.page.reload();
  await branches(v).first().waitFor();
  return {
    asked,
    line: () => {
      assert.ok(line !== undefined);
      return line;
    },
  };
}

test("letting go of the playhead takes the cluster there", async ({ still }) => {
  const v = await still();
  const { asked, line } = await travelling(v);
  await v.elect();
  const now = await v.now();
  await playhead(v).focus();
  await v.press("Home", "Enter");
  await v.page.getByTestId("looking").waitFor();
  assert.deepEqual(asked.map(({ do: verb, at }) => [verb, at]), [["seek", 0]]);

  // The server's answer: the moment that the page began with.
  const { keyframe } = await v.boot();
  line().send(JSON.stringify({ ...keyframe, kind: "keyframe", epoch: "another", playing: false, speed: 0.05, ...travel, end: now }));
  line().send(JSON.stringify({ kind: "ack", id: asked[0]?.id, seq: keyframe.seq }));
  await v.page.getByTestId("looking").waitFor({ state: "detached" });
  assert.equal(await v.now(), keyframe.state.now);
  assert.equal(await v.seq(), keyframe.seq);
});

test("the branches are a tree, and each is a way to it", async ({ still }) => {
  const v = await still();
  const { asked } = await travelling(v);
  await v.elect();
  assert.deepEqual(await branches(v).evaluateAll((all) => all.map((one) => one.getAttribute("aria-current"))), [null, "true"]);
  await branches(v).first().click();
  await v.page.getByTestId("back").click();
  assert.deepEqual(asked.map(({ do: verb, branch }) => [verb, branch]), [["switch", 1], ["stepBack", undefined]]);
});

test("play, while looking back, goes on from there", async ({ still }) => {
  const v = await still();
  const { asked } = await travelling(v);
  await v.elect();
  await playhead(v).focus();
  await v.press("Home");
  await v.page.getByTestId("looking").waitFor();
  await v.page.getByTestId("play").click();
  await v.page.getByTestId("play").and(v.page.getByLabel(words("ui.pause"))).waitFor();
  assert.deepEqual(asked.map(({ do: verb, at }) => [verb, at]), [["seek", 0]]);
});
