import { createHmac } from "node:crypto";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const STEP = 30_000;

/** An authenticator app (RFC 6238) that knows which of its codes it has shown before. */
export class AuthenticatorApp {
  readonly #secret: Buffer;
  readonly #shown = new Set<string>();

  /** @param secret base32, as typed from the page; spaces do not count */
  constructor(secret: string) {
    const bits = [...secret.replaceAll(/[\s=]/g, "")].map((sign) => ALPHABET.indexOf(sign).toString(2).padStart(5, "0")).join("");
    this.#secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  }

  /** A code that is taken now and was not shown before. */
  async next(): Promise<string> {
    for (;;) {
      const step = Math.floor(Date.now() / STEP);
      const code = [step, step + 1, step - 1].map((one) => this.#codeOf(one)).find((one) => !this.#shown.has(one));
      if (code !== undefined) {
        this.#shown.add(code);
        return code;
      }
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }

  #codeOf(step: number): string {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(step));
    const hash = createHmac("sha1", this.#secret).update(counter).digest();
    const number = hash.readUInt32BE(hash.at(-1)! & 15) & 0x7fffffff;
    return String(number % 1_000_000).padStart(6, "0");
  }
}
