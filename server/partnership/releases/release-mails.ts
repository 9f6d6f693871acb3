import { officeInvitationForMail } from "#partnership";
import type { Database, Surroundings } from "#store";
import type { PrepareMail } from "../../mail/send-mail.ts";

/** Where an invited office comments by the link of its mail. */
export const COMMENT_BY_LINK = "/office-comments";

/** Completes invitations of statistics offices when they are sent: the link is made then, and none is sent once the period is over. */
export const releaseMails = (database: () => Promise<Database>, surroundings: Surroundings): Readonly<Record<string, PrepareMail>> => ({
  "office-invitation": async ({ values }) => {
    const doing = { database: await database(), actor: { kind: "system", id: "send-mail" }, surroundings } as const;
    const facts = await officeInvitationForMail(doing, values["invitation"] ?? "");
    if (!facts) return undefined;
    const { office, release, until, secret } = facts;
    return { values: { office, release, until, href: `${COMMENT_BY_LINK}/${secret}` } };
  },
});
