import { inOneUnit, type Database, type Surroundings } from "#store";
import type { Readable } from "../bodies/readable.ts";
import type { Doing } from "../cases/case-actions.ts";
import { hashOfSecret } from "../cases/reader-question-actions.ts";
import { askerOf, eraseGapAskers, findGapLink, insertGapLink } from "./gap-asker-records.ts";
import { findGap, stepsOf, type Gap, type GapStep } from "./gap-records.ts";

/** A question as the reader who asked it may see it. */
export interface FollowedGap {
  readonly gap: Gap;
  readonly steps: readonly GapStep[];
  /** "none" where no address was given, or it was erased. */
  readonly address: "none" | "not confirmed" | "confirmed";
}

/** A question for whoever has its secret; undefined for everybody else, whether or not there is one. */
export const followGap = async (from: Readable, reference: string, secret: string): Promise<FollowedGap | undefined> => {
  const link = secret === "" ? undefined : await findGapLink(from, hashOfSecret(secret));
  const gap = link && (await findGap(from, { id: link.gapId }));
  if (!gap || gap.reference !== reference) return undefined;
  const [steps, asker] = await Promise.all([stepsOf(from, gap.id), askerOf(from, gap.id)]);
  return { gap, steps, address: (asker?.address ?? null) === null ? "none" : asker!.confirmed ? "confirmed" : "not confirmed" };
};

type System = Pick<Doing, "database" | "actor" | "surroundings">;

/** Makes a secret for a mail to whoever asked, when the mail is sent, so that none waits in the outbox. Undefined where nobody is to be told any more. */
export const gapSecretForMail = ({ database, actor, surroundings }: System, gapId: string): Promise<string | undefined> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    if (((await askerOf(unit, gapId))?.address ?? null) === null) return undefined;
    const secret = Buffer.from(surroundings.randomBytes(18)).toString("base64url");
    await insertGapLink(unit, { hash: hashOfSecret(secret), gap_id: gapId, by_mail: true });
    unit.log({ action: "make-gap-link", objectKind: "knowledge gap", object: gapId });
    return secret;
  });

const KEEP_DAYS = 30;

/** Erases address and name of readers who asked, thirty days after the decision; a name they let us show stays. Run daily; gives how many. */
export const forgetGapAskers = (database: Database, surroundings: Surroundings): Promise<number> =>
  inOneUnit(database, { kind: "system", id: "forget-gap-askers" }, surroundings, async (unit) => {
    const gaps = await eraseGapAskers(unit, new Date(unit.now.getTime() - KEEP_DAYS * 24 * 60 * 60 * 1000));
    for (const id of gaps) unit.log({ action: "forget-gap-asker", objectKind: "knowledge gap", object: id });
    return gaps.length;
  });
