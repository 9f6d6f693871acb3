import { inOneUnit, type Database, type Surroundings, type UnitOfWork } from "#store";
import type { Doing } from "../cases/case-actions.ts";
import { hashOfSecret } from "../cases/reader-question-actions.ts";
import { findApplication } from "../commissions/application-records.ts";
import { findCommission } from "../commissions/commission-records.ts";
import { askForConfirmation } from "../commissions/confirm-application.ts";
import { tellApplicants } from "../commissions/tell-applicants.ts";
import { responseConfirmed } from "../debate/send-actions.ts";
import { confirmGapAddress, gapReceiptKey, insertGapLink } from "../knowledge-gaps/gap-asker-records.ts";
import { findGap } from "../knowledge-gaps/gap-records.ts";
import { tellReader } from "../knowledge-gaps/tell-of-gap.ts";
import type { Readable } from "../bodies/readable.ts";
import { confirmSenderAddress, findSender, insertSenderLink, senderReceiptKey, type SenderKind } from "../senders/sender-records.ts";
import {
  confirmApplicationAddress,
  countConfirmations,
  dropConfirmations,
  insertConfirmation,
  openConfirmation,
  senderOf,
  useConfirmation,
  type ConfirmedBy,
} from "./confirmation-records.ts";

type System = Pick<Doing, "database" | "actor" | "surroundings">;

/** A link lasts so long. */
const HOURS = 72;
/** Links that are sent for one question or application, so that nobody fills a mailbox that is not theirs. */
const MOST = 4;

const newSecret = ({ randomBytes }: Pick<Surroundings, "randomBytes">): string => Buffer.from(randomBytes(24)).toString("base64url");
const subjectOf = (about: ConfirmedBy): { readonly objectKind: string; readonly object: string } => {
  if ("gapId" in about) return { objectKind: "knowledge gap", object: about.gapId };
  return "senderId" in about
    ? { objectKind: "sender", object: about.senderId }
    : { objectKind: "application", object: about.applicationId };
};

/**
 * Makes the link of a mail when the mail is sent, so that none waits in the outbox. It works once, for three days.
 * @returns its secret; undefined where the address was confirmed or erased meanwhile, or was sent enough links
 */
export const confirmationForMail = ({ database, actor, surroundings }: System, about: ConfirmedBy): Promise<string | undefined> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const sender = await senderOf(unit, about);
    if (!sender || sender.address === null || sender.confirmed || (await countConfirmations(unit, about)) >= MOST) return undefined;
    const secret = newSecret(surroundings);
    await insertConfirmation(unit, about, hashOfSecret(secret), new Date(unit.now.getTime() + HOURS * 60 * 60 * 1000));
    unit.log({ action: "make-confirmation", ...subjectOf(about) });
    return secret;
  });

/** What a link confirms, to whoever opens it: a question, a call, or something else that was sent. */
export interface AwaitedConfirmation {
  readonly of: "question" | "application" | SenderKind;
  readonly title: string;
}

/** What a link confirms; undefined alike for links that never were, that ran out, and that were used. */
export const awaitedConfirmation = async (from: Readable, secret: string, now: Date): Promise<AwaitedConfirmation | undefined> => {
  const about = secret === "" ? undefined : await openConfirmation(from, hashOfSecret(secret), now);
  const sender = about && (await senderOf(from, about));
  if (!about || !sender || sender.address === null) return undefined;
  return { of: await sortOf(from, about), title: sender.title };
};

const sortOf = async (from: Readable, about: ConfirmedBy): Promise<AwaitedConfirmation["of"]> => {
  if ("senderId" in about) return (await findSender(from, { id: about.senderId }))!.kind;
  return "gapId" in about ? "question" : "application";
};

/** What was confirmed, and where it is followed. */
export interface Confirmed extends AwaitedConfirmation {
  /** Number of the question, or the last part of the call's address. */
  readonly name: string;
  /** Opens what was sent; undefined for an application, whose sender has the address of its page. */
  readonly secret: string | undefined;
}

/**
 * Notes that an address is its sender's, proved by a link that came there, and uses the link up. Where something was decided meanwhile, they are
 * told now.
 * @returns undefined for every link that opens nothing
 */
export const confirmAddress = ({ database, actor, surroundings }: System, secret: string): Promise<Confirmed | undefined> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const hash = hashOfSecret(secret);
    const about = await openConfirmation(unit, hash, unit.now);
    const sender = about && (await senderOf(unit, about));
    if (!about || !sender || sender.address === null || !(await useConfirmation(unit, hash))) return undefined;
    unit.log({ action: "confirm-address", ...subjectOf(about) });
    const { title, name } = sender;
    if ("applicationId" in about) {
      if (await confirmApplicationAddress(unit, about.applicationId)) await tellIfSettled(unit, about.applicationId);
      return { of: "application", title, name, secret: undefined };
    }
    if ("senderId" in about) return { title, name, ...(await confirmSender(unit, about.senderId, newSecret(surroundings))) };
    const gap = (await findGap(unit, { id: about.gapId }))!;
    if ((await confirmGapAddress(unit, gap.id)) && gap.state !== "proposed")
      await tellReader(unit, gap, { words: `Your question is ${gap.state}.`, more: gap.reasons });
    const follow = newSecret(surroundings);
    await insertGapLink(unit, { hash: hashOfSecret(follow), gap_id: gap.id, by_mail: false });
    return { of: "question", title, name, secret: follow };
  });

const confirmSender = async (unit: UnitOfWork, id: string, secret: string): Promise<Pick<Confirmed, "of" | "secret">> => {
  await confirmSenderAddress(unit, id);
  const { kind, subjectId } = (await findSender(unit, { id }))!;
  if (kind === "response") await responseConfirmed(unit, subjectId);
  await insertSenderLink(unit, { hash: hashOfSecret(secret), sender_id: id, by_mail: false });
  return { of: kind, secret };
};

const tellIfSettled = async (unit: UnitOfWork, applicationId: string): Promise<void> => {
  const application = await findApplication(unit, { id: applicationId });
  const commission = application && (await findCommission(unit, { id: application.commissionId }));
  if (application && commission && application.settledAt !== null && application.state !== "withdrawn")
    await tellApplicants(unit, commission, [application]);
};

/**
 * Sends another link to whoever asked for one, as long as the address is not confirmed. What is answered is the same whether or not one was sent.
 */
export const sendConfirmationAgain = ({ database, actor, surroundings }: System, about: ConfirmedBy): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const sender = await senderOf(unit, about);
    const made = await countConfirmations(unit, about);
    if (!sender || sender.address === null || sender.confirmed || made === 0 || made >= MOST) return;
    const time = made + 1;
    unit.log({ action: "send-confirmation-again", ...subjectOf(about), after: { time } });
    if ("applicationId" in about)
      return askForConfirmation(unit, { id: about.applicationId, address: sender.address, title: sender.title }, time);
    if ("senderId" in about)
      return unit.enqueue({
        queue: "send-mail",
        key: `${senderReceiptKey(about.senderId)}, time ${time}`,
        payload: {
          to: sender.address,
          template: "sent-receipt",
          values: { reference: sender.name, title: sender.title, sender: about.senderId },
        },
      });
    unit.enqueue({
      queue: "send-mail",
      key: `${gapReceiptKey(about.gapId)}, time ${time}`,
      payload: { to: sender.address, template: "gap-receipt", values: { reference: sender.name, gap: about.gapId } },
    });
  });

const KEEP_DAYS = 30;

/** Takes out links that ran out thirty days ago. Run daily; gives how many. */
export const forgetConfirmations = (database: Database, surroundings: Surroundings): Promise<number> =>
  inOneUnit(database, { kind: "system", id: "forget-confirmations" }, surroundings, async (unit) => {
    const gone = await dropConfirmations(unit, new Date(unit.now.getTime() - KEEP_DAYS * 24 * 60 * 60 * 1000));
    if (gone > 0) unit.log({ action: "forget-confirmations", objectKind: "confirmation", object: "links", after: { gone } });
    return gone;
  });
