// When the page is drawn, and which of its views: one animation loop while there is something to see, and nothing at
// rest.

import type { Model } from "./model";
import { Turns } from "./turns";
import { View } from "./views/view";

export type Picture = {
  /** Whether anybody can see the page. */
  readonly visible: () => boolean;
  /** Whether time goes on by itself, at an instant of the wall's clock in ms. */
  readonly flows: (wall: number) => boolean;
  /** Whether there is something to show later though time stands still. */
  readonly waits: () => boolean;
  readonly model: (wall: number) => Model;
};

export class Drawing {
  readonly #picture: Picture;
  readonly #turns = new Turns<View>();
  #views = viewsOfPage();
  #frame: number | undefined;
  #passing = false;

  constructor(picture: Picture) {
    this.#picture = picture;
  }

  get views(): readonly View[] {
    return this.#views;
  }

  find<V extends View>(name: string, type: abstract new () => V): V | undefined {
    const found = this.#views.find((view) => view.localName === name);
    return found instanceof type ? found : undefined;
  }

  /** gather finds the views anew, when a script has brought some: those that stand in others are there once these are drawn. */
  gather(): void {
    for (let known = -1; known !== this.#views.length; this.now()) {
      known = this.#views.length;
      this.#views = viewsOfPage();
    }
  }

  /** wake draws the next frame, and those after it for as long as something moves. */
  wake(): void {
    if (!this.#picture.visible()) return;
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      const wall = performance.now();
      const moving = this.#passing || this.#picture.flows(wall);
      this.#passing = false;
      this.#draw(wall, moving);
      // What moves is drawn in full when it has come to rest, and at rest nothing is drawn until something happens.
      if (moving || this.#picture.waits()) this.wake();
    });
  }

  /** pass says whether a pointer passes from moment to moment, and the next frame shows another one. */
  pass(passing: boolean): void {
    this.#passing = passing;
  }

  /** now draws all that there is, at once. */
  now(): void {
    this.#draw(performance.now(), false);
  }

  #draw(wall: number, moving: boolean): void {
    const model = this.#picture.model(wall);
    const reader = moving ? this.#turns.next(this.#views.filter(({ isRead }) => isRead), wall) : undefined;
    for (const view of this.#views) {
      if (!moving || !view.isRead || view === reader) view.draw(model);
      else view.glide(model);
    }
  }
}

function viewsOfPage(): readonly View[] {
  const views = [...document.querySelectorAll("*")].filter((element) => element instanceof View);
  // Letters on a canvas make the browser look up styles, which costs nothing as long as nobody has changed any.
  return views.sort((a, b) => Number(b.isPainted) - Number(a.isPainted));
}
