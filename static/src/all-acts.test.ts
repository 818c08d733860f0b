import assert from "node:assert/strict";
import test from "node:test";

import { linkGroups, messageGroups, serverGroups } from "./acts";
import type { Act, Acting } from "./acts";
import { allActs } from "./all-acts";
import { acting } from "./fixtures";
import { deeds } from "./goldens";
import type { Dialog } from "./intent";
import type { Command } from "./wire";

/** Where the tables have an act: in a row's menu, or in a dialog of the buttons above them. */
function place(command: Command, now: Acting): readonly Act[] {
  switch (command.do) {
    case "cut":
    case "heal":
      return linkGroups(command.from, command.to, now).flatMap(({ acts }) => acts);
    case "drop":
      return messageGroups(command.message, now).flatMap(({ acts }) => acts);
    case "write":
    case "read":
      return dialog("client", now);
    case "partition":
      return dialog("partition", now);
    case "network":
      return dialog("network", now);
    case "align":
      return dialog("options", now);
    case "healAll":
    case "break":
      return allActs(now);
    default:
      return "server" in command ? serverGroups(command.server, now).flatMap(({ acts }) => acts) : [];
  }
}

function dialog(wanted: Dialog, now: Acting): readonly Act[] {
  return allActs(now).filter(({ intent }) => intent.kind === "dialog" && intent.dialog === wanted);
}

const has = (acts: readonly Act[], command: Command): boolean =>
  acts.some(({ intent, why }) => why === undefined && (intent.kind === "dialog" || (intent.kind === "command" && JSON.stringify(sorted(intent.command)) === JSON.stringify(sorted(command)))));

const sorted = (command: Command): object => Object.fromEntries(Object.entries(command).sort(([a], [b]) => a.localeCompare(b)));

test("every task of the lessons can be done from the tables, and is found by name", () => {
  const all = deeds();
  assert.ok(all.length > 40);
  for (const { lesson, step, command, state } of all) {
    const now = acting({ state });
    assert.ok(has(place(command, now), command), `${lesson}, ${step}: ${JSON.stringify(command)} has no place`);
    const here = place(command, now).filter(({ intent }) => intent.kind === "dialog" || intent.kind === "command");
    const named = allActs(now).map(({ intent }) => JSON.stringify(intent));
    assert.ok(here.some(({ intent }) => named.includes(JSON.stringify(intent))), `${lesson}, ${step}: the palette has no ${JSON.stringify(command)}`);
  }
});
