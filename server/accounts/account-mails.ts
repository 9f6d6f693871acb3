import { inOneUnit } from "#store";
import type { PreparedMail, PrepareMail } from "../mail/send-mail.ts";
import { findAccountByAddress, findPersonByAddress } from "./account-records.ts";
import type { AccountsContext } from "./accounts-context.ts";
import { linkOfCheck } from "./addresses.ts";
import { findWaitingInvitation, insertInvitation, withdrawInvitations } from "./invitation-records.ts";
import { invitationHref, linkOfInvitation } from "./invitations.ts";
import { findPerson } from "./person-records.ts";
import { returnPath } from "./return-path.ts";
import { hashOf, newSecret } from "./secrets.ts";
import { newLinkToken } from "./sign-in.ts";

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/**
 * Asks for a mail to sign in with. What is done here is the same for every address; whether there is an account is looked up when the mail
 * is written, so that neither words nor time tell.
 */
export const askForLink = async (context: AccountsContext, address: string, to: string): Promise<void> => {
  const { surroundings } = context;
  await inOneUnit(await context.database(), { kind: "system", id: "sign-in" }, surroundings, async (unit) => {
    const id = unit.newId();
    unit.log({ action: "ask-for-sign-in-link", objectKind: "sign-in", object: id });
    const values = { to, asked: unit.now.toISOString() };
    unit.enqueue({ queue: "send-mail", key: `sign-in ${id}`, payload: { to: address.trim().toLowerCase(), template: "sign-in", values } });
  });
};

/** Mails about accounts: their links are made when they are written, so that the outbox holds no secret. */
export const accountMails = (context: AccountsContext): Readonly<Record<string, PrepareMail>> => ({
  "sign-in": async ({ to: address, values }, now) => {
    // A link asked for so long ago is not expected any more: mails wait where there is no way out for them.
    if (now.getTime() - Date.parse(values["asked"] ?? "") > HOUR) return undefined;
    const account = await findAccountByAddress(await context.database(), address);
    if (!account) return withoutAccount(context, address, now);
    const query = new URLSearchParams({ token: await newLinkToken(context, account), to: returnPath(values["to"] ?? "", context.address) });
    return { values: { href: `/sign-in/link?${query}` } };
  },
  invitation: ({ values }) => invitationMail(context, values["invitation"] ?? "", values["by"] || undefined),
  "confirm-address": async ({ values }) => {
    const href = await linkOfCheck(context, values["email"] ?? "");
    return href === undefined ? undefined : { values: { href } };
  },
});

/** To an address without an account: an invitation that waits goes out again; else an account is offered where sign-up is open. */
const withoutAccount = async (context: AccountsContext, address: string, now: Date): Promise<PreparedMail | undefined> => {
  const waiting = await findWaitingInvitation(await context.database(), address, now);
  const again = waiting && (await invitationMail(context, waiting.id, waiting.invitedBy ?? undefined));
  if (again) return { values: { ...again.values, kind: "invitation" } };
  return context.openSignUp ? signUp(context, address) : undefined;
};

const invitationMail = async (context: AccountsContext, id: string, invitedBy: string | undefined): Promise<PreparedMail | undefined> => {
  const href = await linkOfInvitation(context, id);
  const inviter = invitedBy === undefined ? undefined : await findPerson(await context.database(), invitedBy);
  return href === undefined ? undefined : { values: { href, by: inviter?.name ?? context.siteName } };
};

/** An account for whoever can read mails to an address: their own record where there is one, else somebody new. */
const signUp = async (context: AccountsContext, address: string): Promise<PreparedMail> => {
  const token = newSecret(context.surroundings);
  await inOneUnit(await context.database(), { kind: "system", id: "send-mail" }, context.surroundings, async (unit) => {
    await withdrawInvitations(unit, address, "sign-up");
    const personId = (await findPersonByAddress(unit, address)) ?? null;
    const expiresAt = new Date(unit.now.getTime() + DAY);
    const id = await insertInvitation(unit, { kind: "sign-up", address, personId, invitedBy: null, tokenHash: hashOf(token), expiresAt });
    unit.log({ action: "offer-account", objectKind: "invitation", object: id, after: { address } });
  });
  return { values: { href: invitationHref(token), kind: "sign-up" } };
};
