import type { Encoded } from "./encoded.ts";

/** Pages made lately, by address; those not asked for longest go first when there are too many bytes. */
export class PageCache<Kept extends Encoded = Encoded> {
  readonly #pages = new Map<string, Kept>();
  readonly #limit: number;

  /** @param limit bytes kept, about */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(address: string): Kept | undefined {
    const page = this.#pages.get(address);
    if (page) {
      this.#pages.delete(address);
      this.#pages.set(address, page);
    }
    return page;
  }

  keep(address: string, page: Kept): void {
    this.#pages.set(address, page);
    let bytes = [...this.#pages.values()].reduce((sum, one) => sum + one.bytes, 0);
    for (const [oldest, one] of this.#pages) {
      if (bytes <= this.#limit) break;
      bytes -= one.bytes;
      this.#pages.delete(oldest);
    }
  }
}
