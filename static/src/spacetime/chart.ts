// What a run looks like in space and time: for each server a row of bars, between them arrows, marks at
// instants, and below the clients' calls. Made from the events one by one, so that a run that goes on
// never has to be laid out anew. No pixels here: times and names only.

import { entryCount, glyphOf } from "../glyph";
import type { Glyph } from "../glyph";
import { weight } from "../narrate";
import type { Past, Recorded } from "../past";
import type { Event, EventOf, Message, Micros, Role, Server, ServerName, State } from "../wire";
import { Spans } from "./spans";
import type { Span } from "./spans";

/** How many calls, and how many entries, are remembered to tell where a call takes effect. */
const remembered = 1000;

/** How a stretch of a server's lane looks. */
export type Look = Role | "frozen" | "crashed";

export type Bar = Span & { end: Micros; look: Look; term: number };

export type Arrow = Span & {
  end: Micros;
  readonly seq: number;
  /** The event at its end, once that has happened. */
  endSeq?: number;
  readonly id: number;
  readonly from: string;
  readonly to: string;
  readonly glyph: Glyph;
  /** How many entries it carries. */
  readonly count: number;
  /** How much of its way it comes: 1 unless it is lost under way. */
  part: number;
  /** A held one waits until someone picks it. */
  fate: "arrives" | "lost" | "held";
};

export type MarkKind =
  | "timeout"
  | "elected"
  | "stepDown"
  | "commit"
  | "learned"
  | "truncate"
  | "snapshot"
  | "config"
  | "crash"
  | "restart"
  | "freeze"
  | "wipe"
  | "violation"
  | "network"
  | "setting";

/** Mark is something that happens to a server, or to the whole cluster, at an instant. */
export type Mark = Span & { readonly seq: number; readonly kind: MarkKind; readonly lane?: ServerName; readonly weight: number };

/** Call is a client's operation, from its invocation to its return. */
export type Call = Span & {
  end: Micros;
  readonly seq: number;
  endSeq?: number;
  readonly id: number;
  readonly client: string;
  readonly text: string;
  readonly op: string;
  readonly stale: boolean;
  outcome: "pending" | "ok" | "unknown";
  /** Where it takes effect: all clients see the cluster as if every call happened at its point. */
  point?: Point;
};

type Point = { readonly at: Micros; readonly seq: number };

export class Chart {
  readonly servers: ServerName[] = [];
  readonly clients: string[] = [];
  readonly bars = new Map<ServerName, Spans<Bar>>();
  /** Heartbeats, and the replies that tell a leader nothing new. */
  readonly beats = new Spans<Arrow>();
  /** All other messages. */
  readonly talk = new Spans<Arrow>();
  readonly marks = new Spans<Mark>();
  readonly calls = new Spans<Call>();
  #seq: number;
  readonly #flying = new Map<number, readonly [Arrow, Spans<Arrow>]>();
  /** What each pair of a follower and its leader has acknowledged: term and index. */
  readonly #acked = new Map<string, readonly [number, number]>();
  /** The role that a frozen server has when it goes on. */
  readonly #frozen = new Map<ServerName, Look>();
  /** Where each entry was first applied. */
  readonly #applied = new Map<number, Point>();
  readonly #open = new Map<string, Call>();
  readonly #bySerial = new Map<string, Call>();

  /** A chart that begins with a state, of which seq is the last event. */
  constructor(base: State, seq: number) {
    this.#seq = seq;
    for (const server of base.servers) {
      this.#join(server, base.now);
      for (const [peer, { matchIndex }] of Object.entries(server.peers)) this.#acked.set(`${peer} ${server.server}`, [server.currentTerm, matchIndex]);
    }
    for (const operation of [...base.operations].sort((a, b) => a.invoked - b.invoked)) {
      this.#invoke({ ...operation, at: operation.invoked, seq });
      if (operation.returned !== undefined) this.#return(operation.client, operation.outcome, { at: operation.returned, seq });
    }
    for (const flight of [...base.messages].sort((a, b) => a.sent - b.sent)) this.#send(flight, { ...flight, at: flight.sent, seq });
  }

  /** The last event that the chart includes. */
  get seq(): number {
    return this.#seq;
  }

  /** add takes the next event. */
  add(event: Recorded): void {
    this.#seq = event.seq;
    if (event.kind === "unknown") return;
    this.#change(event);
    const kind = markKind(event);
    if (kind === undefined) return;
    const lane = "server" in event ? { lane: event.server } : {};
    this.marks.push({ start: event.at, end: event.at, seq: event.seq, kind, weight: weight(event), ...lane });
  }

  /** drop forgets what ended before an instant. */
  drop(before: Micros): void {
    for (const spans of [this.beats, this.talk, this.marks, this.calls, ...this.bars.values()]) spans.drop(before);
  }

  #change(event: Event): void {
    switch (event.kind) {
      case "added":
        if (!this.servers.includes(event.server)) this.#join({ server: event.server, status: "up", role: "learner", currentTerm: 0 }, event.at);
        else this.#turn(event.server, event.at, { look: "learner", term: 0 });
        break;
      case "role":
        this.#turn(event.server, event.at, { look: event.to });
        break;
      case "term":
        this.#turn(event.server, event.at, { term: event.to });
        break;
      case "crashed":
        this.#turn(event.server, event.at, { look: "crashed", term: event.hardState.currentTerm });
        break;
      case "restarted":
        this.#turn(event.server, event.at, { look: "follower", term: event.hardState.currentTerm });
        break;
      case "frozen":
        this.#frozen.set(event.server, this.bars.get(event.server)?.last?.look ?? "follower");
        this.#turn(event.server, event.at, { look: "frozen" });
        break;
      case "thawed":
        this.#turn(event.server, event.at, { look: this.#frozen.get(event.server) ?? "follower" });
        break;
      case "wiped":
        this.#turn(event.server, event.at, { term: 0 });
        break;
      case "sent":
        this.#send(event.message, event);
        break;
      case "duplicated":
        this.#send(event.copy, event);
        break;
      case "delayed":
        this.#redirect(event.message, event);
        break;
      case "delivered":
      case "queued":
        this.#end(event.message, event, 1);
        break;
      case "lost":
        this.#end(event.message, event, ["down", "full", "stopped"].includes(event.reason ?? "") ? 1 : undefined);
        break;
      case "manual":
        if (event.reason === "on") for (const id of this.#flying.keys()) this.#redirect(id, { at: event.at });
        break;
      case "apply":
        this.#takesEffect(event);
        break;
      case "invoke":
        this.#invoke(event);
        break;
      case "return":
        this.#return(event.client, event.reason, event);
        break;
    }
  }

  // Servers.

  #join({ server, status, role, currentTerm }: Pick<Server, "server" | "status" | "role" | "currentTerm">, at: Micros): void {
    this.servers.push(server);
    const bars = new Spans<Bar>();
    if (status === "frozen") this.#frozen.set(server, role);
    bars.push({ start: at, end: Infinity, look: status === "up" ? role : status, term: currentTerm });
    this.bars.set(server, bars);
  }

  /** turn begins a new bar; changes at one instant make one. */
  #turn(server: ServerName, at: Micros, change: Partial<Pick<Bar, "look" | "term">>): void {
    const bars = this.bars.get(server);
    const bar = bars?.last;
    if (bars === undefined || bar === undefined) return;
    if (bar.start === at) {
      Object.assign(bar, change);
      return;
    }
    const next = { ...bar, ...change, start: at };
    if (next.look === bar.look && next.term === bar.term) return;
    bar.end = at;
    bars.ended(bar);
    bars.push(next);
  }

  // Messages.

  #send(message: Message, { at, seq, arrives, dies }: Fate & { readonly seq: number }): void {
    const spans = this.#isBeat(message) ? this.beats : this.talk;
    const { id, from, to } = message;
    const arrow: Arrow = { id, seq, from, to, start: at, ...course({ at, arrives, dies }), glyph: glyphOf(message), count: entryCount(message) };
    spans.push(arrow);
    this.#flying.set(id, [arrow, spans]);
    this.#ofClient(message, at, seq);
  }

  /** A reply is a heartbeat's unless it acknowledges more than the one before. */
  #isBeat(message: Message): boolean {
    const glyph = glyphOf(message);
    if (glyph !== "appendOk") return glyph === "heartbeat";
    const { from, to, term = 0, matchIndex = 0 } = message;
    const pair = `${from} ${to}`;
    const [before, index] = this.#acked.get(pair) ?? [0, 0];
    const acknowledged = before === term ? index : 0;
    this.#acked.set(pair, [term, Math.max(acknowledged, matchIndex)]);
    return matchIndex <= acknowledged;
  }

  #redirect(id: number, fate: Fate): void {
    const [arrow, spans] = this.#flying.get(id) ?? [];
    if (arrow === undefined || spans === undefined) return;
    Object.assign(arrow, course(fate));
    spans.ended(arrow);
  }

  /** end closes an arrow; without a part, it has come as far as the time says. */
  #end(id: number, { at, seq, kind }: EventOf<"delivered" | "queued" | "lost">, part: number | undefined): void {
    const [arrow, spans] = this.#flying.get(id) ?? [];
    if (arrow === undefined || spans === undefined) return;
    this.#flying.delete(id);
    const way = arrow.end - arrow.start;
    const come = arrow.fate === "held" ? 0 : way <= 0 ? 1 : arrow.part * Math.min(1, (at - arrow.start) / way);
    const changed = arrow.end !== at;
    Object.assign(arrow, { end: at, endSeq: seq, part: part ?? come, fate: kind === "lost" ? "lost" : "arrives" });
    if (changed) spans.ended(arrow);
  }

  // Clients.

  #invoke({ id, client, serial, op, key, value, level, at, seq }: Invoked): void {
    if (!this.clients.includes(client)) this.clients.splice(0, Infinity, ...[...this.clients, client].sort());
    const text = op === "read" ? `${key}?` : op === "delete" ? `${key}=∅` : `${key}=${value}`;
    const call: Call = { id, seq, client, op, text, stale: level === "stale", start: at, end: Infinity, outcome: "pending" };
    this.calls.push(call);
    this.#open.set(client, call);
    this.#bySerial.set(`${client} ${serial}`, call);
    forget(this.#bySerial);
  }

  #return(client: string, outcome: string | undefined, { at, seq }: Point): void {
    const call = this.#open.get(client);
    if (call === undefined) return;
    this.#open.delete(client);
    const known = outcome === "ok" || outcome === "mismatch";
    Object.assign(call, { end: at, endSeq: seq, outcome: known ? "ok" : "unknown" });
    this.calls.ended(call);
  }

  /** A read saw the log up to an entry: it stands where it was answered, or before the next entry if that
   *  was applied by then. */
  #ofClient({ type, client = "", serial = 0, outcome, index = 0 }: Message, at: Micros, seq: number): void {
    if (type !== "ClientReply" || outcome !== "ok") return;
    const call = this.#bySerial.get(`${client} ${serial}`);
    if (call?.op === "read" && !call.stale && call.outcome === "pending") call.point = this.#applied.get(index + 1) ?? { at, seq };
  }

  /** A command takes effect where it is first applied; a server that applies it later only follows. */
  #takesEffect({ index, data, reason, at, seq }: EventOf<"apply">): void {
    if (this.#applied.has(index)) return;
    this.#applied.set(index, { at, seq });
    forget(this.#applied);
    if (data?.client === undefined || reason === "again") return;
    const call = this.#bySerial.get(`${data.client} ${data.serial ?? 0}`);
    if (call !== undefined && call.op !== "read") call.point ??= { at, seq };
  }
}

/** charted brings a chart up to date with a past, or makes one if there is none or what it shows is no
 *  longer true. */
export function charted(chart: Charted | undefined, past: Past): Charted {
  const known = chart !== undefined && chart.past === past && chart.lineage === past.lineage && chart.chart.seq >= past.firstSeq - 1;
  const made = known ? chart : { past, lineage: past.lineage, chart: new Chart(past.base, past.firstSeq - 1) };
  for (let seq = made.chart.seq + 1; seq <= past.lastSeq; seq++) {
    const event = past.event(seq);
    if (event !== undefined) made.chart.add(event);
  }
  if (past.dropped) made.chart.drop(past.first);
  return made;
}

export type Charted = { readonly past: Past; readonly lineage: number; readonly chart: Chart };

type Fate = { readonly at: Micros; readonly arrives?: Micros | undefined; readonly dies?: Micros | undefined };

type Invoked = Pick<EventOf<"invoke">, "id" | "client" | "serial" | "op" | "key" | "value" | "at" | "seq"> & { readonly level?: string | undefined };

function course({ arrives, dies }: Fate): Pick<Arrow, "end" | "part" | "fate"> {
  if (arrives !== undefined) return { end: arrives, part: 1, fate: "arrives" };
  if (dies !== undefined) return { end: dies, part: 0.5, fate: "lost" };
  return { end: Infinity, part: 1, fate: "held" };
}

/** forget keeps a map from growing with the run: what came first goes first. */
function forget(map: Map<unknown, unknown>): void {
  if (map.size <= remembered) return;
  for (const oldest of map.keys()) {
    map.delete(oldest);
    return;
  }
}

function markKind(event: Event): MarkKind | undefined {
  switch (event.kind) {
    case "timerFired":
      return event.timer === "election" ? "timeout" : undefined;
    case "role":
      if (event.to === "leader") return "elected";
      return event.from === "leader" ? "stepDown" : undefined;
    case "commit":
      return event.reason === "counted" ? "commit" : "learned";
    case "truncate":
      return "truncate";
    case "snapshot":
    case "installed":
      return "snapshot";
    case "frozen":
      return "freeze";
    case "wiped":
      return "wipe";
    case "config":
      return event.committed ? undefined : "config";
    case "crashed":
      return "crash";
    case "restarted":
    case "thawed":
      return "restart";
    case "violation":
      return "violation";
    case "link":
    case "network":
      return "network";
    case "manual":
    case "options":
    case "ruleSet":
    case "added":
    case "transfer":
    case "disk":
    case "workload":
    case "contact":
      return "setting";
    default:
      return undefined;
  }
}
