import {
  addMilestone,
  applicationShape,
  applyForCall,
  askForCommissionApproval,
  callShape,
  changeMilestone,
  changeTerms,
  chooseApplicant,
  choiceShape,
  closeCall,
  directShape,
  endCommission,
  findApplication,
  fulfilCommission,
  meetMilestone,
  metShape,
  milestoneShape,
  nameHolder,
  nameWork,
  openCall,
  planCommission,
  planShape,
  publicCommission,
  reasonShape,
  removeMilestone,
  sayWhoApplied,
  signAtDesk,
  signCommission,
  signShape,
  termsShape,
  undoMilestone,
  withdrawApplication,
  type CommissionAtHand,
} from "#partnership";
import { Problem } from "#vocabulary";
import { hashOf } from "../commissions/calls-data.ts";
import { change, ofCommission, type ApiRequest, type Change, type Done, type Keepers } from "./api-request.ts";
import { bodyAt } from "./bodies-keepers.ts";
import { byShape } from "./by-shape.ts";
import { seenCommission } from "./commission-read-keepers.ts";

type OnCommission = ApiRequest<{ readonly commission: string }>;

const done = (id: string, more: Partial<Done> = {}): Done => ({ path: `/commissions/${id}`, ...more });

/** A change of a commission that its reader may know of; who applied stands in its log alone. */
const changing = async <Result>(
  request: OnCommission,
  act: (at: CommissionAtHand) => Promise<Result>,
  more: (result: Result) => Partial<Done> = () => ({}),
): Promise<Change> => {
  const { commission: id } = request.parts;
  await seenCommission(request, id);
  return change(
    () => act({ id, version: request.version }),
    (result) => done(id, more(result)),
    () => ofCommission(id),
  );
};

interface SentMilestone {
  readonly title: string;
  readonly deliverable: string;
  readonly dueOn: string;
  readonly share: number | null;
}

const milestoneOf = ({ share, ...rest }: SentMilestone) => byShape(milestoneShape, { ...rest, share: share === null ? "" : String(share) });

export const PLANNING_KEEPERS: Keepers<
  "planCommission" | "changeTerms" | "addMilestone" | "changeMilestone" | "removeMilestone" | "openCall" | "closeCall"
> = {
  planCommission: async (request) => {
    const { body, ...rest } = request.body;
    const values = byShape(planShape, { ...rest, body: (await bodyAt(request, body)).id });
    return change(
      () => planCommission(request, values),
      (id) => done(id, { id, added: true }),
      ofCommission,
    );
  },
  changeTerms: (request) => {
    const values = byShape(termsShape, request.body);
    return changing(request, (at) => changeTerms(request, at, values));
  },
  addMilestone: (request) => {
    const values = milestoneOf(request.body);
    return changing(
      request,
      (at) => addMilestone(request, at, values),
      (id) => ({ id, added: true }),
    );
  },
  changeMilestone: (request) => {
    const values = milestoneOf(request.body);
    return changing(request, (at) => changeMilestone(request, at, request.parts.milestone, values));
  },
  removeMilestone: (request) => changing(request, (at) => removeMilestone(request, at, request.parts.milestone)),
  openCall: (request) => {
    const values = byShape(callShape, request.body);
    return changing(request, (at) => openCall(request, at, values));
  },
  closeCall: (request) => changing(request, (at) => closeCall(request, at)),
};

const SECRET_BYTES = 24;

export const CHOOSING_KEEPERS: Keepers<
  "applyForCall" | "withdrawApplication" | "sayWhoApplied" | "chooseApplicant" | "nameHolder" | "askForCommissionApproval"
> = {
  applyForCall: async (request) => {
    const { database, parts, today, surroundings } = request;
    const call = await publicCommission(database, parts.call, today);
    if (!call) throw new Problem("no-such-commission");
    const values = { name: "", address: "", ...byShape(applicationShape.pick({ words: true, organisation: true }), request.body) };
    const secret = Buffer.from(surroundings.randomBytes(SECRET_BYTES)).toString("base64url");
    return change(
      () => applyForCall(request, call.slug, values, hashOf(secret)),
      (id) => ({ path: "/applications", id, added: true }),
      () => ofCommission(call.id),
    );
  },
  withdrawApplication: async (request) => {
    const { application: id } = request.parts;
    const application = await findApplication(request.database, { id });
    if (!application || application.personId !== request.personId) throw new Problem("no-such-commission");
    return change(
      () => withdrawApplication(request, { id }),
      () => ({ path: "/applications" }),
      () => ofCommission(application.commissionId),
    );
  },
  sayWhoApplied: (request) => {
    const { person, organisation } = request.body;
    return changing(request, (at) => sayWhoApplied(request, at, request.parts.application, person, organisation));
  },
  chooseApplicant: (request) => {
    const { reasons } = byShape(choiceShape, request.body);
    return changing(request, (at) => chooseApplicant(request, at, request.parts.application, reasons));
  },
  nameHolder: (request) => {
    const values = byShape(directShape, request.body);
    return changing(request, (at) => nameHolder(request, at, values));
  },
  askForCommissionApproval: (request) =>
    changing(
      request,
      (at) => askForCommissionApproval(request, at),
      (reference) => ({ reference }),
    ),
};

export const DELIVERING_KEEPERS: Keepers<
  "signAtDesk" | "signCommission" | "nameCommissionedWork" | "meetMilestone" | "undoMilestone" | "fulfilCommission" | "endCommission"
> = {
  signAtDesk: (request) => changing(request, (at) => signAtDesk(request, at, request.body.side, request.body.termsHash)),
  signCommission: (request) => {
    const { partnershipOn, holderOn } = request.body;
    const values = byShape(signShape, { partnershipOn: partnershipOn ?? "", holderOn: holderOn ?? "" });
    return changing(request, (at) => signCommission(request, at, values));
  },
  nameCommissionedWork: (request) => changing(request, (at) => nameWork(request, at, request.body.work)),
  meetMilestone: (request) => {
    const values = byShape(metShape, { ...request.body, workVersion: request.body.workVersion ?? "" });
    return changing(request, (at) => meetMilestone(request, at, request.parts.milestone, values));
  },
  undoMilestone: (request) => {
    const { reason } = byShape(reasonShape, request.body);
    return changing(request, (at) => undoMilestone(request, at, request.parts.milestone, reason));
  },
  fulfilCommission: (request) => changing(request, (at) => fulfilCommission(request, at)),
  endCommission: (request) => {
    const { reason } = byShape(reasonShape, request.body);
    return changing(request, (at) => endCommission(request, at, reason));
  },
};
