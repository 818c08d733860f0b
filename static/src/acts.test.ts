import assert from "node:assert/strict";
import test from "node:test";

import { linkGroups, messageGroups, serverGroups } from "./acts";
import type { Act, Group } from "./acts";
import { allActs, found } from "./all-acts";
import { acting, server, state } from "./fixtures";

const acts = (groups: readonly Group[]): readonly Act[] => groups.flatMap((group) => group.acts);
const verbs = (groups: readonly Group[]): readonly string[] =>
  acts(groups).map(({ intent }) => (intent.kind === "command" ? intent.command.do : intent.kind));
const led = state({ founders: ["S1", "S2"], servers: [server("S1", { role: "leader" }), server("S2")] });

test("a server's menu offers what fits how it stands", () => {
  const of = (name: string, servers = led.servers): readonly string[] => verbs(serverGroups(name, acting({ state: state({ ...led, servers }) })));
  assert.ok(of("S1").includes("beat") && !of("S2").includes("beat"), "only a leader has heartbeats to send");
  assert.ok(of("S2").includes("crash") && !of("S2").includes("restart"));
  const down = of("S2", [server("S1"), server("S2", { status: "crashed" })]);
  assert.ok(down.includes("restart") && !down.includes("crash"));
  assert.ok(of("S2", [server("S1"), server("S2", { status: "frozen" })]).includes("thaw"));
});

test("the present speed of a disk and rate of a clock are marked, also where they are none of the choices", () => {
  const odd = state({ servers: [server("S1", { rate: 1.25, disk: { currentTerm: 1, lastIndex: 0, write: 5_000 } })] });
  const chosen = acts(serverGroups("S1", acting({ state: odd }))).filter((act) => act.chosen === true);
  assert.deepEqual(chosen.map(({ label }) => label), ["5 ms", "×1.25"]);
});

test("losing a disk is asked about first, and nothing else is", () => {
  const asked = acts(serverGroups("S1", acting())).filter(({ sure }) => sure !== undefined);
  assert.deepEqual(asked.map(({ verb }) => verb), ["wipe"]);
});

test("a link is cut in each direction, and goes by the network's values again only if it has its own", () => {
  const own = { ...led, links: [{ from: "S2", to: "S1", loss: 1 }] };
  assert.deepEqual(verbs(linkGroups("S1", "S2", acting())), ["cut", "cut", "cut", "heal", "dialog", "dialog"]);
  assert.deepEqual(verbs(linkGroups("S1", "S2", acting({ state: own }))), ["cut", "cut", "cut", "heal", "dialog", "dialog", "network"]);
});

test("a message that has arrived in the meantime can be nothing any more", () => {
  const gone = acts(messageGroups(4, acting()));
  assert.deepEqual(new Set(gone.map(({ why }) => why)), new Set(["This message is no longer under way."]));
});

test("a client that waits can be asked what for, by itself and by each message of its own", () => {
  const operation = { client: "C1", id: 3, serial: 1, op: "write", key: "x", value: "1", invoked: 0 };
  const messages = [{ id: 7, type: "ClientRequest", from: "C1", to: "S1", sent: 0, arrives: 10 }, { id: 8, type: "AppendEntries", from: "S1", to: "S2", sent: 0, arrives: 10 }];
  const now = acting({ state: { ...led, messages, operations: [operation, { ...operation, client: "C2", id: 2, returned: 5, outcome: "ok" }] } });
  const asked = (some: readonly Act[]): readonly unknown[] => some.flatMap(({ intent }) => (intent.kind === "dialog" && intent.dialog === "why" ? [intent.question?.["operation"]] : []));
  assert.deepEqual(asked(acts(messageGroups(7, now))), [3]);
  assert.deepEqual(asked(acts(messageGroups(8, now))), []);
  assert.deepEqual(asked(allActs(now)).filter((id) => id !== undefined), [3]);
  assert.ok(allActs(now).some(({ label, name }) => label === "What is C1 waiting for?" && name === undefined));
});

const flight = { id: 9, type: "RequestVote", from: "S1", to: "S2", sent: 0, arrives: 10 };
const all = allActs(acting({ state: { ...led, messages: [flight] }, sections: { learnCommit: "" } }));
const names = (typed: string): readonly string[] => found(all, typed).map(({ name, label }) => name ?? label);

test("the palette finds acts by name, with the server filled in, by verb, and by parts of both", () => {
  assert.deepEqual(names("crash s2"), ["Crash S2"]);
  assert.deepEqual(names("s2 cr"), ["Crash S2"]);
  assert.ok(names("remove server").includes("Remove S2 from the cluster"));
  assert.deepEqual(names("drop requestvote"), ["Drop: RequestVote S1→S2"]);
  assert.deepEqual(names("break"), ["Break a rule…", "Break the rule: AppendEntries rule 5"]);
  assert.deepEqual(names("no such thing"), []);
  assert.equal(names(" ").length, all.length);
});

test("no two acts of the palette have the same name", () => {
  const servers = ["S1", "S2", "S3"].map((name) => server(name));
  const many = allActs(acting({ state: state({ servers, cuts: [["S1", "S2"]] }) })).map(({ name, label }) => name ?? label);
  assert.deepEqual(many.filter((name, i) => many.indexOf(name) !== i), []);
});

test("what only shows can do nothing, and says so", () => {
  const watching = allActs(acting({ control: false }));
  const free = watching.filter(({ why }) => why === undefined).map(({ verb }) => verb);
  const asked = ["why not timeout", "why not leader"];
  assert.deepEqual(free.filter((verb) => !asked.includes(verb)), ["step back", "view table picture", "members", "options", "rules", "compare", "share", "embed", "help keys"]);
});
