import { printPdf } from "#partnership";
import { Problem } from "#vocabulary";

const KEPT = 12;
const MOST_WAITING = 4;

/** Prints one version after the other, and keeps the newest prints: a browser takes a second and hundreds of megabytes. */
export class PrintQueue {
  readonly #chromium: string | undefined;
  readonly #kept = new Map<string, Uint8Array>();
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(chromium: string | undefined) {
    this.#chromium = chromium;
  }

  /**
   * @param html made only when it is printed
   * @throws Problem print-unavailable, print-failed, print-busy
   */
  async print(key: string, html: () => Promise<string>): Promise<Uint8Array> {
    const kept = this.#kept.get(key);
    if (kept) return kept;
    if (this.#waiting >= MOST_WAITING) throw new Problem("print-busy");
    this.#waiting++;
    const printed = this.#last.then(async () => this.#kept.get(key) ?? printPdf(await html(), this.#chromium));
    this.#last = printed.catch(() => undefined);
    try {
      const bytes = await printed;
      this.#kept.set(key, bytes);
      for (const oldest of this.#kept.keys()) {
        if (this.#kept.size <= KEPT) break;
        this.#kept.delete(oldest);
      }
      return bytes;
    } finally {
      this.#waiting--;
    }
  }
}
