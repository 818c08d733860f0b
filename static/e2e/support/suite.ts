// The frame of a file of browser tests: one program and one Chromium for the file, fresh browser contexts
// for each test, and the watch over all of them.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { after, before, test as nodeTest } from "node:test";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { noViolationsAtTheEnd } from "./axe";
import type { Lang } from "./catalogue";
import { launch } from "./chromium";
import { type Cluster, Playground } from "./playground";
import type { Wire } from "./proxy";
import { PATIENCE } from "./stream";
import { Visit } from "./visit";

const FAILURES = ".tests/failures";

/** Only against a test that would never end: what it waits for has a limit each. */
const LONGEST = 10 * PATIENCE;

/** What a page shows of a cluster that stands still, and how it gets there. */
export type Still = Cluster & {
  readonly lang?: Lang;
  /** The link that only shows. */
  readonly readOnly?: boolean;
  /** The wire between the page and the program; act and runTo go past it. */
  readonly through?: Wire;
};

export type Stage = {
  /** The program under test. */
  readonly program: Playground;
  /** visit opens an address, the program's own unless given, as a new visitor with nothing remembered. */
  readonly visit: (url?: string, options?: BrowserContextOptions) => Promise<Visit>;
  /**
   * still opens a cluster that stands still before its first election, and goes on only as the test says: what the
   * test is about can't be over before the page is there to show it.
   */
  readonly still: (options?: BrowserContextOptions, cluster?: Still) => Promise<Visit>;
};

export type Setting = {
  /** The program's. */
  readonly flags?: readonly string[];
  /** Whether the browser has to be a whole one: see launch. */
  readonly whole?: boolean;
};

/** suite gives the test function of a file. */
export function suite({ flags = [], whole = false }: Setting = {}): (name: string, body: (stage: Stage) => Promise<void>) => void {
  let program: Playground;
  let browser: Browser;
  before(async () => {
    // A test may give commands faster than a person: step after step.
    program = await Playground.start("-commands-per-second", "1000", ...flags);
    browser = await launch({ whole });
  });
  after(async () => {
    // Also if one of them did not start: the other would keep this process from ending.
    await (browser as Browser | undefined)?.close();
    await (program as Playground | undefined)?.stop();
  });

  return (name, body) => {
    nodeTest(name, { timeout: LONGEST }, async () => {
      const visits: Visit[] = [];
      const visit: Stage["visit"] = async (url = program.url, options) => {
        const opened = await Visit.to(browser, url, options);
        visits.push(opened);
        return opened;
      };
      const still: Stage["still"] = async (options, { lang, readOnly = false, through, ...cluster } = {}) => {
        const { session, viewUrl } = await program.still(cluster);
        const { pathname } = new URL(readOnly ? viewUrl : session.url);
        const opened = await visit(`${through?.url ?? program.url}${pathname}${lang === undefined ? "" : `?lang=${lang}`}`, options);
        opened.drive(session);
        await opened.paused();
        return opened;
      };
      try {
        await body({ program, visit, still });
        for (const { watch } of visits) {
          assert.deepEqual(watch.troubles, [], "nothing wrong happened on the page meanwhile");
        }
        for (const opened of visits) {
          await accessible(opened, name);
        }
      } catch (error) {
        await picture(name, visits);
        throw error;
      } finally {
        await Promise.all(visits.map((opened) => opened.close()));
      }
    });
  };
}

/** accessible has axe look at each page as the test has left it; after every fourth test, as its name has it, in the other
 *  language too. */
async function accessible({ context, scripted }: Visit, name: string): Promise<void> {
  if (!scripted) return;
  for (const page of context.pages()) {
    await noViolationsAtTheEnd(page);
    if (createHash("sha256").update(name).digest().readUInt8() % 4 !== 0) continue;
    const other = page.locator("pg-language a, nav a[hreflang]").first();
    if ((await page.locator('html[data-connection="open"]').count()) === 0 || (await other.count()) === 0) continue;
    await page.goto(new URL((await other.getAttribute("href")) ?? "", page.url()).href);
    await page.locator('html[data-connection="open"]').waitFor({ state: "attached" });
    await noViolationsAtTheEnd(page);
  }
}

/** picture keeps what was on the screen when a test failed, and says where. */
async function picture(name: string, visits: readonly Visit[]): Promise<void> {
  await mkdir(FAILURES, { recursive: true });
  for (const [i, { page, watch }] of visits.entries()) {
    const path = `${FAILURES}/${name.replace(/[^a-z0-9]+/gi, "-")}-${i + 1}.png`;
    await page.screenshot({ path }).then(
      () => console.error(`what was on the screen: static/${path}`),
      (error: unknown) => console.error(`no picture: ${String(error)}`),
    );
    if (watch.troubles.length > 0) {
      console.error("troubles on the page:", watch.troubles);
    }
  }
}
