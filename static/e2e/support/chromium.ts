// The system's Chromium: none is downloaded.

import { type Browser, chromium } from "playwright-core";
import { PATIENCE } from "./stream";

/** launch starts a Chromium that talks to no one but the pages it is sent to. */
export async function launch(): Promise<Browser> {
  const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
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
