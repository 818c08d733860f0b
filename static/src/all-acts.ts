// Every act there is at a moment, by its full name: what the palette finds.

import { asks, asksFor, does, linkGroups, messageGroups, serverGroups } from "./acts";
import type { Act, Acting } from "./acts";
import type { Dialog, Intent } from "./intent";
import { whyNot } from "./possible";
import { request, restartLeader, resumeAll, setUpReplication } from "./several";
import { fits } from "./typing";
import type { Command } from "./wire";

/** allActs lists each act once, what concerns the whole cluster first. */
export function allActs(now: Acting): readonly Act[] {
  const { state, words: { t } } = now;
  const names = state.servers.map(({ server }) => server);
  const pairs = names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const));
  const all = [
    ...clusterActs(now),
    ...names.flatMap((name) => serverGroups(name, now)).flatMap(({ acts }) => acts),
    ...pairs.flatMap(([a, b]) => linkGroups(a, b, now)).flatMap(({ acts }) => acts),
    ...state.messages.flatMap((message) =>
      messageGroups(message.id, now).flatMap(({ acts }) =>
        acts.map((act) => (act.intent.kind === "dialog" ? act : { ...act, name: t("ui.act.ofMessage", { ...message, act: act.name ?? act.label }) })),
      ),
    ),
    ...ruleActs(now),
  ];
  return [...new Map(all.map((act) => [JSON.stringify(act.intent), act])).values()];
}

/** found are the acts that fit what is typed: the words of their names, or of their English ones. */
export function found(acts: readonly Act[], typed: string): readonly Act[] {
  const text = typed.trim();
  return text === "" ? acts : acts.filter(({ name, label, verb }) => fits(text, `${name ?? label} ${verb}`));
}

function clusterActs(now: Acting): readonly Act[] {
  const { state, words, playing, travel } = now;
  const { t } = words;
  const dialog = (name: Dialog, label: string, needs: Command, key: string): Act => ({
    label,
    verb: name,
    intent: { kind: "dialog", dialog: name },
    why: whyNot(needs, now),
    key,
  });
  return [
    does(playing ? t("ui.pause") : t("ui.play"), { do: playing ? "pause" : "play" }, now, { key: "Space" }),
    does(t("ui.step"), { do: "step" }, now, { key: "→" }),
    { label: t("ui.back"), verb: "step back", intent: { kind: "back" }, why: undefined, key: "←" },
    ...jumpActs(now),
    does(t("ui.undo"), { do: "undo" }, now, { key: "Ctrl Z", verb: "undo" }),
    does(t("ui.act.branch"), now.looking ? { do: "branch", at: now.shown } : { do: "branch" }, now, { key: "F", verb: "branch fork" }),
    ...(travel.branches ?? [])
      .filter(({ id }) => id !== travel.branch)
      .map(({ id: branch }) => does(t("ui.act.switch", { branch }), { do: "switch", branch }, now, { verb: "switch branch" })),
    does(t("ui.act.request"), request(state), now, { key: "C", verb: "client request write" }),
    dialog("client", t("ui.client"), { do: "workload", clients: 1 }, "W"),
    dialog("partition", t("ui.partition"), { do: "partition", groups: [] }, "P"),
    dialog("links", t("ui.links"), { do: "partition", groups: [] }, "X"),
    dialog("network", t("ui.network"), { do: "network" }, "N"),
    does(t("ui.healAll"), { do: "healAll" }, now, { key: "H", verb: "heal all" }),
    does(t("ui.act.align"), { do: "align" }, now, { key: "A", verb: "align timers" }),
    does(t("ui.act.spread"), { do: "spread" }, now, { key: "T", verb: "spread timers" }),
    several(t("ui.act.restartLeader"), "restart leader", restartLeader(state, words), now, "R"),
    several(t("ui.act.resume"), "resume all", resumeAll(state, words), now, "B"),
    several(t("ui.act.setUp"), "log replication", setUpReplication(state), now, "L"),
    ...(state.manual === true
      ? [does(t("ui.act.manualOff"), { do: "manual", on: false }, now, { verb: "manual off" })]
      : [does(t("ui.act.manualOn"), { do: "manual", on: true }, now, { verb: "manual on" })]),
    { label: t("ui.view.turn"), verb: "view table picture", intent: { kind: "view" }, why: undefined },
    opens("members", t("ui.members")),
    opens("options", t("ui.options")),
    opens("rules", t("ui.rules")),
    opens("compare", t("ui.compare")),
    opens("share", t("ui.share")),
    opens("embed", t("ui.embed")),
    asks(t("ui.whyNot.leader"), { ask: "leader" }),
    ...state.operations.filter(({ returned }) => returned === undefined).flatMap((o) => asksFor(o, now)),
    ...memberActs(now),
    ...(state.workload === undefined ? [] : [does(t("ui.act.endWorkload"), { do: "workload", clients: 0 }, now)]),
    ...waiting(now).map((client) => does(t("ui.act.wake", { client }), { do: "wake", client }, now)),
    ...optionActs(now),
    { label: t("ui.help"), verb: "help keys", intent: { kind: "dialog", dialog: "help" }, why: undefined, key: "?" },
  ];
}

/** opens gives a dialog that can be looked into at any time. */
function opens(dialog: Dialog, label: string): Act {
  return { label, verb: dialog, intent: { kind: "dialog", dialog }, why: undefined };
}

function several(label: string, verb: string, intent: Intent, now: Acting, key: string): Act {
  const why = intent.kind === "why" ? intent.text : intent.kind === "sequence" ? whyNot(intent.commands[0], now) : undefined;
  return { label, verb, intent, why, key };
}

function jumpActs(now: Acting): readonly Act[] {
  const { t } = now.words;
  const jump = (to: "election" | "commit" | "fault" | "violation", what: string): readonly Act[] => [
    does(t("ui.act.next", { what }), { do: "jump", to }, now, { verb: `jump next ${to}` }),
    does(t("ui.act.previous", { what }), { do: "jump", to, back: true }, now, { verb: `jump previous ${to}` }),
  ];
  return [
    ...jump("election", t("ui.act.election")),
    ...jump("commit", t("ui.act.commit")),
    ...jump("fault", t("ui.act.fault")),
    ...jump("violation", t("ui.act.violation")),
  ];
}

function memberActs(now: Acting): readonly Act[] {
  const { state, words: { t } } = now;
  const server = `S${state.servers.length + 1}`;
  return [
    does(t("ui.act.addVoter", { server }), { do: "addServer", server }, now, { verb: "add server voter" }),
    does(t("ui.act.addLearner", { server }), { do: "addServer", server, learner: true }, now, { verb: "add server learner" }),
    does(t("ui.act.leaveJoint"), { do: "leaveJoint" }, now),
  ];
}

/** waiting are the clients that wait for something: an answer, or their turn in the workload. */
function waiting({ state: { operations, workload } }: Acting): readonly string[] {
  const busy = operations.filter(({ returned }) => returned === undefined).map(({ client }) => client);
  const working = Array.from({ length: workload?.clients ?? 0 }, (_, i) => `C${i + 1}`);
  return [...new Set([...working, ...busy])];
}

const switches = ["preVote", "checkQuorum", "leaderLease", "emptyHeartbeats", "manualLeave"] as const;

function optionActs(now: Acting): readonly Act[] {
  const { state, words: { t } } = now;
  return switches.map((option) => {
    const on = state.options[option];
    return does(t(on ? "ui.act.optionOff" : "ui.act.optionOn", { option }), { do: "configure", [option]: !on }, now, { verb: `configure ${option}` });
  });
}

function ruleActs(now: Acting): readonly Act[] {
  const { state, sections, words: { t } } = now;
  return Object.keys(sections).map((rule) => {
    const broken = state.broken.includes(rule);
    return does(t(broken ? "ui.act.mend" : "ui.act.break", { rule }), { do: broken ? "mend" : "break", rule }, now, { verb: `${broken ? "mend" : "break"} rule ${rule}` });
  });
}
