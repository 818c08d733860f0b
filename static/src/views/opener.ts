// What opens a menu: a click or a tap, Enter or Space, and as a shortcut the right button or the menu key.

import type { Intent } from "../intent";
import type { Subject } from "../subject";
import { intentEvent } from "./view";

/** opener is the handler, of all these events, of an element that shows something with a menu. */
export function opener(subject: Subject): (event: Event) => void {
  return (event) => {
    const { currentTarget, target } = event;
    // Within what shows something a part of it may have the focus.
    const anchor = target instanceof Element ? (target.closest("[tabindex]") ?? currentTarget) : currentTarget;
    if (event instanceof KeyboardEvent && event.key !== "Enter" && event.key !== " ") return;
    if (!(anchor instanceof Element)) return;
    event.preventDefault();
    event.stopPropagation();
    anchor.dispatchEvent(new CustomEvent<Intent>(intentEvent, { bubbles: true, detail: { kind: "menu", subject, anchor } }));
  };
}
