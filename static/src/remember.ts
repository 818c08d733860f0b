// Keeps who this browser is in a class: for the tab, and for one that is opened later.

import { known, placeOf } from "./me";

/** remember keeps the token for a class by its code, and by the code as it was typed into the address. */
export function remember(codes: readonly string[], token: string): void {
  known.me = token;
  for (const store of ["sessionStorage", "localStorage"] as const) {
    try {
      for (const code of codes) self[store].setItem(placeOf(code), token);
    } catch {
      // Then a reload makes another student of this one.
    }
  }
}
