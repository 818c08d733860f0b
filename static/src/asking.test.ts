import assert from "node:assert/strict";
import test from "node:test";

import { asking } from "./asking";
import type { Doing } from "./asking";
import type { Command } from "./wire";

const fields = { key: "x", value: "2", expect: "", level: "stale", to: "", clients: "3", rate: "2.5", reads: "50", keys: "4" };

function command(doing: Doing, changes: Partial<typeof fields> = {}): Command {
  const all: Readonly<Record<string, string>> = { ...fields, ...changes };
  return asking(doing, (name) => all[name] ?? "");
}

test("each operation takes its own fields", () => {
  assert.deepEqual(command("write"), { do: "write", key: "x", value: "2" });
  assert.deepEqual(command("cas"), { do: "cas", key: "x", expect: "", value: "2" });
  assert.deepEqual(command("delete"), { do: "delete", key: "x" });
  assert.deepEqual(command("read"), { do: "read", key: "x", level: "stale" });
  assert.deepEqual(command("workload"), { do: "workload", clients: 3, rate: 2.5, reads: 0.5, level: "stale", keys: 4 });
});

test("a server is asked first if one was chosen", () => {
  assert.deepEqual(command("read", { to: "S2", level: "lease" }), { do: "read", key: "x", level: "lease", to: "S2" });
});

test("a level that is none is the strictest", () => {
  assert.deepEqual(command("read", { level: "" }), { do: "read", key: "x", level: "linearizable" });
});
