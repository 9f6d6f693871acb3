import type { PartnershipAnswer } from "./desk-route.ts";

const KEPT = 60_000;
const MOST = 500;

interface Kept {
  readonly answer: Promise<PartnershipAnswer | undefined>;
  readonly at: number;
}

/**
 * Pages that forms were answered with, for a minute: whoever sends a form twice by a double click sees the second answer alone, and what was shown
 * once (a new token) would be lost with the first. Kept in memory, so that no secret is written down.
 */
export class AnsweredForms {
  readonly #kept = new Map<string, Kept>();

  /** What the same form is being answered with, or was a moment ago; undefined where it is not known, or was refused. */
  async find(key: string, now: Date): Promise<PartnershipAnswer | undefined> {
    const kept = this.#kept.get(key);
    return kept && now.getTime() - kept.at < KEPT ? kept.answer.catch(() => undefined) : undefined;
  }

  /** @param answer undefined for what may be sent again */
  keep(key: string, answer: Promise<PartnershipAnswer | undefined>, now: Date): void {
    for (const [oldest, { at }] of this.#kept) {
      if (this.#kept.size < MOST && now.getTime() - at < KEPT) break;
      this.#kept.delete(oldest);
    }
    this.#kept.set(key, { answer, at: now.getTime() });
    answer.catch(() => undefined);
  }
}
