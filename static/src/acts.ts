// What can be done, by name: the acts that the menus and the palette offer, each with the reason why it is
// impossible now, if it is.

import { linkState } from "./geometry";
import type { Intent } from "./intent";
import { inForce, membership } from "./membership";
import type { Model } from "./model";
import { named, whyNot } from "./possible";
import { leading } from "./possible-members";
import { askOperation } from "./why";
import type { Question } from "./why";
import type { Command, Micros, Operation, Server, ServerName } from "./wire";

/** What acts are made from. */
export type Acting = Pick<Model, "state" | "words" | "status" | "control" | "looking" | "shown" | "travel" | "playing" | "sections">;

export type Act = {
  readonly label: string;
  /** English words by which it is found too. */
  readonly verb: string;
  readonly intent: Intent;
  readonly why: string | undefined;
  /** The key that does the same. */
  readonly key?: string;
  /** Of several choices, whether it is the present one. */
  readonly chosen?: boolean;
  /** Whether it mends what is broken now. */
  readonly mends?: boolean;
  /** What is said before it is done, where there is no way back. */
  readonly sure?: string;
  /** All of it in words, where its label leaves some to what stands around it. */
  readonly name?: string;
};

export type Group = {
  readonly title: string;
  /** What is known, above what can be done. */
  readonly facts?: readonly string[];
  /** Short ones stand side by side. */
  readonly row?: boolean;
  readonly acts: readonly Act[];
};

/** The disk's speeds and the clock's rates to choose from; a present one that is none of them is offered too. */
const diskWrites: readonly Micros[] = [0, 1_000, 10_000, 100_000];
const clockRates: readonly number[] = [0.5, 0.9, 1, 1.1, 2];
const delays: readonly Micros[] = [50_000, 200_000, 1_000_000];

export function does(label: string, command: Command, now: Acting, more: Partial<Act> = {}): Act {
  return { label, verb: words(command.do), intent: { kind: "command", command }, why: whyNot(command, now), ...more };
}

/** asks opens the answer to a question. It can be asked at any time. */
export function asks(label: string, question: Question): Act {
  return { label, verb: `why not ${question.ask}`, intent: { kind: "dialog", dialog: "why", question }, why: undefined };
}

/** asksFor asks what a client waits for. */
export function asksFor(operation: Operation, { words: { t } }: Pick<Acting, "words">): readonly Act[] {
  const question = askOperation(operation);
  return question === undefined ? [] : [asks(t("ui.whyNot.waits", { client: operation.client }), question)];
}

/** serverGroups is what can be done to a server. */
export function serverGroups(name: ServerName, now: Acting): readonly Group[] {
  const { state, words: { t } } = now;
  const server = named(state, name);
  if (server === undefined) return [];
  const on = { server: name };
  const links = linkActs(name, now);
  return [
    {
      title: t("ui.menu.process"),
      acts: [
        does(t("ui.menu.timeout", on), { do: "timeout", ...on }, now, { key: "E" }),
        ...(server.role === "leader" ? [does(t("ui.menu.beat", on), { do: "beat", ...on }, now)] : []),
        server.status === "crashed"
          ? does(t("ui.menu.restart", on), { do: "restart", ...on }, now, { key: "S" })
          : does(t("ui.menu.crash", on), { do: "crash", ...on }, now, { key: "K" }),
        server.status === "frozen"
          ? does(t("ui.menu.thaw", on), { do: "thaw", ...on }, now, { key: "Z" })
          : does(t("ui.menu.freeze", on), { do: "freeze", ...on }, now, { key: "Z" }),
      ],
    },
    {
      title: t("ui.menu.disk"),
      acts: [
        does(t("ui.menu.snapshot", on), { do: "snapshot", ...on }, now),
        does(t("ui.menu.wipe", on), { do: "wipe", ...on }, now, { sure: t("ui.menu.wipeSure") }),
      ],
    },
    {
      title: t("ui.menu.diskWrite"),
      row: true,
      acts: withPresent(diskWrites, server.disk.write).map((write) =>
        does(now.words.ms(write), { do: "disk", ...on, write }, now, { 
          chosen: write === server.disk.write,
          name: t("ui.menu.diskWriteOf", { ...on, write }),
        }),
      ),
    },
    {
      title: t("ui.menu.clockRate"),
      row: true,
      acts: withPresent(clockRates, server.rate).map((rate) =>
        does(`×${now.words.number(rate)}`, { do: "drift", ...on, rate }, now, {
          chosen: rate === server.rate,
          name: t("ui.menu.clockRateOf", { ...on, rate: now.words.number(rate) }),
          verb: "clock drift rate",
        }),
      ),
    },
    {
      title: t("ui.menu.clients"),
      acts: [
        {
          label: t("ui.menu.write", on),
          verb: "write",
          intent: { kind: "dialog", dialog: "client", server: name },
          why: whyNot({ do: "write", key: "x", value: "" }, now),
        },
        does(t("ui.menu.to", on), { do: "to", ...on }, now, { verb: "clients contact" }),
      ],
    },
    { title: t("ui.menu.cluster"), acts: memberActs(server, now) },
    ...(links.length === 0 ? [] : [{ title: t("ui.menu.links", on), row: true, acts: [...links, oneWay(name, now)] }]),
    { title: t("ui.whyNot.title"), acts: [asks(t("ui.whyNot.timeout", on), { ask: "timeout", ...on }), asks(t("ui.whyNot.leader"), { ask: "leader" })] },
  ];
}

function memberActs({ server: name }: Server, now: Acting): readonly Act[] {
  const { state, words: { t } } = now;
  const on = { server: name };
  const leader = leading(state);
  const role = leader === undefined ? "voter" : membership(inForce(leader, state), name);
  return [
    does(t("ui.menu.transfer", on), { do: "transfer", to: name }, now, { verb: "transfer leadership" }),
    ...(role === "learner" ? [does(t("ui.menu.promote", on), { do: "promote", ...on }, now)] : []),
    role === "outside"
      ? does(t("ui.menu.add", on), { do: "addServer", ...on }, now)
      : does(t("ui.menu.remove", on), { do: "removeServer", ...on }, now),
  ];
}

/** The links of a server, each to be cut or healed. */
function linkActs(name: ServerName, now: Acting): readonly Act[] {
  const { state, words: { t } } = now;
  const others = state.servers.map(({ server }) => server).filter((other) => other !== name);
  return others.map((other) => {
    const open = linkState(state.cuts, name, other) === "open";
    return does(
      other,
      open ? { do: "cut", from: name, to: other, both: true } : { do: "heal", from: name, to: other },
      now,
      { name: t(open ? "ui.menu.cut" : "ui.menu.heal", { server: name, other }), mends: !open },
    );
  });
}

function oneWay(server: ServerName, now: Acting): Act {
  return {
    label: now.words.t("ui.menu.oneWay"),
    name: `${now.words.t("ui.menu.oneWay")} ${now.words.t("ui.links.title", { server })}`,
    verb: "links one way",
    intent: { kind: "dialog", dialog: "links", server },
    why: whyNot({ do: "partition", groups: [] }, now),
    key: "X",
  };
}

/** linkGroups is what can be done to the link between two servers. */
export function linkGroups(a: ServerName, b: ServerName, now: Acting): readonly Group[] {
  const { state, words: { t } } = now;
  const ways = [
    { from: a, to: b },
    { from: b, to: a },
  ] as const;
  return [
    {
      title: t("ui.menu.cable"),
      acts: [
        does(t("ui.links.cut"), { do: "cut", from: a, to: b, both: true }, now, { name: t("ui.menu.cut", { server: a, other: b }) }),
        ...ways.map((way) => does(t("ui.links.cutOneWay", way), { do: "cut", ...way }, now)),
        does(t("ui.links.heal"), { do: "heal", from: a, to: b }, now, { name: t("ui.menu.heal", { server: a, other: b }) }),
      ],
    },
    {
      title: t("ui.menu.linkValues"),
      acts: ways.flatMap((way) => [
        {
          label: t("ui.menu.linkNetwork", way),
          name: t("ui.network.ofLink", way),
          verb: "network latency loss",
          intent: { kind: "dialog", dialog: "network", link: way } as const,
          why: whyNot({ do: "network", ...way, loss: 0 }, now),
        },
        ...(state.links.some(({ from, to }) => from === way.from && to === way.to)
          ? [does(t("ui.menu.follow", way), { do: "network", ...way }, now)]
          : []),
      ]),
    },
  ];
}

/** messageGroups is what can be done to a message under way. */
export function messageGroups(message: number, now: Acting): readonly Group[] {
  const { words: { t, ms } } = now;
  return [
    {
      title: t("ui.menu.message"),
      acts: [
        {
          label: t("ui.menu.inspect"),
          verb: "inspect",
          intent: { kind: "selectMessage", message },
          why: now.state.messages.some(({ id }) => id === message) ? undefined : t("ui.why.notInFlight"),
        },
        does(t("ui.menu.deliver"), { do: "deliver", message }, now),
        does(t("ui.menu.duplicate"), { do: "duplicate", message }, now),
        does(t("ui.menu.drop"), { do: "drop", message }, now),
      ],
    },
    { title: t("ui.menu.delay"), row: true, acts: delays.map((by) => does(ms(by), { do: "delay", message, by }, now, { name: t("ui.menu.delayBy", { by }) })) },
    ...whyClientWaits(message, now),
  ];
}

/** A message of a client's can be asked what the client waits for. */
function whyClientWaits(message: number, now: Acting): readonly Group[] {
  const { state, words: { t } } = now;
  const parties = state.messages.filter(({ id }) => id === message).flatMap(({ from, to }) => [from, to]);
  const waits = state.operations.filter(({ client, returned }) => returned === undefined && parties.includes(client));
  return waits.length === 0 ? [] : [{ title: t("ui.whyNot.title"), acts: waits.flatMap((o) => asksFor(o, now)) }];
}

/** stackGroups leads to the menu of each of several messages at one place. */
export function stackGroups(messages: readonly number[], anchor: Element, now: Acting): readonly Group[] {
  const { state, words: { t } } = now;
  const acts = messages.map((id, i): Act => {
    const message = state.messages.find((one) => one.id === id);
    return {
      label: message === undefined ? t("ui.why.notInFlight") : t("ui.menu.ofMessageAt", { i: i + 1, ...message }),
      verb: "",
      intent: { kind: "menu", subject: { kind: "messages", messages: [id] }, anchor },
      why: message === undefined ? t("ui.why.notInFlight") : undefined,
    };
  });
  return [{ title: t("ui.menu.which"), acts }];
}

/** withPresent puts the present value among those to choose from, in order. */
function withPresent(values: readonly number[], present: number): readonly number[] {
  return values.includes(present) ? values : [...values, present].sort((x, y) => x - y);
}

/** words takes a command's name apart: removeServer is found as "remove server". */
function words(verb: string): string {
  return verb.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
