import { createHash } from "node:crypto";
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
  /** Where questions are kept while there is no database that takes them in; none are taken when both are left out. */
  readonly book?: QuestionBook;
  /** Makes a case of a question at once. One that it fails to take in is kept in the book, and taken in from there. */
  readonly takeIn?: (question: KeptQuestion) => Promise<unknown>;
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

interface Kept {
  readonly reference: string;
  /** Where its reader follows it; undefined where nothing can be followed. */
  readonly follow: string | undefined;
}

interface Desk {
  readonly options: QuestionOptions;
  readonly tokens: FormTokens;
  readonly limit: RateLimit;
  /** What a token was answered with, so that a form sent twice is one question. */
  readonly answered: Map<string, Kept>;
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

/** The database may be opening or away: whoever asks does not wait for it longer than this. */
const PATIENCE = 4_000;

const keep = async (c: Context, desk: Desk, form: QuestionForm, token: string): Promise<Response> => {
  const { book, takeIn, now, randomBytes, siteFor, onFault } = desk.options;
  const { context } = siteFor(c, form.release);
  const reference = newReference(now(), randomBytes);
  const secret = Buffer.from(randomBytes(18)).toString("base64url");
  const secretHash = takeIn ? createHash("sha256").update(secret).digest("hex") : "";
  const question: KeptQuestion = {
    reference,
    receivedAt: now().toISOString(),
    ...form,
    shown: await shownFigure(form, context),
    secretHash,
  };
  try {
    if (!takeIn && !book) return await answerForm(c, desk, form, { form: "closed" }, 503);
    const taken = takeIn ? await withinPatience(takeIn(question), (fault) => onFault?.(fault, c.req.path)) : false;
    if (!taken) await writeDown(question, book);
  } catch (fault) {
    onFault?.(fault, c.req.path);
    return answerForm(c, desk, form, { form: "closed" }, 503);
  }
  const kept = { reference, follow: takeIn ? `/questions/${reference}?secret=${secret}` : undefined };
  desk.answered.set(token, kept);
  if (desk.answered.size > MOST_REMEMBERED) desk.answered.delete(desk.answered.keys().next().value!);
  return received(c, desk, form, kept);
};

const writeDown = async (question: KeptQuestion, book: QuestionBook | undefined): Promise<void> => {
  if (!book) throw new RangeError("the question was not taken in, and there is no book to keep it in");
  await book.keep(question);
};

/** Whether a question was taken in soon. One that is taken in later all the same is still one, by its reference. */
const withinPatience = async (taking: Promise<unknown>, onFault: (fault: unknown) => void): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE);
  });
  const taken = taking.then(
    () => true,
    (fault: unknown) => {
      onFault(fault);
      return false;
    },
  );
  try {
    return await Promise.race([taken, late]);
  } finally {
    clearTimeout(timer);
  }
};

const received = async (c: Context, { options }: Desk, form: QuestionForm, { reference, follow }: Kept): Promise<Response> => {
  const { context } = options.siteFor(c, form.release);
  const data = { reference, shown: await shownFigure(form, context), canAnswer: form.email !== "", follow };
  return send(c, questionReceivedPage(data, context.frame), context, 200);
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
  const open = options.takeIn !== undefined || ((await options.book?.isOpen()) ?? false);
  return send(
    c,
    questionPage({ values: { ...values, release }, shown, faults, token: tokens.issue(), open }, context.frame),
    at(questionAddress(values.dataflow, values.key, release, values.figure), context),
    status,
  );
};

const valuesFrom = (text: (name: string) => string | undefined, { frame: { messages } }: SiteContext): QuestionValues => {
  const values = Object.fromEntries(FIELDS.map((name) => [name, (text(name) ?? "").replaceAll("\r\n", "\n").replaceAll("\0", "")]));
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
