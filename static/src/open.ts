export {}; // a module of its own

// The page that opens a link to a moment: what the link holds stands in the address's fragment, which no server has seen, or in
// the form already. It is sent at once, unless the visitor came back here.

const form = document.getElementById("open");
const field = form?.querySelector("textarea");
const said = form?.querySelector('[role="status"]');

if (form instanceof HTMLFormElement && field instanceof HTMLTextAreaElement) {
  const held = location.hash.slice(1);
  if (held !== "") field.value = held;
  const [navigation] = performance.getEntriesByType("navigation");
  const back = navigation instanceof PerformanceNavigationTiming && navigation.type === "back_forward";
  form.addEventListener("submit", () => {
    if (said instanceof HTMLElement) said.textContent = form.dataset["wait"] ?? "";
  });
  if (field.value !== "" && !back) form.requestSubmit();
}
