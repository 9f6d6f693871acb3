import { can, findGap, subjectOfGap, type Gap } from "#partnership";
import { Problem } from "#vocabulary";
import { partnershipTexts, type GapAround } from "#web";
import type { DeskRoute, PartnershipAnswer, SignedInRequest } from "../../desk/desk-route.ts";
import { gapLanguage } from "./gaps-data.ts";

/** A question that somebody sees at the desk, as the pages of it ask. */
export interface GapInHand {
  readonly gap: Gap;
  readonly around: GapAround;
  /** Sees who asked and who needs it; whoever only asked does not. */
  readonly seesPeople: boolean;
}

/** @throws Problem no-such-gap, or not-allowed for a public one, for whoever neither works in its body nor asked it */
const gapInHand = async ({ database, standing, part }: SignedInRequest): Promise<GapInHand> => {
  const gap = await findGap(database, { id: part("gap") });
  if (!gap) throw new Problem("no-such-gap");
  const subject = await subjectOfGap(database, gap);
  const seesPeople = can(standing, "see-gap", subject).allowed;
  if (!seesPeople && (gap.askedBy === null || gap.askedBy !== standing.personId))
    throw gap.public ? new Problem("not-allowed", { reason: "others keep the question" }) : new Problem("no-such-gap");
  const { id, title, version, state } = gap;
  return {
    gap,
    seesPeople,
    around: {
      ...{ id, title, version, state },
      text: gapLanguage(gap.language),
      mayTriage: can(standing, "triage-gap", subject).allowed,
      mayTakeStock: state !== "proposed" && can(standing, "take-stock", subject).allowed,
    },
  };
};

type GapRouteAnswer = (request: SignedInRequest, at: GapInHand) => Promise<PartnershipAnswer>;

/** Questions are named by their ids at the desk, so that "new" is none. */
export const GAP_PATH = "/desk/gaps/:gap{[0-9a-f-]{36}}";

/** A page or form of one question. */
export const gapRoute = (method: "get" | "post", rest: string, answer: GapRouteAnswer, largest?: number): DeskRoute => ({
  kind: "desk",
  method,
  path: `${GAP_PATH}${rest}`,
  ...(largest === undefined ? {} : { largest }),
  answer: async (request) => answer(request, await gapInHand(request)),
});

/** @throws Problem not-allowed */
export const demandOf = (allowed: boolean): void => {
  if (!allowed) throw new Problem("not-allowed", { reason: "the question waits for its decision, or others keep it" });
};

/** What a form says that could not be carried out. */
export interface GapFault {
  readonly faults: Readonly<Record<string, string>>;
  readonly status: 409 | 422;
}

const IN_A_FORM: ReadonlySet<number> = new Set([409, 413, 415, 422]);

/** What to say in a form for a problem that its sender can mend. @throws every other problem */
export const gapFault = (error: unknown): GapFault => {
  if (!(error instanceof Problem) || !IN_A_FORM.has(error.status)) throw error;
  if (error.code === "bad-gap") return { faults: { [String(error.values["field"])]: String(error.values["reason"]) }, status: 422 };
  const field = error.code.startsWith("literature-") ? "literature" : error.code.startsWith("work-") ? "known" : "form";
  const words = error.code === "changed-meanwhile" ? partnershipTexts.desk.changedMeanwhile : `${error.message} ${error.remedy}`;
  return { faults: { [field]: words }, status: error.status === 409 ? 409 : 422 };
};
