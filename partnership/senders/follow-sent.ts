import { inOneUnit } from "#store";
import type { Readable } from "../bodies/readable.ts";
import type { Doing } from "../cases/case-actions.ts";
import { hashOfSecret } from "../cases/reader-question-actions.ts";
import { findSender, insertSenderLink, senderOfLink, type SenderRow } from "./sender-records.ts";

type System = Pick<Doing, "database" | "actor" | "surroundings">;

/** What was sent, for whoever has its secret; undefined for everybody else, whether or not there is something. */
export const followSent = async (from: Readable, reference: string, secret: string): Promise<SenderRow | undefined> => {
  const sender = secret === "" ? undefined : await senderOfLink(from, hashOfSecret(secret));
  return sender?.reference === reference ? sender : undefined;
};

/** Makes a secret for a mail to whoever sent something, when the mail is sent. Undefined where nobody is to be told any more. */
export const senderSecretForMail = (
  { database, actor, surroundings }: System,
  id: string,
): Promise<{ readonly reference: string; readonly secret: string } | undefined> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const sender = await findSender(unit, { id });
    if (!sender || sender.address === null) return undefined;
    const secret = Buffer.from(surroundings.randomBytes(18)).toString("base64url");
    await insertSenderLink(unit, { hash: hashOfSecret(secret), sender_id: id, by_mail: true });
    unit.log({ action: "make-sender-link", objectKind: sender.kind, object: sender.subjectId });
    return { reference: sender.reference, secret };
  });
