import { secretForMail } from "#partnership";
import type { Database, Surroundings } from "#store";
import type { PrepareMail } from "../mail/send-mail.ts";

const ACTOR = { kind: "system", id: "send-mail" } as const;

/** Mails to readers who asked about a figure get their link when they are sent; nobody is written to whose address was erased meanwhile. */
export const questionMails = (
  database: () => Promise<Database>,
  surroundings: Surroundings,
): Readonly<Record<"question-receipt" | "question-answered", PrepareMail>> => {
  const withLink: PrepareMail = async ({ values }) => {
    const reference = values["reference"] ?? "";
    const secret = await secretForMail(await database(), ACTOR, surroundings, reference);
    return secret === undefined ? undefined : { values: { ...values, href: `/questions/${reference}?secret=${secret}` } };
  };
  return { "question-receipt": withLink, "question-answered": withLink };
};
