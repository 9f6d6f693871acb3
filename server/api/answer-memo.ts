import type { StateEntry } from "#observatory";

/** A request that was understood before: how it is answered, without a rate limit's headers. */
export interface UnderstoodAnswer {
  /** Of the manifest of the release that answers. */
  readonly hash: string;
  readonly state: StateEntry;
  /** The release that the address names; undefined for the newest. */
  readonly named: string | undefined;
  readonly etag: string;
  /** Of every answer to it, a 304 too. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of an answer with a body. */
  readonly bodyHeaders: Readonly<Record<string, string>>;
}

const MOST = 4_000;
/** Characters of a key; a longer one is not worth its room. */
const LONGEST = 600;

/** Requests by their very words (address and what is accepted), so that one asked again is not read again. Those not asked for longest go first. */
export class AnswerMemo {
  readonly #answers = new Map<string, UnderstoodAnswer>();

  get(key: string): UnderstoodAnswer | undefined {
    const answer = this.#answers.get(key);
    if (answer) {
      this.#answers.delete(key);
      this.#answers.set(key, answer);
    }
    return answer;
  }

  keep(key: string, answer: UnderstoodAnswer): void {
    if (key.length > LONGEST) return;
    this.#answers.set(key, answer);
    if (this.#answers.size > MOST) this.#answers.delete(this.#answers.keys().next().value!);
  }
}
