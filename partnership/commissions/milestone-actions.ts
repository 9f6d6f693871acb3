import { Problem } from "#vocabulary";
import { dayOf } from "../bodies/mandate-terms.ts";
import type { Doing } from "../cases/case-actions.ts";
import { clearNotices, tellPeople } from "../desk/tell-people.ts";
import {
  commissionHref,
  moveCommission,
  notNow,
  onCommission,
  refuseCommission,
  type CommissionAtHand,
  type CommissionUnderChange,
} from "./commission-doing.ts";
import type { MetValues, MilestoneValues } from "./commission-shape.ts";
import {
  deleteMilestone,
  insertMilestone,
  isVersionOf,
  milestonesOf,
  updateMilestone,
  type CommissionMilestone,
} from "./milestone-records.ts";

const MOST = 20;

/**
 * Adds a milestone, before approval is asked for.
 * @returns its id
 * @throws Problem bad-commission, and those of `onCommission`
 */
export const addMilestone = (doing: Doing, at: CommissionAtHand, values: MilestoneValues): Promise<string> =>
  onCommission(doing, at, { event: "change milestones", role: "leader" }, async (change) => {
    const { unit, commission } = change;
    const others = await milestonesOf(unit, [commission.id]);
    if (others.length >= MOST) notNow(commission, `it has ${MOST} milestones already`);
    const milestone = { id: unit.newId(), commissionId: commission.id, ...fitting(change, values, others) };
    await insertMilestone(unit, milestone);
    await moveCommission(change, "add-milestone", { after: milestone });
    return milestone.id;
  });

/**
 * Changes a milestone, before approval is asked for.
 * @throws Problem bad-commission, and those of `onCommission`
 */
export const changeMilestone = (doing: Doing, at: CommissionAtHand, milestoneId: string, values: MilestoneValues): Promise<void> =>
  onCommission(doing, at, { event: "change milestones", role: "leader" }, async (change) => {
    const { milestone, others } = await theMilestone(change, milestoneId);
    const { title, deliverable, dueOn, share } = fitting(change, values, others);
    await updateMilestone(change.unit, milestone, { title, deliverable, due_on: dueOn, share_percent: share });
    await moveCommission(change, "change-milestone", { after: { milestone: milestone.id, title, deliverable, dueOn, share } });
  });

/**
 * Takes a milestone out, before approval is asked for.
 * @throws Problem bad-commission, and those of `onCommission`
 */
export const removeMilestone = (doing: Doing, at: CommissionAtHand, milestoneId: string): Promise<void> =>
  onCommission(doing, at, { event: "change milestones", role: "leader" }, async (change) => {
    const { milestone } = await theMilestone(change, milestoneId);
    await deleteMilestone(change.unit, milestone.id);
    await moveCommission(change, "remove-milestone", { after: { milestone: milestone.id, title: milestone.title } });
  });

/**
 * Accepts what was delivered for a milestone: a version of the commission's work, or words on what it was.
 * @throws Problem bad-commission, and those of `onCommission`
 */
export const meetMilestone = (
  doing: Doing,
  at: CommissionAtHand,
  milestoneId: string,
  { metOn, words, workVersion: version }: MetValues,
): Promise<void> =>
  onCommission(doing, at, { event: "meet milestone", role: "leader" }, async (change) => {
    const { unit, commission } = change;
    const { milestone } = await theMilestone(change, milestoneId);
    if (milestone.metOn !== null) notNow(commission, "the milestone is met already");
    if (metOn > dayOf(unit.now)) refuseCommission("metOn", "This day has not come yet.");
    if (metOn < commission.signedOn!) refuseCommission("metOn", "Nothing counts that was delivered before it was signed.");
    if (version === "" && words === "") refuseCommission("words", "Say what was delivered, or choose a version of the work.");
    if (version !== "" && (commission.workId === null || !(await isVersionOf(unit, version, commission.workId))))
      refuseCommission("workVersion", "Choose a version of the commission's work.");
    await updateMilestone(unit, milestone, {
      met_on: metOn,
      met_words: words,
      met_by: doing.standing.personId ?? null,
      version_id: version === "" ? null : version,
    });
    await moveCommission(change, "meet-milestone", { after: { milestone: milestone.id, metOn, words, version } });
    await clearNotices(unit, milestoneHref(commission.id, milestone.id));
    await tellPeople(unit, {
      people: commission.holderId === null ? [] : [commission.holderId],
      words: `Accepted: ${milestone.title} · ${commission.title}`,
      href: commissionHref(commission.id),
    });
  });

/**
 * Takes back that a milestone is met, with a reason.
 * @throws Problem bad-commission, and those of `onCommission`
 */
export const undoMilestone = (doing: Doing, at: CommissionAtHand, milestoneId: string, reason: string): Promise<void> =>
  onCommission(doing, at, { event: "undo milestone", role: "leader" }, async (change) => {
    const { milestone } = await theMilestone(change, milestoneId);
    if (milestone.metOn === null) notNow(change.commission, "the milestone is not met");
    if (reason.trim().length < 10) refuseCommission("reason", "Write at least ten characters.");
    await updateMilestone(change.unit, milestone, { met_on: null, met_words: "", met_by: null, version_id: null });
    await moveCommission(change, "undo-milestone", { after: { milestone: milestone.id }, reason });
  });

/** Where a milestone stands on the page of its commission, as reminders lead to it. */
const milestoneHref = (commissionId: string, milestoneId: string): string => `${commissionHref(commissionId)}#milestone-${milestoneId}`;

const theMilestone = async ({ unit, commission }: CommissionUnderChange, id: string) => {
  const all = await milestonesOf(unit, [commission.id]);
  const milestone = all.find((one) => one.id === id);
  if (!milestone) throw new Problem("no-such-commission");
  return { milestone, others: all.filter((one) => one.id !== id) };
};

/** A milestone's values; voluntary work has no parts of a fee, and those of a paid one are never more than the whole. */
const fitting = (
  { unit, commission }: CommissionUnderChange,
  { title, deliverable, dueOn, share }: MilestoneValues,
  others: readonly CommissionMilestone[],
): Pick<CommissionMilestone, "title" | "deliverable" | "dueOn" | "share"> => {
  if (dueOn < dayOf(unit.now)) refuseCommission("dueOn", "This day is over.");
  if (commission.kind === "volunteer") {
    if (share !== "") refuseCommission("share", "Voluntary work has no fee: leave it empty.");
    return { title, deliverable, dueOn, share: null };
  }
  const part = Number(share);
  const rest = 100 - others.reduce((sum, one) => sum + (one.share ?? 0), 0);
  if (share === "" || part > rest)
    refuseCommission("share", `Write a whole number from 0 to ${rest}: the parts of all milestones make 100 per cent.`);
  return { title, deliverable, dueOn, share: part };
};
