import type { Page } from "playwright-core";

/** A kind of page of the site, with an example. Weights, faults of access, crawls and pictures go over the same list. */
export interface PageKind {
  readonly name: string;
  readonly address: string;
  /** The route that answers, as the server writes it. */
  readonly route: string;
  /** What it is answered with; 200 when left out. */
  readonly status?: number;
  /** A page that stands in the frame of somebody else: without header, footer and heading of its own. */
  readonly embedded?: boolean;
  /** The form is sent before the page is looked at. */
  readonly sent?: boolean;
  /** What is reached only by a script: the page is not whole for a browser until this is there. */
  readonly awaits?: string;
}

const QUESTION = "/question?dataflow=DF_MIGRANT_STOCK&key=STOCK.USA.MEX._T.2024&release=2026.1";
const GRID = ".grid-cell.active";

/** Every kind of page, and of those that differ much from one to the next more than one. */
export const PAGE_KINDS: readonly PageKind[] = [
  { name: "home", address: "/", route: "/" },
  { name: "search", address: "/search?q=congo", route: "/search" },
  { name: "search-pair", address: "/search?q=korea%20to%20USA", route: "/search" },
  { name: "search-nothing", address: "/search?q=zzzzzz", route: "/search" },
  { name: "search-empty", address: "/search", route: "/search" },
  { name: "countries", address: "/countries", route: "/countries" },
  { name: "country", address: "/country/MEX", route: "/country/:code" },
  { name: "country-small", address: "/country/TON", route: "/country/:code" },
  { name: "country-noted", address: "/country/SRB", route: "/country/:code" },
  { name: "country-quality", address: "/country/MEX/quality", route: "/country/:code/quality" },
  { name: "corridor", address: "/corridor/MEX-USA", route: "/corridor/:pair" },
  { name: "corridor-asked", address: "/corridor/MEX-USA?asked=money", route: "/corridor/:pair" },
  { name: "corridor-small", address: "/corridor/TON-NZL", route: "/corridor/:pair" },
  { name: "corridor-absent", address: "/corridor/LBN-ISR", route: "/corridor/:pair" },
  { name: "explain", address: "/explain/DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2024", route: "/explain/:dataflow/:key" },
  { name: "explain-money", address: "/explain/DF_REMITTANCE_FLOW/REM_RECONCILED.MEX.USA.2023", route: "/explain/:dataflow/:key" },
  { name: "matrix", address: "/matrix", route: "/matrix", awaits: GRID },
  { name: "matrix-money", address: "/matrix?indicator=money-rule&sort=region&cells=figures&at=IND-PAK", route: "/matrix", awaits: GRID },
  { name: "matrix-block", address: "/matrix?origins=014&destinations=150", route: "/matrix", awaits: GRID },
  { name: "sources", address: "/sources", route: "/sources" },
  { name: "methods", address: "/methods", route: "/methods" },
  { name: "indicators", address: "/indicators", route: "/indicators" },
  { name: "indicator", address: "/indicator/DF_MIGRATION_PROFILE/NET_MIGRATION", route: "/indicator/:dataflow/:indicator" },
  {
    name: "indicator-compared",
    address: "/indicator/DF_MIGRATION_PROFILE/REM_RECEIVED_GDP?area=MEX&area=TJK&area=WLD",
    route: "/indicator/:dataflow/:indicator",
  },
  {
    name: "indicator-counterpart",
    address: "/indicator/DF_MIGRANT_STOCK/STOCK?side=counterpart",
    route: "/indicator/:dataflow/:indicator",
  },
  { name: "regions", address: "/regions", route: "/regions" },
  { name: "region", address: "/region/011", route: "/region/:code" },
  { name: "unknown", address: "/unknown", route: "/unknown" },
  { name: "methodology", address: "/methodology", route: "/methodology" },
  { name: "methodology-page", address: "/methodology/ratha-shaw-rule-3", route: "/methodology/:page" },
  { name: "releases", address: "/releases", route: "/releases" },
  { name: "release", address: "/releases/2026.1", route: "/releases/:id" },
  { name: "changes", address: "/releases/2026.1/changes", route: "/releases/:id/changes" },
  { name: "problems", address: "/problems", route: "/problems" },
  { name: "problem-country", address: "/country/MEXCIO", route: "/country/:code", status: 404 },
  { name: "problem-address", address: "/no-such-page", route: "", status: 404 },
  { name: "problem-release", address: "/r/1999.1/country/MEX", route: "/country/:code", status: 404 },
  { name: "question", address: QUESTION, route: "/question" },
  { name: "question-faults", address: QUESTION, route: "/question", status: 400, sent: true },
  { name: "question-bare", address: "/question", route: "/question" },
  { name: "audience", address: "/audience", route: "/audience" },
  { name: "embed", address: "/embed/corridor/MEX-USA/ribbons", route: "/embed/*", embedded: true },
  { name: "embed-trend", address: "/embed/country/MEX/people-trend", route: "/embed/*", embedded: true },
  { name: "pinned-home", address: "/r/2026.1", route: "/" },
  { name: "pinned-country", address: "/r/2026.1/country/MEX", route: "/country/:code" },
  { name: "pinned-corridor", address: "/r/2026.1/corridor/MEX-USA", route: "/corridor/:pair" },
];

/** Kinds that are answered to a plain GET, for tests without a browser. */
export const GOT_KINDS: readonly PageKind[] = PAGE_KINDS.filter(({ sent }) => !sent);

/** The form is not taken from anybody faster than a person. */
const READING = 3_200;

/** Opens a kind of page at a site until it is whole. `prefix` is that of a language: "/fr". */
export const openKind = async (page: Page, site: string, kind: PageKind, prefix = ""): Promise<void> => {
  await page.goto(site + (prefix !== "" && kind.address === "/" ? prefix : prefix + kind.address), { waitUntil: "load" });
  if (kind.sent) {
    await page.waitForTimeout(READING);
    await page.locator("main form[method=post] button").click();
    await page.waitForLoadState("load");
  }
  const scripted = kind.awaits !== undefined && (await page.evaluate(() => document.scripts.length)) > 0;
  if (kind.awaits !== undefined && scripted) await page.locator(kind.awaits).first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
};
