import type { Context } from "hono";
import { areaName, findArea, searchAreas, type Problem } from "#vocabulary";
import { problemPage, renderPage, type Frame, type ProblemPageData } from "#web";
import { Encoded } from "./encoded.ts";
import { prefersJson } from "./prefers-json.ts";
import { sendEncoded } from "./send-encoded.ts";

const NEVER_KEPT = "no-store";
/** Seconds after which records that could not be opened are tried again. */
const OPENED_AGAIN = 30;

/** Answers a coded problem: RFC 9457 problem details for programs that ask for JSON, a page for readers. */
export const answerProblem = (c: Context, problem: Problem, frame: Frame): Response => {
  const { values, ...text } = problem.inLanguage(frame.messages.locale);
  const wait = problem.code === "records-not-open" ? OPENED_AGAIN : values["seconds"];
  if (wait !== undefined) c.header("retry-after", String(wait));
  return answer(
    c,
    frame,
    { ...text, status: problem.status, code: problem.code, suggestions: suggestionsFor(c.req.path, frame, problem) },
    values,
  );
};

/** Answers an address that leads nowhere; `why` in words where it is known. */
export const answerNotFound = (c: Context, frame: Frame, why?: string): Response => {
  const { problems } = frame.messages;
  return answer(c, frame, {
    status: 404,
    title: problems.notFound,
    detail: why ?? problems.notFoundWords,
    suggestions: suggestionsFor(c.req.path, frame),
  });
};

/** Answers a fault of ours, saying nothing of its inside. */
export const answerFault = (c: Context, frame: Frame): Response => {
  const { problems } = frame.messages;
  return answer(c, frame, { status: 500, title: problems.unexpected, detail: problems.unexpectedWords, suggestions: [] });
};

type Values = Readonly<Record<string, string | number>>;

const answer = (c: Context, frame: Frame, data: ProblemPageData, values: Values = {}): Response => {
  const status = data.status as 400 | 404 | 500;
  if (!prefersJson(c.req.header("accept"))) {
    return sendEncoded(c, new Encoded(renderPage(problemPage(data, frame), frame), "text/html; charset=utf-8"), {
      status,
      cacheControl: NEVER_KEPT,
    });
  }
  const { code, title, detail, remedy } = data;
  const type = code === undefined ? "about:blank" : `/problems#${code}`;
  const body = { type, title, status, detail, instance: c.req.path, ...(code === undefined ? {} : { code, remedy, values }) };
  return sendEncoded(c, new Encoded(JSON.stringify(body), "application/problem+json"), { status, cacheControl: NEVER_KEPT });
};

/** Countries a mistyped address may have meant; none where it is one of the partnership. */
const suggestionsFor = (path: string, { messages: { locale }, untranslated }: Frame, problem?: Problem): ProblemPageData["suggestions"] => {
  if (problem?.code === "bad-key" || untranslated !== undefined) return [];
  const words = safelyDecoded(path).split("/").filter(Boolean).at(-1) ?? "";
  const nearest = String(problem?.values["nearest"] ?? "")
    .split(/[,\s]+/)
    .filter((code) => findArea(code)?.kind === "country");
  const found = searchAreas(words.replace(/[-_.]+/g, " "), { kinds: ["country"], limit: 5 }).map(({ area }) => area.code);
  return [...new Set([...found, ...nearest])].slice(0, 5).map((code) => ({ text: areaName(code, locale), href: `/country/${code}` }));
};

const safelyDecoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};
