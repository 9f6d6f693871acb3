import { Problem, type ProblemCode } from "#vocabulary";
import { partnershipTexts } from "#web";

/** Problems that a person mends in the form they sent; others have a page of their own. */
const IN_THE_FORM: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "changed-meanwhile",
  "bad-case",
  "bad-assignee",
  "case-refused",
  "task-refused",
  "bad-obligation",
  "bad-due-rule",
  "bad-work-programme",
  "bad-setting",
  "conflict-blocks",
  "interests-not-declared",
]);

/** What a form says that could not be carried out. */
export interface FormFault {
  readonly faults: { readonly form: string };
  readonly status: 409 | 422;
}

/**
 * Does what a form asks; where that fails for something that its sender can mend, what to say in the form, so that what was written is kept.
 * @throws every other problem
 */
export const carryOutForm = async (work: () => Promise<unknown>): Promise<FormFault | undefined> => {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (!(error instanceof Problem) || !IN_THE_FORM.has(error.code)) throw error;
    const words = error.code === "changed-meanwhile" ? partnershipTexts.desk.changedMeanwhile : `${error.message} ${error.remedy}`;
    return { faults: { form: words }, status: error.status === 409 ? 409 : 422 };
  }
};
