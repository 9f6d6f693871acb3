import { createHmac, timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { isFromHere } from "../questions/same-site.ts";

/** Binds a form to the session it was given to, so that no other site can send it. */
export class FormGuard {
  readonly #secret: Uint8Array;
  readonly #address: string;

  /** @param address of the site; where it is not set, the host that was asked counts */
  constructor(secret: Uint8Array, address: string) {
    this.#secret = secret;
    this.#address = address;
  }

  /** The hidden field of a form; the same for all forms of a session. */
  tokenFor(sessionId: string): string {
    return createHmac("sha256", this.#secret).update(`form of ${sessionId}`).digest("base64url");
  }

  /** Whether a form was sent from a page of this site, for forms of readers without a session. */
  isFromHere(c: Context): boolean {
    return isFromHere(c, this.#address);
  }

  /** Whether a form was sent from this site, by the session it was given to. */
  accepts(c: Context, sessionId: string, token: string): boolean {
    const expected = Buffer.from(this.tokenFor(sessionId));
    const given = Buffer.from(token);
    return isFromHere(c, this.#address) && given.length === expected.length && timingSafeEqual(given, expected);
  }
}
