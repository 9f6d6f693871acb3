import { invitationForMail } from "#partnership";
import type { Database, Surroundings } from "#store";
import type { PrepareMail } from "../../mail/send-mail.ts";

/** Where an invitation is opened by the link of its mail. */
export const INVITATION_BY_LINK = "/review/invitations";

/** Completes mails of peer review when they are sent: an invitation's link is made then, and none is sent that nobody waits for. */
export const reviewMails = (database: () => Promise<Database>, surroundings: Surroundings): Readonly<Record<string, PrepareMail>> => ({
  "review-invitation": async ({ values }) => {
    const facts = await invitationForMail(await database(), { kind: "system", id: "send-mail" }, surroundings, values["assignment"] ?? "");
    if (!facts) return undefined;
    const { title, abstract, anonymity, answerUntil, dueOn, secret } = facts;
    return { values: { title, abstract, anonymity, answerUntil, dueOn, href: `${INVITATION_BY_LINK}/${secret}` } };
  },
});
