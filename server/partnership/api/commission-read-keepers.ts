import type { CommissionAnswer, CommissionCheckAnswer, ListedCallAnswer } from "#contract";
import {
  allSettings,
  applicationsBy,
  applicationsOf,
  askedGap,
  bodyLabels,
  checkHolder,
  COMMISSION_STATES,
  commissionChecks,
  feesShown,
  findCase,
  findCommission,
  findOrganisation,
  findPeople,
  findWork,
  hidesMakerFrom,
  isPublic,
  listCommissions,
  milestonesOfCommissions,
  openCalls,
  pastCommissions,
  hashOfTerms,
  personNames,
  publicCommission,
  signaturesOf,
  subjectOfCommission,
  viewOfCommission,
  type Application,
  type Commission,
  type CommissionCheck,
  type CommissionMilestone,
  type CommissionView,
  type PublicCommission,
  type Subject,
} from "#partnership";
import { decimalOf, money, Problem, type Currency } from "#vocabulary";
import { dayOf } from "../case-words.ts";
import { callHref, isCalled, isFeeOpen, isOpenCall, publicState, toldState } from "../commissions/calls-data.ts";
import { gapHref } from "../gaps/gaps-data.ts";
import { workHref } from "../works/library-data.ts";
import { hrefOf, type Keepers, type Reader } from "./api-request.ts";
import { bodyAt } from "./bodies-keepers.ts";
import { bodyLinkOf } from "./body-answers.ts";
import { listAnswer, shortListAnswer } from "./list-answer.ts";

/** A commission that somebody may know of, with how much of it they see. */
export interface SeenCommission {
  readonly commission: Commission;
  readonly subject: Subject;
  readonly view: CommissionView;
}

/** @throws Problem no-such-commission, the same whether there is none or it is not theirs to know of */
export const seenCommission = async ({ database, standing }: Reader, id: string): Promise<SeenCommission> => {
  const commission = await findCommission(database, { id });
  const subject = commission && (await subjectOfCommission(database, commission));
  const view = commission && subject && viewOfCommission(standing, commission, subject);
  if (!commission || !subject || !view) throw new Problem("no-such-commission");
  return { commission, subject, view };
};

/** For those who choose: a holder does not see who else applied. @throws Problem no-such-commission */
const wholeCommission = async (reader: Reader, id: string): Promise<Commission> => {
  const { commission, view } = await seenCommission(reader, id);
  if (view !== "whole") throw new Problem("no-such-commission");
  return commission;
};

const feeOf = ({ amountMinor, currency }: Pick<Commission, "amountMinor" | "currency">) =>
  amountMinor === null || currency === null ? null : { amount: decimalOf(money(amountMinor, currency as Currency)), currency };

const daysOf = ({ callFrom, callUntil }: Pick<Commission, "callFrom" | "callUntil">) =>
  callFrom === null || callUntil === null ? null : { from: callFrom, until: callUntil };

const personHref = (slug: string): string => `/people/${encodeURIComponent(slug)}`;

const organisationPage = (slug: string | null): string | null => (slug === null ? null : `/organisations/${encodeURIComponent(slug)}`);

const organisationAnswer = async ({ database }: Reader, id: string | null) => {
  const found = id === null ? undefined : await findOrganisation(database, { id });
  return found ? { name: found.name, page: organisationPage(found.slug) } : null;
};

const milestoneOf = ({ title, deliverable, dueOn, share }: CommissionMilestone) => ({ title, deliverable, dueOn, share });

/** A call, or an approved commission, as everybody sees it. */
const listedCall = (call: PublicCommission, today: string, feesPublic: boolean): ListedCallAnswer => {
  const { slug, title, workKind, bodySlug, bodyName, kind, workTitle, workSlug, fictitious } = call;
  const { holderName, holderSlug, organisationName, organisationSlug } = call;
  const isOpen = isCalled(call, today);
  return {
    ...{ slug, title, kind, fictitious },
    href: hrefOf("calls", slug),
    page: callHref(slug),
    state: publicState(call, isOpen),
    workKind,
    body: { slug: bodySlug, name: bodyName, href: hrefOf("bodies", bodySlug) },
    fee: isFeeOpen(isOpen, feesPublic) ? feeOf(call) : null,
    call: daysOf(call),
    holder: holderName === null ? null : { name: holderName, page: holderSlug === null ? null : personHref(holderSlug) },
    organisation: organisationName === null ? null : { name: organisationName, page: organisationPage(organisationSlug) },
    work: workTitle === null || workSlug === null ? null : { title: workTitle, page: workHref(workSlug) },
  };
};

/** Day by which past calls are sorted. */
const pastDay = ({ callUntil, approvedAt }: PublicCommission): string => callUntil ?? dayOf(approvedAt!);

const findingsOf = ({ findings }: Pick<CommissionCheck, "findings">) =>
  findings.map(({ rule, effect, path }) => ({ rule, effect, words: path }));

type Checked = Pick<CommissionCheck, "personId" | "capacity" | "effect" | "findings">;

const checkAnswers = async ({ database }: Reader, checks: readonly Checked[]): Promise<CommissionCheckAnswer[]> => {
  const names = await personNames(
    database,
    checks.map(({ personId }) => personId),
  );
  return checks.map((check) => ({
    person: names.get(check.personId) ?? "",
    capacity: check.capacity,
    effect: check.effect,
    findings: findingsOf(check),
  }));
};

const milestoneAnswer = (one: CommissionMilestone, hidesWork: boolean): CommissionAnswer["milestones"][number] => ({
  id: one.id,
  ...milestoneOf(one),
  metOn: one.metOn,
  words: one.metWords,
  workVersion: hidesWork ? null : one.versionId,
});

/** Records that a commission names, as its reader may know of them. */
const namedIn = async ({ database, today }: Reader, { commission, view }: SeenCommission, hidesWork: boolean) => {
  const { bodyId, gapId, holderId, workId, approvalCase, approvedAt } = commission;
  const [labels, gap, people, work, approval] = await Promise.all([
    bodyLabels(database, [bodyId], today),
    gapId === null ? undefined : askedGap(database, gapId),
    findPeople(database, holderId === null ? [] : [holderId]),
    workId === null || hidesWork ? undefined : findWork(database, { id: workId }),
    approvalCase === null ? undefined : findCase(database, { id: approvalCase }),
  ]);
  const body = labels.get(bodyId);
  const [holder] = people;
  return {
    body: body ? bodyLinkOf(body) : null,
    gap: gap ? { id: gap.id, title: gap.title, page: gap.public ? gapHref(gap.slug) : null } : null,
    holder: holder ? { name: holder.name, page: holder.listed && holder.state === "active" ? personHref(holder.slug) : null } : null,
    work: work ? { id: work.id, reference: work.reference, page: isPublic(work.state) ? workHref(work.slug) : null } : null,
    approval: approval ? { case: view === "whole" ? approval.reference : null, on: approvedAt === null ? null : dayOf(approvedAt) } : null,
  };
};

const commissionAnswer = async (reader: Reader, seen: SeenCommission): Promise<CommissionAnswer> => {
  const { database, may } = reader;
  const { commission, subject, view } = seen;
  const { id, version, reference, slug, title, state, terms, kind, directReason, endReason, fictitious } = commission;
  const [milestones, signatures] = await Promise.all([milestonesOfCommissions(database, [id]), signaturesOf(database, id)]);
  const isKnown = commission.callFrom !== null || commission.approvedAt !== null;
  // Its holder made the work, whom reviewers may not know.
  const hidesWork = commission.workId !== null && (await hidesMakerFrom(database, reader.standing, commission.workId));
  return {
    ...{ id, version, reference, view, title, state, terms, kind, directReason, endReason, fictitious },
    ...(await namedIn(reader, seen, hidesWork)),
    page: isKnown ? callHref(slug) : null,
    workKind: commission.workKind,
    fee: feeOf(commission),
    call: daysOf(commission),
    signed: commission.signedOn,
    organisation: await organisationAnswer(reader, commission.holderOrganisation),
    termsHash: hashOfTerms(commission, milestones),
    signatures: signatures.map(({ side, way, signedOn: on, personName, termsHash }) => ({
      ...{ side, way, on, termsHash },
      by: way === "desk" ? personName : null,
    })),
    milestones: milestones.map((one) => milestoneAnswer(one, hidesWork)),
    checks: view === "whole" ? await checkAnswers(reader, await commissionChecks(database, id)) : null,
    mayPlan: may("plan-commission", subject).allowed,
    maySign: may("sign-commission", subject).allowed,
  };
};

/** Applications with the pages of those who are listed. */
const applicationAnswers = async ({ database }: Reader, all: readonly Application[]) => {
  const people = await findPeople(
    database,
    all.flatMap(({ personId }) => personId ?? []),
  );
  return all.map(({ id, commissionId, personId, name, state, at }) => {
    const person = people.find((one) => one.id === personId);
    return {
      ...{ id, name, state },
      href: hrefOf("commissions", commissionId, "applications", id),
      page: person?.listed && person.state === "active" ? personHref(person.slug) : null,
      known: personId !== null,
      sent: at.toISOString(),
    };
  });
};

/** What lies between somebody who may still be chosen and those who decide. */
const checksOf = async (reader: Reader, commission: Commission, { personId, organisationId, state }: Application) => {
  if (personId === null || (state !== "received" && state !== "chosen")) return null;
  const { database, now } = reader;
  const { holder, deciders } = await checkHolder({ tables: () => database.tables(), now }, commission, { personId, organisationId });
  return checkAnswers(reader, [holder, ...deciders]);
};

export const CALL_KEEPERS: Keepers<"listCalls" | "getCall"> = {
  listCalls: async ({ database, query, part, today }) => {
    const feesPublic = feesShown(await allSettings(database), today);
    const itemOf = (call: PublicCommission) => listedCall(call, today, feesPublic);
    if (query.show === "open") {
      const rows = await openCalls(database, today);
      return { answer: shortListAnswer(part, { rows, keyOf: ({ callUntil, id }) => [callUntil!, id], itemOf }) };
    }
    const [on = "", id = ""] = part.after ?? [];
    const after = part.after === undefined ? undefined : { on, id };
    const { lines, total } = await pastCommissions(database, today, { offset: 0, most: part.limit + 1, after });
    return { answer: listAnswer(part, { rows: lines, keyOf: (call) => [pastDay(call), call.id], itemOf, total }) };
  },
  getCall: async ({ database, parts, today }) => {
    const call = await publicCommission(database, parts.call, today);
    if (!call) throw new Problem("no-such-commission");
    const [milestones, settings] = await Promise.all([milestonesOfCommissions(database, [call.id]), allSettings(database)]);
    const { gapTitle, gapSlug, terms, directReason, approvedAt } = call;
    const answer = {
      ...listedCall(call, today, feesShown(settings, today)),
      terms,
      gap: gapTitle === null || gapSlug === null ? null : { title: gapTitle, page: gapHref(gapSlug) },
      directReason: approvedAt === null ? "" : directReason,
      milestones: milestones.map(milestoneOf),
      takesApplications: isOpenCall(call, today),
    };
    return { answer };
  },
};

export const COMMISSION_READ_KEEPERS: Keepers<
  "listCommissions" | "getCommission" | "listCommissionApplications" | "getCommissionApplication" | "listOwnApplications"
> = {
  listCommissions: async (request) => {
    const { database, standing, personId, query, part, today } = request;
    const { state, body, held } = query;
    const filter = {
      states: state === undefined ? COMMISSION_STATES : [state],
      bodyId: body === undefined ? null : (await bodyAt(request, body)).id,
      ...(held === "true" ? { heldBy: personId! } : {}),
    };
    const [openedAt = "", id = ""] = part.after ?? [];
    const after = part.after === undefined ? undefined : { openedAt: new Date(openedAt), id };
    const { lines, total } = await listCommissions(database, standing, filter, { offset: 0, most: part.limit + 1, day: today, after });
    const answer = listAnswer(part, {
      rows: lines,
      keyOf: (line) => [line.openedAt.toISOString(), line.id],
      itemOf: (line) => ({
        id: line.id,
        reference: line.reference,
        href: hrefOf("commissions", line.id),
        title: line.title,
        state: line.state,
        body: line.bodyName,
        holder: line.holderName,
        applications: line.holderId === personId ? null : line.applications,
        nextDue: line.nextDue,
        opened: line.openedAt.toISOString(),
        fictitious: line.fictitious,
      }),
      total,
    });
    return { answer };
  },
  getCommission: async (request) => {
    const seen = await seenCommission(request, request.parts.commission);
    return { answer: await commissionAnswer(request, seen), version: seen.commission.version };
  },
  listCommissionApplications: async (request) => {
    const { id } = await wholeCommission(request, request.parts.commission);
    const rows = await applicationAnswers(request, await applicationsOf(request.database, id));
    const answer = shortListAnswer(request.part, { rows, keyOf: ({ sent, id: one }) => [sent, one], itemOf: (one) => one });
    return { answer };
  },
  getCommissionApplication: async (request) => {
    const commission = await wholeCommission(request, request.parts.commission);
    const all = await applicationsOf(request.database, commission.id);
    const application = all.find(({ id }) => id === request.parts.application);
    if (!application) throw new Problem("no-such-commission");
    const [shown] = await applicationAnswers(request, [application]);
    const { address, confirmed, organisationWords, words, reasons } = application;
    const organisation = await organisationAnswer(request, application.organisationId);
    const checks = await checksOf(request, commission, application);
    return { answer: { ...shown, address, confirmed, organisation, organisationWords, words, reasons, checks } };
  },
  listOwnApplications: async ({ database, personId, part }) => {
    const rows = await applicationsBy(database, personId!);
    const answer = shortListAnswer(part, {
      rows: rows.map((row, place) => ({ ...row, place: String(place).padStart(3, "0") })),
      keyOf: ({ place }) => [place],
      itemOf: (one) => ({
        id: one.id,
        call: { title: one.title, href: hrefOf("calls", one.slug) },
        state: toldState(one),
        words: one.words,
        sent: one.at.toISOString(),
        mayWithdraw: one.settledAt === null && one.state === "received",
      }),
    });
    return { answer };
  },
};
