// What became of a message, under way or long gone, as far as the page knows.

import type { Past, Recorded } from "./past";
import type { Flight, Message, Micros, ServerName, State } from "./wire";

export type Fate =
  | { readonly kind: "arrives" | "dies"; readonly at: Micros }
  /** It waits until someone picks it. */
  | { readonly kind: "held" }
  /** It has reached a frozen server and waits there. */
  | { readonly kind: "waits"; readonly server: ServerName; readonly at: Micros }
  | { readonly kind: "arrived" | "lost"; readonly at: Micros; readonly seq: number }
  /** At the moment looked at it has not been sent yet. */
  | { readonly kind: "unsent"; readonly at: Micros };

export type Found = { readonly message: Message; readonly sent: Micros; readonly fate: Fate };

/** find looks for a message at the moment after an event; undefined if nothing is known of it. */
export function find(id: number, state: State, past: Past, upTo: number): Found | undefined {
  const flight = state.messages.find((message) => message.id === id);
  if (flight !== undefined) return underWay(flight);
  let sent: readonly [Message, Recorded] | undefined;
  let end: Recorded | undefined;
  for (let seq = past.lastSeq; seq >= past.firstSeq && sent === undefined; seq--) {
    const event = past.event(seq);
    if (event === undefined || event.kind === "unknown") continue;
    if (event.kind === "sent" && event.message.id === id) sent = [event.message, event];
    else if (event.kind === "duplicated" && event.copy.id === id) sent = [event.copy, event];
    else if (seq <= upTo && end === undefined && ends(event, id)) end = event;
  }
  const flew = sent ?? flownBefore(id, past);
  if (flew === undefined) return undefined;
  const [message, { at, seq }] = flew;
  if (seq > upTo) return { message, sent: at, fate: { kind: "unsent", at } };
  if (end === undefined) return undefined;
  return { message, sent: at, fate: fateOf(end, message.to) };
}

/** flownBefore finds one that was under way already when what is kept begins. */
function flownBefore(id: number, past: Past): readonly [Message, { readonly at: Micros; readonly seq: number }] | undefined {
  const flight = past.base.messages.find((message) => message.id === id);
  return flight === undefined ? undefined : [bare(flight), { at: flight.sent, seq: past.firstSeq - 1 }];
}

function ends(event: Recorded, id: number): boolean {
  return (event.kind === "delivered" || event.kind === "lost" || event.kind === "queued") && event.message === id;
}

function fateOf({ kind, at, seq }: Recorded, to: string): Fate {
  if (kind === "queued") return { kind: "waits", server: to, at };
  return { kind: kind === "lost" ? "lost" : "arrived", at, seq };
}

function underWay(flight: Flight): Found {
  const { sent, arrives, dies } = flight;
  const message = bare(flight);
  if (arrives !== undefined) return { message, sent, fate: { kind: "arrives", at: arrives } };
  if (dies !== undefined) return { message, sent, fate: { kind: "dies", at: dies } };
  return { message, sent, fate: { kind: "held" } };
}

function bare({ sent: _, arrives: __, dies: ___, ...message }: Flight): Message {
  return message;
}

/** fields are those of the RPC itself, in the order in which the protocol has them. */
export function fields(message: Message): readonly (readonly [string, unknown])[] {
  return Object.entries(message).filter(([name]) => !["id", "type", "from", "to"].includes(name));
}
