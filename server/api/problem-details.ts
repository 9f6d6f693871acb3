import { writtenLanguage, type Problem, type ProblemCode } from "#vocabulary";
import type { ProblemAnswer } from "#contract";
import { ALWAYS, NEVER_KEPT } from "./answer-headers.ts";

/** Headers that a problem brings with it. */
const HEADERS_OF: Partial<Record<ProblemCode, (values: Problem["values"]) => Record<string, string>>> = {
  "too-many-requests": ({ seconds }) => ({ "retry-after": String(seconds) }),
  busy: ({ seconds }) => ({ "retry-after": String(seconds) }),
  "records-not-open": () => ({ "retry-after": "30" }),
  "method-not-allowed": () => ({ allow: "GET, HEAD, OPTIONS" }),
  "range-not-satisfiable": ({ bytes }) => ({ "content-range": `bytes */${bytes}` }),
};

/** A problem as RFC 9457 details, in a language. */
export const problemDetails = (problem: Problem, path: string, lang: string): ProblemAnswer => {
  const { title, detail, remedy, values } = problem.inLanguage(lang);
  const { code, status } = problem;
  return { type: `/problems#${code}`, title, status, detail, instance: path, code, remedy, values };
};

/** A problem as an answer. */
export const answerDetails = (problem: Problem, path: string, lang: string, headers: Readonly<Record<string, string>>): Response =>
  new Response(JSON.stringify(problemDetails(problem, path, lang)), {
    status: problem.status,
    headers: {
      ...ALWAYS,
      ...headers,
      ...HEADERS_OF[problem.code]?.(problem.values),
      "cache-control": NEVER_KEPT,
      "content-language": writtenLanguage(lang),
      "content-type": "application/problem+json",
    },
  });
