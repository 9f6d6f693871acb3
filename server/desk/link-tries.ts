import { randomBytes } from "node:crypto";
import { Problem } from "#vocabulary";
import { RateLimit } from "../api/rate-limit.ts";
import type { PartnershipRequest } from "./desk-route.ts";

/** Nobody guesses a secret of 18 bytes or more; this keeps the database from being asked for it. */
const TRIES = { perMinute: 60, burst: 300 } as const;

/** Counts by client how often links of mails are opened, whether or not they open something. */
export class LinkTries {
  readonly #limit = new RateLimit({ ...TRIES, clock: () => performance.now(), secret: randomBytes(32) });

  /** @throws Problem too-many-attempts */
  count({ client }: Pick<PartnershipRequest, "client">): void {
    try {
      this.#limit.take(client);
    } catch (error) {
      if (error instanceof Problem) throw new Problem("too-many-attempts", { seconds: error.values["seconds"] ?? 60 });
      throw error;
    }
  }
}
