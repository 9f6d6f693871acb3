import {
  anywhere,
  applicationsBy,
  bodiesWithin,
  COMMISSION_STATES,
  dayOf,
  feeFaults,
  listCommissions,
  nextCommissionState,
  openBodies,
  openGaps,
  planCommission,
  planShape,
  reachOf,
  withdrawApplication,
  type CommissionState,
  type ListedCommission,
} from "#partnership";
import {
  commissionDeedPage,
  commissionPage,
  commissionsPage,
  partnershipTexts,
  type CommissionRow,
  type CommissionsData,
  type FieldSpec,
} from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../desk/desk-route.ts";
import { deskSides } from "../desk-ways.ts";
import { isId } from "../is-id.ts";
import { listPart, waysOn } from "../list-parts.ts";
import { APPLICATION_ROUTES } from "./desk-applications-routes.ts";
import { toldState } from "./calls-data.ts";
import { beginning, COMMISSION_DEEDS, milestoneFields, TERMS_FIELDS, type CommissionDeed } from "./commission-deeds.ts";
import {
  asSent,
  commissionFault,
  commissionRoute,
  COMMISSIONS,
  formState,
  hrefOf,
  type CommissionFault,
  type CommissionInHand,
} from "./commission-in-hand.ts";
import { commissionPageData } from "./commission-page-data.ts";
import type { WorksAround } from "../works/works-around.ts";
import { MILESTONE_ROUTES } from "./milestone-routes.ts";
import { signRoutes } from "./sign-routes.ts";

const texts = partnershipTexts.commissionsDesk;

/**
 * Commissions at the desk: the list, planning one, its page, and each thing done to it.
 * @param around where scans of signed papers are kept; none are taken without
 */
export const deskCommissionsRoutes = (around: Pick<WorksAround, "files">): readonly PartnershipRoute[] => [
  ...ROUTES,
  ...signRoutes(around),
];

const ROUTES: readonly PartnershipRoute[] = [
  {
    kind: "desk",
    method: "get",
    path: COMMISSIONS,
    answer: async (request) => ({ page: commissionsPage(await listData(request), await deskSides(request, COMMISSIONS)) }),
  },
  {
    kind: "desk",
    method: "post",
    path: `${COMMISSIONS}/applications/:application{[0-9a-f-]{36}}/withdraw`,
    answer: async (request) => {
      try {
        await withdrawApplication(request, { id: request.part("application") });
      } catch (error) {
        const [words] = Object.values(commissionFault(error).faults);
        return { redirect: COMMISSIONS, notice: words ?? "" };
      }
      return { redirect: COMMISSIONS, notice: texts.applications.withdrawnNow };
    },
  },
  { kind: "desk", method: "get", path: `${COMMISSIONS}/new`, answer: (request) => showPlan(request) },
  {
    kind: "desk",
    method: "post",
    path: `${COMMISSIONS}/new`,
    answer: async (request) => {
      request.demand("plan-commission", anywhere(request.standing));
      const parsed = request.form.parse(planShape);
      const faults = parsed.ok ? feeFaults(parsed.values) : parsed.faults;
      if (!parsed.ok || Object.keys(faults).length > 0) return showPlan(request, { faults, status: 422 });
      try {
        return { redirect: `${COMMISSIONS}/${await planCommission(request, parsed.values)}`, notice: texts.planned };
      } catch (error) {
        return showPlan(request, commissionFault(error));
      }
    },
  },
  commissionRoute("get", "", async (request, at) => ({
    page: commissionPage(await commissionPageData(request, at), await deskSides(request, COMMISSIONS)),
  })),
  ...COMMISSION_DEEDS.flatMap((deed) => [
    commissionRoute("get", `/${deed.id}`, (request, at) => showDeed(request, at, deed)),
    commissionRoute("post", `/${deed.id}`, (request, at) => carryOut(request, at, deed)),
  ]),
  ...MILESTONE_ROUTES,
  ...APPLICATION_ROUTES,
];

const isState = (text: string): text is CommissionState => (COMMISSION_STATES as readonly string[]).includes(text);

const listData = async (request: SignedInRequest): Promise<CommissionsData> => {
  const { database, standing, session, now, query, csrf } = request;
  const today = dayOf(now);
  const part = listPart(query("page"));
  const state = isState(query("state")) ? query("state") : "";
  const body = isId(query("body")) ? query("body") : "";
  const filter = { states: isState(state) ? [state] : COMMISSION_STATES, bodyId: body === "" ? null : body };
  const subject = anywhere(standing);
  const mayPlan = request.may("plan-commission", subject).allowed;
  const seesMany = mayPlan || request.may("see-commission", subject).allowed;
  const everything = { states: COMMISSION_STATES, bodyId: null };
  const [{ lines, total }, held, applied, bodies] = await Promise.all([
    listCommissions(database, standing, filter, { ...part, day: today }),
    listCommissions(database, standing, { ...everything, heldBy: session.personId }, { offset: 0, most: 50, day: today }),
    applicationsBy(database, session.personId),
    openBodies(database, today),
  ]);
  return {
    ...{ mayPlan, seesMany, csrf, chosen: { state, body } },
    held: held.lines.map((line) => row(line, today)),
    applied: applied.map((one) => ({
      title: one.title,
      href: `/calls/${one.slug}`,
      state: partnershipTexts.calls.application.deskStates[toldState(one)],
      sentOn: dayOf(one.at),
      withdrawAction: one.settledAt === null && one.state === "received" ? `${COMMISSIONS}/applications/${one.id}/withdraw` : undefined,
    })),
    rows: lines.map((line) => row(line, today)),
    states: COMMISSION_STATES.map((value) => ({ value, label: texts.states[value] })),
    bodies: bodies.map(({ id, name }) => ({ value: id, label: name })),
    ...waysOn(COMMISSIONS, { state, body }, part, total),
  };
};

const row = (line: ListedCommission, today: string): CommissionRow => {
  const nextDay = line.state === "open call" ? line.callUntil : line.state === "signed" ? line.nextDue : null;
  return {
    title: line.title,
    href: hrefOf(line),
    reference: line.reference,
    body: line.bodyName,
    state: texts.states[line.state],
    holder: line.holderName ?? "",
    nextDay,
    late: nextDay !== null && nextDay < today,
    applications: line.applications,
    fictitious: line.fictitious,
  };
};

const showPlan = async (request: SignedInRequest, fault?: CommissionFault): Promise<PartnershipAnswer> => {
  const { database, standing, now } = request;
  request.demand("plan-commission", anywhere(standing));
  const reach = await bodiesWithin(database, reachOf(standing, "plan-commission"));
  const open = await openBodies(database, dayOf(now));
  const bodies = reach === "everywhere" ? open : open.filter(({ id }) => reach.includes(id));
  const gaps = await openGaps(database, reach === "everywhere" ? undefined : reach);
  const { fields: labels } = texts;
  const fields: readonly FieldSpec[] = [
    {
      name: "body",
      label: labels.body,
      kind: "choice",
      required: true,
      options: bodies.map(({ id, name }) => ({ value: id, label: name })),
    },
    { name: "gap", label: labels.gap, kind: "choice", required: true, options: gaps.map(({ id, title }) => ({ value: id, label: title })) },
    ...TERMS_FIELDS,
  ];
  const [only] = bodies;
  const begins = bodies.length === 1 && only ? { body: only.id } : {};
  const data = {
    title: texts.plan,
    lead: "",
    back: { text: texts.title, href: COMMISSIONS },
    action: `${COMMISSIONS}/new`,
    fields,
    state: formState(request, fault, { gap: request.query("gap"), ...begins }),
    hidden: {},
    submit: texts.plan,
    danger: false,
    ...(bodies.length === 0 ? { instead: texts.noBody } : gaps.length === 0 ? { instead: texts.noGap } : {}),
  };
  return { page: commissionDeedPage(data, await deskSides(request, COMMISSIONS)), ...(fault ? { status: fault.status } : {}) };
};

const demandDeed = (request: SignedInRequest, { subject }: CommissionInHand): void => request.demand("plan-commission", subject);

const showDeed = async (
  request: SignedInRequest,
  at: CommissionInHand,
  deed: CommissionDeed,
  fault?: CommissionFault,
): Promise<PartnershipAnswer> => {
  demandDeed(request, at);
  const { commission } = at;
  const moved = nextCommissionState(commission.state, deed.event, deed.role, commission.callFrom !== null);
  const data = {
    title: `${deed.title}: ${commission.title}`,
    lead: deed.lead,
    back: { text: commission.title, href: hrefOf(commission) },
    action: `${hrefOf(commission)}/${deed.id}`,
    fields: deed.id === "milestone" ? milestoneFields(commission) : deed.fields,
    state: formState(request, fault, beginning(deed, commission, request.now)),
    hidden: { version: fault ? request.form.text("version") : String(commission.version) },
    submit: deed.submit,
    danger: deed.danger ?? false,
    ...(moved.ok || fault ? {} : { instead: texts.notNow(texts.states[commission.state]) }),
  };
  return { page: commissionDeedPage(data, await deskSides(request, COMMISSIONS)), ...(fault ? { status: fault.status } : {}) };
};

const carryOut = async (request: SignedInRequest, at: CommissionInHand, deed: CommissionDeed): Promise<PartnershipAnswer> => {
  demandDeed(request, at);
  try {
    const done = await deed.send(request, asSent(request, at));
    if ("faults" in done) return await showDeed(request, at, deed, { faults: done.faults, status: 422 });
    return { redirect: hrefOf(at.commission), notice: done.notice };
  } catch (error) {
    return showDeed(request, at, deed, commissionFault(error));
  }
};
