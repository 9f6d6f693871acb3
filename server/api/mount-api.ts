import { randomBytes } from "node:crypto";
import type { Context, Hono } from "hono";
import { loadPartnershipContract, openApiDocument, routerPath, type DescriptionSetting } from "#contract";
import { EXPORT_FORMATS, type OpenedRelease, type ReleaseList } from "#observatory";
import { Problem } from "#vocabulary";
import { Encoded } from "../http/encoded.ts";
import { once } from "../http/once.ts";
import { ClientGone } from "../packing/client-gone.ts";
import { answerDescription } from "./answer-description.ts";
import { ALWAYS, PREFLIGHT } from "./answer-headers.ts";
import { AnswerMemo } from "./answer-memo.ts";
import { answerRequest, type Answering } from "./answer-request.ts";
import { askedLanguage } from "./asked-language.ts";
import { BodyCache } from "./body-cache.ts";
import { clientAddress } from "./client-address.ts";
import { nearestAddress } from "./nearest-address.ts";
import { packageVersion } from "./package-version.ts";
import { answerDetails } from "./problem-details.ts";
import { RateLimit } from "./rate-limit.ts";
import { clientSettings, type ClientSettings } from "./rate-settings.ts";
import { ReleaseShelf } from "./release-shelf.ts";
import { API_ROUTES } from "./routes/index.ts";

export interface ApiOptions {
  /** The release that addresses without one answer from. */
  readonly release: OpenedRelease;
  /** The releases kept here; only that one when left out. */
  readonly releases?: (() => ReleaseList) | undefined;
  readonly siteName: string;
  /** The description tells of the partnership's addresses too. */
  readonly partnership?: boolean;
  readonly clients?: ClientSettings | undefined;
  /** Milliseconds that only grow. */
  readonly clock?: (() => number) | undefined;
  /** Told of faults that no code names. */
  readonly onFault?: ((fault: unknown, path: string) => void) | undefined;
}

const CACHED_BYTES = 32 * 1024 * 1024;
/** Goes up when an answer's bytes change for another reason than the release or the version. */
const EDITION = "2";
/** As web servers write it into their logs; no client reads it. */
const NOBODY_WAITS = 499;
/** Of problems that are ours; 503 only says that there is much to do. */
const FAULT = 500;
const BEGINNINGS = ["", "/r/:pin"];

/** Puts the API on a site: /api/v1/…, the same below /r/{release}, and its description. Before middleware that is for pages. */
export const mountApi = (app: Hono, options: ApiOptions): void => {
  const clock = options.clock ?? ((): number => performance.now());
  const { rate, proxies } = options.clients ?? clientSettings({});
  const limit = new RateLimit({ ...rate, clock, secret: randomBytes(32) });
  const version = packageVersion();
  const { zlib, brotli } = process.versions;
  const answering: Answering = {
    context: { shelf: new ReleaseShelf(options.release, options.releases, clock), siteName: options.siteName, version },
    cache: new BodyCache(CACHED_BYTES),
    memo: new AnswerMemo(),
    edition: [version, EDITION, zlib, brotli].join("/"),
  };
  const guarded =
    (answer: (c: Context, rate: Readonly<Record<string, string>>) => Response | Promise<Response>) =>
    async (c: Context): Promise<Response> => {
      const address = clientAddress(c, proxies);
      try {
        return await answer(c, limit.take(address));
      } catch (error) {
        if (error instanceof ClientGone) return new Response(null, { status: NOBODY_WAITS });
        if (!(error instanceof Problem) || error.status === FAULT) options.onFault?.(error, c.req.path);
        const problem = error instanceof Problem ? error : new Problem("unexpected");
        return answerDetails(problem, c.req.path, askedLanguage(c), limit.headers(address));
      }
    };
  for (const beginning of BEGINNINGS) {
    for (const route of API_ROUTES)
      app.get(
        routerPath(route.promise.path, beginning),
        guarded((c, headers) => answerRequest(c, route, answering, headers)),
      );
  }
  const description = once(async () => {
    const partnership = options.partnership ? await describedPartnership() : undefined;
    const setting = { name: options.siteName, version, release: options.release.id, formats: EXPORT_FORMATS, partnership };
    return new Encoded(JSON.stringify(openApiDocument(setting)), "application/json");
  });
  app.get(
    "/api/openapi.json",
    guarded(async (c, headers) => answerDescription(c, await description(), headers)),
  );
  for (const path of ["/api", "/api/*", "/r/:pin/api", "/r/:pin/api/*"]) {
    app.options(path, () => new Response(null, { status: 204, headers: PREFLIGHT }));
    app.all(path, guarded(refuse));
  }
};

/** What the partnership adds to the description; read when it is asked for. */
const describedPartnership = async (): Promise<DescriptionSetting["partnership"]> => {
  const { ALL_PARTNERSHIP_PROMISES, partnershipDescription } = await loadPartnershipContract();
  return (schemas) => partnershipDescription(ALL_PARTNERSHIP_PROMISES, schemas);
};

/** An address with a slash too many leads to the right one; every other one leads nowhere. */
const refuse = (c: Context): Response => {
  const reads = c.req.method === "GET" || c.req.method === "HEAD";
  if (reads && c.req.path.endsWith("/")) {
    const { pathname, search } = new URL(c.req.url);
    const location = pathname.replace(/\/+$/, "") + search;
    return new Response(null, { status: 308, headers: { ...ALWAYS, location } });
  }
  if (reads) throw new Problem("unknown-address", { address: c.req.path.slice(0, 200), nearest: nearestAddress(c.req.path) });
  throw new Problem("method-not-allowed", { method: c.req.method, address: c.req.path.slice(0, 200) });
};
