// The frame of a file of browser tests: one program and one Chromium for the file, fresh browser contexts
// for each test, and the watch over all of them.

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { after, before, test as nodeTest } from "node:test";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { launch } from "./chromium";
import { Playground } from "./playground";
import { Visit } from "./visit";

const FAILURES = ".tests/failures";

export type Stage = {
  /** The program under test. */
  readonly program: Playground;
  /** visit opens an address, the program's own unless given, as a new visitor with nothing remembered. */
  readonly visit: (url?: string, options?: BrowserContextOptions) => Promise<Visit>;
};

/** suite gives the test function of a file. */
export function suite(): (name: string, body: (stage: Stage) => Promise<void>) => void {
  let program: Playground;
  let browser: Browser;
  before(async () => {
    // A test may give commands faster than a person: step after step.
    [program, browser] = await Promise.all([Playground.start("-commands-per-second", "1000"), launch()]);
  });
  after(async () => {
    await browser.close();
    await program.stop();
  });

  return (name, body) => {
    nodeTest(name, { timeout: 120_000 }, async () => {
      const visits: Visit[] = [];
      const visit: Stage["visit"] = async (url = program.url, options) => {
        const opened = await Visit.to(browser, url, options);
        visits.push(opened);
        return opened;
      };
      try {
        await body({ program, visit });
        for (const { watch } of visits) {
          assert.deepEqual(watch.troubles, [], "nothing wrong happened on the page meanwhile");
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
