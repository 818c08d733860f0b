// An entry's menu: what it is and who holds it, and the ways to the moments at which that came about.

import { asks } from "./acts";
import type { Act, Acting, Group } from "./acts";
import { appended, committed, entryAt, holders } from "./entry";
import type { Moment } from "./entry";
import type { Model } from "./model";
import { named } from "./possible";
import { askCompacted } from "./why";

/** entryGroups is what can be known of an entry of a server's log, and done from there. */
export function entryGroups(server: string, index: number, now: Acting & Pick<Model, "past">): readonly Group[] {
  const { state, past, words } = now;
  const { t, ms, list } = words;
  const entry = entryAt(named(state, server), index);
  if (entry === undefined) return snapshotGroups(server, index, now);
  const moments = { appended: appended(entry, past), committed: committed(entry, past) };
  const since = moments.committed;
  const known = state.servers.some((s) => s.commitIndex >= index && holders(entry, state).includes(s.server));
  const facts = [
    t("ui.entry.is", { index, term: entry.term, type: entry.type }),
    ...(entry.data?.key === undefined ? [] : [t("ui.entry.data", { data: `${entry.data.key}=${entry.data.value ?? ""}` })]),
    t("ui.entry.on", { servers: list(holders(entry, state)) }),
    known ? (since === undefined ? t("ui.entry.committed") : t("ui.entry.committedSince", { at: ms(since.at) })) : t("ui.entry.notCommitted"),
  ];
  return [
    {
      title: t("ui.menu.moments"),
      facts,
      acts: [
        toMoment(t("ui.menu.toAppended"), moments.appended, t("ui.why.notKept")),
        toMoment(t("ui.menu.toCommitted"), since !== undefined && since.at <= now.shown ? since : undefined, known ? t("ui.why.notKept") : t("ui.entry.notCommitted")),
      ],
    },
    {
      title: t("ui.whyNot.title"),
      acts: [asks(t("ui.whyNot.commit", { index }), { ask: "commit", server, index })],
    },
  ];
}

/** snapshotGroups is for the block of a snapshot, which has the index of the last entry that it stands for. */
function snapshotGroups(name: string, index: number, { state, words: { t } }: Acting): readonly Group[] {
  const snapshot = named(state, name)?.snapshot;
  if (snapshot === undefined || index > snapshot.lastIncludedIndex) return [{ title: t("ui.menu.moments"), acts: [] }];
  const { lastIncludedIndex, lastIncludedTerm } = snapshot;
  return [
    {
      title: t("ui.whyNot.title"),
      facts: [t("ui.entry.inSnapshot", { index: lastIncludedIndex, term: lastIncludedTerm })],
      acts: [asks(t("ui.whyNot.gone", { index: lastIncludedIndex }), askCompacted(name, snapshot))],
    },
  ];
}

function toMoment(label: string, moment: Moment | undefined, unknown: string): Act {
  if (moment === undefined) return { label, verb: "go to moment", intent: { kind: "why", text: unknown }, why: unknown };
  const { at, seq } = moment;
  return { label, verb: "go to moment", intent: { kind: "look", at, seq }, why: undefined };
}
