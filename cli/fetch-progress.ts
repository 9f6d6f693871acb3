import type { FetchProgress } from "#observatory";
import type { Invocation } from "./invocation.ts";
import { writeMegabytes } from "./quantities.ts";

const WIDTH = 24;
const BETWEEN_LINES = 5_000;

/** Tells how far a fetch is: a bar that moves on a screen, otherwise a line every few seconds. */
export class FetchProgressLine {
  readonly #invocation: Invocation;
  #told: number;

  constructor(invocation: Invocation) {
    this.#invocation = invocation;
    this.#told = invocation.terminal.clock();
  }

  update(progress: FetchProgress): void {
    const { terminal } = this.#invocation;
    const now = terminal.clock();
    if (now - this.#told < (terminal.err.isScreen ? 100 : BETWEEN_LINES)) return;
    this.#told = now;
    const line = progressLine(progress, terminal.err.isScreen);
    this.#invocation.progress(terminal.err.isScreen ? `\r${line}\u001B[K` : `${line}\n`);
  }

  /** Takes the bar away. */
  end(): void {
    if (this.#invocation.terminal.err.isScreen) this.#invocation.progress("\r\u001B[K");
  }
}

/** "undesa-x  [######      ]  3.1 of 12.4 MB", "undesa-x  3.1 MB, attempt 2". */
export const progressLine = ({ source, received, total, attempt }: FetchProgress, bar: boolean): string => {
  const again = attempt > 1 ? `, attempt ${attempt}` : "";
  if (total === undefined || total <= 0) return `${source}  ${writeMegabytes(received)}${again}`;
  const full = Math.round(Math.min(1, received / total) * WIDTH);
  const drawn = bar ? `[${"#".repeat(full)}${" ".repeat(WIDTH - full)}]  ` : "";
  return `${source}  ${drawn}${(received / 1e6).toFixed(1)} of ${writeMegabytes(total)}${again}`;
};
