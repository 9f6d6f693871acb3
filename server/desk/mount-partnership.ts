import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie, setCookie } from "hono/cookie";
import { can, PUBLIC, standingOf } from "#partnership";
import type { Database, Surroundings } from "#store";
import { Problem } from "#vocabulary";
import { renderPage, type Frame } from "#web";
import { clientAddress } from "../api/client-address.ts";
import { answerNotFound, answerProblem } from "../http/problem-answer.ts";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute, PublicRoute, SignedInRequest } from "./desk-route.ts";
import { AnsweredForms } from "./answered-forms.ts";
import { carryOutOnce } from "./carry-out-once.ts";
import { FormGuard } from "./form-guard.ts";
import { FormFields } from "./form-fields.ts";
import type { ReadSession, Session } from "./session.ts";

export interface PartnershipOptions {
  /** The store, which opens beside the pages of figures: waits until it is there. */
  readonly database: () => Promise<Database>;
  readonly surroundings: Surroundings;
  readonly readSession: ReadSession;
  readonly guard: FormGuard;
  readonly frameFor: (c: Context) => Frame;
  /** Cookies travel on encrypted connections alone. */
  readonly secure: boolean;
  /** Proxies of ours before this server; 0 when left out. */
  readonly proxies?: number;
}

interface Mounted extends PartnershipOptions {
  readonly answered: AnsweredForms;
}

/** Forms of the desk are text, but for routes that say how large their files may be. */
const LARGEST_FORM = 512 * 1024;
const NOTICE = "knomad_notice";
const NOT_KEPT = { "cache-control": "no-store" } as const;
const ASKED_AGAIN = { "cache-control": "no-cache" } as const;

/** Serves pages and forms of the partnership: session, standing, protection of forms, and answers, the same for all of them. */
export const mountPartnership = (app: Hono, routes: readonly PartnershipRoute[], given: PartnershipOptions): void => {
  const options: Mounted = { ...given, answered: new AnsweredForms() };
  for (const route of routes) {
    if (route.kind === "public" && route.method === "post") app.post(route.path, limit(options), (c) => answerForm(c, options, route));
    else if (route.kind === "public") app.get(route.path, (c) => answer(c, options, (request) => route.answer(request)));
    else if (route.method === "get") app.get(route.path, (c) => answerSignedIn(c, options, (request) => route.answer(request)));
    else app.post(route.path, limit(options, route.largest), (c) => answerSignedIn(c, options, (request) => route.answer(request)));
  }
};

const limit = ({ frameFor }: PartnershipOptions, largest = LARGEST_FORM) =>
  bodyLimit({
    maxSize: largest,
    onError: (c) => answerProblem(c, new Problem("form-too-large", { limit: `${Math.floor(largest / 1024)} KB` }), frameFor(c)),
  });

/** A form of readers without an account. */
const answerForm = (c: Context, options: PartnershipOptions, route: PublicRoute): Promise<Response> =>
  answer(c, options, async (request) => {
    if (!route.fromAnywhere && !options.guard.isFromHere(c)) throw new Problem("form-not-from-here");
    return route.answer(request);
  });

const answerSignedIn = (c: Context, options: Mounted, work: (request: SignedInRequest) => Promise<PartnershipAnswer>): Promise<Response> =>
  answer(c, options, async (request) => {
    const { session } = request;
    if (!session) return { redirect: `/sign-in?to=${encodeURIComponent(c.req.method === "GET" ? c.req.path : "/desk")}` };
    if (c.req.method !== "POST") return work({ ...request, session });
    const field = request.form.text("csrf");
    if (!options.guard.accepts(c, session.id, field)) throw new Problem("form-not-from-here");
    const mark = FormGuard.markOf(field);
    return mark === ""
      ? work({ ...request, session })
      : carryOutOnce({ ...request, session }, { mark, path: c.req.path }, options.answered, work);
  });

const answer = async (
  c: Context,
  options: PartnershipOptions,
  work: (request: PartnershipRequest) => Promise<PartnershipAnswer>,
): Promise<Response> => {
  const frame = options.frameFor(c);
  try {
    const database = await options.database();
    const session = await options.readSession(c);
    return await send(c, await work(await requestOf(c, { ...options, database }, frame, session)), frame, options.secure);
  } catch (error) {
    if (error instanceof Problem && error.status < 500) return answerProblem(c, error, frame);
    throw error;
  }
};

const requestOf = async (
  c: Context,
  { database, surroundings, guard, proxies = 0 }: Omit<PartnershipOptions, "database"> & { readonly database: Database },
  frame: Frame,
  session: Session | undefined,
): Promise<PartnershipRequest> => {
  const now = surroundings.now();
  const standing = session ? await standingOf(database, session.personId, now) : PUBLIC;
  const may: PartnershipRequest["may"] = (action, subject) => can(standing, action, subject);
  return {
    database,
    surroundings,
    frame,
    part: (name) => withoutNul(c.req.param(name)),
    query: (name) => withoutNul(c.req.query(name)),
    path: new URL(c.req.url).pathname,
    asked: [...new URL(c.req.url).searchParams].map(([name, value]) => [withoutNul(name), withoutNul(value)]),
    queries: (name) => (c.req.queries(name) ?? []).map(withoutNul),
    form: c.req.method === "POST" ? await FormFields.read(c) : FormFields.empty(),
    headers: c.req.raw.headers,
    client: clientAddress(c, proxies),
    session,
    standing,
    actor: session ? { kind: "person", id: session.personId } : { kind: "system", id: "reader" },
    now,
    csrf: session ? guard.fieldFor(session.id, surroundings.newId()) : "",
    notice: getCookie(c, NOTICE) ?? "",
    may,
    demand: (action, subject) => {
      const { allowed, because } = may(action, subject);
      if (!allowed) throw new Problem("not-allowed", { reason: because });
    },
  };
};

/** No text column takes NUL. */
const withoutNul = (text = ""): string => text.replaceAll("\0", "");

const send = async (c: Context, answered: PartnershipAnswer, frame: Frame, secure: boolean): Promise<Response> => {
  const shown = getCookie(c, NOTICE) !== undefined;
  const cookie = { path: "/", httpOnly: true, sameSite: "Lax", secure } as const;
  if ("nothing" in answered) return answerNotFound(c, frame, answered.nothing);
  for (const one of answered.cookies ?? []) c.header("set-cookie", one, { append: true });
  for (const [name, value] of Object.entries(answered.headers ?? {})) c.header(name, value, { append: name === "vary" || name === "link" });
  // "same-origin" and not "no-referrer", with which browsers hide the origin of the site's own forms.
  if (answered.secretAddress) c.header("referrer-policy", "same-origin");
  if ("redirect" in answered) {
    if (answered.notice !== undefined) setCookie(c, NOTICE, answered.notice, { ...cookie, maxAge: 60 });
    c.header("cache-control", "no-store");
    return c.redirect(answered.redirect, 303);
  }
  if ("file" in answered) {
    const { file, type, name, status = 200, cacheable } = answered;
    const kept = cacheable ? ASKED_AGAIN : NOT_KEPT;
    const disposition = name === undefined ? {} : { "content-disposition": `attachment; filename="${name.replaceAll(/[^\w.-]/g, "-")}"` };
    return c.body(typeof file === "string" ? file : new Uint8Array(file), status, { ...kept, "content-type": type, ...disposition });
  }
  if (shown) setCookie(c, NOTICE, "", { ...cookie, maxAge: 0 });
  return c.html(renderPage(answered.page, frame), answered.status ?? 200, NOT_KEPT);
};
