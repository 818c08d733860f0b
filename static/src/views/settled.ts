// To measure what has just been drawn, without making the browser lay it out at once and again later: it is asked when
// it has done so by itself, before the frame is shown.

/** settled calls back once, when an element has its size and place; never, if it is not shown. */
export function settled(element: Element, then: () => void): void {
  new ResizeObserver((_, observer) => {
    observer.disconnect();
    then();
  }).observe(element);
}
