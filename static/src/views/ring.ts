// pg-ring: the servers in a ring with their timers, the links between them, the clients outside, and
// the messages under way.

import { html, nothing, svg } from "lit-html";
import type { TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { createRef, ref } from "lit-html/directives/ref.js";
import { repeat } from "lit-html/directives/repeat.js";

import { areas } from "../areas";
import type { Area } from "../areas";
import { conditionOf, electorate } from "../condition";
import type { Condition, Electorate } from "../condition";
import { arc, betweenClients, clientRadius, linkReach, links, linkState, middle, serverAt, stage, timerLeft } from "../geometry";
import type { Box, LinkState, Point, Segment, Stage } from "../geometry";
import type { Translator } from "../i18n";
import { boxAround, kept, widthOf } from "../labels";
import { lastIndex } from "../log-table";
import { ofCluster, ofHighestTerm } from "../membership";
import type { Model } from "../model";
import type { Subject } from "../subject";
import type { Configuration, Micros, Operation, Server, ServerName, State } from "../wire";
import { badges, memberName, told } from "./badges";
import { Flights, explained, legend } from "./flights";
import { opener } from "./opener";
import type { Pulling } from "./pull";
import { rove } from "./rove";
import { candidacy, roleName } from "./terms";
import { View } from "./view";

export class Ring extends View {
  #aspect = 1.5;
  /** In CSS pixels, once known. */
  #height: number | undefined;
  #pressed: Element | undefined;
  #drawnOn: Stage | undefined;
  readonly #messages = createRef<Element>();
  readonly #flights = new Flights();
  readonly #standings = new Map<ServerName, { readonly inputs: readonly unknown[]; readonly standing: Standing }>();
  // What changes less often than the picture is drawn.
  readonly #stage = last((servers: string, clients: string, aspect: number, height: number | undefined) =>
    stage(servers.split(" "), clients.split(" ").filter(Boolean), aspect, height),
  );
  readonly #areas = last(areas);
  readonly #config = last((servers: State["servers"], founders: State["founders"], broken: State["broken"]) => ofCluster({ servers, founders, broken }));
  /** Where there is room, the legend is there from the start. */
  readonly #roomy = matchMedia("(min-width: 1100px) and (min-height: 760px)").matches && document.querySelector("pg-guide") === null;
  readonly #observer = new ResizeObserver(([entry]) => {
    if (entry === undefined || entry.contentRect.height === 0) return;
    const { width, height } = entry.contentRect;
    // Large type is that of a lower picture.
    const lower = document.documentElement.dataset["type"] === undefined ? 1 : 1.4;
    [this.#aspect, this.#height] = [width / height, height / lower];
    this.again();
  });

  /** What a line pulled from server to server needs of the picture. */
  readonly pulling: Pulling = {
    at: (point) => this.#drawnOn && serverAt(this.#drawnOn, point),
    where: (server) => this.#drawnOn?.servers.get(server),
    let: (from, to) => this.raise({ kind: "command", command: { do: "cut", from, to, both: true } }),
  };

  connectedCallback(): void {
    this.#observer.observe(this);
  }

  disconnectedCallback(): void {
    this.#observer.disconnect();
  }

  protected override inputs(model: Model): readonly unknown[] {
    const { state, shown, looking, selected, selectedMessage, words, motion, playing } = model;
    return [state, shown, looking, selected, selectedMessage, words, motion, playing];
  }

  protected override view(model: Model): TemplateResult {
    const { state, words } = model;
    const on = this.#stage(state.servers.map((server) => server.server).join(" "), clientsOf(state).join(" "), this.#aspect, this.#height);
    const config = this.#config(state.servers, state.founders, state.broken);
    const { box } = on;
    const still = !model.playing || model.looking;
    this.#drawnOn = on;
    this.style.setProperty("--grow", String(on.grow));
    this.style.setProperty("--grow-inside", String(Math.min(on.grow, on.radius / 30))); // within the disc
    const servers = state.servers.map((server) => this.#standing(server, config, state, on, words));
    return html`
      <svg
        class="ring"
        viewBox="${box.x} ${box.y} ${box.width} ${box.height}"
        role="group"
        aria-label=${summary(state, words)}
        @pointerdown=${(event: Event) => this.#press(event)}
        @click=${this.#clicked}
      >
        <g class="areas">${this.#areas(on, state.cuts).map((area) => drawArea(area, words))}</g>
        <g class="links" role="group" aria-label=${words.t("ui.link.all")} @keydown=${rove}>
          ${guard([on, state.cuts, words], () => links(on).map(({ a, b, line }, i) => link(model, a, b, line, i === 0)))}
        </g>
        <g class="captions" aria-hidden="true">${guard(servers, () => servers.map(captioned))}</g>
        <g class="messages" role=${still ? "group" : nothing} aria-label=${still ? words.t("ui.message.all") : nothing}
          aria-hidden=${still ? nothing : "true"} @keydown=${rove} ${ref(this.#messages)}></g>
        <g class="clients">
          ${guard([on, state.operations, words], () =>
            repeat(
              on.clients,
              ([name]) => name,
              ([name, at]) => client(name, at, pending(state, name), on.grow, words),
            ),
          )}
        </g>
        <line class="pull" visibility="hidden" />
        <g class="servers">
          ${servers.map((one) => guard([one, one.server.server === model.selected], () => this.#server(model, on, one)))}
        </g>
        <g class="badges" aria-hidden="true">${guard([on, ...servers], () => servers.map(({ server, condition, at }) => badges(server.server, condition, at, on)))}</g>
      </svg>
      ${guard([explained(state).join(" "), words], () => legend(state, words, this.#roomy))}
    `;
  }

  /** What is said of a server stays the same while nothing happens to it. */
  #standing(...[server, config, state, on, words]: Parameters<typeof standing>): Standing {
    const inputs = [server, config, on, words, state.diskWrite, state.broken, state.founders];
    const known = this.#standings.get(server.server);
    if (known !== undefined && inputs.every((input, i) => input === known.inputs[i])) return known.standing;
    const made = standing(server, config, state, on, words);
    // A timer that begins anew makes another server of it, and nothing else to see: that moves by itself.
    const kept = known !== undefined && known.inputs[2] === on && looksAlike(known.standing, made) ? known.standing : made;
    this.#standings.set(server.server, { inputs, standing: kept });
    return kept;
  }

  /** The timers and the messages alone move in every frame. */
  protected override drawn(model: Model): void {
    const { state, shown, motion } = model;
    const [on, group] = [this.#drawnOn, this.#messages.value];
    if (on === undefined || group === undefined) return;
    const servers = this.getElementsByClassName("server"); // which the browser remembers
    state.servers.forEach((server, i) => {
      const arc = servers[i]?.getElementsByClassName("timer")[0];
      const path = timer(server, on.radius, shown, motion);
      if (arc !== undefined && arc.getAttribute("d") !== path) arc.setAttribute("d", path);
    });
    this.#flights.draw(group, on, model, () => state.servers.flatMap(({ server }) => this.#standings.get(server)?.standing ?? []).map(captionBox));
  }

  #server(model: Model, on: Stage, { server, at, condition }: Standing): TemplateResult {
    const { words } = model;
    const label = describe(server, condition, words);
    const menu = opener({ kind: "server", server: server.server });
    return svg`
      <g
        class="server ${server.role} ${server.status}"
        ?data-selected=${server.server === model.selected}
        data-server=${server.server}
        data-role=${server.role}
        data-term=${server.currentTerm}
        data-status=${server.status}
        data-membership=${condition.membership}
        transform="translate(${at.x} ${at.y})"
        role="button"
        tabindex="0"
        aria-haspopup="menu"
        aria-label=${label}
        @click=${menu}
        @keydown=${menu}
        @contextmenu=${menu}
      >
        <circle class="halo" r=${on.radius + 8} />
        <circle class="track" r=${on.radius} />
        <path class="timer" />
        ${disc(server, on.radius - 8)}
        ${isCandidate(server) ? votes(server, electorate(server, model.state), on.radius - 8) : nothing}
        <text class="name" y=${isCandidate(server) ? -5 : -2}>${server.server}</text>
        <text class="term" y=${isCandidate(server) ? 7 : 15}>${
          server.status === "up"
            ? words.t("ui.ring.term", { term: server.currentTerm })
            : words.t(server.status === "crashed" ? "ui.status.crashed" : "ui.status.frozen")
        }</text>
      </g>
    `;
  }

  /** A message that flies on under the pointer is the one that was there when it was pressed. */
  #press({ target }: Event): void {
    this.#pressed = target instanceof Element ? (target.closest("[data-message]") ?? undefined) : undefined;
  }

  /** Before what happens to be below when it is released. */
  readonly #clicked = { handleEvent: (event: Event): void => this.#release(event), capture: true };

  #release(event: Event): void {
    const pressed = this.#pressed;
    this.#pressed = undefined;
    if (!(pressed instanceof SVGElement)) return;
    const { message, stack } = pressed.dataset;
    const messages = (stack ?? message ?? "").split(" ").map(Number);
    const subject: Subject = { kind: "messages", messages };
    event.stopPropagation();
    this.raise({ kind: "menu", subject, anchor: pressed });
  }
}

/** All links are one stop of the Tab key, the first; arrow keys go from one to the next. */
function link(model: Model, a: ServerName, b: ServerName, line: Segment, first: boolean): TemplateResult {
  const state = linkState(model.state.cuts, a, b);
  const label = linkName(state, a, b, model.words);
  const menu = opener({ kind: "link", a, b });
  return svg`
    <g class="link ${state}" data-link="${a}-${b}" data-cut=${state} role="button" tabindex=${first ? 0 : -1} aria-haspopup="menu" aria-label=${label}
      @click=${menu} @keydown=${menu} @contextmenu=${menu}>
      <title>${label}</title>
      <line class="reach" stroke-width=${2 * linkReach} x1=${line.from.x} y1=${line.from.y} x2=${line.to.x} y2=${line.to.y} />
      <line class="halo" x1=${line.from.x} y1=${line.from.y} x2=${line.to.x} y2=${line.to.y} />
      <line class="wire" x1=${line.from.x} y1=${line.from.y} x2=${line.to.x} y2=${line.to.y} />
      ${cutMark(line, state)}
    </g>
  `;
}

function linkName(state: LinkState, a: ServerName, b: ServerName, { t }: Translator): string {
  switch (state) {
    case "open":
      return t("ui.link.open", { a, b });
    case "both":
      return t("ui.link.both", { a, b });
    case "forth":
      return t("ui.link.forth", { a, b });
    case "back":
      return t("ui.link.back", { a, b });
  }
}

/** last makes a function that gives its last answer again to the same arguments. */
function last<A extends readonly unknown[], T>(answer: (...args: A) => T): (...args: A) => T {
  let given: { readonly args: A; readonly answer: T } | undefined;
  return (...args) => {
    if (given === undefined || args.some((arg, i) => arg !== given?.args[i])) given = { args, answer: answer(...args) };
    return given.answer;
  };
}

const captionSize = 12.5;

/** Where the middle of a caption stands: below its server, but within the picture, and clear of the clients as far as it
 *  is still seen to be that server's. */
function captionX(on: Stage, x: number, half: number): number {
  const clear = kept(x, half, betweenClients(on));
  return Math.abs(clear - x) <= 1.2 * on.radius ? clear : kept(x, half, on.box);
}

/** A server, and all that the picture says of it. */
type Standing = { readonly server: Server; readonly at: Point; readonly condition: Condition; readonly caption: string; readonly captionAt: Point; readonly grow: number };

function standing(server: Server, config: Configuration, state: State, on: Stage, words: Translator): Standing {
  const at = on.servers.get(server.server) ?? { x: 0, y: 0 };
  const condition = conditionOf(server, config, state);
  const text = caption(server, condition, state, words);
  const captionAt = { x: captionX(on, at.x, widthOf(text, captionSize * on.grow) / 2), y: at.y + on.radius + 10 + 12 * on.grow };
  return { server, at, condition, caption: text, captionAt, grow: on.grow };
}

/** looksAlike compares all that is drawn and said of a server. */
function looksAlike(a: Standing, b: Standing): boolean {
  const { server: one, condition: is } = a;
  const { server: other, condition: was } = b;
  return (
    a.caption === b.caption &&
    [one.role === other.role, one.status === other.status, one.currentTerm === other.currentTerm, one.votes === other.votes].every(Boolean) &&
    [is.membership === was.membership, is.slow === was.slow, is.rate === was.rate, is.inbox === was.inbox, is.handsTo === was.handsTo].every(Boolean) &&
    is.unsaved.entries === was.unsaved.entries &&
    is.unsaved.vote === was.unsaved.vote
  );
}

/** What stands below a server, under the messages: its label says the same. */
function captioned({ server, caption: text, captionAt }: Standing): TemplateResult {
  return svg`<text class="caption ${server.role} ${server.status}" x=${captionAt.x} y=${captionAt.y}>${text}</text>`;
}

function captionBox({ caption: text, captionAt: { x, y }, grow }: Standing): Box {
  return boxAround({ x, y: y - 4 * grow }, widthOf(text, captionSize * grow), 16 * grow);
}

/** The clients to draw: those that wait for an answer, or have a message under way. */
function clientsOf(state: State): readonly string[] {
  const waiting = state.operations.filter((o) => o.returned === undefined).map((o) => o.client);
  const talking = state.messages.flatMap((m) => [m.from, m.to]).filter((name) => name.startsWith("C"));
  return [...new Set([...waiting, ...talking])].sort();
}

function pending(state: State, client: string): Operation | undefined {
  return state.operations.filter((o) => o.client === client).at(-1);
}

function summary(state: State, words: Translator): string {
  const leader = ofHighestTerm(state.servers);
  const n = state.servers.length;
  return leader === undefined
    ? words.t("ui.ring.summaryNoLeader", { n })
    : words.t("ui.ring.summary", { n, leader: leader.server, term: leader.currentTerm });
}

function describe(server: Server, condition: Condition, words: Translator): string {
  const { t } = words;
  const { server: name, currentTerm: term } = server;
  const role = roleName(server.role, words);
  const first =
    server.status === "crashed"
      ? t("ui.ring.describeCrashed", { server: name, term })
      : t(server.status === "frozen" ? "ui.ring.describeFrozen" : "ui.ring.describe", { server: name, role, term });
  const votes = isCandidate(server) && server.votes.length > 0 ? [t("ui.ring.votes", { votes: server.votes })] : [];
  const rest = told(condition, words).filter((word) => word !== role);
  return [first, ...votes, ...rest].join(t("ui.ring.comma"));
}

function caption(server: Server, { membership }: Condition, state: State, words: Translator): string {
  const { t } = words;
  const role = roleName(server.role, words);
  const doing = isCandidate(server)
    ? candidacy(server, state, words)
    : role;
  const first = server.status === "crashed" ? t("ui.ring.disk", { term: server.currentTerm, n: lastIndex(server) }) : doing;
  const member = membership === "voter" ? role : memberName(membership, words);
  return member === role ? first : `${first} · ${member}`;
}

function isCandidate({ role, status }: Server): boolean {
  return status !== "crashed" && (role === "candidate" || role === "preCandidate");
}

/** A dot for each voter, inside the disc's lower edge: full once its vote is in. While the configuration is joint, the old
 *  voters' stand inside the upper edge. */
function votes(server: Server, { voters, outgoing }: Electorate, radius: number): readonly TemplateResult[] {
  return [...ballots(server, voters, radius, 90, "new"), ...ballots(server, outgoing ?? [], radius, -90, "old")];
}

function ballots(server: Server, voters: readonly ServerName[], radius: number, middle: number, half: "new" | "old"): readonly TemplateResult[] {
  const step = Math.min(24, 130 / voters.length) * Math.sign(middle);
  return voters.map((voter, i) => {
    const angle = ((middle - (i - (voters.length - 1) / 2) * step) * Math.PI) / 180;
    const [x, y] = [(radius - 5.5) * Math.cos(angle), (radius - 5.5) * Math.sin(angle)].map((n) => Math.round(n * 10) / 10);
    return svg`<circle class="ballot" data-vote=${voter} data-half=${half} data-in=${server.votes.includes(voter)} cx=${x} cy=${y} r=${voters.length > 6 ? 2.2 : 3} />`;
  });
}

/** Servers that reach each other, as one area behind them. */
function drawArea({ servers, path, width }: Area, { t }: Translator): TemplateResult {
  return svg`
    <g class="area" data-area=${servers.join(" ")}>
      <title>${t("ui.ring.area", { servers })}</title>
      <path class="rim" stroke-width=${width + 3} d=${path} /><path class="ground" stroke-width=${width} d=${path} />
    </g>
  `;
}

/** The timer runs down clockwise. Without motion it goes in eighths. */
function timer(server: Server, radius: number, shown: Micros, motion: boolean): string {
  const running = server.role === "leader" ? server.timers["heartbeat"] : server.timers["election"];
  if (running === undefined) return "";
  const left = timerLeft(running, shown);
  return arc(radius, motion ? left : Math.ceil(left * 8) / 8);
}

/** The ring style of a role beside its colour: a candidate's edge is dashed, a leader's is double. */
function disc(server: Server, radius: number): TemplateResult {
  const cracked = server.status === "crashed" ? svg`<path class="cracks" d="M-24-24L24 24M24-24L-24 24" />` : nothing;
  const inner = server.role === "leader" ? svg`<circle class="inner" r=${radius - 4.5} />` : nothing;
  return svg`<circle class="disc" r=${radius} />${inner}${cracked}`;
}

function client(name: string, at: Point, operation: Operation | undefined, grow: number, { t }: Translator): TemplateResult {
  const asks = operation === undefined ? "" : `${operation.key}=${operation.value}`;
  return svg`
    <g class="client" data-client=${name} transform="translate(${at.x} ${at.y})">
      <title>${t("ui.ring.client", { client: name, asks })}</title>
      <rect x=${-clientRadius} y=${-clientRadius + 3} width=${2 * clientRadius} height=${2 * clientRadius - 6} rx="7" />
      <text class="name" y="5">${name}</text>
      <text class="caption" y=${clientRadius + 3 + 11 * grow}>${asks.length > 14 ? `${asks.slice(0, 13)}…` : asks}</text>
    </g>
  `;
}

/** What is cut: both ways, a cross; one way, an arrow against a wall, pointing where nothing passes. */
function cutMark(line: Segment, state: LinkState): TemplateResult {
  const { at, degrees } = middle(line);
  const turned = state === "back" ? degrees + 180 : degrees;
  const oneWay = state === "forth" || state === "back";
  const shape = oneWay ? "M-7 0H2M-1.5-3.5L2 0-1.5 3.5M6-6V6" : "M-4-4L4 4M4-4L-4 4";
  return svg`
    <g class="cut" data-anchor transform="translate(${at.x} ${at.y}) rotate(${oneWay ? turned : 0})">
      <circle r="11" /><path d=${shape} />
    </g>
  `;
}
