import assert from "node:assert/strict";
import test from "node:test";

import en from "../../web/i18n/locales/en.json";
import zh from "../../web/i18n/locales/zh.json";
import { asking, atWork, working } from "./asking";
import type { Doing } from "./asking";
import { translator } from "./i18n";
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

test("the workload is told in numbers as they were entered", () => {
  const workload = { clients: 9, rate: 2.5, reads: 0.07, level: "stale", keys: 4 };
  assert.equal(working(workload, translator(en, "en")), "9 clients work now: together 2.5 operations a second, 7% of them reads (stale). Keys: 4.");
  assert.equal(atWork(workload, translator(en, "en")), "9 clients work by themselves, 2.5 times a second.");
  assert.equal(working({ ...workload, clients: 1 }, translator(en, "en")), "1 client works now: 2.5 operations a second, 7% of them reads (stale). Keys: 4.");
  assert.equal(working(workload, translator(zh, "zh-Hans")), "现有 9 个客户端在自行工作：合计每秒 2.5 次操作，其中 7% 为读取（stale）。键数：4。");
});
