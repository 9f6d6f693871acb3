import { confirmationForMail, gapSecretForMail } from "#partnership";
import type { Database, Surroundings } from "#store";
import type { PrepareMail } from "../../mail/send-mail.ts";
import { CONFIRM_PATH } from "./confirm-routes.ts";

const ACTOR = { kind: "system", id: "send-mail" } as const;

/**
 * Mails to readers who asked for knowledge or applied for a call get their link when they are sent; nobody is written to whose address was erased
 * meanwhile, or was confirmed where the mail asks for that.
 */
export const gapsMails = (
  database: () => Promise<Database>,
  surroundings: Surroundings,
): Readonly<Record<"gap-receipt" | "gap-news" | "call-receipt", PrepareMail>> => {
  const system = async () => ({ database: await database(), actor: ACTOR, surroundings });
  const withConfirmation =
    (about: (values: Readonly<Record<string, string>>) => Parameters<typeof confirmationForMail>[1]): PrepareMail =>
    async ({ values }) => {
      const secret = await confirmationForMail(await system(), about(values));
      return secret === undefined ? undefined : { values: { ...values, href: `${CONFIRM_PATH}/${secret}` } };
    };
  return {
    "gap-receipt": withConfirmation(({ gap = "" }) => ({ gapId: gap })),
    "call-receipt": withConfirmation(({ application = "" }) => ({ applicationId: application })),
    "gap-news": async ({ values }) => {
      const secret = await gapSecretForMail(await system(), values["gap"] ?? "");
      return secret === undefined ? undefined : { values: { ...values, href: `/gaps/asked/${values["reference"]}?secret=${secret}` } };
    },
  };
};
