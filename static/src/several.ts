// What RaftScope does by one key, and takes several commands here.

import type { Translator } from "./i18n";
import type { Intent } from "./intent";
import { leading } from "./possible-members";
import type { Command, Server, State } from "./wire";

/** request is a client's next write, asked of the leader if there is one. */
export function request(state: State): Command & { readonly do: "write" } {
  const last = state.operations.at(-1)?.id ?? 0;
  const leader = leading(state);
  return { do: "write", key: "x", value: String(last + 1), ...(leader === undefined ? {} : { to: leader.server }) };
}

export function restartLeader(state: State, { t }: Translator): Intent {
  const leader = leading(state);
  if (leader === undefined) return { kind: "why", text: t("ui.why.noLeader") };
  const { server } = leader;
  return { kind: "sequence", commands: [{ do: "crash", server }, { do: "restart", server }] };
}

export function resumeAll(state: State, { t }: Translator): Intent {
  const [first, ...others] = state.servers.flatMap(resumed);
  return first === undefined ? { kind: "why", text: t("ui.why.allRun") } : { kind: "sequence", commands: [first, ...others] };
}

/** setUpReplication is RaftScope's scene for log replication: S1 leads, with one follower up and three requests to
 *  replicate, and everything stands still. S1 is elected by the same messages as ever: the scene is set when it has
 *  committed its first entry. */
export function setUpReplication(state: State): Intent {
  const [first, , ...others] = state.servers;
  const server = first?.server ?? "S1";
  const leads = leading(state)?.server === server && first?.status === "up";
  const next = request(state);
  const write = (i: number): Command => ({ ...next, to: server, value: String(Number(next.value) + i) });
  return {
    kind: "sequence",
    commands: [
      { do: "pause" },
      ...(leads ? [] : state.servers.flatMap(resumed)),
      ...(leads ? [] : [{ do: "timeout", server } as const, { do: "jump", to: "commit" } as const]),
      ...others.filter(({ status }) => !leads || status !== "crashed").map((one): Command => ({ do: "crash", server: one.server })),
      ...[0, 1, 2].map(write),
    ],
  };
}

function resumed({ server, status }: Server): readonly Command[] {
  if (status === "up") return [];
  return [{ do: status === "crashed" ? "restart" : "thaw", server }];
}
