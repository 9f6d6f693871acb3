import { Problem } from "#vocabulary";
import { partnershipTexts, type FormState } from "#web";
import type { SignedInRequest } from "../../../desk/desk-route.ts";

/** What a form says that could not be carried out. */
export interface ReviewFault {
  readonly faults: Readonly<Record<string, string>>;
  readonly status: 409 | 422;
}

/** Actions name a field by what it is about, forms by what stands in them. */
const FIELDS: Readonly<Record<string, string>> = { reasons: "words", reason: "words", answer: "words", Waiver: "words" };

/** What to say in a form for a problem that its sender can mend or has to know of. @throws every other problem */
export const reviewFault = (error: unknown, fields: readonly string[]): ReviewFault => {
  if (!(error instanceof Problem) || (error.status !== 409 && error.status !== 422)) throw error;
  if (error.code === "bad-review") {
    const named = String(error.values["field"]);
    const field = FIELDS[named] ?? named;
    const reason = String(error.values["reason"]);
    const words = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
    return { faults: { [fields.includes(field) ? field : "form"]: words }, status: 422 };
  }
  const words = error.code === "changed-meanwhile" ? partnershipTexts.desk.changedMeanwhile : `${error.message} ${error.remedy}`;
  return { faults: { form: words }, status: error.status === 409 ? 409 : 422 };
};

export const sentForm = ({ form, csrf }: SignedInRequest, faults: FormState["faults"]): FormState => ({
  values: form.values(),
  faults,
  csrf,
});

export const emptyForm = ({ csrf }: SignedInRequest, values: FormState["values"] = {}): FormState => ({ values, faults: {}, csrf });
