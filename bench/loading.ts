import { setTimeout as wait } from "node:timers/promises";
import { chromium, type Browser } from "playwright-core";
import { findChromium } from "../tests/support/chromium.ts";
import { FROM_SOURCES, startProcess } from "./http-process.ts";
import { median, type Measurement } from "./measure.ts";
import { openSlowLine, type SlowLine } from "./slow-line.ts";

const PAGES = ["/", "/country/MEX", "/corridor/MEX-USA", "/matrix", "/indicator/DF_MIGRATION_PROFILE/NET_MIGRATION"];
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 2.6, isMobile: true, hasTouch: true };
/** How many times slower the phone's processor is than this one. */
const SLOWER = 4;
const RUNS = 3;
/** Milliseconds after everything is loaded in which something may still be painted or move. */
const AFTERWARDS = 1_000;

interface Loaded {
  readonly largestPaint: number;
  readonly shift: number;
  readonly bytes: number;
  readonly requests: number;
}

/** How pages come to a slow phone that was never here before; nothing without a browser. */
export async function measureLoading(): Promise<Measurement[]> {
  const executablePath = findChromium();
  if (!executablePath) return [];
  const server = await startProcess(FROM_SOURCES, "/");
  const line = await openSlowLine(server.url);
  const args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const measured: Measurement[] = [];
    const shifts: number[] = [];
    for (const page of PAGES) {
      const loads: Loaded[] = [];
      for (let run = 0; run <= RUNS; run++) loads.push(await load(browser, line, page));
      loads.shift();
      shifts.push(...loads.map(({ shift }) => shift));
      const { bytes, requests } = loads.at(-1)!;
      measured.push({
        task: `Largest paint of ${page} on a slow phone, ${Math.round(bytes / 1e3)} KB in ${requests} requests`,
        ours: median(loads.map(({ largestPaint }) => largestPaint)),
        budget: 1_500,
        peers: [],
        runs: RUNS,
      });
    }
    const shift = {
      task: "Largest shift of the layout of any of these",
      ours: Math.max(...shifts),
      budget: 0.02,
      unit: "",
      peers: [],
      runs: RUNS,
    };
    return [...measured, shift];
  } finally {
    await browser.close();
    await line.close();
    await server.close();
  }
}

const load = async (browser: Browser, line: SlowLine, path: string): Promise<Loaded> => {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    let requests = 0;
    page.on("request", () => requests++);
    line.taken();
    await page.goto(line.url + path, { waitUntil: "load" });
    await wait(AFTERWARDS);
    const { largestPaint, shift } = await page.evaluate(seenBy);
    return { largestPaint, shift, bytes: line.taken(), requests };
  } finally {
    await context.close();
  }
};

/** Runs in the page: what the browser noted since it asked for it. */
const seenBy = (): Promise<{ largestPaint: number; shift: number }> =>
  new Promise((resolve) => {
    let [largestPaint, shift] = [0, 0];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) largestPaint = entry.startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { readonly value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve({ largestPaint, shift }), 100);
  });
