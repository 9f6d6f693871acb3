import { inOneUnit, type Database, type Surroundings, type UnitOfWork } from "#store";
import {
  countNews,
  eraseSenders,
  findSender,
  insertSender,
  insertSenderLink,
  senderNewsKey,
  senderReceiptKey,
  type SenderKind,
} from "./sender-records.ts";

/** How somebody without an account is reached, and follows what they sent. */
export interface SentBy {
  readonly name: string;
  /** "" for none. */
  readonly email: string;
  /** SHA-256 of the secret by which they follow it. */
  readonly secretHash: string;
}

/** What somebody sent. */
interface Sent {
  readonly kind: SenderKind;
  readonly id: string;
  readonly reference: string;
  readonly title: string;
}

/** Notes who sent something, apart from it, and asks them by mail to confirm their address. */
export const noteSender = async (unit: UnitOfWork, { kind, id: subjectId, reference, title }: Sent, by: SentBy): Promise<void> => {
  const id = unit.newId();
  await insertSender(unit, {
    ...{ id, kind, subjectId, reference, title, name: by.name },
    address: by.email === "" ? null : by.email.toLowerCase(),
  });
  await insertSenderLink(unit, { hash: by.secretHash, sender_id: id, by_mail: false });
  unit.log({ action: "make-sender-link", objectKind: kind, object: subjectId });
  if (by.email !== "")
    unit.enqueue({
      queue: "send-mail",
      key: senderReceiptKey(id),
      payload: { to: by.email.toLowerCase(), template: "sent-receipt", values: { reference, title, sender: id } },
    });
};

/** Another secret for a form that was sent twice: both links work. */
export const linkAgain = async (unit: UnitOfWork, sent: Pick<Sent, "kind" | "id">, secretHash: string): Promise<void> => {
  const sender = await findSender(unit, { kind: sent.kind, subjectId: sent.id });
  if (!sender) return;
  await insertSenderLink(unit, { hash: secretHash, sender_id: sender.id, by_mail: false });
  unit.log({ action: "make-sender-link", objectKind: sent.kind, object: sent.id });
};

/** What became of something that was sent. */
export interface SentNews {
  readonly words: string;
  readonly more?: string;
  /** Nothing more is going to happen: thirty days from now name and address are erased. */
  readonly settled: boolean;
}

/** Tells whoever sent something without an account, if they confirmed their address. */
export const tellSender = async (
  unit: UnitOfWork,
  { kind, id: subjectId }: Pick<Sent, "kind" | "id">,
  { words, more = "", settled }: SentNews,
): Promise<void> => {
  const sender = await findSender(unit, { kind, subjectId });
  if (!sender) return;
  await countNews(unit, sender.id, settled);
  if (!sender.confirmed || sender.address === null) return;
  unit.enqueue({
    queue: "send-mail",
    key: senderNewsKey(sender.id, sender.news + 1),
    payload: { to: sender.address, template: "sent-news", values: { reference: sender.reference, sender: sender.id, words, more } },
  });
};

const KEEP_DAYS = 30;

/** Erases names and addresses of senders thirty days after what they sent was settled. Run daily; gives how many. */
export const forgetSenders = (database: Database, surroundings: Surroundings): Promise<number> =>
  inOneUnit(database, { kind: "system", id: "forget-senders" }, surroundings, async (unit) => {
    const senders = await eraseSenders(unit, new Date(unit.now.getTime() - KEEP_DAYS * 24 * 60 * 60 * 1000));
    for (const id of senders) unit.log({ action: "forget-sender", objectKind: "sender", object: id });
    return senders.length;
  });
