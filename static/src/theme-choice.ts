// The visitor's choice of theme, remembered in this browser.

export type Theme = "auto" | "light" | "dark";

const place = "theme";

/** chosenTheme reads the choice; "auto" if there is none, or if nothing may be stored here. */
export function chosenTheme(): Theme {
  try {
    const stored = localStorage.getItem(place);
    return stored === "light" || stored === "dark" ? stored : "auto";
  } catch {
    return "auto";
  }
}

/** chooseTheme shows a theme and remembers it. */
export function chooseTheme(theme: Theme): void {
  showTheme(theme);
  try {
    localStorage.setItem(place, theme);
  } catch {
    // A sandboxed frame may not store anything: the choice then lasts as long as the page.
  }
}

export function showTheme(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
}
