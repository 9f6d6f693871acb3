import type { Worker } from "node:worker_threads";
import { startThread } from "#store";
import { Problem } from "#vocabulary";
import type { CitationAnswer } from "./citation-thread.ts";
import type { AskedCitations, FormattedCitations } from "./format-citations.ts";

/** Milliseconds that the citations of one text may take; two thousand in APA take some twenty seconds. */
const PATIENCE = 90_000;
/** Milliseconds after which a thread that has nothing to do is ended, with the styles it holds. */
const IDLE = 300_000;
const MEGABYTES = 384;

interface Waiting {
  readonly asked: AskedCitations;
  readonly end: (outcome: FormattedCitations | Problem) => void;
}

/** A thread that sets the citations of one text after the other, and keeps the styles it has read; started when there is something to set. */
export class CitingThread {
  readonly #waiting: Waiting[] = [];
  #worker: Worker | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isBusy = false;

  /** @throws Problem work-citations-slow */
  set(asked: AskedCitations): Promise<FormattedCitations> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ asked, end: (outcome) => (outcome instanceof Problem ? reject(outcome) : resolve(outcome)) });
      this.#next();
    });
  }

  #next(): void {
    const [first] = this.#waiting;
    if (this.#isBusy) return;
    clearTimeout(this.#timer);
    if (!first) {
      this.#worker?.unref();
      this.#timer = setTimeout(() => this.#discard(), IDLE).unref();
      return;
    }
    this.#isBusy = true;
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#timer = setTimeout(() => this.#fail(), PATIENCE);
    this.#worker.postMessage(first.asked);
  }

  #start(): Worker {
    const worker = startThread(new URL("./citation-thread.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
      stdout: true,
      stderr: true,
    });
    const broken = (): void => {
      if (this.#worker === worker) this.#fail();
    };
    worker.on("message", (answer: CitationAnswer) => {
      if (this.#worker === worker) this.#done("made" in answer ? answer.made : new Problem("work-citations-slow"));
    });
    worker.on("error", broken);
    worker.on("exit", broken);
    return worker;
  }

  #done(outcome: FormattedCitations | Problem): void {
    const first = this.#waiting.shift();
    this.#isBusy = false;
    first?.end(outcome);
    this.#next();
  }

  /** Ends the thread with what it was doing; the next text has a new one. */
  #fail(): void {
    this.#discard();
    this.#done(new Problem("work-citations-slow"));
  }

  #discard(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.terminate();
  }
}
