import assert from "node:assert/strict";
import test from "node:test";

import en from "../../web/i18n/locales/en.json";
import { server, state } from "./fixtures";
import { translator } from "./i18n";
import { request, restartLeader, resumeAll, setUpReplication } from "./several";

const words = translator(en, "en");
const five = (role: "leader" | "follower"): ReturnType<typeof state> =>
  state({ servers: [server("S1", { role }), server("S2"), server("S3"), server("S4", { status: "crashed" }), server("S5")] });

test("a request goes to the leader of the highest term, with a value of its own", () => {
  const two = state({ servers: [server("S1", { role: "leader" }), server("S2", { role: "leader", currentTerm: 2 })] });
  assert.deepEqual(request(two), { do: "write", key: "x", value: "1", to: "S2" });
  const asked = state({ operations: [{ id: 7, client: "C1", serial: 1, op: "read", key: "x", value: "", invoked: 0 }] });
  assert.deepEqual(request(asked), { do: "write", key: "x", value: "8" });
});

test("what can't be done says why", () => {
  assert.deepEqual(restartLeader(state(), words), { kind: "why", text: en["ui.why.noLeader"] });
  assert.deepEqual(resumeAll(state(), words), { kind: "why", text: en["ui.why.allRun"] });
});

test("the scene of log replication: S1 leads, S2 is up, three requests", () => {
  const scene = (role: "leader" | "follower"): unknown => {
    const intent = setUpReplication(five(role));
    return intent.kind === "sequence" ? intent.commands.map((command) => ("server" in command ? `${command.do} ${String(command.server)}` : command.do)) : [];
  };
  const after = ["write", "write", "write"];
  assert.deepEqual(scene("leader"), ["pause", "crash S3", "crash S5", ...after]);
  assert.deepEqual(scene("follower"), ["pause", "restart S4", "timeout S1", "jump", "crash S3", "crash S4", "crash S5", ...after]);
});
