// What only this page knows, carried over to the same page in the other language: the moment looked at, what is told of
// it, and what is selected. The cluster's own moment and branch stay with the server.

import { number, record, text } from "./shape";
import type { Intent } from "./intent";
import type { Model } from "./model";
import type { Of } from "./shape";

const carried = record({ path: text, selected: text }, { at: number, told: number, message: number });
export type Carried = Of<typeof carried>;

/** pack takes what is to be carried. While the cluster goes on, its moment is not the page's to keep. */
export function pack(model: Model, path: string): Carried {
  const { selected, looking, playing, shown, told, narration, selectedMessage } = model;
  const seq = told ?? narration?.seq;
  return {
    path,
    selected,
    ...(looking || !playing ? { at: shown } : {}),
    ...((looking || !playing) && seq !== undefined ? { told: seq } : {}),
    ...(selectedMessage === undefined ? {} : { message: selectedMessage }),
  };
}

/** unpack reads what was written down for a path; undefined if that is something else. */
export function unpack(written: string | null, path: string): Carried | undefined {
  if (written === null) return undefined;
  try {
    const value: unknown = JSON.parse(written);
    return carried(value) && value.path === path ? value : undefined;
  } catch {
    return undefined;
  }
}

/** reachable tells whether the page knows all of the past that it takes. An event that lies ahead, since the cluster was
 *  taken back, may not be known here ever again. */
export function reachable({ at, told }: Carried, { past }: Pick<Model, "past">): boolean {
  return (at === undefined || at >= past.first) && (told === undefined || told >= past.firstSeq);
}

/** intents are what brings it back. */
export function intents({ selected, at, told: seq, message }: Carried, { past }: Pick<Model, "past">): readonly Intent[] {
  const told = seq === undefined || past.event(seq) === undefined ? undefined : seq;
  return [
    { kind: "select", server: selected },
    ...(message === undefined ? [] : [{ kind: "selectMessage", message } as const]),
    ...(at === undefined ? [] : [{ kind: "look", at, ...(told === undefined ? {} : { seq: told }) } as const]),
  ];
}
