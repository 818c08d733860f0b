// Where the page of another site leads on to: within its frame, and by links, since a frame in a sandbox may send no form.

/** lessonIn is an embedded lesson before it is begun, as it looks by the address that the frame has now. */
export function lessonIn(name: string, search: string): string {
  return `/embed/${encodeURIComponent(name)}?${new URLSearchParams(search).toString()}`;
}

/** stepIn begins a step of an embedded lesson, in a cluster of its own; what was reached comes along, as "step:goal,goal step:goal":
 *  a frame in a sandbox keeps nothing. */
export function stepIn(name: string, step: string, search: string, reached = ""): string {
  const query = new URLSearchParams(search);
  query.set("step", step);
  query.set("begin", "1");
  if (reached !== "") query.set("reached", reached);
  return `/embed/${encodeURIComponent(name)}?${query.toString()}`;
}
