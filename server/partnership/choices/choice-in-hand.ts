import * as z from "zod";
import { can, findChoice, seesChoice, subjectOfChoice, writesChoice, type Choice } from "#partnership";
import { Problem } from "#vocabulary";
import { caseFormPage, partnershipTexts, type FieldSpec, type FormState } from "#web";
import type { DeskRoute, PartnershipAnswer, SignedInRequest } from "../../desk/desk-route.ts";
import { deskSides } from "../desk-ways.ts";

export const HERE = "/desk/choices";
const texts = partnershipTexts.choicesDesk;

/** A policy choice that somebody sees at the desk, with what they may do with it as it stands. */
export interface ChoiceInHand {
  readonly choice: Choice;
  readonly mayWrite: boolean;
  readonly mayAppoint: boolean;
  readonly mayWithdraw: boolean;
}

/** For whoever sees nothing of a choice at the desk: readers know of it once it was public. */
export const hiddenChoice = ({ publicVersion }: Choice): Problem =>
  publicVersion === null ? new Problem("no-such-choice") : new Problem("not-allowed", { reason: "others keep the policy choice" });

/** @throws Problem no-such-choice, or not-allowed for a public one, for whoever does not see it at the desk */
export const choiceInHand = async ({ database, standing, part }: SignedInRequest): Promise<ChoiceInHand> => {
  const choice = await findChoice(database, { id: part("choice") });
  if (!choice) throw new Problem("no-such-choice");
  if (!(await seesChoice(database, standing, choice))) throw hiddenChoice(choice);
  const subject = await subjectOfChoice(database, choice);
  const open = choice.state !== "withdrawn" && choice.appraisalCase === null;
  const mayWrite = await writesChoice(database, standing, choice);
  const ownDraft = choice.publicVersion === null && choice.proposedBy !== null && choice.proposedBy === standing.personId;
  return {
    choice,
    mayWrite: open && mayWrite,
    mayAppoint: open && can(standing, "appoint-appraisers", subject).allowed,
    mayWithdraw: open && (ownDraft || can(standing, "withdraw-choice", subject).allowed),
  };
};

/** Choices are named by their ids at the desk, so that "new", "pilots" and "lists" are none. */
export const CHOICE_PATH = `${HERE}/:choice{[0-9a-f-]{36}}`;

/** A page or form of one policy choice. */
export const choiceRoute = (
  method: "get" | "post",
  rest: string,
  answer: (request: SignedInRequest, at: ChoiceInHand) => Promise<PartnershipAnswer>,
): DeskRoute => ({
  kind: "desk",
  method,
  path: `${CHOICE_PATH}${rest}`,
  answer: async (request) => answer(request, await choiceInHand(request)),
});

/** @throws Problem not-allowed */
export const demandOf = (allowed: boolean): void => {
  if (!allowed) throw new Problem("not-allowed", { reason: "the policy choice is being appraised or was withdrawn, or others keep it" });
};

/** What a form says that could not be carried out. */
export interface ChoiceFault {
  readonly faults: Readonly<Record<string, string>>;
  readonly status: 409 | 422;
}

const IN_A_FORM: ReadonlySet<number> = new Set([409, 422]);

/** What to say in a form for a problem that its sender can mend. @throws every other problem */
export const choiceFault = (error: unknown): ChoiceFault => {
  if (!(error instanceof Problem)) throw error;
  const figure = error.code.startsWith("work-figure-") || error.code === "unknown-release";
  if (!IN_A_FORM.has(error.status) && !figure) throw error;
  if (error.code === "bad-choice" || error.code === "bad-case")
    return { faults: { [String(error.values["field"])]: String(error.values["reason"]) }, status: 422 };
  const words = error.code === "changed-meanwhile" ? partnershipTexts.desk.changedMeanwhile : `${error.message} ${error.remedy}`;
  return { faults: { [figure ? "source" : "form"]: words }, status: error.status === 409 ? 409 : 422 };
};

/** A form of policy choices on a page of its own. */
export interface ChoiceForm {
  readonly title: string;
  readonly words: string;
  readonly back: { readonly href: string; readonly text: string };
  readonly action: string;
  readonly fields: readonly FieldSpec[];
  readonly values: FormState["values"];
  readonly submit: string;
  readonly fault?: ChoiceFault | undefined;
  readonly version?: number;
  readonly danger?: true;
  /** Can be kept for later; since when it is. */
  readonly draft?: { readonly savedOn: string | undefined };
}

export const showForm = async (request: SignedInRequest, form: ChoiceForm): Promise<PartnershipAnswer> => {
  const { title, words, back, action, fields, values, submit, fault, version, draft } = form;
  const data = {
    ...{ title, words, action, fields, submit, backHref: back.href, backText: back.text },
    state: { values, faults: fault?.faults ?? {}, csrf: request.csrf },
    hidden: version === undefined ? {} : { version: String(version) },
    danger: form.danger ?? false,
    canKeep: draft !== undefined,
    draft: draft?.savedOn === undefined ? undefined : { savedOn: draft.savedOn, discardAction: action },
    beside: [],
  };
  return { page: caseFormPage(data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};

/** What was sent, for a form that is shown again. */
export const sentValues = ({ form }: SignedInRequest, several: readonly string[] = []): FormState["values"] => ({
  ...form.values(),
  ...Object.fromEntries(several.map((name) => [name, form.several(name)])),
});

export const backToChoice = ({ id, title }: Pick<Choice, "id" | "title">): ChoiceForm["back"] => ({ href: `${HERE}/${id}`, text: title });

/** Words of a list as options of a field. */
export const optionsIn = (words: Readonly<Record<string, string>>): readonly { readonly value: string; readonly label: string }[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export const BACK_TO_LIST: ChoiceForm["back"] = { href: HERE, text: texts.title };

/** A form as a shape takes it, with some fields that were read apart, such as countries that were written by name. */
export const parseWith = <Shape extends z.ZodObject>(
  { form }: SignedInRequest,
  shape: Shape,
  read: Readonly<Record<string, unknown>>,
): { readonly ok: true; readonly values: z.infer<Shape> } | { readonly ok: false; readonly faults: Readonly<Record<string, string>> } => {
  const given = Object.fromEntries(
    Object.entries(shape.shape).map(([name, field]) => [name, field instanceof z.ZodArray ? form.several(name) : form.text(name)]),
  );
  const result = shape.safeParse({ ...given, ...read });
  if (result.success) return { ok: true, values: result.data };
  const faults: Record<string, string> = {};
  for (const { path, message } of result.error.issues) faults[String(path[0] ?? "form")] ??= message;
  return { ok: false, faults };
};
