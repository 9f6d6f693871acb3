/** How mails leave. */
export interface MailSettings {
  /** Where they are handed over: smtps://user:password@mail.example.org. */
  readonly smtp: string;
  /** Who they come from: "Observatory <desk@example.org>". */
  readonly from: string;
}

/**
 * Settings from the environment: KNOMAD_SMTP and KNOMAD_MAIL_FROM. Undefined where neither is set: mails then wait in the outbox.
 * @throws RangeError for one without the other, or an address that is none
 */
export const mailSettings = (environment: Readonly<Record<string, string | undefined>>): MailSettings | undefined => {
  const { KNOMAD_SMTP: smtp, KNOMAD_MAIL_FROM: from } = environment;
  if (!smtp && !from) return undefined;
  if (!smtp || !from) throw new RangeError("KNOMAD_SMTP and KNOMAD_MAIL_FROM are set together or not at all");
  if (!/^smtps?:$/.test(URL.canParse(smtp) ? new URL(smtp).protocol : ""))
    throw new RangeError("KNOMAD_SMTP is no address such as smtps://user:password@mail.example.org");
  if (!from.includes("@")) throw new RangeError("KNOMAD_MAIL_FROM is no e-mail address");
  return { smtp, from };
};
