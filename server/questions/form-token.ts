import { createHmac, timingSafeEqual } from "node:crypto";

/** Why a form is not taken. */
export type TokenFault = "forged" | "early" | "old";

export interface TokenSettings {
  /** From the environment, or new for each start: forms given out before are then too old. */
  readonly secret: Uint8Array;
  readonly now: () => Date;
  /** Bytes from chance. */
  readonly randomBytes: (count: number) => Uint8Array;
}

/** A person needs longer than this to read and fill in a form, and less than that. */
const EARLIEST = 3_000;
const OLDEST = 12 * 60 * 60 * 1000;

/**
 * Marks a form as given out here and when, so that a post made elsewhere, by a machine at once, or long after is told apart: no cookie is needed.
 * A token is its time, a number of its own, and both signed.
 */
export class FormTokens {
  readonly #settings: TokenSettings;

  constructor(settings: TokenSettings) {
    this.#settings = settings;
  }

  issue(): string {
    const { now, randomBytes } = this.#settings;
    const body = `${now().getTime().toString(36)}.${Buffer.from(randomBytes(9)).toString("base64url")}`;
    return `${body}.${this.#sign(body)}`;
  }

  /** Undefined when the form may be taken. */
  faultOf(token: string): TokenFault | undefined {
    const [time = "", own = "", signature = ""] = token.split(".");
    const expected = Buffer.from(this.#sign(`${time}.${own}`));
    const given = Buffer.from(signature);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return "forged";
    const age = this.#settings.now().getTime() - Number.parseInt(time, 36);
    if (!(age >= 0 && age <= OLDEST)) return "old";
    return age < EARLIEST ? "early" : undefined;
  }

  #sign(body: string): string {
    return createHmac("sha256", this.#settings.secret).update(`question form ${body}`).digest("base64url");
  }
}
