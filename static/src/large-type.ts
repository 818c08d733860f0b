// Large type, for a projector: chosen like the theme, and kept in this browser. What makes it large is a style of its own.

const place = "type";

export function isLarge(): boolean {
  return document.documentElement.dataset["type"] === "large";
}

/** showLarge shows the page in large type, or no more, and remembers it. */
export function showLarge(on: boolean): void {
  const { dataset } = document.documentElement;
  if (on) dataset["type"] = "large";
  else delete dataset["type"];
  if (on) fetchStyle();
  try {
    localStorage.setItem(place, on ? "large" : "");
  } catch {
    // Then it lasts as long as the page.
  }
}

/** showKept shows it where it was chosen before. */
export function showKept(): void {
  try {
    if (localStorage.getItem(place) === "large") showLarge(true);
  } catch {
    // Where nothing may be stored, nothing was chosen.
  }
}

/** The style lies beside the page's own. */
function fetchStyle(): void {
  const own = document.querySelector<HTMLLinkElement>('link[href$="/app.css"]');
  if (own === null || document.querySelector("#large") !== null) return;
  const link = document.createElement("link");
  link.id = "large";
  link.rel = "stylesheet";
  link.href = own.href.replace(/app\.css$/, "large.css");
  document.head.append(link);
}
