import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { Hono, type Context } from "hono";
import { Problem } from "#vocabulary";
import { currentState, type OpenedRelease, type ReleaseList } from "#observatory";
import { PAGE_LANGUAGES, type Frame, type Messages, type PageLanguage } from "#web";
import { mountApi } from "./api/mount-api.ts";
import type { ClientSettings } from "./api/rate-settings.ts";
import { ReleaseShelf } from "./api/release-shelf.ts";
import { checkoutFolder } from "./http/checkout-folder.ts";
import { AudienceCounters } from "./audience/audience-counters.ts";
import { workReaders } from "./audience/work-readers.ts";
import { AUDIENCE_PATH, countAudience, mountAudience, type AudienceSettings } from "./audience/mount-audience.ts";
import { FILE_PATHS, mountDownloads } from "./downloads/mount-downloads.ts";
import { FOR_EVER } from "./http/cache-words.ts";
import { once } from "./http/once.ts";
import { PageCache } from "./http/page-cache.ts";
import { answerFault, answerNotFound, answerProblem } from "./http/problem-answer.ts";
import { requestSite, unpinned } from "./http/request-site.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { sendEncoded } from "./http/send-encoded.ts";
import { withoutSecret } from "./http/without-secret.ts";
import { loadSiteAssets, type SiteAssets } from "./http/site-assets.ts";
import { LanguageSites } from "./languages/language-sites.ts";
import { mountLanguages, nameLanguage } from "./languages/mount-languages.ts";
import { SiteLinks } from "./languages/site-links.ts";
import { readMethodology, type Methodology } from "./pages/methodology-files.ts";
import { ReleaseReader } from "./pages/release-reader.ts";
import { shownRelease } from "./pages/shown-release.ts";
import { todayFigure } from "./pages/today-figure.ts";
import { todaySeries } from "./pages/today-series.ts";
import { mountQuestions, QUESTION_PATH, type QuestionSettings } from "./questions/mount-questions.ts";
import { answerPage } from "./routes/answer-page.ts";
import { PAGE_ROUTES, PINNED_ROUTES } from "./routes/index.ts";
import { answerMatrixBytes, MATRIX_BYTES_PATH } from "./routes/matrix-bytes.ts";
import { mountPartnershipApi } from "./partnership/api/mount-later.ts";
import type { PartnershipSite } from "./partnership/partnership-site.ts";
import type { TodayFigure } from "./partnership/programme-data.ts";
import { releasesOn } from "./partnership/works/works-around.ts";
import type { SiteContext } from "./site-context.ts";

export interface AppOptions {
  /** The release the pages show. */
  readonly release: OpenedRelease;
  /** The releases kept here, for addresses that name one; only that one when left out. */
  readonly releases?: () => ReleaseList;
  /** How many requests for data a client may send, and how clients are known. */
  readonly clients?: ClientSettings;
  readonly now?: () => Date;
  /** Languages of the pages, the first without a beginning of its own in addresses; every one that is written when left out. */
  readonly languages?: readonly PageLanguage[];
  /** What whoever runs the site calls it, by language; its own name where they say nothing. */
  readonly siteName?: (language: string) => string | undefined;
  /** Who runs it and who does not, by language; printed at the foot of every page. */
  readonly statement?: (language: string) => string | undefined;
  /** Where the site is reached, without a slash at the end; as each request did it when left out. */
  readonly address?: string;
  /** How readers are counted; in memory alone when left out. */
  readonly audience?: AudienceSettings;
  /** How questions about figures are taken; none are when left out. */
  readonly questions?: QuestionSettings;
  /** Pages and forms of the partnership; none when left out. */
  readonly partnership?: Pick<PartnershipSite, "api" | "mount" | "seen"> & Partial<Pick<PartnershipSite, "find">>;
  /** Told of faults that no code names. */
  readonly onFault?: (fault: unknown, path: string) => void;
  readonly assets?: SiteAssets;
  /** The pages on methods; those in `docs/` when left out. */
  readonly methodology?: Methodology;
}

const CACHED_BYTES = 64 * 1024 * 1024;

/** The whole site as one function from requests to answers; the only place where rooms meet. */
export const createApp = (options: AppOptions): Hono => {
  const assets = options.assets ?? loadSiteAssets();
  const { release, releases, clients, onFault, now = (): Date => new Date() } = options;
  const sites = sitesOf({ ...options, now }, assets);
  const frameOf = (c: Context): Frame => ({ ...sites.at(c.req.path).newest.frame, fictitious: sites.seen().fictitious });
  const app = new Hono();
  const audience = options.audience ?? { counters: new AudienceCounters({ start: "", now, note: () => undefined }) };
  app.use(countAudience(audience.counters, sites));
  const figureToday: TodayFigure = (dataflow, key) => todayFigure(sites.at("/").newest.reader, dataflow, key);
  if (options.partnership) mountPartnershipApi(app, options.partnership, { ...clients, onFault, todayFigure: figureToday });
  mountApi(app, {
    release,
    releases,
    clients,
    onFault,
    siteName: sites.at("/").newest.frame.siteName,
    partnership: options.partnership !== undefined,
  });
  app.use(securityHeaders);
  app.get("/healthz", (c) => c.json({ status: "ok", release: release.id }, 200, { "cache-control": "no-store" }));
  app.get("/assets/:file", (c) => {
    const file = assets.files.get(c.req.path) ?? assets.islands.find(c.req.path);
    return file ? sendEncoded(c, file, { cacheControl: FOR_EVER }) : answerNotFound(c, frameOf(c));
  });
  app.get("/favicon.ico", (c) => c.redirect(assets.icon, 302));
  mountLanguages(app, sites);
  app.use(nameLanguage(sites));
  mountAudience(app, audience, sites);
  mountQuestions(app, sites.starts, {
    ...(options.questions ?? { secret: randomBytes(32), randomBytes }),
    siteFor: (c, id) => unpinned(c, sites, requestSite(c, sites, id === "" ? undefined : id)),
    address: options.address ?? "",
    now,
    proxies: clients?.proxies ?? 0,
    onFault,
  });
  mountDownloads(app, { sites, nothing: (c, why) => answerNotFound(c, frameOf(c), why) });
  mountPages(app, sites);
  options.partnership?.mount(
    app,
    (c) => partnershipFrame(c, sites),
    figureToday,
    releasesOn(sites.at("/").newest.shelf),
    workReaders(audience, now),
    (dataflow, key) => todaySeries(sites.at("/").newest.reader, dataflow, key),
  );
  app.notFound((c) => answerNotFound(c, frameOf(c)));
  app.onError((error, c) => {
    if (error instanceof Problem && error.status < 500) return answerProblem(c, error, frameOf(c));
    onFault?.(error, withoutSecret(c.req.path));
    return error instanceof Problem ? answerProblem(c, error, frameOf(c)) : answerFault(c, frameOf(c));
  });
  return app;
};

/** Pages of the partnership are written in one language so far, and have one address. */
const partnershipFrame = (c: Context, sites: LanguageSites): Frame => {
  const { frame } = sites.at("/").newest;
  return { ...frame, address: frame.address || new URL(c.req.url).origin, untranslated: c.req.path, fictitious: sites.seen().fictitious };
};

/** Puts every page on a site in each of its languages, at the newest release and, where each release has it, at that. */
const mountPages = (app: Hono, sites: LanguageSites): void => {
  const cache = new PageCache(CACHED_BYTES);
  for (const start of sites.starts) {
    app.get(
      start + MATRIX_BYTES_PATH,
      (c) => answerMatrixBytes(c, requestSite(c, sites)) ?? answerNotFound(c, sites.at(c.req.path).newest.frame),
    );
    for (const route of PAGE_ROUTES) app.get(addressOf(start, route.path), (c) => answerPage(c, route, sites, cache));
    for (const route of PINNED_ROUTES) app.get(addressOf(`${start}/r/:pin`, route.path), (c) => answerPage(c, route, sites, cache));
  }
};

const addressOf = (start: string, path: string): string => (path === "/" && start !== "" ? start : start + path);

/** The site in each language, over what all of them share. */
const sitesOf = (options: AppOptions & { readonly now: () => Date }, assets: SiteAssets): LanguageSites => {
  const { release, releases, now, methodology, languages = PAGE_LANGUAGES } = options;
  const shelf = new ReleaseShelf(release, releases, () => performance.now());
  const links = new SiteLinks(languages, {
    localised: [...PAGE_ROUTES.map(({ path }) => path), QUESTION_PATH, AUDIENCE_PATH],
    pinned: PINNED_ROUTES.map(({ path }) => path),
    files: FILE_PATHS,
  });
  const make = ({ code, messages }: PageLanguage): SiteContext => ({
    reader: new ReleaseReader(release, messages),
    frame: { ...frameIn(options, assets, messages), links: links.of(code) },
    now,
    shelf,
    find: options.partnership?.find,
    methodology: once(() => methodology ?? readMethodology(join(checkoutFolder(), "docs"), code)),
  });
  return new LanguageSites(languages, links, make, options.partnership?.seen);
};

const frameIn = (
  { release, siteName, statement, address = "", partnership }: AppOptions,
  { stylesheet, icon, fonts, islands }: SiteAssets,
  messages: Messages,
): Omit<Frame, "links"> => ({
  messages,
  siteName: siteName?.(messages.locale) ?? messages.site.name,
  statement: statement?.(messages.locale) ?? messages.site.independence,
  address,
  partnership: partnership !== undefined,
  release: shownRelease(release, currentState(release.states()), messages.locale),
  assets: { stylesheet, icon, fonts, island: (name) => islands.address(name) },
});
