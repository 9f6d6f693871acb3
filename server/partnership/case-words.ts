import type { Answers, CaseForm, ListedCase } from "#partnership";
import { CASE_KINDS, outcomeWords } from "#partnership";
import type { CaseLine, FilledField } from "#web";

export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** What was filled into a form, in words, in the order of its fields. */
export const filledFields = (form: CaseForm | undefined, answers: Answers): readonly FilledField[] =>
  (form?.fields ?? []).map(({ name, label, options }) => {
    const text = textsIn(answers[name])
      .map((value) => options?.find((option) => option.value === value)?.label ?? value)
      .join(", ");
    return { label, words: text, ...(/^https?:\/\/\S+$/.test(text) ? { href: text } : {}) };
  });

const textsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? [String(value)] : [];
};

/** A kind's name; its id for one that is not known any more. */
export const kindName = (id: string): string => CASE_KINDS.find((kind) => kind.id === id)?.name ?? id;

/** An outcome in the words of its kind. */
export const outcomeOf = (kindId: string, outcome: string | null): string => {
  const kind = CASE_KINDS.find(({ id }) => id === kindId);
  return outcome === null ? "" : kind ? outcomeWords(kind, outcome) : outcome;
};

/** A case of a list as pages show it. */
export const caseLine = (one: ListedCase): CaseLine => ({
  reference: one.reference,
  href: `/desk/cases/${one.reference}`,
  title: one.title,
  kind: kindName(one.kind),
  state: one.state,
  outcome: outcomeOf(one.kind, one.outcome),
  bodyName: one.bodyName ?? "",
  openedOn: dayOf(one.openedAt),
});
