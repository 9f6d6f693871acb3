import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { Hono, type Context } from "hono";
import { Problem } from "#vocabulary";
import { currentState, wordsOfState, type OpenedRelease, type ReleaseList } from "#observatory";
import { messagesFor, renderPage, type Frame } from "#web";
import { mountApi } from "./api/mount-api.ts";
import type { ClientSettings } from "./api/rate-settings.ts";
import { ReleaseShelf } from "./api/release-shelf.ts";
import { checkoutFolder } from "./http/checkout-folder.ts";
import { AudienceCounters } from "./audience/audience-counters.ts";
import { countAudience, mountAudience, type AudienceSettings } from "./audience/mount-audience.ts";
import { mountDownloads } from "./downloads/mount-downloads.ts";
import { FOR_A_WHILE, FOR_EVER } from "./http/cache-words.ts";
import { Encoded } from "./http/encoded.ts";
import { PageCache } from "./http/page-cache.ts";
import { answerFault, answerNotFound, answerProblem } from "./http/problem-answer.ts";
import { requestSite, type RequestSite } from "./http/request-site.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { sendEncoded } from "./http/send-encoded.ts";
import { loadSiteAssets, type SiteAssets } from "./http/site-assets.ts";
import { readMethodology, type Methodology } from "./pages/methodology-files.ts";
import { PinnedSites } from "./pages/pinned-sites.ts";
import { ReleaseReader } from "./pages/release-reader.ts";
import { mountQuestions, type QuestionSettings } from "./questions/mount-questions.ts";
import { PAGE_ROUTES, PINNED_ROUTES } from "./routes/index.ts";
import { answerMatrixBytes, MATRIX_BYTES_PATH } from "./routes/matrix-bytes.ts";
import type { PageRequest, PageRoute } from "./routes/page-route.ts";
import type { SiteContext } from "./site-context.ts";

export interface AppOptions {
  /** The release the pages show. */
  readonly release: OpenedRelease;
  /** The releases kept here, for addresses that name one; only that one when left out. */
  readonly releases?: () => ReleaseList;
  /** How many requests for data a client may send, and how clients are known. */
  readonly clients?: ClientSettings;
  readonly now?: () => Date;
  /** Name of the product, where whoever runs it calls it otherwise. */
  readonly siteName?: string;
  /** Who runs it and who does not; printed at the foot of every page. */
  readonly statement?: string;
  /** Where the site is reached, without a slash at the end; as each request did it when left out. */
  readonly address?: string;
  /** How readers are counted; in memory alone when left out. */
  readonly audience?: AudienceSettings;
  /** How questions about figures are taken; none are when left out. */
  readonly questions?: QuestionSettings;
  /** Told of faults that no code names. */
  readonly onFault?: (fault: unknown, path: string) => void;
  readonly assets?: SiteAssets;
  /** The pages on methods; those in `docs/` when left out. */
  readonly methodology?: Methodology;
}

const CACHED_BYTES = 64 * 1024 * 1024;
const LANGUAGE = "en";

/** The whole site as one function from requests to answers; the only place where rooms meet. */
export const createApp = (options: AppOptions): Hono => {
  const assets = options.assets ?? loadSiteAssets();
  const frame = frameOf(options, assets);
  const context: SiteContext = {
    reader: new ReleaseReader(options.release, frame.messages),
    frame,
    now: options.now ?? (() => new Date()),
    shelf: new ReleaseShelf(options.release, options.releases, () => performance.now()),
    methodology: options.methodology ?? readMethodology(join(checkoutFolder(), "docs")),
  };
  const cache = new PageCache(CACHED_BYTES);
  const app = new Hono();
  const { release, releases, clients, onFault } = options;
  const audience = options.audience ?? { counters: new AudienceCounters({ start: "", now: context.now, note: () => undefined }) };
  app.use(countAudience(audience.counters));
  mountApi(app, { release, releases, clients, onFault, siteName: frame.siteName });
  app.use(securityHeaders);
  app.get("/healthz", (c) => c.json({ status: "ok", release: frame.release.id }, 200, { "cache-control": "no-store" }));
  app.get("/assets/:file", (c) => {
    const file = assets.files.get(c.req.path) ?? assets.islands.find(c.req.path);
    return file ? sendEncoded(c, file, { cacheControl: FOR_EVER }) : answerNotFound(c, frame);
  });
  app.get("/favicon.ico", (c) => c.redirect(assets.icon, 302));
  const pinned = new PinnedSites(context);
  const siteOf = (c: Context): RequestSite => requestSite(c, context, pinned);
  mountAudience(app, audience, context);
  mountQuestions(app, {
    ...(options.questions ?? { secret: randomBytes(32), randomBytes }),
    siteFor: (c, id) => unpinned(requestSite(c, context, pinned, id === "" ? undefined : id)),
    address: frame.address,
    now: context.now,
    proxies: clients?.proxies ?? 0,
    onFault,
  });
  app.get(MATRIX_BYTES_PATH, (c) => answerMatrixBytes(c, siteOf(c)) ?? answerNotFound(c, frame));
  mountDownloads(app, { siteOf, nothing: (c, why) => answerNotFound(c, frame, why) });
  for (const route of PAGE_ROUTES) app.get(route.path, (c) => answerPage(c, route, siteOf(c).context, cache));
  for (const route of PINNED_ROUTES)
    app.get(`/r/:pin${route.path === "/" ? "" : route.path}`, (c) => answerPage(c, route, siteOf(c).context, cache));
  app.notFound((c) => answerNotFound(c, frame));
  app.onError((error, c) => {
    if (error instanceof Problem && error.status < 500) return answerProblem(c, error, frame);
    options.onFault?.(error, c.req.path);
    return error instanceof Problem ? answerProblem(c, error, frame) : answerFault(c, frame);
  });
  return app;
};

/** A page about a release that is itself none of it: its links lead to the newest. */
const unpinned = ({ context, lasting }: RequestSite): RequestSite => ({
  context: { ...context, frame: { ...context.frame, pinned: false } },
  lasting,
});

const frameOf = ({ release, siteName, statement, address = "" }: AppOptions, { stylesheet, icon, fonts, islands }: SiteAssets): Frame => {
  const messages = messagesFor(LANGUAGE);
  return {
    messages,
    siteName: siteName ?? messages.site.name,
    statement: statement ?? messages.site.independence,
    address,
    release: {
      id: release.id,
      frozenOn: release.manifest.frozenOn,
      state: wordsOfState(currentState(release.states())),
      licence: release.manifest.licence,
    },
    assets: { stylesheet, icon, fonts, island: (name) => islands.address(name) },
  };
};

const answerPage = async (c: Context, route: PageRoute, context: SiteContext, cache: PageCache): Promise<Response> => {
  const address = [
    context.frame.address + c.req.path,
    ...(route.parameters ?? []).map((name) => `${name}=${(c.req.queries(name) ?? []).join(",")}`),
  ].join("&");
  const kept = route.fleeting ? undefined : cache.get(address);
  if (kept) return sendEncoded(c, kept, { cacheControl: FOR_A_WHILE });
  const answer = await route.answer(requestOf(c), context);
  if ("nothing" in answer) return answerNotFound(c, context.frame, answer.nothing);
  if ("redirect" in answer) {
    const start = context.frame.pinned ? `/r/${encodeURIComponent(context.frame.release.id)}` : "";
    return c.redirect(start + answer.redirect, answer.forEver ? 308 : 303);
  }
  const page = new Encoded(renderPage(answer.page, context.frame), "text/html; charset=utf-8");
  if (!route.fleeting) cache.keep(address, page);
  return sendEncoded(c, page, { cacheControl: route.fleeting ? "no-store" : FOR_A_WHILE });
};

const requestOf = (c: Context): PageRequest => ({
  part: (name) => c.req.param(name) ?? "",
  query: (name) => c.req.query(name) ?? "",
  queries: (name) => c.req.queries(name) ?? [],
});
