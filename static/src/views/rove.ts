// One stop of the Tab key for many alike: arrow keys, Home and End go from one to the next within it.

/** rove is the keydown handler of what holds them. Each has a tabindex: 0 or -1. */
export function rove(event: KeyboardEvent): void {
  const { currentTarget: all, target } = event;
  if (!(all instanceof Element) || !(target instanceof Element)) return;
  const stops = [...all.querySelectorAll<HTMLElement | SVGElement>("[tabindex]")];
  const here = stops.findIndex((stop) => stop === target);
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const to = event.key === "Home" ? 0 : event.key === "End" ? -1 : step === undefined ? undefined : (here + step) % stops.length;
  if (here < 0 || to === undefined) return;
  event.preventDefault();
  stops.at(to)?.focus();
}
