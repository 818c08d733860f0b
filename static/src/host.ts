// The page that this one is embedded in: it is told how tall the embed would be, and may act in it over a port, as whoever holds the
// frame's address may. What it sends is checked field by field, and carried out by the server as any command is.

import { isObject } from "./shape";
import type { Recorded } from "./past";

/** What the host asks for: a command, with the text that says it to the server, or the state. */
export type Asked = { readonly id: number; readonly command?: string };

/** What the host gets for it. */
export type Answer = { readonly value: unknown } | Refused;

type Refused = { readonly code: string; readonly reason: string };

/** Commands a host may give are small, as over the socket; in bytes. */
const longest = 4_096;

/** readAsked reads a message of the host's, or refuses it; by id 0 where it has none. */
export function readAsked(data: unknown): Asked | (Refused & { readonly id: number }) {
  if (!isObject(data) || !isId(data["id"])) return { id: 0, ...malformed("a message needs an id, a number") };
  const { id, command, ...rest } = data;
  const [more] = Object.keys(rest);
  if (more !== undefined) return { id, ...malformed(`there is no field ${more}`) };
  if (!("command" in data)) return { id };
  if (!isObject(command) || typeof command["do"] !== "string") return { id, ...malformed('a command is an object that has "do", a text') };
  const text = asJSON(command);
  if (text === undefined) return { id, ...malformed("a command is made of what JSON has") };
  if (new TextEncoder().encode(text).length > longest) return { id, ...malformed("the command is too long") };
  return { id, command: text };
}

/** answerTo makes of the server's answer what the host gets. */
export function answerTo({ command }: Asked, answer: unknown): Answer {
  if (isObject(answer)) {
    if (command === undefined && answer["kind"] === "keyframe") return { value: answer };
    if (command !== undefined && answer["kind"] === "ack") return { value: { seq: Number(answer["seq"]) } };
    if (typeof answer["code"] === "string") return { code: answer["code"], reason: String(answer["reason"] ?? answer["detail"] ?? answer["code"]) };
  }
  return { code: "gone", reason: "the playground can't be reached" };
}

/** refusedUnder is why nothing can be commanded below a session's path; undefined where that is the key to it. */
export function refusedUnder(base: string): Refused | undefined {
  return base.startsWith("/v/") ? { code: "readOnly", reason: "this embed only shows the cluster; the one who made it can act" } : undefined;
}

/** The names by which a host hears of events; undefined for those that it doesn't. */
export function heardAs(event: Recorded): "election" | "commit" | "goal" | "violation" | undefined {
  switch (event.kind) {
    case "role":
      return event.to === "leader" ? "election" : undefined;
    case "commit":
      return event.on === undefined ? undefined : "commit"; // a leader counted; followers are told
    case "goal":
      return event.reason === "missed" ? undefined : "goal";
    case "violation":
      return "violation";
    default:
      return undefined;
  }
}

/** What an embed's height comes to at a width: what stands around the ring, and a ring in its proportions. */
export function heightFor(width: number, around: number): number {
  return Math.round(around + Math.min(520, Math.max(260, width * 0.62)));
}

function malformed(reason: string): Refused {
  return { code: "badCommand", reason };
}

function isId(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

/** A port carries more than JSON has: circles, and numbers of any length. */
function asJSON(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
