// Pictures of every kind of page, to be looked at: node tests/journeys/contact-sheet.mjs [--at http://127.0.0.1:8080] [--only country,home] [--screens phone,rtl] [--into folder]
// Without an address it starts the site from this checkout, the language from right to left, the example partnership, invented people and
// somebody signed in included; at an address the desk is left out. Writes a picture for each screen, and one for each kind of page with all
// of them side by side, into tmp/contact-sheet/.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { register } from "tsx/esm/api";

const checkout = resolve(import.meta.dirname, "../..");
register({ tsconfig: join(checkout, "tsconfig.base.json") });
const { openKind, PAGE_KINDS } = await import("./page-kinds.ts");
const { findChromium } = await import("../support/chromium.ts");
const { partnershipSettings, siteSettings, startServer } = await import("../../server/index.ts");
const pictures = await import("./partnership-pictures.mjs");

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };
const SCREENS = {
  phone: { viewport: PHONE },
  desktop: { viewport: DESKTOP },
  dark: { viewport: DESKTOP, colorScheme: "dark" },
  french: { viewport: DESKTOP, prefix: "/fr" },
  rtl: { viewport: DESKTOP, prefix: "/ar-XB" },
  "rtl-phone": { viewport: PHONE, prefix: "/ar-XB" },
};
/** Height that an index shows of each page at most, and how wide it shows a screen. */
const INDEX = { height: 5_200, scale: 0.4 };

const { values } = parseArgs({
  options: { at: { type: "string" }, only: { type: "string" }, into: { type: "string" }, screens: { type: "string" } },
});
const folder = resolve(values.into ?? join(checkout, "tmp/contact-sheet"));
const named = (list, name) => list === undefined || list.split(",").includes(name);
const kinds = PAGE_KINDS.filter(({ name }) => named(values.only, name));
const screens = Object.entries(SCREENS).filter(([name]) => named(values.screens, name));
/** Pages of the partnership are in one language. */
const PARTNERSHIP_SCREENS = {
  phone: SCREENS.phone,
  tablet: { viewport: { width: 768, height: 1024 } },
  desktop: SCREENS.desktop,
  dark: SCREENS.dark,
};
const partnership = pictures.PARTNERSHIP_PICTURES.filter(({ name, signedIn }) => named(values.only, name) && !(values.at && signedIn));

/** A page of pictures side by side, each under its name. */
const indexPage = (name, shots) => `<!doctype html><title>${name}</title>
<style>body{margin:16px;font:14px sans-serif;display:flex;gap:16px;align-items:start;background:#888}figure{margin:0;flex:none}img{display:block}div{max-height:${INDEX.height * INDEX.scale}px;overflow:hidden}</style>
${shots.map(([screen, width, bytes]) => `<figure><figcaption>${name} · ${screen}</figcaption><div><img width="${Math.round(width * INDEX.scale)}" src="data:image/png;base64,${bytes.toString("base64")}"></div></figure>`).join("")}`;

const settings = siteSettings({ KNOMAD_PSEUDO: "1" });
const data = join(folder, `data-${process.pid}`);
const invitation = pictures.awaitInvitation();
const startOwn = async () => {
  const port = await pictures.freePort();
  const records = partnership.length === 0 ? undefined : partnershipSettings({ KNOMAD_SECRET: "x".repeat(40) }, data);
  return startServer({ ...settings, port, host: "127.0.0.1", data, ...(records ? { partnership: records, note: invitation.note } : {}) });
};
const site = values.at ? { url: values.at, close: async () => {} } : await startOwn();
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

/** Pictures of a page on each screen, and one with all of them. */
const shoot = async (name, onScreens, open) => {
  const shots = [];
  for (const [screen, { prefix = "", ...options }] of onScreens) {
    const page = await browser.newPage(options);
    if (await open(page, prefix)) {
      const path = join(folder, `${name}-${screen}.png`);
      await page.screenshot({ path, fullPage: true });
      shots.push([screen, options.viewport.width, readFileSync(path)]);
    }
    await page.close();
  }
  const sheet = await browser.newPage({ viewport: { width: 400, height: 400 } });
  await sheet.setContent(indexPage(name, shots));
  const width = await sheet.evaluate(() => document.documentElement.scrollWidth);
  await sheet.setViewportSize({ width, height: 400 });
  writeFileSync(join(folder, `index-${name}.png`), await sheet.screenshot({ fullPage: true }));
  await sheet.close();
  console.log(shots.length === 0 ? `${name}: no such page here` : name);
};

const address = site.url.replace(/\/$/, "");
try {
  for (const kind of kinds)
    await shoot(kind.name, screens, async (page, prefix) => {
      await openKind(page, address, kind, prefix);
      return true;
    });
  if (partnership.length > 0) {
    const storageState = values.at ? undefined : await pictures.signIn(browser, await invitation.link);
    if (!values.at) await pictures.loadInvented(checkout, data);
    const shown = Object.entries(PARTNERSHIP_SCREENS).filter(([name]) => named(values.screens, name));
    for (const one of partnership)
      await shoot(
        one.name,
        shown.map(([name, options]) => [name, { ...options, ...(one.signedIn ? { storageState } : {}) }]),
        (page) => pictures.openPicture(page, address, one),
      );
  }
} finally {
  await browser.close();
  await site.close();
  rmSync(data, { recursive: true, force: true });
}
console.log(folder);
