// Where a step of a lesson begins that has a cluster of its own: for oneself, for a class, or for a student of it.

/** isOfClass tells the pages from which a class, or one of it, goes on without leaving it. */
export function isOfClass(path: string): boolean {
  return /^\/(teach\/[^/]+|class\/[^/]+\/s\/[^/]+)$/.test(path);
}

/** stepAt is where the form that begins a step is sent, from the page at a path. */
export function stepAt(path: string, lesson: string): string {
  if (!isOfClass(path)) return `/lessons/${lesson}`;
  const [, kind, of] = path.split("/");
  return `/${kind}/${of}/lesson`;
}
