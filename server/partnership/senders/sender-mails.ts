import { confirmationForMail, senderSecretForMail } from "#partnership";
import type { Database, Surroundings } from "#store";
import type { PrepareMail } from "../../mail/send-mail.ts";
import { CONFIRM_PATH } from "../gaps/confirm-routes.ts";

const ACTOR = { kind: "system", id: "send-mail" } as const;

/** Mails to those who sent something without an account get their link when they are sent; nobody is written to whose address was erased meanwhile. */
export const senderMails = (
  database: () => Promise<Database>,
  surroundings: Surroundings,
): Readonly<Record<"sent-receipt" | "sent-news", PrepareMail>> => {
  const system = async () => ({ database: await database(), actor: ACTOR, surroundings });
  return {
    "sent-receipt": async ({ values }) => {
      const secret = await confirmationForMail(await system(), { senderId: values["sender"] ?? "" });
      return secret === undefined ? undefined : { values: { ...values, href: `${CONFIRM_PATH}/${secret}` } };
    },
    "sent-news": async ({ values }) => {
      const made = await senderSecretForMail(await system(), values["sender"] ?? "");
      return made && { values: { ...values, href: `/sent/${encodeURIComponent(made.reference)}?secret=${made.secret}` } };
    },
  };
};
