import { Problem } from "#vocabulary";
import { ClientGone } from "./client-gone.ts";

/** Seconds after which it is worth asking again. */
const SOON = 5;

/** Lets one do something at a time, and a few wait. */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  readonly #places: number;
  #taken = false;

  /** @param places how many may wait */
  constructor(places: number) {
    this.#places = places;
  }

  /**
   * Waits for a turn and gives what ends it.
   * @throws Problem busy when too many wait; ClientGone when the signal comes before the turn
   */
  async take(signal: AbortSignal): Promise<() => void> {
    if (signal.aborted) throw new ClientGone();
    if (this.#taken) await this.#wait(signal);
    this.#taken = true;
    return () => this.#pass();
  }

  #wait(signal: AbortSignal): Promise<void> {
    if (this.#waiting.length >= this.#places) throw new Problem("busy", { seconds: SOON });
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(turn), 1);
        reject(new ClientGone());
      };
      const turn = (): void => {
        signal.removeEventListener("abort", giveUp);
        resolve();
      };
      this.#waiting.push(turn);
      signal.addEventListener("abort", giveUp, { once: true });
    });
  }

  #pass(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#taken = false;
  }
}
