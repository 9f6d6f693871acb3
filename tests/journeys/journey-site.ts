import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";
import { startServer, type RunningServer } from "#server";
import { findChromium } from "../support/chromium.ts";

/** A browser and a site to walk through. */
export interface JourneySite {
  readonly browser: Browser;
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts the site over the bundled release, with a folder of its own where it keeps what readers send, and the browser. */
export const openJourneySite = async (executablePath: string): Promise<JourneySite> => {
  const data = mkdtempSync(join(tmpdir(), "journey-"));
  const server: RunningServer = await startServer({ port: 0, host: "127.0.0.1", data });
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  const close = async (): Promise<void> => {
    await browser.close();
    await server.close();
    rmSync(data, { recursive: true, force: true });
  };
  return { browser, url: server.url, close };
};

/** The browser to walk with; undefined, said loudly, when there is none and none is required. */
export const journeyBrowser = (journeys: number): string | undefined => {
  const path = findChromium();
  if (!path) process.stderr.write(`\n*** NO BROWSER: ${journeys} JOURNEYS SKIPPED (set CHROMIUM_PATH, or install chromium) ***\n`);
  return path;
};
