import type { Invocation } from "./invocation.ts";
import { writeElapsed, writeMegabytes } from "./quantities.ts";

/** Tells the steps of a long piece of work on stderr, each with the time since the start and the most memory held so far. */
export class StepProgress {
  readonly #invocation: Invocation;
  readonly #start: number;

  constructor(invocation: Invocation) {
    this.#invocation = invocation;
    this.#start = invocation.terminal.clock();
  }

  readonly step = (words: string): void => {
    const elapsed = writeElapsed(this.#invocation.terminal.clock() - this.#start);
    const memory = writeMegabytes(this.#invocation.terminal.peakMemory());
    this.#invocation.progress(`${elapsed.padStart(9)}  ${memory.padStart(10)}  ${words}\n`);
  };

  end(words: string): void {
    const elapsed = writeElapsed(this.#invocation.terminal.clock() - this.#start);
    this.#invocation.progress(`${words} in ${elapsed}; peak memory ${writeMegabytes(this.#invocation.terminal.peakMemory())}\n`);
  }
}
