import type { ReviewRole } from "#partnership";
import { partnershipTexts, type DeedPageData, type FieldSpec } from "#web";
import type { SignedInRequest } from "../../../desk/desk-route.ts";
import type { SubmissionEvent, SubmissionInHand } from "./submission-at-hand.ts";

const texts = partnershipTexts.reviewDesk;

/** Something that happens to a submission, by somebody. */
export interface DeedMove {
  readonly event: SubmissionEvent;
  readonly role: ReviewRole;
}

/** What stands on the page of a deed: what is to be read, and the fields of its form. */
export interface DeedShown extends Partial<Pick<DeedPageData, "facts" | "ways" | "difference" | "reviews">> {
  readonly fields: readonly FieldSpec[];
  readonly values?: Readonly<Record<string, string>>;
  /** Fields that say what the page was made from. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** Why there is nothing to send. */
  readonly none?: string;
}

/** One thing that can be done with a submission by a form of its own; another is a file's entry and a line in `deeds.ts`. */
export interface Deed {
  readonly path: keyof typeof texts.deeds;
  readonly moves: readonly DeedMove[];
  readonly danger?: true;
  readonly show: (request: SignedInRequest, at: SubmissionInHand) => Promise<DeedShown>;
  /** @returns where to go on, where that is not the submission */
  readonly act: (request: SignedInRequest, at: SubmissionInHand, move: DeedMove) => Promise<string | void>;
}

const LONGEST = 8_000;

/** Reasons that a decision has to have. */
export const reasonsField = (help: string): FieldSpec => ({
  ...{ name: "words", label: texts.fields.words, help, kind: "long text", rows: 5, longest: LONGEST, required: true },
});

/** Whether a text is a day of the calendar, as fields of days send it. */
const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

/** What is wrong with a form by its fields alone: nothing written, no day of the calendar, or something chosen that is no choice. */
export const faultsOf = ({ form }: SignedInRequest, fields: readonly FieldSpec[]): Readonly<Record<string, string>> => {
  const faults: Record<string, string> = {};
  for (const { name, kind, required, options = [], longest } of fields) {
    const text = form.text(name);
    if (text === "" && required) faults[name] = kind === "choice" ? texts.fields.choose : texts.fields.missing;
    else if (text !== "" && kind === "choice" && !options.some(({ value }) => value === text)) faults[name] = texts.fields.choose;
    else if (text !== "" && kind === "date" && !isDay(text)) faults[name] = texts.reviewer.day;
    else if (longest !== undefined && text.length > longest) faults[name] = texts.fields.long(longest);
  }
  return faults;
};
