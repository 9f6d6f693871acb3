import { Problem } from "#vocabulary";
import type { SignedInRequest } from "../../desk/desk-route.ts";
import type { OwnAccount } from "../passwords.ts";
import { PROOF_MINUTES } from "../sign-in-library.ts";

export const ownAccount = ({ session }: SignedInRequest): OwnAccount => ({
  accountId: session.accountId,
  personId: session.personId,
  sessionId: session.id,
});

/** They proved who they are too long ago for what hurts. */
export const isStale = ({ session, now }: SignedInRequest): boolean => now.getTime() - session.provedAt.getTime() > PROOF_MINUTES * 60_000;

/** @throws Problem proof-too-old */
export const demandProof = (request: SignedInRequest): void => {
  if (isStale(request)) throw new Problem("proof-too-old", { minutes: PROOF_MINUTES });
};
