import { randomBytes } from "node:crypto";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { loadPartnershipContract, type PartnershipPromise } from "#contract";
import { can, dayOf, PUBLIC, standingOf, type FilesAround, type ReleasesAround } from "#partnership";
import type { Database, Surroundings } from "#store";
import { Problem } from "#vocabulary";
import type { ApiSession } from "../../accounts/index.ts";
import { actionsOf } from "../../accounts/token-scopes.ts";
import { askedLanguage } from "../../api/asked-language.ts";
import { clientAddress } from "../../api/client-address.ts";
import { answerDetails } from "../../api/problem-details.ts";
import { RateLimit, type RateSettings } from "../../api/rate-limit.ts";
import { namesTag } from "../../http/if-none-match.ts";
import { HEADERS, NOT_SHARED, OPEN, PREFLIGHT } from "./answer-headers.ts";
import { writtenRead } from "./answer-reading.ts";
import { BASE, type ApiRequest, type Change, type ListPart, type Read } from "./api-request.ts";
import { checkAddress, checkBody, checkFile, idempotencyKey, matchedVersion } from "./check-request.ts";
import { Cursors } from "./cursors.ts";
import { KEEPERS } from "./keepers.ts";
import { makeChange } from "./make-change.ts";
import type { TodayFigure } from "../programme-data.ts";
import { NO_SITE_RELEASES, type SiteReleases } from "../releases/site-releases.ts";
import { SetVersions } from "../works/set-text.ts";
import { NO_RELEASES } from "../works/works-around.ts";

export interface PartnershipApiOptions {
  /** Waits until the store is open. */
  readonly database: () => Promise<Database>;
  readonly surroundings: Surroundings;
  /** Whom a token works for, and within which bounds; undefined for one that holds no more. */
  readonly apiAuth: (c: Context) => Promise<ApiSession | undefined>;
  /** Seals cursors; lasts as long as they should. */
  readonly cursorKey: Uint8Array;
  /** How many requests an address without a token may send. */
  readonly rate?: RateSettings;
  /** Proxies of ours before this server; 0 when left out. */
  readonly proxies?: number;
  /** Milliseconds that only grow. */
  readonly clock?: () => number;
  /** Releases that works are bound to, as they are now; none when left out. */
  readonly releases?: () => ReleasesAround;
  /** Where files are kept; none is taken when left out. */
  readonly files?: FilesAround | undefined;
  /** Figures of the release that the site shows; none when left out. */
  readonly todayFigure?: TodayFigure;
  /** Releases of data that go into review; none when left out. */
  readonly dataReleases?: SiteReleases;
  /** Told of faults that no code names. */
  readonly onFault?: ((fault: unknown, path: string) => void) | undefined;
}

/** Of a token: enough for a programme that keeps records in step, and no more than a person could look through. */
const TOKEN_RATE: RateSettings = { perMinute: 600, burst: 300 };
const LARGEST_BODY = 512 * 1024;
/** As forms of the desk take it. */
const LARGEST_FILE = 50_000_000;
const NO_BYTES = new Uint8Array();
const FAULT = 500;
const NO_FIGURES: TodayFigure = () => undefined;

type Keeper = (request: ApiRequest) => Promise<Read | Change>;

interface Setting extends PartnershipApiOptions {
  readonly cursors: Cursors;
  readonly sets: SetVersions;
  readonly byToken: RateLimit;
  readonly byAddress: RateLimit;
}

interface Identified {
  readonly token: ApiSession | undefined;
  readonly rate: Readonly<Record<string, string>>;
}

/** The API of the partnership as a site of its own, for everything below /api/v1/partnership. */
export const partnershipApi = async (options: PartnershipApiOptions): Promise<Hono> => {
  const { ALL_PARTNERSHIP_PROMISES } = await loadPartnershipContract();
  const clock = options.clock ?? ((): number => performance.now());
  const limit = (rate: RateSettings): RateLimit => new RateLimit({ ...rate, clock, secret: randomBytes(32) });
  const setting: Setting = {
    ...options,
    cursors: new Cursors(options.cursorKey),
    sets: new SetVersions(),
    byToken: limit(TOKEN_RATE),
    byAddress: limit(options.rate ?? TOKEN_RATE),
  };
  const app = new Hono();
  const limited = bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => refuse(c, tooLarge(), {}) });
  const methods = new Map<string, string[]>();
  for (const [operation, promised] of ALL_PARTNERSHIP_PROMISES) {
    const path = BASE + promised.path.replaceAll(/\{(\w+)\}/g, ":$1");
    methods.set(path, [...(methods.get(path) ?? []), promised.method]);
    const keeper = KEEPERS[operation] as unknown as Keeper;
    // A file is read piece by piece, once it is known who sends it.
    if (promised.takes === "json") app.on(promised.method.toUpperCase(), path, limited);
    app.on(promised.method.toUpperCase(), path, (c) =>
      guarded(c, setting, (known) => answer(c, setting, { operation, promised, keeper }, known)),
    );
  }
  for (const [path, all] of methods) app.all(path, (c) => wrongMethod(c, setting, all));
  app.all("*", (c) =>
    guarded(c, setting, () => Promise.reject(new Problem("unknown-address", { address: c.req.path.slice(0, 200), nearest: BASE }))),
  );
  return app;
};

const tooLarge = (): Problem => new Problem("body-too-large", { limit: `${LARGEST_BODY / 1024} KB` });

const wrongMethod = (c: Context, setting: Setting, methods: readonly string[]): Promise<Response> | Response => {
  const allow = [...methods.flatMap((one) => (one === "get" ? ["GET", "HEAD"] : [one.toUpperCase()])), "OPTIONS"].join(", ");
  if (c.req.method === "OPTIONS") return new Response(null, { status: 204, headers: { ...PREFLIGHT, allow } });
  const problem = new Problem("method-not-allowed", { method: c.req.method, address: c.req.path.slice(0, 200) });
  return guarded(c, setting, ({ rate }) => Promise.resolve(refuse(c, problem, { ...rate, allow })));
};

/** Knows who asks and counts it; every problem is told as RFC 9457 has it. */
const guarded = async (c: Context, setting: Setting, work: (known: Identified) => Promise<Response>): Promise<Response> => {
  let rate: Readonly<Record<string, string>> = {};
  try {
    const token = c.req.header("authorization") === undefined ? undefined : await setting.apiAuth(c);
    rate = token ? setting.byToken.take(`token ${token.tokenId}`) : setting.byAddress.take(clientAddress(c, setting.proxies ?? 0));
    if (!token && c.req.header("authorization") !== undefined) throw new Problem("token-not-valid");
    return await work({ token, rate });
  } catch (error) {
    if (!(error instanceof Problem) || error.status === FAULT) setting.onFault?.(error, c.req.path);
    return refuse(c, error instanceof Problem ? error : new Problem("unexpected"), rate);
  }
};

const ASKS: Readonly<Record<string, string>> = {
  "token-missing": "Bearer",
  "token-not-valid": 'Bearer error="invalid_token"',
  "scope-missing": 'Bearer error="insufficient_scope"',
};

const refuse = (c: Context, problem: Problem, headers: Readonly<Record<string, string>>): Response => {
  const asks = ASKS[problem.code];
  const answered = answerDetails(problem, c.req.path, askedLanguage(c), { ...headers, ...(asks ? { "www-authenticate": asks } : {}) });
  for (const [name, value] of Object.entries({ ...HEADERS, ...(headers["allow"] ? { allow: headers["allow"] } : {}) }))
    answered.headers.set(name, value);
  return answered;
};

interface Route {
  readonly operation: string;
  readonly promised: PartnershipPromise;
  readonly keeper: Keeper;
}

const answer = async (c: Context, setting: Setting, route: Route, { token, rate }: Identified): Promise<Response> => {
  const request = await requestOf(c, setting, route, token);
  if (route.promised.method !== "get") return answerChange(c, route, request, rate);
  const read = (await route.keeper(request)) as Read;
  const { text, etag } = writtenRead(read);
  const next = (read.answer as { readonly next?: string }).next;
  const headers = {
    ...HEADERS,
    ...rate,
    etag,
    "cache-control": token ? NOT_SHARED : OPEN,
    ...(next === undefined ? {} : { link: `<${next}>; rel="next"` }),
  };
  if (namesTag(c.req.header("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "content-type": "application/json" } });
};

const answerChange = async (c: Context, route: Route, request: ApiRequest, rate: Readonly<Record<string, string>>): Promise<Response> => {
  const asking = { operation: route.operation, method: c.req.method, path: c.req.path, key: idempotencyKey(c) };
  const made = await makeChange(request, asking, route.keeper as (request: ApiRequest) => Promise<Change>);
  const headers = {
    ...HEADERS,
    ...rate,
    "cache-control": "no-store",
    "content-type": "application/json",
    ...(made.location === undefined ? {} : { location: made.location }),
    ...(made.again ? { "idempotency-replayed": "true" } : {}),
  };
  return new Response(made.answer, { status: made.status, headers });
};

/** @throws Problem token-missing, scope-missing, and what is wrong with the request */
const requestOf = async (
  c: Context,
  setting: Setting,
  { operation, promised }: Route,
  token: ApiSession | undefined,
): Promise<ApiRequest> => {
  const { scopes, open } = promised;
  const fits = token !== undefined && (scopes[0] === "*" || scopes.some((scope) => (token.scopes as readonly string[]).includes(scope)));
  if (!open && !token) throw new Problem("token-missing", { scopes: scopes.join(", ") });
  if (!open && !fits) throw new Problem("scope-missing", { scopes: scopes.join(", "), given: token!.scopes.join(", ") });
  const { parts, query } = checkAddress(c, promised);
  const takesFile = promised.takes === "file";
  const body = promised.method === "get" || takesFile ? {} : await checkBody(c, promised.body);
  const bytes = takesFile ? await checkFile(c, LARGEST_FILE) : NO_BYTES;
  const version = promised.versioned ? matchedVersion(c) : 0;
  const { surroundings } = setting;
  const [database, now] = [await setting.database(), surroundings.now()];
  const full = fits ? await standingOf(database, token.personId, now) : PUBLIC;
  const standing = promised.method === "get" ? full : { ...full, within: actionsOf(token!.scopes) };
  const may: ApiRequest["may"] = (action, subject) => can(standing, action, subject);
  const today = dayOf(now);
  return {
    database,
    surroundings,
    standing,
    actor: token ? { kind: "person", id: token.personId } : { kind: "system", id: "reader" },
    parts,
    query,
    body,
    bytes,
    version,
    now,
    today,
    on: typeof query["on"] === "string" ? query["on"] : today,
    part: partOf(c, setting.cursors, operation, query),
    works: { around: { releases: setting.releases?.() ?? NO_RELEASES, files: setting.files }, sets: setting.sets },
    dataReleases: setting.dataReleases ?? NO_SITE_RELEASES,
    todayFigure: setting.todayFigure ?? NO_FIGURES,
    token,
    personId: full.personId,
    may,
    demand: (action, subject) => {
      const { allowed, because } = may(action, subject);
      if (!allowed) throw new Problem("not-allowed", { reason: because });
    },
  };
};

/** @throws Problem bad-cursor */
const partOf = (c: Context, cursors: Cursors, operation: string, query: Readonly<Record<string, unknown>>): ListPart => {
  const { cursor, limit, ...narrowed } = query as { readonly cursor?: string; readonly limit?: number };
  const list = `${operation} ${JSON.stringify(Object.entries(narrowed).toSorted(([a], [b]) => (a < b ? -1 : 1)))}`;
  return {
    after: cursor === undefined ? undefined : cursors.read(list, cursor),
    limit: limit ?? 0,
    nextHref: (last) => {
      const given = new URLSearchParams(new URL(c.req.url).search);
      given.set("cursor", cursors.write(list, last));
      return `${c.req.path}?${given}`;
    },
  };
};
