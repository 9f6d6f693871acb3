import type { Readable } from "../bodies/readable.ts";
import { appraisersOf, findAppraisal, type Disagreement } from "./appraisal-records.ts";
import { causesOf, type Cause } from "./cause-records.ts";
import { choiceSteps, findChoice, type Choice, type ChoiceStep } from "./choice-records.ts";
import { findChoiceVersion, publishedVersions, type ChoiceVersion } from "./choice-version-records.ts";
import { judgementsOfVersion, type Judgement } from "./judgement-records.ts";
import { pilotsOfVersion, type Pilot } from "./pilot-records.ts";
import type { ChoiceState } from "./choice-words.ts";

/** Everything of a choice that readers may see, at one of its published versions. */
export interface PublicChoice {
  readonly id: string;
  readonly reference: string;
  readonly slug: string;
  /** As readers are told: one that was listed stays "not yet appraised" while it is drafted and appraised. */
  readonly state: Exclude<ChoiceState, "draft" | "in appraisal">;
  /** It is being appraised, for the first time or again. */
  readonly underAppraisal: boolean;
  readonly bodyId: string;
  readonly nextReviewOn: string | null;
  readonly withdrawnReason: string;
  readonly fictitious: boolean;
  /** The version shown, with its content. */
  readonly shown: ChoiceVersion;
  /** Whether that is the one which is public now. */
  readonly isNewest: boolean;
  /** What was published; undefined where nobody appraised it. */
  readonly result: Judgement | undefined;
  /** What each appraiser said by themselves, and what they reconciled. */
  readonly judgements: readonly Judgement[];
  readonly disagreements: readonly Disagreement[];
  /** Interests that the appraisers declared, by person; "" where they said there are none. */
  readonly interests: readonly { readonly personId: string | null; readonly interest: string }[];
  /** Newest first; those without a day of settling still stand. */
  readonly causes: readonly Cause[];
  readonly pilots: readonly Pilot[];
  /** What became of it in public, oldest first. */
  readonly steps: readonly ChoiceStep[];
  /** Every version that readers have seen, newest first. */
  readonly versions: readonly ChoiceVersion[];
}

/** A public choice by its address, as it is now or as a version that was published; undefined where there is none. */
export const readPublicChoice = async (from: Readable, slug: string, number?: number): Promise<PublicChoice | undefined> => {
  const choice = await findChoice(from, { slug });
  if (!choice || choice.publicVersion === null) return undefined;
  const shown = await findChoiceVersion(from, number === undefined ? { id: choice.publicVersion } : { choiceId: choice.id, number });
  if (!shown || shown.publishedAt === null) return undefined;
  const { id, reference, bodyId, nextReviewOn, withdrawnReason, fictitious } = choice;
  return {
    ...{ id, reference, slug, bodyId, nextReviewOn, withdrawnReason, fictitious, shown },
    state: publicState(choice),
    underAppraisal: choice.appraisalCase !== null,
    isNewest: shown.id === choice.publicVersion,
    ...(await appraisedOf(from, shown)),
    causes: await causesOf(from, id, "all"),
    pilots: await pilotsOfVersion(from, shown.id),
    steps: await choiceSteps(from, id, "public"),
    versions: await publishedVersions(from, id),
  };
};

/** What readers are told of where a choice stands. */
export const publicState = ({ state }: Pick<Choice, "state">): PublicChoice["state"] =>
  state === "draft" || state === "in appraisal" ? "not yet appraised" : state;

/** The judgements on a version are public only with their result. */
const appraisedOf = async (
  from: Readable,
  { id, resultId, caseId }: ChoiceVersion,
): Promise<Pick<PublicChoice, "result" | "judgements" | "disagreements" | "interests">> => {
  if (resultId === null || caseId === null) return { result: undefined, judgements: [], disagreements: [], interests: [] };
  const judgements = await judgementsOfVersion(from, id);
  const appraisers = (await appraisersOf(from, caseId)).filter(({ state }) => state === "judged");
  return {
    result: judgements.find((one) => one.id === resultId),
    judgements: judgements.filter(({ kind }) => kind !== "result"),
    disagreements: (await findAppraisal(from, caseId))?.disagreements ?? [],
    interests: appraisers.map(({ personId, interest }) => ({ personId, interest })),
  };
};
