// pg-language: the link to the page in the other language, which the server wrote. What only this page knows goes along.

import { nothing } from "lit-html";

import { intents, pack, reachable, unpack } from "../carry";
import type { Model } from "../model";
import { View } from "./view";

const place = "carried";

export class Language extends View {
  #last: Model | undefined;
  #carried = taken();

  connectedCallback(): void {
    this.addEventListener("click", () => this.#carry());
  }

  /** There is nothing to draw; but the moment may be one that is known only now. */
  override draw(model: Model): void {
    this.#last = model;
    const carried = this.#carried;
    if (carried === undefined || !reachable(carried, model)) return;
    this.#carried = undefined;
    for (const intent of intents(carried, model)) this.raise(intent);
  }

  protected override inputs(): readonly unknown[] {
    return [];
  }

  protected override view(): typeof nothing {
    return nothing;
  }

  #carry(): void {
    if (this.#last === undefined) return;
    try {
      sessionStorage.setItem(place, JSON.stringify(pack(this.#last, location.pathname)));
    } catch {
      // Where nothing may be stored, the page begins at the present.
    }
  }
}

/** taken is what was carried here; it is taken once. */
function taken(): ReturnType<typeof unpack> {
  try {
    const written = sessionStorage.getItem(place);
    sessionStorage.removeItem(place);
    return unpack(written, location.pathname);
  } catch {
    return undefined;
  }
}
