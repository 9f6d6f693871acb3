import { CURRENCY, decimalOf, money, type Currency } from "#vocabulary";
import { openCaseInUnit, type Doing } from "../cases/case-actions.ts";
import { bodyPath } from "../permissions/body-path.ts";
import { whoMay } from "../permissions/who-may.ts";
import { findOrganisation } from "../people/organisation-records.ts";
import { findPerson } from "../people/person-records.ts";
import { keepChecks } from "./application-actions.ts";
import { applicationsOf, concernedBy } from "./application-records.ts";
import { demandShares } from "./commission-actions.ts";
import { moveCommission, notNow, onCommission, type CommissionAtHand } from "./commission-doing.ts";
import type { Commission } from "./commission-records.ts";
import { milestonesOf } from "./milestone-records.ts";

/** Kind of case by which the director approves a commission. */
export const COMMISSION_APPROVAL = "commission-approval";

/**
 * Asks for the director's approval of a commission with its holder, fee and milestones. Whoever has an interest in it never decides: where the
 * director has one, the case goes to the alternate.
 * @returns the case's reference
 * @throws Problem conflict-blocks, and those of `onCommission`
 */
export const askForCommissionApproval = (doing: Doing, at: CommissionAtHand): Promise<string> =>
  onCommission(doing, at, { event: "ask for approval", role: "leader" }, async (change) => {
    const { unit, commission } = change;
    const { holderId } = commission;
    if (holderId === null) return notNow(commission, "say first who is to hold it");
    const milestones = await milestonesOf(unit, [commission.id]);
    await demandShares(commission, milestones);
    const chosen = (await applicationsOf(unit, commission.id)).find(({ state }) => state === "chosen");
    if (!chosen && commission.directReason === "") return notNow(commission, "say first why nobody else was asked");
    const { notBy, found } = await keepChecks(doing, unit, commission, {
      personId: holderId,
      organisationId: commission.holderOrganisation,
    });
    const concerns = [...new Set([...notBy, ...(await concernedBy(unit, commission.id))])];
    const openedBy = doing.standing.personId;
    const subject = {
      bodies: await bodyPath(unit, commission.bodyId),
      concerns: [...concerns, ...(openedBy === undefined ? [] : [openedBy])],
    };
    if ((await whoMay(unit, "approve-activity", subject, unit.now)).length === 0)
      return notNow(commission, "nobody may approve it who has no interest in it; an alternate of the director has to be named first");
    const holder = await findPerson(unit, { id: holderId });
    const organisation =
      commission.holderOrganisation === null ? undefined : await findOrganisation(unit, { id: commission.holderOrganisation });
    const { id, reference } = await openCaseInUnit(unit, {
      kind: COMMISSION_APPROVAL,
      fields: {
        commission: commission.id,
        reference: commission.reference,
        name: commission.title,
        holder: [holder?.name ?? "", ...(organisation ? [`for ${organisation.name}`] : [])].join(", "),
        chosen: chosen ? `From a call. ${chosen.reasons}` : `Without a call. ${commission.directReason}`,
        fee: feeWords(commission),
        terms: commission.terms,
        milestones: milestones.map((one) => `${one.dueOn}: ${one.title}${one.share === null ? "" : ` (${one.share} %)`}`).join("\n"),
        found: found.length === 0 ? "Nothing was found." : found.join("\n"),
        // Who applied stands neither in the case nor in the log of it.
        notBy: [],
      },
      bodyId: commission.bodyId,
      openedBy,
      alsoConcerns: concerns,
      key: `commission ${commission.id} version ${commission.version}`,
    });
    await moveCommission(change, "ask-for-commission-approval", { changed: { approval_case: id }, after: { case: reference } });
    return reference;
  });

/** Figures before the point in threes, as English has them. */
const grouped = (decimal: string): string => decimal.replaceAll(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ",");

/** "12,500.00 EUR"; of voluntary work that there is none. */
export const feeWords = ({ amountMinor, currency }: Pick<Commission, "amountMinor" | "currency">): string =>
  amountMinor === null || currency === null || !(currency in CURRENCY)
    ? "No fee: voluntary work."
    : `${grouped(decimalOf(money(amountMinor, currency as Currency)))} ${currency}`;
