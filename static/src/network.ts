// The browser's side of what a Connection needs: real sockets, real timers.

import type { Socket, Timers } from "./connection";
import { me } from "./me";

const subprotocol = "raft-playground.v1";

export const systemTimers: Timers = {
  set: (action, ms) => setTimeout(action, ms),
  clear: (timer) => {
    if (typeof timer === "number") clearTimeout(timer);
  },
};

/** openBy opens sockets to a path of the page's own server. */
export function openBy(path: string): (query: string) => Socket {
  return (query) => {
    const url = new URL(path + query, location.href);
    const known = path.startsWith("/class/") && me(path);
    if (known) url.searchParams.set("me", known);
    url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
    return adapted(new WebSocket(url, subprotocol));
  };
}

function adapted(socket: WebSocket): Socket {
  const ours: Socket = {
    onopen: null,
    onmessage: null,
    onclose: null,
    send: (data) => socket.send(data),
    close: () => socket.close(),
  };
  socket.onopen = () => ours.onopen?.();
  socket.onmessage = (message) => ours.onmessage?.({ data: message.data as unknown });
  socket.onclose = () => ours.onclose?.();
  return ours;
}

/** After its server was started anew a class is there again as soon as its teacher's page is. */
const classReturnsMs = 600_000;

/** goneBy asks for the session's state beside the socket: a session that has ended answers 404 or 410.
 *  A server that can't be reached says nothing about the session. */
export function goneBy(path: string, now = (): number => performance.now()): () => Promise<boolean> {
  const state = path.replace(/\/stream$/, "/state");
  const patience = /^\/class\/[^/]+\/stream$/.test(path) ? classReturnsMs : 0;
  let missedAt: number | undefined;
  return async () => {
    try {
      const answer = await fetch(state, { cache: "no-store" });
      await answer.body?.cancel();
      if (answer.status !== 404) missedAt = undefined;
      else missedAt ??= now();
      return answer.status === 410 || (missedAt !== undefined && now() - missedAt >= patience);
    } catch {
      return false;
    }
  };
}
