import { createHmac, timingSafeEqual } from "node:crypto";
import { Problem } from "#vocabulary";

const SEAL_BYTES = 18;

/**
 * Cursors say after which values a list goes on: as they are sealed, nobody makes up others, or takes one from a list to another.
 */
export class Cursors {
  readonly #key: Uint8Array;

  /** @param key lasts as long as cursors are to last */
  constructor(key: Uint8Array) {
    this.#key = key;
  }

  /** @param list the list and what it is narrowed by */
  write(list: string, last: readonly string[]): string {
    const values = Buffer.from(JSON.stringify(last)).toString("base64url");
    return `${values}.${this.#seal(list, values).toString("base64url")}`;
  }

  /** @throws Problem bad-cursor */
  read(list: string, cursor: string): readonly string[] {
    const [values = "", seal = "", ...more] = cursor.split(".");
    const given = Buffer.from(seal, "base64url");
    const right = this.#seal(list, values);
    // Base64 is read leniently: what is written otherwise was not written here.
    const written = given.toString("base64url") === seal;
    if (!written || more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) throw new Problem("bad-cursor");
    return JSON.parse(Buffer.from(values, "base64url").toString()) as string[];
  }

  #seal(list: string, values: string): Buffer {
    return createHmac("sha256", this.#key).update(`${list}\n${values}`).digest().subarray(0, SEAL_BYTES);
  }
}
