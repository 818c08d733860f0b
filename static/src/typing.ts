// Finding something by what is typed: in a menu the next item, in the palette all that fit.

/** ahead is the place of the next label, from the one that has the focus on, with a word that begins as typed.
 *  The same letter again goes on to the next; more letters narrow it down from where one is. */
export function ahead(typed: string, labels: readonly string[], here: number): number | undefined {
  const text = typed.toLowerCase();
  const again = [...text].every((letter) => letter === text[0]);
  const sought = again ? text.slice(0, 1) : text;
  const from = Math.max(0, again ? here + 1 : here);
  const fits = (label: string): boolean => starts(label.toLowerCase(), sought);
  const order = labels.map((_, i) => (from + i) % labels.length);
  return order.find((i) => fits(labels[i] ?? ""));
}

/** fits tells whether each word typed begins a word of the text. Where words have no spaces between them, it
 *  may begin anywhere. */
export function fits(typed: string, text: string): boolean {
  const within = text.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => starts(within, word));
}

function starts(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[a-z0-9]/.test(text[at - 1] ?? "") || !/^[a-z0-9]/.test(word)) return true;
  }
  return false;
}
