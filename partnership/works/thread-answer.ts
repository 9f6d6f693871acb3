import { parentPort, workerData } from "node:worker_threads";
import { Problem, type ProblemCode } from "#vocabulary";

/** What a thread says when it is done: what it made, or the problem it met. */
export type ThreadAnswer<Made> =
  | { readonly made: Made }
  | { readonly code: ProblemCode; readonly values: Readonly<Record<string, string | number>> }
  | { readonly fault: string };

/** In a thread: does the work with what was given, and says how it ended. */
export const answerFromThread = async <Given, Made>(work: (given: Given) => Made | Promise<Made>): Promise<void> => {
  parentPort!.postMessage(await answerOf(work));
};

const answerOf = async <Given, Made>(work: (given: Given) => Made | Promise<Made>): Promise<ThreadAnswer<Made>> => {
  try {
    return { made: await work(workerData as Given) };
  } catch (error) {
    if (error instanceof Problem) return { code: error.code, values: error.values };
    return { fault: error instanceof Error ? error.message : String(error) };
  }
};
