// The picture in words: what the table says of the network and of the messages under way. What it says of a server
// beside its fields is condition.ts's business.

import { groups } from "./areas";
import { told } from "./choices";
import { linkState } from "./geometry";
import type { Translator } from "./i18n";
import type { Flight, Link, Micros, Server, ServerName, State } from "./wire";

/** split says who reaches whom, in one or two sentences. */
export function split({ servers, cuts }: State, { t }: Pick<Translator, "t">): string {
  if (cuts.length === 0) return t("ui.table.whole");
  const apart = groups(servers.map(({ server }) => server), cuts);
  const links = t("ui.table.cuts", { cuts: pairs(cuts).join(" · ") });
  return apart.length === 0 ? links : `${t("event.network.partition", { groups: apart })} ${links}`;
}

/** pairs names what is cut as the page does without a script: with a dash both ways, with an arrow one way. */
function pairs(cuts: State["cuts"]): readonly string[] {
  return cuts.flatMap(([from, to]) => {
    const both = cuts.some(([a, b]) => a === to && b === from);
    if (!both) return [`${from} → ${to}`];
    return from < to ? [`${from} – ${to}`] : [];
  });
}

/** linksOf says which links of a server are cut, and which way. */
export function linksOf(name: ServerName, { servers, cuts }: State, { t }: Pick<Translator, "t">): readonly string[] {
  const others = servers.map(({ server }) => server).filter((other) => other !== name);
  const cut = (state: "both" | "forth" | "back"): readonly ServerName[] => others.filter((other) => linkState(cuts, name, other) === state);
  const [both, forth, back] = [cut("both"), cut("forth"), cut("back")];
  return [
    ...(both.length > 0 ? [t("ui.table.cutBoth", { names: both })] : []),
    ...(forth.length > 0 ? [t("ui.table.cutTo", { names: forth })] : []),
    ...(back.length > 0 ? [t("ui.table.cutFrom", { names: back })] : []),
  ];
}

/** timerOf says how long the timer has left that the picture draws around a server. */
export function timerOf(server: Server, shown: Micros, grain: Micros, { t }: Pick<Translator, "t">): string {
  const timer = server.role === "leader" ? "heartbeat" : "election";
  const running = server.timers[timer];
  return running === undefined ? t("ui.none") : t("ui.table.timer", { timer, left: upTo(running.deadline - shown, grain) });
}

export type Said = {
  readonly flight: Flight;
  /** When it arrives, or that it won't. */
  readonly ends: string;
  /** What it carries. */
  readonly says: string;
};

/** underWay says of every message where it is going and what it carries, the next to arrive first. */
export function underWay(state: State, shown: Micros, grain: Micros, words: Translator): readonly Said[] {
  const ends = ({ arrives, dies }: Flight): Micros => arrives ?? dies ?? Infinity;
  return [...state.messages]
    .sort((a, b) => ends(a) - ends(b) || a.id - b.id)
    .map((flight) => ({ flight, ends: end(flight, shown, grain, words), says: told({ do: "deliver", message: flight.id }, state, words) }));
}

function end({ arrives, dies }: Flight, shown: Micros, grain: Micros, { t }: Translator): string {
  if (arrives !== undefined) return t("ui.table.arrives", { left: upTo(arrives - shown, grain) });
  return dies === undefined ? t("ui.message.held") : t("ui.table.dies", { left: upTo(dies - shown, grain) });
}

export type Cable = {
  readonly a: ServerName;
  readonly b: ServerName;
  readonly state: string;
  /** What it has of its own, in each direction that has any. */
  readonly own: readonly string[];
};

/** cables lists every pair of servers once. */
export function cables(state: State, words: Translator): readonly Cable[] {
  const names = state.servers.map(({ server }) => server);
  return names.flatMap((a, i) =>
    names.slice(i + 1).map((b) => ({
      a,
      b,
      state: cableState(a, b, state, words),
      own: state.links.filter(({ from, to }) => (from === a && to === b) || (from === b && to === a)).map((link) => values(link, words)),
    })),
  );
}

function cableState(a: ServerName, b: ServerName, { cuts }: State, { t }: Translator): string {
  switch (linkState(cuts, a, b)) {
    case "open":
      return t("ui.links.open");
    case "both":
      return t("ui.links.cutBoth");
    case "forth":
      return t("ui.links.cutFrom", { from: a, to: b });
    case "back":
      return t("ui.links.cutFrom", { from: b, to: a });
  }
}

/** In the units that the labels name. */
function values({ from, to, ...own }: Link, { t, number }: Translator): string {
  const all = [
    [t("ui.network.latency"), own.latency, 1 / 1000],
    [t("ui.network.jitter"), own.jitter, 1 / 1000],
    [t("ui.network.loss"), own.loss, 100],
    [t("ui.network.duplicate"), own.duplicate, 100],
    [t("ui.network.reorder"), own.reorder, 100],
  ] as const;
  const said = all.flatMap(([label, value, unit]) => (value === undefined ? [] : [`${label} ${number(value * unit)}`]));
  return `${from} → ${to}: ${said.join(t("ui.separator"))}`;
}

/** upTo rounds what is left of a span up to a grain: what changes at every frame can't be read. */
export function upTo(left: Micros, grain: Micros): Micros {
  return Math.ceil(Math.max(0, left) / grain) * grain;
}
