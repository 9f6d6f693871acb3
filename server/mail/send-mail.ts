import { createHash } from "node:crypto";
import { createTransport, type Transporter } from "nodemailer";
import * as z from "zod";
import { Hopeless, type Database, type Handler, type Job, type Surroundings } from "#store";
import { partnershipTexts, type MailTemplate, type MailValues } from "#web";
import { composeMail } from "./compose-mail.ts";
import { findRecipient, isFictitiousAddress, type Recipient } from "./mail-records.ts";
import type { MailSettings } from "./mail-settings.ts";
import { noteBounce } from "./note-bounce.ts";
import { stopPath } from "./stop-mails.ts";

/** What a job of the queue "send-mail" says. */
export interface MailJob {
  /** A person's id, or an e-mail address. */
  readonly to: string;
  /** A kind of mail of the messages. */
  readonly template: string;
  readonly values: MailValues;
}

const SHAPE = z.object({
  to: z.string().min(3),
  template: z.string(),
  values: z.record(z.string(), z.coerce.string()).default({}),
});

/**
 * Completes a mail when it is sent, so that no secret waits in the outbox: makes its link and gives further values. Undefined for a mail
 * that there is no reason to send any more.
 */
export type PrepareMail = (job: MailJob, now: Date) => Promise<PreparedMail | undefined>;

/** What a mail is filled with. */
export interface PreparedMail {
  readonly values: MailValues;
}

export interface MailOptions {
  readonly settings: MailSettings;
  readonly database: () => Promise<Database>;
  readonly surroundings: Surroundings;
  readonly address: string;
  readonly siteName: string;
  /** Signs the way to stop mails. */
  readonly key: Uint8Array;
  /** By kind of mail. */
  readonly prepare: Readonly<Record<string, PrepareMail>>;
}

/** Sends mails of the outbox: once for each job as far as that can be had, since its key is the mail's Message-ID. */
export const mailHandler = (options: MailOptions): Handler => {
  const transport = createTransport({
    url: options.settings.smtp,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
  });
  return (job) => send(job, options, transport);
};

const send = async (job: Job, options: MailOptions, transport: Transporter): Promise<void> => {
  const { database, address, siteName, surroundings, settings, key } = options;
  const mail = SHAPE.safeParse(job.payload);
  if (!mail.success) throw new Hopeless("the payload is not {to, template, values}");
  const recipient = await recipientOf(await database(), mail.data.to);
  if (recipient?.fictitious) return;
  if (!recipient?.address) throw new Hopeless("the person has no address that mails may go to");
  const prepare = options.prepare[mail.data.template];
  const prepared: PreparedMail | undefined = prepare ? await prepare(mail.data, surroundings.now()) : mail.data;
  if (!prepared) return;
  const text = templateOf(mail.data.template)(prepared.values, siteName);
  const stopHref = text.account || recipient.personId === undefined ? undefined : address + stopPath(key, recipient.personId);
  const composed = composeMail(text, { address, siteName, name: recipient.name, stopHref });
  try {
    await transport.sendMail({
      ...composed,
      from: settings.from,
      to: recipient.address,
      messageId: messageId(job.key, address),
      headers: headersOf(stopHref),
    });
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    if (refusal === "no mailbox") await noteBounce(await database(), { kind: "system", id: "send-mail" }, surroundings, recipient.address);
    throw new Hopeless(`refused for good: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** Whom a person's id, or an address, stands for. */
const recipientOf = async (
  database: Database,
  to: string,
): Promise<(Omit<Recipient, "personId"> & { readonly personId: string | undefined }) | undefined> =>
  to.includes("@")
    ? { personId: undefined, name: "", address: to, fictitious: await isFictitiousAddress(database, to) }
    : findRecipient(database, to);

const templateOf = (name: string): MailTemplate => {
  const template = partnershipTexts.mail.templates[name];
  if (!template) throw new Hopeless(`there is no kind of mail called ${name}`);
  return template;
};

const messageId = (key: string, address: string): string =>
  `<${createHash("sha256").update(key).digest("hex").slice(0, 40)}@${new URL(address).hostname}>`;

const headersOf = (stopHref: string | undefined): Record<string, string> => ({
  "Auto-Submitted": "auto-generated",
  ...(stopHref ? { "List-Unsubscribe": `<${stopHref}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" } : {}),
});

type Refusal = "no mailbox" | "policy" | undefined;

/** Whether the receiving side refused an address for good, by its answer (RFC 3463): 5.7 is about its policy, not about the mailbox. */
const refusalOf = (error: unknown): Refusal => {
  const {
    responseCode,
    command,
    response = "",
  } = (error ?? {}) as { readonly responseCode?: number; readonly command?: string; readonly response?: string };
  if (command !== "RCPT TO" || responseCode === undefined || responseCode < 500) return undefined;
  return /\b5\.7\.\d/.test(response) ? "policy" : "no mailbox";
};
