// The system's Chromium: none is downloaded.

import { type Browser, chromium } from "playwright-core";
import { PATIENCE } from "./stream";

/**
 * launch starts a Chromium that talks to no one but the pages it is sent to: without what is around a page, if there is such a one,
 * which takes a quarter of the time off the tests. Whole, it also is what only a whole browser is, such as strict with cookies.
 */
export async function launch({ whole = false } = {}): Promise<Browser> {
  const found = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
  const executablePath = whole ? found : (process.env["CHROMIUM_HEADLESS_SHELL"] ?? found);
  return chromium.launch({
    executablePath,
    timeout: 2 * PATIENCE,
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // As browsers do by default, or soon will.
      "--test-third-party-cookie-phaseout",
      // Chromium's own sandbox refuses to run as root, as in most containers.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });
}
