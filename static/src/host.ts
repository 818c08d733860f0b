// The page that this one is embedded in: it is told how tall the embed would be, and may act in it over a port, as whoever holds the
// frame's address may. What it sends is checked field by field, and carried out by the server as any command is.

import { isObject } from "./shape";
import type { Recorded } from "./past";

/** What the host asks for: a command, or the state. */
export type Asked = { readonly id: number; readonly command?: Readonly<Record<string, unknown>> };

/** Commands a host may give are small, as over the socket. */
const longest = 4_096;

/** readAsked reads a message of the host's; a text says what is wrong with it. */
export function readAsked(data: unknown): Asked | string {
  if (!isObject(data) || typeof data["id"] !== "number" || !Number.isSafeInteger(data["id"])) return "a message needs an id, a number";
  const { id, command, ...rest } = data;
  const [more] = Object.keys(rest);
  if (more !== undefined) return `there is no field ${more}`;
  if (command === undefined) return { id: data["id"] };
  if (!isObject(command) || typeof command["do"] !== "string") return 'a command is an object that has "do"';
  if (JSON.stringify(command).length > longest) return "the command is too long";
  return { id: data["id"], command };
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

/** answerOf makes of the server's answer to a command what the host gets. */
export function answerOf(answer: unknown): { readonly value: { readonly seq: number } } | { readonly code: string; readonly reason: string } {
  if (isObject(answer) && answer["kind"] === "ack") return { value: { seq: Number(answer["seq"]) } };
  if (isObject(answer) && typeof answer["code"] === "string") return { code: answer["code"], reason: String(answer["reason"] ?? answer["detail"] ?? answer["code"]) };
  return { code: "gone", reason: "the playground can't be reached" };
}
