import assert from "node:assert/strict";
import test from "node:test";

import { known, me } from "./me";
import { remember } from "./remember";

/** A browser's store, or one that refuses. */
function store(works = true): object {
  const kept = new Map<string, string>();
  const refuse = (): never => {
    throw new Error("no storage here");
  };
  return works ? { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) } : { getItem: refuse, setItem: refuse };
}

/** opened is a page that was just opened, with what its tab and its browser keep. */
function opened(sessionStorage: object, localStorage: object): void {
  delete known.me;
  Object.defineProperty(globalThis, "self", { value: globalThis, configurable: true });
  for (const [name, value] of Object.entries({ sessionStorage, localStorage })) Object.defineProperty(globalThis, name, { value, configurable: true });
}

test("a token is of one class, however its code was typed, and outlives the tab", () => {
  const [tab, browser] = [store(), store()];
  opened(tab, browser);
  assert.equal(me("/class/k7m-2qx/stream"), null);
  remember(["k7m-2qx", "K7M2QX"], "token");
  opened(tab, browser);
  assert.equal(me("/class/K7M2QX/s/abc/stream"), "token");
  assert.equal(me("/class/k7m-2qx/stream"), "token");
  assert.equal(me("/class/ABCDEF/stream"), null);
  opened(store(), browser);
  assert.equal(me("/class/K7M2QX/stream"), "token");
});

test("where nothing may be stored the page knows it", () => {
  opened(store(false), store(false));
  remember(["K7M2QX"], "token");
  assert.equal(me("/class/K7M2QX/stream"), "token");
});
