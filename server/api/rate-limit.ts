import { createHmac } from "node:crypto";
import { Problem } from "#vocabulary";

/** How many requests a client may send. */
export interface RateSettings {
  /** Requests a minute in the long run; 0 for no limit. */
  readonly perMinute: number;
  /** Requests that may come at once. */
  readonly burst: number;
}

export interface RateOptions extends RateSettings {
  /** Milliseconds that only grow. */
  readonly clock: () => number;
  /** New for each process: clients are known by a keyed hash of their address, which is never kept or written. */
  readonly secret: Uint8Array;
}

interface Bucket {
  tokens: number;
  at: number;
}

const MINUTE = 60_000;
/** Buckets kept; those not used for longest go first, as if they were full again. */
const MOST = 50_000;

/** A bucket of tokens for each client: a request takes one, time fills it again. */
export class RateLimit {
  readonly #options: RateOptions;
  readonly #buckets = new Map<string, Bucket>();

  constructor(options: RateOptions) {
    this.#options = options;
  }

  /**
   * Takes a token for a client, and gives the headers that tell how many are left.
   * @throws Problem too-many-requests when there is none
   */
  take(address: string): Readonly<Record<string, string>> {
    const { perMinute, clock } = this.#options;
    if (perMinute === 0) return {};
    const bucket = this.#bucketOf(address, clock());
    if (bucket.tokens < 1) throw new Problem("too-many-requests", { limit: perMinute, seconds: secondsFor(1 - bucket.tokens, perMinute) });
    bucket.tokens--;
    return this.#headers(bucket);
  }

  /** The headers of a client's bucket, without taking a token. */
  headers(address: string): Readonly<Record<string, string>> {
    return this.#options.perMinute === 0 ? {} : this.#headers(this.#bucketOf(address, this.#options.clock()));
  }

  #headers({ tokens }: Bucket): Readonly<Record<string, string>> {
    const { perMinute, burst } = this.#options;
    return {
      "ratelimit-limit": String(burst),
      "ratelimit-remaining": String(Math.floor(tokens)),
      "ratelimit-reset": String(secondsFor(burst - tokens, perMinute)),
    };
  }

  #bucketOf(address: string, now: number): Bucket {
    const { perMinute, burst, secret } = this.#options;
    const client = createHmac("sha256", secret).update(network(address)).digest("base64url").slice(0, 16);
    const bucket = this.#buckets.get(client) ?? { tokens: burst, at: now };
    bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) * perMinute) / MINUTE);
    bucket.at = now;
    this.#buckets.delete(client);
    this.#buckets.set(client, bucket);
    if (this.#buckets.size > MOST) this.#buckets.delete(this.#buckets.keys().next().value!);
    return bucket;
  }
}

/** One household has a whole /64 of IPv6 addresses. */
const network = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, "");
  if (!plain.includes(":")) return plain;
  const [start = "", end] = plain.split("::");
  const left = start.split(":").filter(Boolean);
  const right = end === undefined ? [] : end.split(":").filter(Boolean);
  const zeros = end === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0");
  return [...left, ...zeros, ...right].slice(0, 4).join(":");
};

const secondsFor = (tokens: number, perMinute: number): number => Math.max(0, Math.ceil((tokens * 60) / perMinute));
