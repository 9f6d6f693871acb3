import {
  askedGap,
  bodyNames,
  commissionChecks,
  dayOf,
  feeWords,
  findCase,
  findOrganisation,
  findPerson,
  findWork,
  findWorkKind,
  hidesMakerFrom,
  milestonesOfCommissions,
  nextCommissionState,
  personNames,
  signaturesOf,
  type Commission,
  type CommissionMilestone,
  type Signature,
  type Work,
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
  const [milestones, signatures] = await Promise.all([
    milestonesOfCommissions(request.database, [commission.id]),
    signaturesOf(request.database, commission.id),
  ]);
  const sum = milestones.reduce((all, { share }) => all + (share ?? 0), 0);
  const isOpen = commission.state === "planned" || commission.state === "choosing";
  return {
    title: commission.title,
    reference: commission.reference,
    facts: await factsOf(request, at),
    terms: commission.terms,
    milestones: milestones.map((one) => milestoneRow(request, at, one)),
    sumWords: isOpen && commission.kind === "paid" && milestones.length > 0 && sum !== 100 ? texts.milestones.sum(sum) : "",
    ways: [...waysToSign(request, at, signatures), ...waysOf(request, at)],
    checks: view === "whole" ? await checkRows(request, commission.id) : [],
    waits: commission.state === "proposed" ? texts.approval.withdraw : "",
    fictitious: commission.fictitious,
  };
};

/** The work of a commission, for those who may know who made it: its holder did. */
const workOf = async ({ database, standing }: SignedInRequest, workId: string | null): Promise<Work | undefined> =>
  workId === null || (await hidesMakerFrom(database, standing, workId)) ? undefined : findWork(database, { id: workId });

const factsOf = async (request: SignedInRequest, { commission, view }: CommissionInHand): Promise<Facts> => {
  const { database, now } = request;
  const { facts } = texts;
  const [bodies, gap, holder, organisation, signatures, work, approval] = await Promise.all([
    bodyNames(database, [commission.bodyId], dayOf(now)),
    commission.gapId === null ? undefined : askedGap(database, commission.gapId),
    commission.holderId === null ? undefined : findPerson(database, { id: commission.holderId }),
    commission.holderOrganisation === null ? undefined : findOrganisation(database, { id: commission.holderOrganisation }),
    signaturesOf(database, commission.id),
    workOf(request, commission.workId),
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
    ...(organisation ? [[facts.organisation, { text: organisation.name, href: `/organisations/${organisation.slug}` }] as const] : []),
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
    ...signatures.map((one) => signatureFact(commission, one)),
    ...(commission.signedOn === null ? [] : [[facts.signedOn, writtenDay(commission.signedOn)] as const]),
    ...(work
      ? [[facts.work, work.state === "published" ? { text: work.title, href: `/library/${work.slug}` } : work.reference] as const]
      : []),
    ...(commission.endReason === "" ? [] : [[facts.endReason, commission.endReason] as const]),
    ...(isPublic ? [[facts.publicPage, { text: `/calls/${commission.slug}`, href: `/calls/${commission.slug}` }] as const] : []),
  ];
};

/** Who signed on which day, how, and the scan of what was signed on paper. */
const signatureFact = (commission: Commission, { side, way, signedOn, personName, file }: Signature): Facts[number] => {
  const words = way === "desk" ? texts.sign.atDesk(personName, writtenDay(signedOn)) : texts.sign.onPaper(writtenDay(signedOn));
  return [texts.sign.sides[side], file ? { text: words, href: `${hrefOf(commission)}/signatures/${side}` } : words];
};

/** Ways to sign for the side that somebody is on, as long as it has not signed. */
const waysToSign = (
  { session }: SignedInRequest,
  { commission, signs }: CommissionInHand,
  signatures: readonly Signature[],
): CommissionPageData["ways"] => {
  if (commission.state !== "approved") return [];
  const holds = commission.holderId === session.personId;
  const own = holds ? "holder" : "partnership";
  const desk = (holds || signs) && !signatures.some(({ side }) => side === own);
  return [
    ...(desk ? [{ text: texts.sign.title, href: `${hrefOf(commission)}/sign` }] : []),
    ...(signs ? [{ text: texts.sign.paper, href: `${hrefOf(commission)}/paper` }] : []),
  ];
};

const waysOf = ({ now }: SignedInRequest, { commission, view, leads }: CommissionInHand): CommissionPageData["ways"] => {
  const deeds = COMMISSION_DEEDS.filter(
    ({ event, role, offered }) =>
      leads &&
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
