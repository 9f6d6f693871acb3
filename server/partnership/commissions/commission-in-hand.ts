import {
  findCommission,
  subjectOfCommission,
  viewOfCommission,
  type Commission,
  type CommissionAtHand,
  type CommissionView,
  type Subject,
} from "#partnership";
import { Problem } from "#vocabulary";
import { partnershipTexts, type FormState } from "#web";
import type { DeskRoute, PartnershipAnswer, SignedInRequest } from "../../desk/desk-route.ts";

export const COMMISSIONS = "/desk/commissions";
/** Commissions are named by their ids at the desk, so that "new" is none. */
export const COMMISSION_PATH = `${COMMISSIONS}/:commission{[0-9a-f-]{36}}`;

/** A commission that somebody may know of, with how much of it they see and whether they run it. */
export interface CommissionInHand {
  readonly commission: Commission;
  readonly subject: Subject;
  readonly view: CommissionView;
  readonly leads: boolean;
  readonly signs: boolean;
}

/** @throws Problem no-such-commission */
export const commissionInHand = async (request: SignedInRequest): Promise<CommissionInHand> => {
  const commission = await findCommission(request.database, { id: request.part("commission") });
  const subject = commission && (await subjectOfCommission(request.database, commission));
  const view = commission && subject && viewOfCommission(request.standing, commission, subject);
  if (!commission || !subject || !view) throw new Problem("no-such-commission");
  return {
    ...{ commission, subject, view },
    leads: request.may("plan-commission", subject).allowed,
    signs: request.may("sign-commission", subject).allowed,
  };
};

/** A page or form of one commission. */
export const commissionRoute = (
  method: "get" | "post",
  rest: string,
  answer: (request: SignedInRequest, at: CommissionInHand) => Promise<PartnershipAnswer>,
): DeskRoute => ({
  kind: "desk",
  method,
  path: `${COMMISSION_PATH}${rest}`,
  answer: async (request) => answer(request, await commissionInHand(request)),
});

export const hrefOf = ({ id }: Pick<Commission, "id">): string => `${COMMISSIONS}/${id}`;

/** The commission as it was when the form was made. */
export const asSent = ({ form }: SignedInRequest, { commission }: CommissionInHand): CommissionAtHand => ({
  id: commission.id,
  version: form.version(),
});

/** What a form says that could not be carried out. */
export interface CommissionFault {
  readonly faults: Readonly<Record<string, string>>;
  readonly status: 409 | 422;
}

const IN_A_FORM: ReadonlySet<string> = new Set(["commission-refused", "conflict-blocks", "gap-state"]);

/** What to say in a form for a problem that its sender can mend. @throws every other problem */
export const commissionFault = (error: unknown): CommissionFault => {
  if (!(error instanceof Problem)) throw error;
  if (error.code === "bad-commission") return { faults: { [String(error.values["field"])]: String(error.values["reason"]) }, status: 422 };
  if (error.code === "changed-meanwhile") return { faults: { form: partnershipTexts.desk.changedMeanwhile }, status: 409 };
  if (!IN_A_FORM.has(error.code)) throw error;
  return { faults: { form: `${error.message} ${error.remedy}` }, status: 409 };
};

/** A form as it was sent with what is wrong in it, or as it begins. */
export const formState = (
  { form, csrf }: SignedInRequest,
  fault: CommissionFault | undefined,
  values: Readonly<Record<string, string>> = {},
): FormState => ({ values: fault ? form.values() : values, faults: fault?.faults ?? {}, csrf });
