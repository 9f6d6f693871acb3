import {
  askedGap,
  bodyNames,
  commissionChecks,
  dayOf,
  feeWords,
  findCase,
  findPerson,
  findWork,
  findWorkKind,
  milestonesOfCommissions,
  nextCommissionState,
  personNames,
  type CommissionMilestone,
} from "#partnership";
import { partnershipTexts, writtenDay, type CheckRow, type CommissionPageData } from "#web";
import type { SignedInRequest } from "../../desk/desk-route.ts";
import { COMMISSION_DEEDS } from "./commission-deeds.ts";
import { hrefOf, type CommissionInHand } from "./commission-in-hand.ts";

const texts = partnershipTexts.commissionsDesk;
type Facts = CommissionPageData["facts"];

/** What the page of a commission shows to somebody. */
export const commissionPageData = async (request: SignedInRequest, at: CommissionInHand): Promise<CommissionPageData> => {
  const { commission, view } = at;
  const milestones = await milestonesOfCommissions(request.database, [commission.id]);
  const sum = milestones.reduce((all, { share }) => all + (share ?? 0), 0);
  const isOpen = commission.state === "planned" || commission.state === "choosing";
  return {
    title: commission.title,
    reference: commission.reference,
    facts: await factsOf(request, at),
    terms: commission.terms,
    milestones: milestones.map((one) => milestoneRow(request, at, one)),
    sumWords: isOpen && commission.kind === "paid" && milestones.length > 0 && sum !== 100 ? texts.milestones.sum(sum) : "",
    ways: waysOf(request, at),
    checks: view === "whole" ? await checkRows(request, commission.id) : [],
    waits: commission.state === "proposed" ? texts.approval.withdraw : "",
    fictitious: commission.fictitious,
  };
};

const factsOf = async (request: SignedInRequest, { commission, view }: CommissionInHand): Promise<Facts> => {
  const { database, now } = request;
  const { facts } = texts;
  const [bodies, gap, holder, work, approval] = await Promise.all([
    bodyNames(database, [commission.bodyId], dayOf(now)),
    commission.gapId === null ? undefined : askedGap(database, commission.gapId),
    commission.holderId === null ? undefined : findPerson(database, { id: commission.holderId }),
    commission.workId === null ? undefined : findWork(database, { id: commission.workId }),
    commission.approvalCase === null ? undefined : findCase(database, { id: commission.approvalCase }),
  ]);
  const approvalWords = commission.approvedAt === null ? facts.waits : facts.approvedOn(writtenDay(dayOf(commission.approvedAt)));
  const isPublic = commission.callFrom !== null || commission.approvedAt !== null;
  return [
    [facts.state, texts.states[commission.state]],
    [facts.body, bodies.get(commission.bodyId) ?? ""],
    ...(gap ? [[facts.gap, gap.public ? { text: gap.title, href: `/gaps/${gap.slug}` } : gap.title] as const] : []),
    [facts.kind, findWorkKind(commission.workKind)?.name ?? commission.workKind],
    [facts.fee, feeWords(commission)],
    ...(commission.callFrom === null
      ? []
      : [[facts.call, partnershipTexts.calls.callDays(writtenDay(commission.callFrom), writtenDay(commission.callUntil!))] as const]),
    ...(holder ? [[facts.holder, holder.listed ? { text: holder.name, href: `/people/${holder.slug}` } : holder.name] as const] : []),
    ...(commission.directReason === "" ? [] : [[facts.direct, commission.directReason] as const]),
    ...(approval
      ? [
          [
            facts.approval,
            view === "whole"
              ? { text: `${approval.reference}: ${approvalWords}`, href: `/desk/cases/${approval.reference}` }
              : approvalWords,
          ] as const,
        ]
      : []),
    ...(commission.signedOn === null ? [] : [[facts.signedOn, writtenDay(commission.signedOn)] as const]),
    ...(work
      ? [[facts.work, work.state === "published" ? { text: work.title, href: `/library/${work.slug}` } : work.reference] as const]
      : []),
    ...(commission.endReason === "" ? [] : [[facts.endReason, commission.endReason] as const]),
    ...(isPublic ? [[facts.publicPage, { text: `/calls/${commission.slug}`, href: `/calls/${commission.slug}` }] as const] : []),
  ];
};

const waysOf = ({ now }: SignedInRequest, { commission, view, leads, signs }: CommissionInHand): CommissionPageData["ways"] => {
  const may = { leader: leads, signer: signs };
  const deeds = COMMISSION_DEEDS.filter(
    ({ event, role, offered }) =>
      may[role] &&
      nextCommissionState(commission.state, event, role, commission.callFrom !== null).ok &&
      (offered?.(commission, dayOf(now)) ?? true),
  ).map(({ id, title }) => ({ text: title, href: `${hrefOf(commission)}/${id}` }));
  const called = commission.callFrom !== null && view === "whole";
  return [...(called ? [{ text: texts.applications.title, href: `${hrefOf(commission)}/applications` }] : []), ...deeds];
};

const milestoneRow = (
  { now }: SignedInRequest,
  { commission, leads }: CommissionInHand,
  milestone: CommissionMilestone,
): CommissionPageData["milestones"][number] => {
  const { id, title, deliverable, dueOn, share, metOn, metWords } = milestone;
  const { milestones } = texts;
  const late = commission.state === "signed" && metOn === null && dueOn < dayOf(now);
  const way = (deed: "change" | "remove" | "accept" | "undo", text: string) => ({
    text,
    href: `${hrefOf(commission)}/milestones/${id}/${deed}`,
  });
  const changes = commission.state === "planned" || commission.state === "choosing";
  const accepts = commission.state === "signed" ? [metOn === null ? way("accept", milestones.accept) : way("undo", milestones.undo)] : [];
  const state = metOn !== null ? milestones.met(writtenDay(metOn)) : late ? milestones.late(writtenDay(dueOn)) : milestones.open;
  return {
    ...{ id, title, deliverable, dueOn, share, state, late },
    words: metWords,
    ways: leads ? (changes ? [way("change", milestones.change), way("remove", milestones.remove)] : accepts) : [],
  };
};

const checkRows = async ({ database }: SignedInRequest, id: string): Promise<readonly CheckRow[]> => {
  const checks = await commissionChecks(database, id);
  const names = await personNames(
    database,
    checks.map(({ personId }) => personId),
  );
  return checks.map((check) => checkRow(check, names.get(check.personId) ?? "", dayOf(check.checkedAt)));
};

/** What was found between two, in a row of a table. */
export const checkRow = (
  { capacity, effect, findings }: Pick<Awaited<ReturnType<typeof commissionChecks>>[number], "capacity" | "effect" | "findings">,
  person: string,
  on: string,
): CheckRow => ({
  person,
  capacity: texts.checks.capacities[capacity],
  found: findings.length === 0 ? texts.checks.nothing : findings.map((one) => `${texts.checks.effects[one.effect]}: ${one.path}`).join(" "),
  blocks: effect === "block",
  on,
});
