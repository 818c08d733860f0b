// Who this browser is in a class: a token that the class gives at the first connection, and knows it by from then on.
// See remember.ts for how it is kept.

/** What the page knows though nothing may be stored. */
export const known: { me?: string } = {};

/** me is the token for the class that a path is of; null if there is none. */
export function me(path: string): string | null {
  const place = placeOf(path.split("/")[2]);
  try {
    return known.me ?? sessionStorage.getItem(place) ?? localStorage.getItem(place);
  } catch {
    return null;
  }
}

export function placeOf(code = ""): string {
  return `class ${code}`;
}
