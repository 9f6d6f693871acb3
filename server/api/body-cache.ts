/** Bodies as they were sent, compressed, by ETag; those not asked for longest go first when there are too many bytes. */
export class BodyCache {
  readonly #bodies = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly #limit: number;
  #bytes = 0;

  /** @param limit bytes kept */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Larger bodies are not kept: one of them would drive out everything else. */
  get largest(): number {
    return this.#limit / 8;
  }

  get(etag: string): Uint8Array<ArrayBuffer> | undefined {
    const body = this.#bodies.get(etag);
    if (body) {
      this.#bodies.delete(etag);
      this.#bodies.set(etag, body);
    }
    return body;
  }

  keep(etag: string, body: Uint8Array<ArrayBuffer>): void {
    if (body.length > this.largest || this.#bodies.has(etag)) return;
    this.#bodies.set(etag, body);
    this.#bytes += body.length;
    for (const [oldest, one] of this.#bodies) {
      if (this.#bytes <= this.#limit) break;
      this.#bytes -= one.length;
      this.#bodies.delete(oldest);
    }
  }
}
