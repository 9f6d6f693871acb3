// The partnership and the desk for the contact sheet: a site with the example partnership and invented people, and somebody signed in.
import { execFile } from "node:child_process";
import { createServer } from "node:net";
import { promisify } from "node:util";

/** Pages to be looked at. `first`: the first page that `on` leads to below that address. */
export const PARTNERSHIP_PICTURES = [
  { name: "partnership", address: "/partnership" },
  { name: "partnership-2012", address: "/partnership?on=2012-12-31" },
  { name: "themes", address: "/themes" },
  { name: "theme", on: "/themes", first: "/themes/" },
  { name: "theme-few", address: "/themes/theme-public-perceptions" },
  { name: "theme-with-choices", address: "/themes/theme-remittances" },
  { name: "theme-2016", address: "/themes/theme-data?on=2016-12-31" },
  { name: "bodies", address: "/bodies" },
  { name: "bodies-2012", address: "/bodies?on=2012-12-31" },
  { name: "committee", address: "/bodies/advisory-committee" },
  { name: "group", address: "/bodies/group-data" },
  { name: "group-merged", address: "/bodies/group-labour-migration" },
  { name: "work-programme", on: "/bodies/group-data", first: "/bodies/group-data/programme/" },
  { name: "calls", address: "/calls" },
  { name: "call", on: "/calls", first: "/calls/" },
  { name: "answered", address: "/answered" },
  { name: "desk-commissions", address: "/desk/commissions", signedIn: true },
  { name: "calendar", address: "/calendar" },
  { name: "calendar-list", address: "/calendar?view=list" },
  { name: "calendar-group", address: "/calendar?body=group-data&view=list" },
  { name: "people", address: "/people" },
  { name: "people-nobody", address: "/people?q=zzzzzz" },
  { name: "person", on: "/people", first: "/people/" },
  { name: "organisations", address: "/organisations" },
  { name: "organisation", on: "/organisations", first: "/organisations/" },
  { name: "permissions", address: "/partnership/permissions" },
  { name: "questions", address: "/questions" },
  { name: "release", address: "/releases/2026.1" },
  { name: "release-comments", address: "/releases/2026.1/comments" },
  { name: "gaps", address: "/gaps" },
  { name: "gap", on: "/gaps?state=accepted", first: "/gaps/w" },
  { name: "gap-ask", address: "/gaps/ask" },
  { name: "library", address: "/library" },
  { name: "library-search", address: "/library?q=migration+-invented&kind=working-paper" },
  { name: "library-nothing", address: "/library?q=remitances&language=fr" },
  { name: "series", address: "/series" },
  { name: "series-one", on: "/series", first: "/series/" },
  { name: "desk-series", address: "/desk/series", signedIn: true },
  { name: "work", on: "/library", first: "/library/" },
  { name: "reviews", address: "/reviews" },
  { name: "choices", address: "/choices" },
  { name: "choice", on: "/choices?q=fictitious", first: "/choices/fictitious" },
  { name: "choices-map", address: "/choices/map" },
  { name: "choices-for", address: "/choices/for" },
  { name: "choices-for-country", address: "/choices/for/SEN" },
  { name: "choices-brief", address: "/choices/for/SEN/brief?choice=invented-policy-choice" },
  { name: "uptake", address: "/uptake" },
  { name: "use", on: "/uptake", first: "/uptake/U-" },
  { name: "chain", address: "/chain/commission/what-is-kept-of-money-sent-from-far-away" },
  { name: "chain-of-a-question", address: "/chain/gap/what-do-people-keep-who-send-money-from-far-away" },
  { name: "chain-open", address: "/chain/gap/what-does-it-cost-to-send-very-small-sums-home" },
  { name: "chain-of-a-figure", address: "/chain/figure/DF_MIGRANT_STOCK:STOCK.USA.MEX._T.2020" },
  { name: "debate", address: "/debate" },
  { name: "response", on: "/debate", first: "/debate/D-" },
  { name: "debate-rules", address: "/debate/rules" },
  { name: "debate-respond", address: "/debate/respond?to=/choices/invented-policy-choice" },
  { name: "review-history", on: "/reviews", first: "/reviews/R-" },
  { name: "sign-in", address: "/sign-in" },
  { name: "desk", address: "/desk", signedIn: true },
  { name: "desk-notices", address: "/desk/notices", signedIn: true },
  { name: "desk-cases", address: "/desk/cases", signedIn: true },
  { name: "desk-case-new", address: "/desk/cases/new/approval", signedIn: true },
  { name: "desk-bodies", address: "/desk/bodies", signedIn: true },
  { name: "desk-body", address: "/desk/bodies/group-data", signedIn: true },
  { name: "desk-due", address: "/desk/due", signedIn: true },
  { name: "desk-due-rules", address: "/desk/due/rules", signedIn: true },
  { name: "desk-work", address: "/desk/programme", signedIn: true },
  { name: "desk-settings", address: "/desk/programme/settings", signedIn: true },
  { name: "desk-gaps", address: "/desk/gaps", signedIn: true },
  { name: "desk-gap-new", address: "/desk/gaps/new", signedIn: true },
  { name: "desk-debate", address: "/desk/debate?show=all", signedIn: true },
  { name: "desk-works", address: "/desk/works", signedIn: true },
  { name: "desk-review", address: "/desk/review", signedIn: true },
  { name: "desk-mails", address: "/desk/admin/mails", signedIn: true },
  { name: "desk-log", address: "/desk/log", signedIn: true },
  { name: "desk-me", address: "/desk/me", signedIn: true },
  { name: "desk-account", address: "/desk/account", signedIn: true },
  { name: "not-allowed", address: "/desk/people/new", signedIn: true },
];

/** A port that nobody listens on: links of an invitation are written before the server has one. */
export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Notes of a server until it tells the link for the first administrator. */
export const awaitInvitation = () => {
  let told;
  const link = new Promise((resolve) => (told = resolve));
  const note = (words) => {
    const [found] = /https?:\S+invitation\S+/.exec(words) ?? [];
    if (found) told(found);
  };
  return { link, note };
};

/** Invented people come in by the command that loads them. */
export const loadInvented = (checkout, data) =>
  promisify(execFile)("node", ["bin/knomad.js", "partnership", "load-fictitious"], {
    cwd: checkout,
    env: { ...process.env, KNOMAD_DATA: data },
  });

/** Opens the first administrator's account, and gives what a browser has to bring to be signed in. */
export const signIn = async (browser, link) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  await page.fill("main input[name=name]", "Invented Administrator");
  await page.fill("main input[type=email]", "administrator@example.org");
  await page.fill("main input[type=password]", "four invented words apart");
  await page.locator("main form button").first().click();
  await page.waitForURL(/\/desk/);
  const state = await context.storageState();
  await context.close();
  return state;
};

/** Opens a page; false where there is none of its kind. */
export const openPicture = async (page, site, { address, on, first }) => {
  if (address !== undefined) return Boolean(await page.goto(site + address, { waitUntil: "load" }));
  await page.goto(site + on, { waitUntil: "load" });
  const link = page.locator(`main a[href^="${first}"]`).first();
  if ((await link.count()) === 0) return false;
  await page.goto(site + (await link.getAttribute("href")), { waitUntil: "load" });
  return true;
};
