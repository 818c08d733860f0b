// How a page is built, whatever the numbers and words on it: which kinds of elements it shows, in which states, within
// which others. Two pages of one build look the same to axe.

import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

/** One folder for a run of the tests, which lies beside their bundles: files that run side by side share it. */
const seen = join(dirname(fileURLToPath(import.meta.url)), "skeletons");

/** isNew tells whether no page of this build was asked about before, and remembers that one was. */
export async function isNew(page: Page): Promise<boolean> {
  const name = createHash("sha256").update(await skeleton(page)).digest("hex");
  await mkdir(seen, { recursive: true });
  return writeFile(join(seen, name), "", { flag: "wx" }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return false;
      throw error;
    },
  );
}

async function skeleton(page: Page): Promise<string> {
  return page.evaluate(() => {
    const kinds = new Set<string>();
    const walk = (element: Element, within: string): void => {
      if (!element.checkVisibility()) return;
      const states = [...element.attributes].flatMap(({ name, value }) => {
        if (name === "class" || name === "role" || name === "type" || name === "popover" || name === "open" || name === "hidden" || name === "tabindex") return [`${name}=${value}`];
        // Of what says something in words, that it does; of what has a state, which.
        if (/^aria-(label|labelledby|describedby|valuetext|valuenow|valuemin|valuemax|controls|owns|activedescendant)$/.test(name) || name === "title") return [name];
        if (name.startsWith("aria-")) return [`${name}=${value}`];
        if (name.startsWith("data-") && /^[a-z]+$/i.test(value)) return [`${name}=${value}`];
        return [];
      });
      const kind = `${within}>${element.localName}[${states.sort().join()}]${element.childElementCount === 0 && element.textContent?.trim() === "" ? "" : "…"}`;
      // A long chain in short: what it is within is known by a number.
      let number = numbers.get(kind);
      if (number === undefined) numbers.set(kind, (number = numbers.size));
      kinds.add(kind);
      for (const child of element.children) walk(child, String(number));
    };
    const numbers = new Map<string, number>();
    walk(document.documentElement, "");
    const setting = [innerWidth, matchMedia("(prefers-color-scheme: dark)").matches, matchMedia("(forced-colors: active)").matches, location.pathname.split("/")[1] ?? ""];
    return [setting.join(), ...[...kinds].sort()].join("\n");
  });
}
