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

  /**
   * The hidden field of the forms of a page.
   * @param mark of the page, by which a form is known that is sent twice
   */
  fieldFor(sessionId: string, mark: string): string {
    return `${this.tokenFor(sessionId)}.${mark}`;
  }

  /** What the field proves, the same for all forms of a session. */
  tokenFor(sessionId: string): string {
    return createHmac("sha256", this.#secret).update(`form of ${sessionId}`).digest("base64url");
  }

  /** Whether a form was sent from a page of this site, for forms of readers without a session. */
  isFromHere(c: Context): boolean {
    return isFromHere(c, this.#address);
  }

  /** Whether a form was sent from this site, by the session it was given to. */
  accepts(c: Context, sessionId: string, field: string): boolean {
    const expected = Buffer.from(this.tokenFor(sessionId));
    const given = Buffer.from(field.split(".", 1)[0] ?? "");
    return isFromHere(c, this.#address) && given.length === expected.length && timingSafeEqual(given, expected);
  }

  /** The mark of the page that a form stands on; "" where it has none. */
  static markOf(field: string): string {
    return /^[\w-]+\.([\w-]{16,64})$/.exec(field)?.[1] ?? "";
  }
}
