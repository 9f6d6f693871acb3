import { Readable } from "node:stream";
import { Problem } from "#vocabulary";
import { dayOf } from "../bodies/mandate-terms.ts";
import type { Doing } from "../cases/case-actions.ts";
import { tellPeople } from "../desk/tell-people.ts";
import { can } from "../permissions/can.ts";
import { whoMay } from "../permissions/who-may.ts";
import { KEPT_NAME, keptName, type FilesAround } from "../works/file-actions.ts";
import { admitUpload } from "../works/uploads/admit-upload.ts";
import { hashOfTerms } from "./agreement-terms.ts";
import {
  commissionHref,
  moveCommission,
  notNow,
  onCommission,
  refuseCommission,
  stateAfter,
  subjectOfCommission,
  tellLeaders,
  type CommissionAtHand,
  type CommissionUnderChange,
} from "./commission-doing.ts";
import { findCommission, type Commission } from "./commission-records.ts";
import type { SignValues } from "./commission-shape.ts";
import { milestonesOf } from "./milestone-records.ts";
import { insertSignature, signaturesOf, type SignatureFile, type SignatureSide } from "./signature-records.ts";
import { tellHolder } from "./tell-holder.ts";

/**
 * Signs a commission at the desk: its holder, or whoever signs for the partnership. The day is the clock's. It is in force when both sides have signed.
 * @param termsHash of the terms that were read
 * @returns whether it is in force now
 * @throws Problem commission-refused where the terms are others, or this side has signed; and those of `onCommission`
 */
export const signAtDesk = (doing: Doing, at: CommissionAtHand, side: SignatureSide, termsHash: string): Promise<boolean> =>
  onCommission(doing, at, { event: "sign at desk", role: side === "holder" ? "holder" : "signer" }, async (change) => {
    const { unit, commission } = change;
    const now = await termsNow(change);
    if (now !== termsHash) notNow(commission, "its terms are no longer those that you read: read them again");
    const before = await signaturesOf(unit, commission.id);
    if (before.some((one) => one.side === side)) notNow(commission, "your side has signed already");
    const signedOn = dayOf(unit.now);
    await insertSignature(unit, {
      commissionId: commission.id,
      side,
      way: "desk",
      personId: doing.standing.personId!,
      termsHash,
      signedOn,
    });
    const log = { after: { side, way: "desk", termsHash, signedOn } };
    const other = before.find((one) => one.side !== side);
    if (!other) {
      await moveCommission(change, "sign-commission", log);
      await tellOtherSide(change, side);
      return false;
    }
    if (other.termsHash !== termsHash)
      notNow(commission, "the other side signed other terms; the partnership notes the signatures on paper");
    await comeIntoForce(change, side, signedOn > other.signedOn ? signedOn : other.signedOn, log.after);
    return true;
  });

/** A paper that was signed, as somebody sends its scan. */
export interface SentPaper {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const PAPER_TYPES = ["application/pdf", "image/png", "image/jpeg"] as const;

/**
 * Notes that both sides have signed: on which day each side did that has not signed at the desk. Not before the director approved.
 * @param paper the scan, where there is one
 * @throws Problem bad-commission, those of `admitUpload`, and those of `onCommission`
 */
export const signCommission = async (
  doing: Doing,
  at: CommissionAtHand,
  days: SignValues,
  paper?: { readonly sent: SentPaper; readonly around: FilesAround },
): Promise<void> => {
  const file = paper && (await keepPaper(doing, at, paper.sent, paper.around));
  await onCommission(doing, at, { event: "sign", role: "signer" }, (change) => notePaper(doing, change, days, file));
};

const notePaper = async (
  { standing }: Doing,
  change: CommissionUnderChange,
  days: SignValues,
  file: SignatureFile | undefined,
): Promise<void> => {
  const { unit, commission } = change;
  const before = await signaturesOf(unit, commission.id);
  const termsHash = await termsNow(change);
  const given = { partnership: days.partnershipOn, holder: days.holderOn } as const;
  const signed = before.map(({ signedOn }) => signedOn);
  for (const side of ["partnership", "holder"] as const) {
    if (before.some((one) => one.side === side)) continue;
    const signedOn = demandDay(commission, side, given[side], dayOf(unit.now));
    signed.push(signedOn);
    await insertSignature(unit, {
      commissionId: commission.id,
      side,
      way: "paper",
      personId: standing.personId!,
      termsHash,
      signedOn,
      file,
    });
  }
  const log = { ...given, way: "paper", termsHash, ...(file ? { file: file.hash } : {}) };
  await moveCommission(change, "sign-commission", { changed: { signed_on: signed.toSorted().at(-1)! }, after: log });
  await tellHolder(unit, commission, `${commission.reference} is signed: ${commission.title}`, "signed");
};

const FIELDS = { partnership: "partnershipOn", holder: "holderOn" } as const;

const demandDay = (commission: Commission, side: SignatureSide, day: string, today: string): string => {
  if (day === "") refuseCommission(FIELDS[side], "Write a day, such as 2099-12-31.");
  if (day > today) refuseCommission(FIELDS[side], "This day has not come yet.");
  if (day < dayOf(commission.approvedAt!)) refuseCommission(FIELDS[side], "Nothing is signed before the director approved it.");
  return day;
};

/** Looks a scan over and keeps its bytes, for whoever may sign for the partnership; a file that no record names later is swept. */
const keepPaper = async (
  { database, standing }: Doing,
  { id }: CommissionAtHand,
  { name: sentName, bytes }: SentPaper,
  { files, scanner }: FilesAround,
): Promise<SignatureFile> => {
  const commission = await findCommission(database, { id });
  const subject = commission && (await subjectOfCommission(database, commission));
  if (!subject) throw new Problem("no-such-commission");
  const { allowed, because } = can(standing, "sign-commission", subject);
  if (!allowed) throw new Problem("not-allowed", { reason: because });
  const name = keptName(sentName);
  if (!KEPT_NAME.test(name)) refuseCommission("file", "Its name has signs that cannot be kept, or is too long: rename it.");
  const admitted = await admitUpload(bytes, { taken: PAPER_TYPES, scanner });
  await files.put(Readable.from([Buffer.from(admitted.bytes)]), admitted.bytes.length);
  return { hash: admitted.sha256, name, type: admitted.type, bytes: admitted.bytes.length };
};

const termsNow = async ({ unit, commission }: CommissionUnderChange): Promise<string> =>
  hashOfTerms(commission, await milestonesOf(unit, [commission.id]));

const comeIntoForce = async (change: CommissionUnderChange, side: SignatureSide, signedOn: string, after: object): Promise<void> => {
  const { unit, commission } = change;
  const next = stateAfter(commission, "come into force", side === "holder" ? "holder" : "signer");
  await moveCommission({ unit, commission, next }, "sign-commission", { changed: { signed_on: signedOn }, after });
  await tellHolder(unit, commission, `${commission.reference} is signed by both sides and in force: ${commission.title}`, "signed");
  await tellLeaders(
    unit,
    { ...commission, state: next },
    { words: `${commission.reference} is signed by both sides: ${commission.title}`, key: "signed by both" },
  );
};

/** The other side is asked for its signature. */
const tellOtherSide = async ({ unit, commission }: CommissionUnderChange, side: SignatureSide): Promise<void> => {
  if (side === "partnership")
    return tellHolder(
      unit,
      commission,
      `The partnership has signed ${commission.reference}; it waits for your signature: ${commission.title}`,
      "to sign",
    );
  const words = `The holder of ${commission.reference} has signed; it waits for the partnership's signature: ${commission.title}`;
  const signers = await whoMay(unit, "sign-commission", await subjectOfCommission(unit, commission), unit.now);
  await tellPeople(unit, {
    people: signers.map(({ personId }) => personId),
    words,
    href: commissionHref(commission.id),
    mail: { key: `commission ${commission.id} holder signed`, subject: words },
  });
};
