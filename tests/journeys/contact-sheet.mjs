// Pictures of every kind of page on a phone, a desktop and in the dark: node tests/journeys/contact-sheet.mjs [address] [folder]
// Without an address it starts the site from this checkout.
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const PAGES = {
  home: "/",
  country: "/country/MEX",
  "country-small": "/country/TON",
  "country-kosovo": "/country/SRB",
  corridor: "/corridor/MEX-USA",
  "corridor-small": "/corridor/TON-NZL",
  "corridor-absent": "/corridor/LBN-ISR",
  explain: "/explain/DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2024",
  "explain-money": "/explain/DF_REMITTANCE_FLOW/REM_RECONCILED.MEX.USA.2023",
  countries: "/countries",
  sources: "/sources",
  methods: "/methods",
  search: "/search?q=congo",
  missing: "/country/Mexcio",
};
const SCREENS = {
  phone: { viewport: { width: 360, height: 740 }, colorScheme: "light" },
  desktop: { viewport: { width: 1280, height: 860 }, colorScheme: "light" },
  dark: { viewport: { width: 1280, height: 860 }, colorScheme: "dark" },
};

const startSite = async () => {
  const { register } = await import("tsx/esm/api");
  register({ tsconfig: new URL("../../tsconfig.base.json", import.meta.url).pathname });
  const { startServer } = await import("../../server/index.ts");
  return startServer({ port: 0, host: "127.0.0.1", data: process.env.KNOMAD_DATA });
};

const [address, folder = join(tmpdir(), "contact-sheet")] = process.argv.slice(2);
const site = address ? { url: address, close: async () => {} } : await startSite();
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
for (const [screen, options] of Object.entries(SCREENS)) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  for (const [name, path] of Object.entries(PAGES)) {
    if (process.env.ONLY && !process.env.ONLY.split(",").includes(name)) continue;
    await page.goto(new URL(path, site.url).href, { waitUntil: "networkidle" });
    await page.screenshot({ path: join(folder, `${name}-${screen}.png`), fullPage: true });
  }
  await context.close();
}
await browser.close();
await site.close();
console.log(folder);
