// What a session tells beside its stream, read when it is asked for.

/** Reads what is at a path beside the session's stream; undefined if it can't be had. */
export type Read = (name: string) => Promise<string | undefined>;

/** Whoever is asked to come again is patient for as many times. */
const askedAgain = 5;

/** readBy reads what a session tells beside its stream. A server that is busy says when to come again. */
export function readBy(path: string, ask = fresh, wait = pause): Read {
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
