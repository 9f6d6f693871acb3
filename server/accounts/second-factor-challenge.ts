import type { BetterAuthPlugin } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";
import { generateRandomString } from "better-auth/crypto";
import * as z from "zod";

const SECONDS = 600;

/**
 * The library asks for the second factor after a password alone. This gives the same challenge after a link in a mail and after a provider,
 * since a mailbox that somebody else reads must not open an account that has a second factor.
 */
export const secondFactorChallenge = () =>
  ({
    id: "second-factor-challenge",
    endpoints: {
      challengeSecondFactor: createAuthEndpoint.serverOnly(
        { method: "POST", body: z.object({ accountId: z.string() }), requireHeaders: true },
        async (ctx) => {
          const { internalAdapter, secret, createAuthCookie } = ctx.context;
          const cookie = createAuthCookie("two_factor", { maxAge: SECONDS });
          const identifier = `2fa-${generateRandomString(20)}`;
          const expiresAt = new Date(new Date().getTime() + SECONDS * 1_000);
          await internalAdapter.createVerificationValue({ value: ctx.body.accountId, identifier, expiresAt });
          await internalAdapter.createVerificationValue({ value: "0", identifier: `2fa-attempts-${identifier}`, expiresAt });
          await ctx.setSignedCookie(cookie.name, identifier, secret, cookie.attributes);
          return ctx.json({ challenged: true });
        },
      ),
    },
  }) satisfies BetterAuthPlugin;
