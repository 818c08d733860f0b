// What mouse and fingers do in the diagram: drag the playhead, move the diagram, zoom it with two fingers or the wheel,
// click a sign. It knows places and gestures; what they come to is the diagram's business.

import type { Hit } from "../spacetime/hit";
import { fingerReach, hit, mouseReach } from "../spacetime/hit";
import { foot, gutter } from "../spacetime/picture";
import type { Picture } from "../spacetime/picture";
import type { Micros } from "../wire";

/** A pointer that moves less than this while down has clicked. */
const clickReach = 4;

/** What a pointer that is down does. */
type Grip = { readonly kind: "scrub" } | { readonly kind: "pan"; readonly x: number; readonly y: number; moved: boolean };

/** What the gestures need of the diagram, and what they ask of it. Places are in CSS pixels from its left edge. */
export type Ground = {
  /** The element that the signs stand in; undefined before it is drawn. */
  lanes(): HTMLElement | undefined;
  playhead(): HTMLElement | undefined;
  /** The width of what is in sight, with the names. */
  width(): number;
  /** What was painted, and how far left of there it stands now. */
  painted(): { readonly picture: Picture | undefined; readonly glide: number };
  instantAt(x: number): Micros;
  /** The playhead is dragged; beyond tells whether that is outside of what is in sight. */
  scrub(at: Micros, beyond: boolean): void;
  /** The playhead is let go. */
  settle(): void;
  pan(share: number): void;
  zoom(factor: number, about: Micros): void;
  visit(place: { readonly at: Micros; readonly seq?: number }): void;
  hover(found: Hit | undefined): void;
};

export class Pointing {
  readonly #ground: Ground;
  readonly #fingers = new Map<number, number>();
  #grip: Grip | undefined;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** Whether the playhead is being dragged. */
  get scrubs(): boolean {
    return this.#grip?.kind === "scrub";
  }

  down(event: PointerEvent): void {
    const lanes = this.#ground.lanes();
    if (lanes === undefined || event.button !== 0) return;
    lanes.setPointerCapture(event.pointerId);
    this.#fingers.set(event.pointerId, event.clientX);
    this.#ground.hover(undefined);
    const { x, y } = this.#at(event);
    const onPlayhead = event.target instanceof Element && event.target.closest(".playhead") !== null;
    const onTimes = y > (this.#ground.painted().picture?.size.height ?? Infinity) - foot;
    if (onPlayhead || onTimes) {
      this.#grip = { kind: "scrub" };
      if (onTimes) this.#scrub(event);
      this.#ground.playhead()?.focus({ preventScroll: true });
    } else {
      this.#grip = { kind: "pan", x, y, moved: this.#fingers.size > 1 };
    }
  }

  over(event: PointerEvent): void {
    const before = this.#fingers.get(event.pointerId);
    if (before === undefined) {
      this.#ground.hover(this.#hit(event));
      return;
    }
    const grip = this.#grip;
    if (this.#fingers.size === 2) this.#pinch(event);
    else if (grip?.kind === "scrub") this.#scrub(event);
    else if (grip?.kind === "pan") {
      const { x, y } = this.#at(event);
      grip.moved ||= Math.hypot(x - grip.x, y - grip.y) > clickReach;
      if (grip.moved) this.#ground.pan((before - event.clientX) / this.#span);
      else return;
    }
    this.#fingers.set(event.pointerId, event.clientX);
  }

  up(event: PointerEvent): void {
    const grip = this.#grip;
    this.let(event);
    if (grip?.kind === "scrub") this.#ground.settle();
    else if (grip?.kind === "pan" && !grip.moved) {
      const found = this.#hit(event);
      if (found !== undefined) this.#ground.visit(found);
    }
  }

  let(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId);
    this.#grip = undefined;
  }

  twice(event: MouseEvent): void {
    const { x } = this.#at(event);
    if (x >= gutter && this.#hit(event) === undefined) this.#ground.visit({ at: this.#instant(event.clientX) });
  }

  /** Where the page itself scrolls, the wheel is the page's, unless it goes sideways or is to zoom. */
  wheel(event: WheelEvent): void {
    const page = document.documentElement;
    const pageScrolls = page.scrollHeight > page.clientHeight + 1;
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      this.#ground.pan(event.deltaX / this.#span);
    } else if (event.ctrlKey || !pageScrolls) {
      event.preventDefault();
      const amount = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 18 : event.deltaY;
      this.#ground.zoom(2 ** (Math.max(-240, Math.min(240, amount)) / (event.ctrlKey ? 120 : 320)), this.#instant(event.clientX));
    }
  }

  #pinch(event: PointerEvent): void {
    const other = [...this.#fingers].find(([id]) => id !== event.pointerId)?.[1];
    const before = this.#fingers.get(event.pointerId);
    if (other === undefined || before === undefined) return;
    const [was, is] = [Math.abs(before - other), Math.abs(event.clientX - other)];
    if (was < 8 || is < 8) return;
    this.#ground.zoom(was / is, this.#instant((event.clientX + other) / 2));
  }

  /** Beyond an edge the diagram goes along. */
  #scrub(event: PointerEvent): void {
    const { x } = this.#at(event);
    this.#ground.scrub(this.#instant(event.clientX), x < gutter || x > this.#ground.width());
  }

  #hit(event: MouseEvent): Hit | undefined {
    const { x, y } = this.#at(event);
    const { picture, glide } = this.#ground.painted();
    const reach = event instanceof PointerEvent && event.pointerType === "touch" ? fingerReach : mouseReach;
    return picture === undefined || x < gutter ? undefined : hit(picture, x + glide, y, reach);
  }

  #at(event: MouseEvent): { readonly x: number; readonly y: number } {
    const box = this.#ground.lanes()?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  }

  #instant(clientX: number): Micros {
    const left = this.#ground.lanes()?.getBoundingClientRect().left ?? 0;
    return this.#ground.instantAt(Math.max(gutter, Math.min(this.#ground.width(), clientX - left)));
  }

  /** The width that times have. */
  get #span(): number {
    return Math.max(1, this.#ground.width() - gutter);
  }
}
