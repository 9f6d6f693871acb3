import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { acceptedEncoding, type ContentEncoding } from "./accepted.ts";

/** A body with its compressed forms, each made once, each with a strong ETag of its own. */
export class Encoded {
  readonly type: string;
  readonly hash: string;
  readonly #bodies = new Map<ContentEncoding, Uint8Array<ArrayBuffer>>();
  readonly #quality: number;

  /** @param quality of Brotli, 0 to 11: high for files made once, middling for pages */
  constructor(body: string | Uint8Array, type: string, quality = 5) {
    const bytes = typeof body === "string" ? new TextEncoder().encode(body) : new Uint8Array(body);
    this.type = type;
    this.hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
    this.#bodies.set("identity", bytes);
    this.#quality = quality;
  }

  /** Memory held: the body and the forms made so far. */
  get bytes(): number {
    return [...this.#bodies.values()].reduce((sum, body) => sum + body.length, 0);
  }

  etag(encoding: ContentEncoding): string {
    return encoding === "identity" ? `"${this.hash}"` : `"${this.hash}-${encoding}"`;
  }

  body(encoding: ContentEncoding): Uint8Array<ArrayBuffer> {
    let body = this.#bodies.get(encoding);
    if (!body) this.#bodies.set(encoding, (body = new Uint8Array(this.#compress(encoding))));
    return body;
  }

  #compress(encoding: ContentEncoding): Uint8Array {
    const plain = this.#bodies.get("identity")!;
    if (encoding === "gzip") return gzipSync(plain, { level: 9 });
    const params = { [constants.BROTLI_PARAM_QUALITY]: this.#quality, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
    return brotliCompressSync(plain, { params });
  }
}

const COMPRESSIBLE = /^(?:text\/|application\/(?:json|problem\+json|xml|vnd\.knomad\.matrix)|image\/svg)/;
const SMALLEST = 600;

/** The best form a client takes, by its Accept-Encoding. */
export const encodingFor = (accepted: string | undefined, { type, bytes }: Encoded): ContentEncoding => {
  if (!accepted || !COMPRESSIBLE.test(type) || bytes < SMALLEST) return "identity";
  return acceptedEncoding(accepted);
};
