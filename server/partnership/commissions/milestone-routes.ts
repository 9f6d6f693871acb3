import {
  changeMilestone,
  dayOf,
  meetMilestone,
  metShape,
  milestonesOfCommissions,
  milestoneShape,
  removeMilestone,
  undoMilestone,
  reasonShape,
  versionsOf,
  type CommissionMilestone,
} from "#partnership";
import { Problem } from "#vocabulary";
import { commissionDeedPage, partnershipTexts, type DeedData, type FieldSpec } from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../desk/desk-route.ts";
import { deskSides } from "../desk-ways.ts";
import { milestoneFields } from "./commission-deeds.ts";
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

const texts = partnershipTexts.commissionsDesk;
const { fields: labels, milestones: words } = texts;
const PATH = "/milestones/:milestone{[0-9a-f-]{36}}/:deed{change|remove|accept|undo}";

type MilestoneDeed = "change" | "remove" | "accept" | "undo";

/** Forms on one milestone: change it, take it out, accept what was delivered, take that back. */
export const MILESTONE_ROUTES: readonly PartnershipRoute[] = [
  commissionRoute("get", PATH, async (request, at) => show(request, at, await theMilestone(request, at))),
  commissionRoute("post", PATH, async (request, at) => {
    const milestone = await theMilestone(request, at);
    try {
      const faults = await carryOut(request, at, milestone.id);
      if (faults) return await show(request, at, milestone, { faults, status: 422 });
    } catch (error) {
      return show(request, at, milestone, commissionFault(error));
    }
    return { redirect: hrefOf(at.commission), notice: DONE[deedOf(request)] };
  }),
];

const DONE: Readonly<Record<MilestoneDeed, string>> = {
  change: texts.saved,
  remove: words.removed,
  accept: words.accepted,
  undo: words.undone,
};

const deedOf = (request: SignedInRequest): MilestoneDeed => request.part("deed") as MilestoneDeed;

const theMilestone = async (request: SignedInRequest, { commission, subject }: CommissionInHand): Promise<CommissionMilestone> => {
  request.demand("plan-commission", subject);
  const all = await milestonesOfCommissions(request.database, [commission.id]);
  const milestone = all.find(({ id }) => id === request.part("milestone"));
  if (!milestone) throw new Problem("no-such-commission");
  return milestone;
};

/** Does what the form asks; what is wrong with what was written, by field. */
const carryOut = async (
  request: SignedInRequest,
  inHand: CommissionInHand,
  id: string,
): Promise<Readonly<Record<string, string>> | undefined> => {
  const at = asSent(request, inHand);
  switch (deedOf(request)) {
    case "change": {
      const parsed = request.form.parse(milestoneShape);
      if (!parsed.ok) return parsed.faults;
      await changeMilestone(request, at, id, parsed.values);
      return undefined;
    }
    case "remove":
      await removeMilestone(request, at, id);
      return undefined;
    case "accept": {
      const parsed = request.form.parse(metShape);
      if (!parsed.ok) return parsed.faults;
      await meetMilestone(request, at, id, parsed.values);
      return undefined;
    }
    case "undo": {
      const parsed = request.form.parse(reasonShape);
      if (!parsed.ok) return parsed.faults;
      await undoMilestone(request, at, id, parsed.values.reason);
      return undefined;
    }
  }
};

const fieldsOf = async (request: SignedInRequest, { commission }: CommissionInHand): Promise<readonly FieldSpec[]> => {
  switch (deedOf(request)) {
    case "change":
      return milestoneFields(commission);
    case "remove":
      return [];
    case "undo":
      return [{ name: "reason", label: labels.reason, kind: "long text", required: true, longest: 4_000 }];
    case "accept": {
      const versions = commission.workId === null ? [] : await versionsOf(request.database, commission.workId);
      const options = versions.map(({ id, number }) => ({ value: id, label: words.from(number) }));
      return [
        { name: "metOn", label: labels.metOn, kind: "date", required: true },
        { name: "words", label: labels.metWords, kind: "long text", rows: 4, longest: 4_000 },
        ...(options.length === 0 ? [] : [{ name: "workVersion", label: labels.version, kind: "choice", options } as const]),
      ];
    }
  }
};

const show = async (
  request: SignedInRequest,
  inHand: CommissionInHand,
  { title, deliverable, dueOn, share }: CommissionMilestone,
  fault?: CommissionFault,
): Promise<PartnershipAnswer> => {
  const { commission } = inHand;
  const deed = deedOf(request);
  const titles: Readonly<Record<MilestoneDeed, string>> = {
    change: words.changeOf(title),
    remove: `${words.remove}: ${title}`,
    accept: words.acceptOf(title),
    undo: `${words.undo}: ${title}`,
  };
  const values =
    deed === "change" ? { title, deliverable, dueOn, share: share === null ? "" : String(share) } : { metOn: dayOf(request.now) };
  const data: DeedData = {
    title: titles[deed],
    lead: deed === "accept" ? deliverable : "",
    back: { text: commission.title, href: hrefOf(commission) },
    action: `${hrefOf(commission)}/milestones/${request.part("milestone")}/${deed}`,
    fields: await fieldsOf(request, inHand),
    state: formState(request, fault, values),
    hidden: { version: fault ? request.form.text("version") : String(commission.version) },
    submit: deed === "change" ? partnershipTexts.worksDesk.save : words[deed],
    danger: deed === "remove" || deed === "undo",
  };
  return { page: commissionDeedPage(data, await deskSides(request, COMMISSIONS)), ...(fault ? { status: fault.status } : {}) };
};
