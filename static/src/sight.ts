// Whether anybody can see the page: a tab may be hidden, and an embed scrolled away.

import { systemTimers } from "./network";

/** A page out of sight hangs up after this long, and its cluster rests. */
const hiddenMs = 30_000;

export type Watcher = { readonly shown: () => void; readonly longGone: () => void };

/** inSight tells what holds after changes: a busy page is told of several at once, and the last is how it is. */
export function inSight(changes: readonly Pick<IntersectionObserverEntry, "isIntersecting">[]): boolean {
  return changes.at(-1)?.isIntersecting ?? true;
}

export class Sight {
  readonly #watcher: Watcher;
  #inSight = true;
  #hidden: unknown;

  constructor(watcher: Watcher) {
    this.#watcher = watcher;
  }

  get visible(): boolean {
    return this.#inSight && !document.hidden;
  }

  watch(): void {
    document.addEventListener("visibilitychange", () => this.#changed());
    new IntersectionObserver((changes) => {
      this.#inSight = inSight(changes);
      this.#changed();
    }).observe(document.body);
  }

  #changed(): void {
    systemTimers.clear(this.#hidden);
    if (this.visible) this.#watcher.shown();
    else this.#hidden = systemTimers.set(() => this.#watcher.longGone(), hiddenMs);
  }
}
