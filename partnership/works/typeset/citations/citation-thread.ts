import { parentPort } from "node:worker_threads";
import { formatCitations, type AskedCitations, type FormattedCitations } from "./format-citations.ts";

/** What the thread says of one request: the citations, or why there are none. */
export type CitationAnswer = { readonly made: FormattedCitations } | { readonly fault: string };

const answerTo = (asked: AskedCitations): CitationAnswer => {
  try {
    return { made: formatCitations(asked) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
};

parentPort!.on("message", (asked: AskedCitations) => parentPort!.postMessage(answerTo(asked)));
