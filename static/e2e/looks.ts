// Takes pictures of the page as it looks to different people: the three kinds of colour blindness, forced colours, both
// themes and languages, 200 % zoom and a narrow phone. Not a test: someone has to look. It is run by `make looks`, and
// writes into the folder that PLAYGROUND_SCREENSHOTS names.

import type { BrowserContextOptions, Page } from "playwright-core";
import { launch } from "./support/chromium";
import { Playground, type Session } from "./support/playground";

const folder = process.env["PLAYGROUND_SCREENSHOTS"];
if (folder === undefined) {
  throw new Error("PLAYGROUND_SCREENSHOTS names no folder: use make looks");
}

type Look = { readonly name: string; readonly lang?: "en" | "zh"; readonly blind?: "protanopia" | "deuteranopia" | "tritanopia"; readonly table?: boolean; readonly options?: BrowserContextOptions };

const desktop = { viewport: { width: 1440, height: 900 } };
const themes = ["light", "dark"] as const;
const looks: readonly Look[] = themes.flatMap((colorScheme): readonly Look[] => [
  ...(["protanopia", "deuteranopia", "tritanopia"] as const).map((blind) => ({ name: `${blind}-${colorScheme}`, blind, options: { ...desktop, colorScheme } })),
  { name: `forced-${colorScheme}`, options: { ...desktop, colorScheme, forcedColors: "active" } },
  { name: `forced-table-${colorScheme}`, table: true, options: { ...desktop, colorScheme, forcedColors: "active" } },
  ...(["en", "zh"] as const).flatMap((lang): readonly Look[] => [
    { name: `desktop-${lang}-${colorScheme}`, lang, options: { ...desktop, colorScheme } },
    { name: `table-${lang}-${colorScheme}`, lang, table: true, options: { ...desktop, colorScheme } },
    { name: `zoom-${lang}-${colorScheme}`, lang, options: { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2, colorScheme } },
    { name: `narrow-${lang}-${colorScheme}`, lang, options: { viewport: { width: 320, height: 640 }, deviceScaleFactor: 2, colorScheme } },
  ]),
]);

const wanted = process.env["ONLY"] ?? "";
const program = await Playground.start("-commands-per-second", "1000");
const browser = await launch();
try {
  for (const { name, lang = "en", blind, table = false, options } of looks.filter((look) => look.name.includes(wanted))) {
    const { session } = await program.still({ seed: 11 });
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(`${session.url}?lang=${lang}`);
    if (blind !== undefined) {
      await (await context.newCDPSession(page)).send("Emulation.setEmulatedVisionDeficiency", { type: blind });
    }
    await stage(session, page);
    if (table) {
      await page.locator("pg-views button").click();
      await page.locator("pg-table table").first().waitFor();
    }
    await page.keyboard.press("Tab");
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: (options?.viewport?.width ?? 0) < 820 });
    await context.close();
  }
} finally {
  await browser.close();
  await program.stop();
}

/** stage plays to a moment with every role, a crashed and a frozen server, a cut link, logs that differ, and messages. */
async function stage(session: Session, page: Page): Promise<void> {
  const first = await session.runTo("a leader", ({ servers }) => servers.find(({ role }) => role === "leader"));
  await session.act({ do: "write", key: "x", value: "1" });
  await session.runTo("the answer", ({ operations }) => operations.find(({ returned }) => returned !== undefined));
  await session.act({ do: "write", key: "x", value: "2", to: first.server });
  await session.runTo("an entry of its own", ({ servers }) => servers.find(({ server, log }) => server === first.server && log.at(-1)?.data?.value === "2"));
  await session.act({ do: "crash", server: first.server });
  await session.runTo("a candidate and its messages", ({ servers, messages }) => servers.some(({ role }) => role === "candidate") && messages.length > 2 ? true : undefined);
  await session.act({ do: "cut", from: "S1", to: "S2", both: true });
  await session.act({ do: "cut", from: "S3", to: "S5" });
  const { seq } = await session.keyframe();
  await page.locator(`html[data-seq="${seq}"]`).waitFor({ state: "attached" });
  await page.locator("pg-inspector .explains").first().waitFor({ state: "attached" });
}
