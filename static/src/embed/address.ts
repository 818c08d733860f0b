// Where the element's playground is, and what it loads from there.

import type { RaftOptions } from "./embed";

/** Options of /embed that are of the same name; those of how it looks hold whatever is shown. */
export const options = ["step", "scenario", "servers", "seed", "at", "speed", "paused", "controls", "lang", "theme"] as const;

const looks: ReadonlySet<string> = new Set(["speed", "paused", "controls", "lang", "theme"]);

/** A script of a page, as far as it matters. */
export type Script = { readonly src: string; readonly type: string };

/**
 * playgroundOf is the origin that this script comes from. A module is not the page's current script, and a script that may be
 * loaded as either can't ask for its own address: then it is the module of that name, or else any script of that name.
 */
export function playgroundOf(current: Script | undefined, scripts: readonly Script[], page: string): string {
  const modules = scripts.filter(({ type }) => type === "module");
  for (const { src } of [...(current === undefined ? [] : [current]), ...modules, ...scripts]) {
    const { pathname, origin } = new URL(src, page);
    if (src !== "" && pathname === "/embed.js") return origin;
  }
  return new URL(page).origin;
}

/** wanted is what is to be shown: what load asked for takes the place of all that the attributes say of the cluster, but not of the look. */
export function wanted(over: RaftOptions, attribute: (name: string) => string | null): (name: keyof RaftOptions) => string | undefined {
  const named = Object.values(over).some((value) => value !== undefined);
  return (name) => {
    const asked = over[name];
    if (asked !== undefined) return asked === true ? "1" : asked === false ? undefined : String(asked);
    const own = named && !looks.has(name) ? null : attribute(name);
    return name === "paused" && own === "" ? "1" : (own ?? undefined);
  };
}

/** addressOf is the path of what is to be shown, begun or as a still picture. What is live is never still. */
export function addressOf(value: (name: keyof RaftOptions) => string | undefined, begin: boolean): string {
  const [view, lesson] = [value("view"), value("lesson")];
  const path = view !== undefined ? ["v", view] : lesson !== undefined ? [lesson] : [];
  const query = new URLSearchParams();
  for (const name of options) {
    const given = value(name);
    if (given !== undefined) query.set(name, given);
  }
  if (begin && view === undefined) query.set("begin", "1");
  return `${["/embed", ...path.map(encodeURIComponent)].join("/")}?${query.toString()}`;
}

/** isOf tells whether a message is of the frame's own window, and of the playground's page in it. In a sandbox that has no origin. */
export function isOf(frame: Window | null | undefined, playground: string, { source, origin }: Pick<MessageEvent, "source" | "origin">): frame is Window {
  return frame !== null && frame !== undefined && source === frame && (origin === playground || origin === "null");
}
