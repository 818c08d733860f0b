import assert from "node:assert/strict";
import test from "node:test";

import en from "../../web/i18n/locales/en.json";
import { server, state } from "./fixtures";
import { translator } from "./i18n";
import { majority, obstacle } from "./possible";
import type { Standing } from "./possible";
import type { Command } from "./wire";

const words = translator(en, "en");
const now = state({
  servers: [server("S1", { role: "leader" }), server("S2"), server("S3", { status: "crashed" }), server("S4", { status: "frozen" })],
  cuts: [["S1", "S2"]],
});
const why = (command: Command, standing: Standing = { control: true, connected: true }): string | undefined =>
  obstacle(command, now, standing, words);

test("what is possible has no obstacle", () => {
  const possible: Command[] = [
    { do: "timeout", server: "S2" },
    { do: "crash", server: "S1" },
    { do: "crash", server: "S4" },
    { do: "restart", server: "S3" },
    { do: "cut", from: "S2", to: "S1" },
    { do: "cut", from: "S1", to: "S2", both: true },
    { do: "heal", from: "S2", to: "S1" },
    { do: "healAll" },
    { do: "write", key: "x", value: "1", to: "S3" },
  ];
  for (const command of possible) assert.equal(why(command), undefined, JSON.stringify(command));
});

test("going to another moment needs a server that can", () => {
  const moves: Command[] = [
    { do: "stepBack" },
    { do: "seek", at: 5 },
    { do: "branch" },
    { do: "switch", branch: 1 },
    { do: "jump", to: "election", back: true },
  ];
  for (const move of moves) {
    assert.equal(obstacle(move, now, { control: true, connected: true }, words), en["ui.why.noTravel"], move.do);
    assert.equal(obstacle(move, now, { control: true, connected: true, travels: true, looking: true }, words), undefined, move.do);
  }
});

test("what is impossible says why, and names the server", () => {
  const impossible: [Command, RegExp][] = [
    [{ do: "timeout", server: "S1" }, /S1 leads/],
    [{ do: "timeout", server: "S3" }, /S3 is crashed/],
    [{ do: "timeout", server: "S4" }, /S4 is frozen/],
    [{ do: "restart", server: "S4" }, /S4 is frozen/],
    [{ do: "crash", server: "S3" }, /S3/],
    [{ do: "restart", server: "S1" }, /S1/],
    [{ do: "cut", from: "S1", to: "S2" }, /S1 to S2/],
    [{ do: "heal", from: "S2", to: "S3" }, /S2 and S3/],
  ];
  for (const [command, reason] of impossible) assert.match(why(command) ?? "", reason);
  assert.ok(obstacle({ do: "healAll" }, state(), { control: true, connected: true }, words));
  assert.ok(obstacle({ do: "partition", groups: [] }, state({ servers: [server("S1")] }), { control: true, connected: true }, words));
});

test("watching, or with the line down, nothing can be done", () => {
  assert.equal(why({ do: "play" }, { control: false, connected: true }), en["ui.why.readOnly"]);
  assert.equal(why({ do: "play" }, { control: true, connected: false }), en["ui.why.notConnected"]);
});

test("a majority is more than half", () => {
  assert.deepEqual([1, 2, 3, 4, 5, 9].map(majority), [1, 2, 2, 3, 3, 5]);
});

test("while a moment of the past is looked at, the cluster's clock can be moved, but nothing done to it", () => {
  const looking = { control: true, connected: true, looking: true, travels: true };
  for (const command of [{ do: "crash", server: "S1" }, { do: "write", key: "x", value: "1" }, { do: "healAll" }] as const) {
    assert.equal(why(command, looking), words.t("ui.why.looking"), command.do);
  }
  for (const command of [{ do: "play" }, { do: "pause" }, { do: "seek", at: 5 }, { do: "switch", branch: 1 }] as const) {
    assert.equal(why(command, looking), undefined, command.do);
  }
});

test("a server that does not travel in time is not asked to", () => {
  for (const command of [{ do: "stepBack" }, { do: "seek", at: 5 }, { do: "switch", branch: 1 }] as const) {
    assert.equal(why(command), words.t("ui.why.noTravel"), command.do);
  }
});
