// Where the cluster stands among its branches, as the last frames have said.

import type { Travel } from "./wire";

/** travelOf gives what a frame says of branches, and for what it doesn't, what was said before. */
export function travelOf({ branch, from, end, branches }: Travel, last: Travel): Travel {
  const said = { branch, from, end, branches };
  const words = Object.entries(said).filter(([, value]) => value !== undefined);
  return words.length === 0 ? last : { ...last, ...(Object.fromEntries(words) as Travel) };
}
