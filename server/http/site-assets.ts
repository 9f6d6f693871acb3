import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { FONT_FILES, iconSvg, STYLE_FILES } from "#web";
import { checkoutFolder } from "./checkout-folder.ts";
import { Encoded } from "./encoded.ts";
import { IslandAssets } from "./island-assets.ts";

/** Files that pages name, each under an address with a hash of its content, so that it may be kept for ever. */
export interface SiteAssets {
  /** By address. */
  readonly files: ReadonlyMap<string, Encoded>;
  readonly stylesheet: string;
  readonly icon: string;
  /** Faces that every page needs at once. */
  readonly fonts: readonly string[];
  readonly islands: IslandAssets;
}

const PRELOADED = /sans-latin-(?:400|600)-/;

/** Reads style sheets and fonts from the checkout once; nothing is written. */
export const loadSiteAssets = (checkout: string = checkoutFolder()): SiteAssets => {
  const files = new Map<string, Encoded>();
  const add = (name: string, body: string | Uint8Array, type: string): string => {
    const address = `/assets/${nameWithHash(name, body)}`;
    files.set(address, new Encoded(body, type, 11));
    return address;
  };
  const resolve = createRequire(join(checkout, "package.json")).resolve;
  const fonts = new Map(FONT_FILES.map((file) => [basename(file), add(basename(file), readFileSync(resolve(file)), "font/woff2")]));
  const style = STYLE_FILES.map((file) => readFileSync(join(checkout, "web", "styles", file), "utf8")).join("");
  const stylesheet = add("style.css", linkFonts(withoutComments(style), fonts), "text/css; charset=utf-8");
  const icon = add("icon.svg", iconSvg(), "image/svg+xml");
  const preloaded = [...fonts].filter(([name]) => PRELOADED.test(name)).map(([, address]) => address);
  return { files, stylesheet, icon, fonts: preloaded, islands: new IslandAssets(checkout) };
};

const nameWithHash = (name: string, body: string | Uint8Array): string => {
  const dot = name.lastIndexOf(".");
  return `${name.slice(0, dot)}.${createHash("sha256").update(body).digest("hex").slice(0, 10)}${name.slice(dot)}`;
};

const withoutComments = (style: string): string => style.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\n\s*/g, "\n");

const linkFonts = (style: string, fonts: ReadonlyMap<string, string>): string =>
  style.replace(/url\("font:([^"]+)"\)/g, (_, name: string) => {
    const address = fonts.get(name);
    if (address === undefined) throw new RangeError(`the style sheet names a font that is not listed: ${name}`);
    return `url("${address}")`;
  });
