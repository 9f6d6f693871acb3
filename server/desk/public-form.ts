import { randomBytes } from "node:crypto";
import { Problem } from "#vocabulary";
import { RateLimit, type RateSettings } from "../api/rate-limit.ts";
import { FormTokens, type TokenFault } from "../questions/form-token.ts";
import type { PartnershipRequest } from "./desk-route.ts";

/** Why a form of somebody without an account is not taken. */
export type PublicFormFault = TokenFault | "filled" | "often";

/** Keeps machines out of a form that everybody may send: it is given out here, takes a while to write, and comes not too often from one network. */
export class PublicForm {
  readonly #secret: Uint8Array;
  readonly #limit: RateLimit;

  /** @param secret the same in every process of the site */
  constructor(secret: Uint8Array, rate: RateSettings) {
    this.#secret = secret;
    this.#limit = new RateLimit({ ...rate, clock: () => performance.now(), secret: randomBytes(32) });
  }

  /** The mark of a form that is shown now. */
  issue(now: Date): string {
    return this.#tokens(now).issue();
  }

  /** Why a form cannot have been filled in by a person; nothing is counted. */
  faultBefore({ form, now }: Pick<PartnershipRequest, "form" | "now">): TokenFault | "filled" | undefined {
    return form.text("website") === "" ? this.#tokens(now).faultOf(form.text("token")) : "filled";
  }

  /** Undefined where the form may be taken, which is counted. */
  faultOf(request: Pick<PartnershipRequest, "form" | "client" | "now">): PublicFormFault | undefined {
    const fault = this.faultBefore(request);
    if (fault) return fault;
    try {
      this.#limit.take(request.client);
      return undefined;
    } catch (error) {
      if (error instanceof Problem) return "often";
      throw error;
    }
  }

  #tokens(now: Date): FormTokens {
    return new FormTokens({ secret: this.#secret, now: () => now, randomBytes });
  }
}
