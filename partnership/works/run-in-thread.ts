import { startThread } from "#store";
import { Problem } from "#vocabulary";
import type { ThreadAnswer } from "./thread-answer.ts";

const LOOKS = 50;

/**
 * How long and with how much memory a thread may work. Node limits what a thread's own values take; bytes beside them are looked at from here: the
 * whole process may grow by twice as much, meanwhile.
 */
export interface ThreadLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/**
 * Does a piece of work in a thread of its own, which is ended when it takes too much time or memory, so that no file can hold up or bring down
 * the site.
 * @param source the thread's file, which calls `answerFromThread`
 * @param tooMuch what is thrown then
 * @param broken what is thrown when the work fails for a reason that has no code; `tooMuch` when left out
 * @throws Problem tooMuch, broken, or the one that the thread met
 */
export const runInThread = <Made>(
  source: URL,
  given: unknown,
  limits: ThreadLimits,
  tooMuch: Problem,
  broken: Problem = tooMuch,
): Promise<Made> =>
  new Promise<Made>((resolve, reject) => {
    const worker = startThread(source, {
      workerData: given,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
      stdout: true,
      stderr: true,
    });
    const end = (outcome: Made | Problem): void => {
      clearTimeout(timer);
      clearInterval(looks);
      void worker.terminate();
      if (outcome instanceof Problem) reject(outcome);
      else resolve(outcome);
    };
    const timer = setTimeout(() => end(tooMuch), limits.milliseconds);
    const most = process.memoryUsage.rss() + 2 * limits.megabytes * 1_000_000;
    const looks = setInterval(() => process.memoryUsage.rss() > most && end(tooMuch), LOOKS);
    worker.once("message", (answer: ThreadAnswer<Made>) => {
      if ("made" in answer) end(answer.made);
      else end("code" in answer ? new Problem(answer.code, answer.values) : broken);
    });
    worker.once("error", () => end(tooMuch));
    worker.once("exit", () => end(tooMuch));
  });
