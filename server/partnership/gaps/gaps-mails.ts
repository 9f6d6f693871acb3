import { gapSecretForMail } from "#partnership";
import type { Database, Surroundings } from "#store";
import type { PrepareMail } from "../../mail/send-mail.ts";

const ACTOR = { kind: "system", id: "send-mail" } as const;

/** Mails to readers who asked for knowledge get their link when they are sent; nobody is written to whose address was erased meanwhile. */
export const gapsMails = (
  database: () => Promise<Database>,
  surroundings: Surroundings,
): Readonly<Record<"gap-receipt" | "gap-news", PrepareMail>> => {
  const withLink: PrepareMail = async ({ values }) => {
    const secret = await gapSecretForMail({ database: await database(), actor: ACTOR, surroundings }, values["gap"] ?? "");
    return secret === undefined ? undefined : { values: { ...values, href: `/gaps/asked/${values["reference"]}?secret=${secret}` } };
  };
  return { "gap-receipt": withLink, "gap-news": withLink };
};
