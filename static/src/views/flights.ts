// The messages under way on the stage. While the picture stands still they say what they are, and where they go.

import { html, nothing, render, svg } from "lit-html";
import type { TemplateResult } from "lit-html";

import { clientRadius, messageReach } from "../geometry";
import type { Box, Point, Stage } from "../geometry";
import { entryCount, family, glyphOf } from "../glyph";
import type { Glyph } from "../glyph";
import type { Translator } from "../i18n";
import { boxAround, labelHeight, placed, widthOf } from "../labels";
import { messageLabel } from "../message-label";
import type { Model } from "../model";
import { traffic } from "../traffic";
import type { Stack } from "../traffic";
import type { State } from "../wire";
import { drawGlyph, glyphName } from "./glyphs";
import { opener } from "./opener";

/** Size of a label's letters, as the style sheet has it. */
const labelSize = 11;

/** What one stack stands in: all that it is made of is drawn anew only when one of its inputs is another one. */
type Flying = { readonly glyph: Glyph; readonly place: SVGGElement; inputs: readonly unknown[]; transform: string; opacity: number; trail: Element | null; behind: Point };

/** So many places of a kind wait for new messages at most. */
const mostSpare = 20;

/** Flights draws into one element what flies. A crowd moves in each frame, and little else about it changes: so each stack
 *  has a place of its own, which is moved as a whole. */
export class Flights {
  readonly #flying = new Map<number, Flying>();
  /** Places of messages that have arrived, by what they look like: to fill one anew costs much less than to make one. */
  readonly #spare = new Map<Glyph, Flying[]>();
  #held: Element | undefined;

  /** draw shows the messages of a moment; taken gives where labels must not stand, beside the servers and the messages. */
  draw(group: Element, on: Stage, model: Model, taken: () => readonly Box[]): void {
    if (group !== this.#held) {
      this.#flying.clear();
      this.#spare.clear();
    }
    this.#held = group;
    const { state, shown, motion } = model;
    const stacks = traffic(on, state.messages, shown, motion);
    const still = !model.playing || model.looking;
    const labels = still ? placeLabels(stacks, on, model, taken()) : new Map<Stack, Label>();
    const before = this.#flying.size;
    stacks.forEach((stack, i) => this.#show(stack, still || !motion, labels.get(stack), model, still ? i : undefined));
    if (this.#flying.size === before && before === stacks.length) return;
    const flying = new Set(stacks.map(({ front }) => front.id));
    for (const [id, gone] of this.#flying) {
      if (flying.has(id)) continue;
      gone.place.remove();
      this.#flying.delete(id);
      const spare = this.#spare.get(gone.glyph) ?? [];
      if (spare.length === 0) this.#spare.set(gone.glyph, spare);
      if (spare.length < mostSpare) spare.push(gone);
    }
    this.#order(group, stacks);
  }

  #show(stack: Stack, pointed: boolean, label: Label | undefined, model: Model, number: number | undefined): void {
    const { front, messages, at, tail, opacity } = stack;
    const behind = { x: Math.round(tail.x - at.x), y: Math.round(tail.y - at.y) };
    const ids = messages.map(({ id }) => id);
    const selected = model.selectedMessage !== undefined && ids.includes(model.selectedMessage);
    const others = number === undefined ? undefined : model.state.messages;
    const inputs = [front, ids.join(" "), selected, pointed, label?.text, label && label.at.x - at.x, label && label.at.y - at.y, number, others, model.words];
    const known = this.#flying.get(front.id);
    const glyph = glyphOf(front);
    const flying = known ?? this.#spare.get(glyph)?.pop() ?? { glyph, place: document.createElementNS("http://www.w3.org/2000/svg", "g"), inputs: [], transform: "", opacity: 1, trail: null, behind: { x: 0, y: 0 } };
    if (known === undefined) this.#flying.set(front.id, flying);
    if (inputs.length !== flying.inputs.length || inputs.some((input, i) => input !== flying.inputs[i])) {
      flying.inputs = inputs;
      render(drawn(stack, pointed, label, model, number), flying.place);
      flying.trail ??= flying.place.querySelector(".trail");
    }
    if (behind.x !== flying.behind.x || behind.y !== flying.behind.y) {
      flying.behind = behind;
      flying.trail?.setAttribute("x1", String(behind.x));
      flying.trail?.setAttribute("y1", String(behind.y));
    }
    const transform = `translate(${at.x} ${at.y})`;
    if (transform !== flying.transform) flying.place.setAttribute("transform", (flying.transform = transform));
    if (opacity !== flying.opacity) flying.place.setAttribute("opacity", String((flying.opacity = opacity)));
  }

  /** In the order in which they were sent, which is that of the keys that lead from one to the next. */
  #order(group: Element, stacks: readonly Stack[]): void {
    let next = group.firstElementChild;
    for (const { front } of stacks) {
      const place = this.#flying.get(front.id)?.place;
      if (place === undefined) continue;
      if (place === next) next = next.nextElementSibling;
      else group.insertBefore(place, next);
    }
  }
}

/** A message, or several alike. With a place among all of them it can be reached by keys: only while the cluster
 *  stands still, or it would be gone before one is there. */
function drawn(stack: Stack, pointed: boolean, label: Label | undefined, model: Model, place: number | undefined): TemplateResult {
  const { front, messages, at, degrees } = stack;
  const glyph = glyphOf(front);
  const n = messages.length;
  const ids = messages.map(({ id }) => id);
  const menu = opener({ kind: "messages", messages: ids });
  const still = place !== undefined;
  return svg`
    <g class="message ${family(glyph)}" data-message=${front.id} data-type=${front.type} data-glyph=${glyph}
      data-stack=${n > 1 ? ids.join(" ") : nothing}
      ?data-selected=${ids.some((id) => id === model.selectedMessage)} @keydown=${menu} @contextmenu=${menu}>
      <line class="trail" />
      <circle class="reach" data-anchor r=${messageReach} role=${still ? "button" : nothing} aria-haspopup=${still ? "menu" : nothing}
        aria-label=${still ? nameOf(stack, model) : nothing} tabindex=${place === undefined ? nothing : place === 0 ? 0 : -1} />
      <g class="sign" aria-hidden="true">
        ${n > 1 ? svg`<g class="under" transform="translate(4 -4)">${drawGlyph(glyph, 0)}</g>` : nothing}
        ${drawGlyph(glyph, entryCount(front))}
        ${pointed ? svg`<path class="heading" transform="rotate(${degrees})" d="M17-4.5L22 0 17 4.5" />` : nothing}
        ${n > 1 ? svg`<g class="count" transform="translate(13 -12)"><rect x="-10" y="-7" width="20" height="14" rx="7" /><text y="3.5">×${n}</text></g>` : nothing}
      </g>
      ${label === undefined ? nothing : svg`<text class="label" aria-hidden="true" x=${label.at.x - at.x} y=${label.at.y - at.y + 4}>${label.text}</text>`}
    </g>
  `;
}

function nameOf({ front, messages }: Stack, { state, words: { t } }: Model): string {
  const { type, from, to } = front;
  if (messages.length > 1) return t("ui.message.several", { n: messages.length, type, from, to });
  return t("ui.message.of", { i: state.messages.indexOf(front) + 1, n: state.messages.length, type, from, to });
}

type Label = { readonly text: string; readonly at: Point };

/** The labels for which there is room; those of the selected server are the first to be given some. */
function placeLabels(stacks: readonly Stack[], on: Stage, { selected, words }: Model, taken: readonly Box[]): ReadonlyMap<Stack, Label> {
  const texts = new Map(stacks.map((stack) => [stack, textOf(stack, words)]));
  const wishes = stacks.map((stack) => ({
    of: stack,
    at: stack.at,
    width: widthOf(texts.get(stack) ?? "", labelSize * on.grow),
    weight: stack.front.from === selected || stack.front.to === selected ? 1 : 0,
  }));
  const places = placed(
    wishes,
    [
      ...taken,
      ...[...on.servers.values()].map((at) => boxAround(at, 2 * on.radius + 6, 2 * on.radius + 6)),
      ...[...on.clients.values()].map((at) => boxAround(at, 2 * clientRadius, 2 * clientRadius)),
      ...stacks.map(({ at }) => boxAround(at, 25, 23)),
    ],
    on.box,
    labelHeight * on.grow,
  );
  return new Map([...places].map(([stack, at]) => [stack, { text: texts.get(stack) ?? "", at: { x: Math.round(at.x), y: Math.round(at.y) } }]));
}

/** Of a stack, what all say, if it is the same. */
function textOf({ messages, front }: Stack, words: Translator): string {
  const text = messageLabel(front, words);
  const n = messages.length;
  return n === 1 || messages.every((message) => messageLabel(message, words) === text) ? text : words.t("ui.label.several", { n });
}

const always: readonly Glyph[] = [
  "requestVote",
  "voteGranted",
  "voteRefused",
  "heartbeat",
  "entries",
  "appendOk",
  "appendRefused",
  "clientRequest",
  "clientOk",
  "clientRedirect",
];

/** The glyphs that the legend explains: those of every run, and of what this one has besides. */
export function explained({ options, servers, messages }: State): readonly Glyph[] {
  const there = new Set(messages.map(glyphOf));
  const flying = (glyphs: readonly Glyph[]): readonly Glyph[] => glyphs.filter((glyph) => there.has(glyph));
  return [
    ...always,
    ...(options.preVote ? (["preVote"] as const) : flying(["preVote"])),
    ...(servers.some(({ snapshot }) => snapshot !== undefined) ? (["snapshot", "snapshotOk", "snapshotMore"] as const) : flying(["snapshot"])),
    ...flying(["timeoutNow", "readIndex", "readOk", "readRefused", "clientRefused"]),
  ];
}

export function legend(state: State, words: Translator, open: boolean): TemplateResult {
  return html`
    <details class="legend" ?open=${open}>
      <summary><span class="word">${words.t("ui.legend")}</span>${sample("entries")}</summary>
      <ul>
        ${explained(state).map(
          (glyph) => html`
            <li>
              ${sample(glyph)}
              ${glyphName(glyph, words)}
            </li>
          `,
        )}
      </ul>
    </details>
  `;
}

function sample(glyph: Glyph): TemplateResult {
  return html`<svg class="message ${family(glyph)}" viewBox="-15 -13 30 26" aria-hidden="true">${drawGlyph(glyph, 1)}</svg>`;
}
