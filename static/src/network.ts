// The browser's side of what a Connection needs: real sockets, real timers.

import type { Socket, Timers } from "./connection";

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

/** Whoever is asked to come again is patient for as many times. */
const askedAgain = 5;

/** readBy reads what a session tells beside its stream. A server that is busy says when to come again. */
export function readBy(path: string, ask = fresh, wait = pause): (name: string) => Promise<string | undefined> {
  return async (name) => {
    try {
      for (let times = 0; ; times++) {
        const answer = await ask(path.replace(/stream$/, name));
        if (answer.ok) return await answer.text();
        await answer.body?.cancel();
        const seconds = Number(answer.headers.get("Retry-After"));
        if (!(seconds > 0) || times === askedAgain) return undefined;
        await wait(seconds * 1000);
      }
    } catch {
      return undefined;
    }
  };
}

function fresh(url: string): Promise<Response> {
  return fetch(url, { cache: "no-store" });
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** goneBy asks for the session's state beside the socket: a session that has ended answers 404 or 410.
 *  A server that can't be reached says nothing about the session. */
export function goneBy(path: string): () => Promise<boolean> {
  const state = path.replace(/\/stream$/, "/state");
  return async () => {
    try {
      const answer = await fresh(state);
      await answer.body?.cancel();
      return answer.status === 404 || answer.status === 410;
    } catch {
      return false;
    }
  };
}
