// Which keys are not the page's to act on.

/** isTheirs tells keys that belong to what has the focus: a field, an open dialog, a button reached by keyboard that
 *  Space is to press. */
export function isTheirs(event: KeyboardEvent, pointed: boolean): boolean {
  if (document.querySelector("dialog:modal") !== null) return true;
  const { target, key } = event;
  if (!(target instanceof Element)) return false;
  if (target.matches("textarea, select, [contenteditable], input:not([type=range])")) return true;
  if (target.matches("input[type=range]")) return key.startsWith("Arrow");
  // Where the page scrolls, these scroll it.
  if (key.startsWith("Page")) return document.documentElement.scrollHeight > innerHeight;
  if (key.startsWith("Arrow")) return target.closest("[data-scrolls], [role=menu], [role=radiogroup]") !== null;
  return key === " " && !pointed && target.matches("button, a, summary");
}
