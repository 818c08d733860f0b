// Pulling a line from one server of the ring to another, with a mouse, a pen or a finger that has rested
// first. Escape gives it up.

import { held, moved, pressed } from "../drag";
import type { Drag } from "../drag";
import type { Point } from "../geometry";
import type { ServerName } from "../wire";

/** A finger rests this long before it pulls: less than until the browser takes it for the menu's. */
const restMs = 250;

export type Pulling = {
  /** Which server is at a point of the picture. */
  readonly at: (point: Point) => ServerName | undefined;
  readonly where: (server: ServerName) => Point | undefined;
  readonly let: (from: ServerName, to: ServerName) => void;
};

export class Pull {
  readonly #ring: HTMLElement;
  readonly #what: Pulling;
  #drag: Drag | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(ring: HTMLElement, what: Pulling) {
    this.#ring = ring;
    this.#what = what;
    ring.addEventListener("pointerdown", (event) => this.#press(event));
    ring.addEventListener("pointermove", (event) => this.#move(event));
    ring.addEventListener("pointerup", (event) => this.#release(event));
    ring.addEventListener("pointercancel", () => this.#end());
    ring.addEventListener("contextmenu", () => this.#end());
    ring.addEventListener("touchmove", (event) => this.#drag?.held === true && event.cancelable && event.preventDefault(), { passive: false });
    document.addEventListener("keydown", (event) => this.#key(event), { capture: true });
  }

  #press(event: PointerEvent): void {
    this.#end();
    const point = this.#point(event);
    const from = point && this.#what.at(point);
    if (from === undefined || event.button !== 0 || !event.isPrimary) return;
    const finger = event.pointerType === "touch";
    this.#drag = pressed(from, { x: event.clientX, y: event.clientY }, finger);
    if (finger) this.#rest = setTimeout(() => this.#hold(), restMs);
  }

  /** Who sees nothing move under the finger sees at least that it can be moved now. */
  #hold(): void {
    if (this.#drag === undefined) return;
    this.#drag = held(this.#drag);
    this.#mark("data-held", this.#drag.from);
  }

  #move(event: PointerEvent): void {
    if (this.#drag === undefined) return;
    const before = this.#drag;
    this.#drag = moved(before, { x: event.clientX, y: event.clientY });
    if (this.#drag === undefined) return this.#end();
    if (!this.#drag.pulled) return;
    if (!before.pulled) this.#ring.setPointerCapture(event.pointerId);
    this.#draw(this.#drag.from, this.#point(event));
  }

  #release(event: PointerEvent): void {
    const drag = this.#drag;
    const point = this.#point(event);
    this.#end();
    if (drag?.pulled !== true) return;
    // The click that follows belongs to the pull.
    const swallow = (click: Event): void => click.stopPropagation();
    addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener("click", swallow, { capture: true }));
    const to = point && this.#what.at(point);
    if (to !== undefined && to !== drag.from) this.#what.let(drag.from, to);
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== "Escape" || this.#drag?.pulled !== true) return;
    event.preventDefault();
    event.stopPropagation();
    this.#end();
  }

  #end(): void {
    clearTimeout(this.#rest);
    this.#drag = undefined;
    this.#line?.setAttribute("visibility", "hidden");
    this.#mark("data-aimed", undefined);
    this.#mark("data-held", undefined);
  }

  #draw(from: ServerName, to: Point | undefined): void {
    const start = this.#what.where(from);
    if (start === undefined || to === undefined) return;
    const ends = { x1: start.x, y1: start.y, x2: to.x, y2: to.y, visibility: "visible" };
    for (const [name, value] of Object.entries(ends)) this.#line?.setAttribute(name, String(value));
    const aimed = this.#what.at(to);
    this.#mark("data-aimed", aimed === from ? undefined : aimed);
  }

  #mark(how: "data-aimed" | "data-held", server: ServerName | undefined): void {
    for (const one of this.#ring.querySelectorAll<SVGElement>("[data-server]")) {
      one.toggleAttribute(how, one.dataset["server"] === server);
    }
  }

  get #line(): Element | null {
    return this.#ring.querySelector(".pull");
  }

  /** A point of the window as one of the picture. */
  #point(event: PointerEvent): Point | undefined {
    const matrix = this.#ring.querySelector<SVGSVGElement>("svg.ring")?.getScreenCTM();
    if (matrix === null || matrix === undefined) return undefined;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    return { x, y };
  }
}
