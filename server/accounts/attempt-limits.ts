import { createHmac } from "node:crypto";
import { Problem } from "#vocabulary";
import { RateLimit, type RateOptions } from "../api/rate-limit.ts";

/** Tries to sign in, by where they come from: generous, since an office has one address. */
const BY_CLIENT = { perMinute: 20, burst: 60 } as const;
/** Tries at one account, from wherever. */
const BY_ACCOUNT = { perMinute: 1, burst: 10 } as const;

/** Keeps anybody from trying passwords, codes and links one after the other, or from filling a mailbox. */
export class AttemptLimits {
  readonly #clients: RateLimit;
  readonly #accounts: RateLimit;
  readonly #secret: Uint8Array;

  constructor(options: Pick<RateOptions, "clock" | "secret">) {
    this.#clients = new RateLimit({ ...BY_CLIENT, ...options });
    this.#accounts = new RateLimit({ ...BY_ACCOUNT, ...options });
    this.#secret = options.secret;
  }

  /**
   * Counts a try from a client.
   * @throws Problem too-many-attempts
   */
  countFrom(client: string): void {
    take(this.#clients, client);
  }

  /**
   * Counts a try at an account, from wherever it comes.
   * @param account what is tried at: an address as typed, an account's id; known or not makes no difference
   * @throws Problem too-many-attempts
   */
  countAt(account: string): void {
    take(this.#accounts, createHmac("sha256", this.#secret).update(account.toLowerCase()).digest("hex"));
  }
}

const take = (limit: RateLimit, key: string): void => {
  try {
    limit.take(key);
  } catch (error) {
    if (error instanceof Problem) throw new Problem("too-many-attempts", { seconds: error.values["seconds"] ?? 60 });
    throw error;
  }
};
