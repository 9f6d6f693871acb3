import { inOneUnit, type UnitOfWork } from "#store";
import { CURRENCY } from "#vocabulary";
import { hasOrganisation } from "../bodies/holder-records.ts";
import { FILL_SEATS } from "../bodies/mandate-changes.ts";
import type { Doing } from "../cases/case-actions.ts";
import { findContribution, insertContribution } from "./contribution-records.ts";
import { demandProgramme, refuse, sourceOf, tellOfChange, type SaidAt } from "./programme-doing.ts";

/** A contribution as a form gives it. */
export interface WrittenContribution extends SaidAt {
  readonly organisationId: string;
  /** Whole minor units: cents, or yen. */
  readonly amountMinor: number;
  readonly currency: string;
  /** The day from which it counts. */
  readonly valueDay: string;
  readonly words: string;
}

const HREF = "/desk/programme/contributions";

/**
 * Notes what a donor declared. Seats that follow contributions are looked at at once.
 * @throws Problem not-allowed, bad-programme-fact
 */
export const declareContribution = (
  { database, actor, surroundings, standing }: Doing,
  { organisationId, amountMinor, currency, valueDay, words, ...said }: WrittenContribution,
): Promise<string> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    demandProgramme(standing, "declare-contribution");
    if (!(await hasOrganisation(unit, organisationId))) refuse("organisation", "there is no such organisation");
    if (!(currency in CURRENCY)) refuse("currency", `no currency has the letters ${currency}`);
    if (!Number.isSafeInteger(amountMinor) || amountMinor <= 0) refuse("amount", "an amount is more than nothing");
    const contribution = {
      id: unit.newId(),
      organisation_id: organisationId,
      amount_minor: amountMinor,
      currency,
      declared_on: valueDay,
      words,
      ...(await sourceOf(unit, said)),
    };
    await insertContribution(unit, contribution);
    unit.log({ action: "declare-contribution", objectKind: "contribution", object: contribution.id, after: contribution });
    await changed(unit, "A contribution was noted.", contribution.id);
    return contribution.id;
  });

/**
 * Reverses a contribution from a day on: it stays as a record, and counts no more from then on. Nothing is deleted, and a reversal is not reversed.
 * @throws Problem not-allowed, bad-programme-fact
 */
export const reverseContribution = (
  { database, actor, surroundings, standing }: Doing,
  id: string,
  { valueDay, reason }: { readonly valueDay: string; readonly reason: string },
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    demandProgramme(standing, "declare-contribution");
    const before = (await findContribution(unit, id)) ?? refuse("form", "there is no such contribution");
    if (before.reverses !== null) refuse("form", "it is a reversal itself: note the contribution anew");
    if (before.reversedOn !== null) refuse("form", `it was reversed already, from ${before.reversedOn} on`);
    if (before.declaredOn !== null && valueDay < before.declaredOn) refuse("valueDay", `it counts from ${before.declaredOn} on`);
    const reversal = {
      id: unit.newId(),
      organisation_id: before.organisationId,
      amount_minor: before.amountMinor,
      currency: before.currency,
      declared_on: valueDay,
      reverses: before.id,
      words: reason,
      source_document: null,
      source_place: "",
    };
    await insertContribution(unit, reversal);
    unit.log({ action: "reverse-contribution", objectKind: "contribution", object: before.id, before, after: reversal, reason });
    await changed(unit, `A contribution of ${before.organisation} was reversed: ${reason}`, reversal.id);
  });

const changed = async (unit: UnitOfWork, words: string, id: string): Promise<void> => {
  unit.enqueue({ queue: FILL_SEATS, key: `after contribution ${id}`, payload: {} });
  await tellOfChange(unit, words, HREF);
};
