import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { LANGUAGES } from "#contract";
import { Problem } from "#vocabulary";
import {
  questionAddress,
  questionPage,
  questionReceivedPage,
  renderPage,
  type Page,
  type QuestionPageData,
  type QuestionValues,
} from "#web";
import { clientAddress } from "../api/client-address.ts";
import { RateLimit } from "../api/rate-limit.ts";
import type { RequestSite } from "../http/request-site.ts";
import type { SiteContext } from "../site-context.ts";
import { FormTokens } from "./form-token.ts";
import type { QuestionBook } from "./question-book.ts";
import { faultsOf, questionForm, type KeptQuestion, type QuestionForm } from "./question.ts";
import { newReference } from "./reference.ts";
import { isFromHere } from "./same-site.ts";
import { shownFigure } from "./shown-figure.ts";

export interface QuestionSettings {
  /** Where questions are kept; none are taken when left out. */
  readonly book?: QuestionBook;
  /** Signs forms: from the environment, or new for each start. */
  readonly secret: Uint8Array;
  readonly randomBytes: (count: number) => Uint8Array;
}

interface QuestionOptions extends QuestionSettings {
  /** The site at a release, or the newest. Throws Problem unknown-release. */
  readonly siteFor: (c: Context, release: string) => RequestSite;
  /** How the site is reached, "" where nobody has said. */
  readonly address: string;
  readonly now: () => Date;
  /** Proxies of our own before the server. */
  readonly proxies: number;
  readonly onFault?: ((fault: unknown, path: string) => void) | undefined;
}

/** Characters that the largest form has, and room for their encoding. */
const LARGEST_BODY = 64 * 1024;
/** A client may ask so many questions at once, and one more every ten minutes. */
const RATE = { perMinute: 0.1, burst: 6 };
const FIELDS = ["release", "dataflow", "key", "figure", "wrong", "source", "office", "email", "language"] as const;

/** Where the form is that contests a figure. */
export const QUESTION_PATH = "/question";

/** Puts that form on a site below each beginning of a language, and what takes it. */
export const mountQuestions = (app: Hono, starts: readonly string[], options: QuestionOptions): void => {
  const { secret, now, randomBytes } = options;
  const desk: Desk = {
    options,
    tokens: new FormTokens({ secret, now, randomBytes }),
    limit: new RateLimit({ ...RATE, clock: () => performance.now(), secret: randomBytes(32) }),
    answered: new Map(),
  };
  for (const start of starts) {
    app.get(start + QUESTION_PATH, (c) => showForm(c, desk));
    app.post(start + QUESTION_PATH, bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => refuseLarge(c, desk) }), (c) => takeForm(c, desk));
  }
};

interface Desk {
  readonly options: QuestionOptions;
  readonly tokens: FormTokens;
  readonly limit: RateLimit;
  /** References by the token they were given for, so that a form sent twice is one question. */
  readonly answered: Map<string, string>;
}

/** What is much larger than the form can be is not read, so nothing of it can be shown again. */
const refuseLarge = (c: Context, { options }: Desk): Response => {
  const { context } = options.siteFor(c, "");
  const values = valuesFrom(() => undefined, context);
  return send(c, questionPage({ values, shown: undefined, faults: { form: "large" }, token: "", open: true }, context.frame), context, 413);
};

const showForm = async (c: Context, desk: Desk): Promise<Response> => {
  const { context } = desk.options.siteFor(c, "");
  const values = valuesFrom((name) => c.req.query(name), context);
  if (values.dataflow === "" && values.key === "") {
    const data = { values, shown: undefined, faults: {}, token: "", open: true };
    return send(c, questionPage(data, context.frame), at(QUESTION_PATH, context), 200);
  }
  return answerForm(c, desk, values, {}, 200);
};

const takeForm = async (c: Context, desk: Desk): Promise<Response> => {
  const { options, tokens, answered } = desk;
  const body = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>);
  const text = (name: string): string | undefined => (typeof body[name] === "string" ? body[name] : undefined);
  const values = valuesFrom(text, options.siteFor(c, "").context);
  const token = text("token") ?? "";
  if (!isFromHere(c, options.address)) return answerForm(c, desk, values, { form: "elsewhere" }, 403);
  if ((text("website") ?? "") !== "") return answerForm(c, desk, values, { website: "filled" }, 400);
  const fault = tokens.faultOf(token);
  if (fault) return answerForm(c, desk, values, { form: fault }, 400);
  const before = answered.get(token);
  const form = questionForm.safeParse(values);
  if (!form.success) return answerForm(c, desk, values, faultsOf(form.error), 400);
  if (before !== undefined) return received(c, desk, form.data, before);
  if (!mayAsk(c, desk)) return answerForm(c, desk, values, { form: "often" }, 429);
  return keep(c, desk, form.data, token);
};

const mayAsk = (c: Context, { limit, options }: Desk): boolean => {
  try {
    limit.take(clientAddress(c, options.proxies));
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
};

const MOST_REMEMBERED = 1_000;

const keep = async (c: Context, desk: Desk, form: QuestionForm, token: string): Promise<Response> => {
  const { book, now, randomBytes, siteFor, onFault } = desk.options;
  const { context } = siteFor(c, form.release);
  const reference = newReference(now(), randomBytes);
  const question: KeptQuestion = { reference, receivedAt: now().toISOString(), ...form, shown: await shownFigure(form, context) };
  try {
    if (!book) return await answerForm(c, desk, form, { form: "closed" }, 503);
    await book.keep(question);
  } catch (fault) {
    onFault?.(fault, c.req.path);
    return answerForm(c, desk, form, { form: "closed" }, 503);
  }
  desk.answered.set(token, reference);
  if (desk.answered.size > MOST_REMEMBERED) desk.answered.delete(desk.answered.keys().next().value!);
  return received(c, desk, form, reference);
};

const received = async (c: Context, { options }: Desk, form: QuestionForm, reference: string): Promise<Response> => {
  const { context } = options.siteFor(c, form.release);
  const shown = await shownFigure(form, context);
  return send(c, questionReceivedPage({ reference, shown, canAnswer: form.email !== "" }, context.frame), context, 200);
};

type Status = 200 | 400 | 403 | 413 | 429 | 503;

/** The form with what was written, a fresh token, and what is wrong with it. Throws Problem unknown-release, unknown-dataflow. */
const answerForm = async (
  c: Context,
  { options, tokens }: Desk,
  values: QuestionValues,
  faults: QuestionPageData["faults"],
  status: Status,
): Promise<Response> => {
  const { context } = options.siteFor(c, values.release);
  const release = context.frame.release.id;
  const shown = await shownFigure(values, context);
  const open = (await options.book?.isOpen()) ?? false;
  return send(
    c,
    questionPage({ values: { ...values, release }, shown, faults, token: tokens.issue(), open }, context.frame),
    at(questionAddress(values.dataflow, values.key, release, values.figure), context),
    status,
  );
};

const valuesFrom = (text: (name: string) => string | undefined, { frame: { messages } }: SiteContext): QuestionValues => {
  const values = Object.fromEntries(FIELDS.map((name) => [name, (text(name) ?? "").replaceAll("\r\n", "\n")]));
  const spoken = LANGUAGES.find((language) => language === messages.locale) ?? LANGUAGES[0];
  return { ...(values as unknown as QuestionValues), language: values["language"] || spoken };
};

/** The site for a page with an address of its own. */
const at = (here: string, context: SiteContext): SiteContext => ({
  ...context,
  frame: { ...context.frame, links: { ...context.frame.links, here } },
});

const send = (c: Context, page: Page, { frame }: SiteContext, status: Status): Response =>
  c.html(renderPage(page, frame), status, { "cache-control": "no-store" });
