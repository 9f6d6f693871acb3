import type * as z from "zod";
import type { Period } from "../days.ts";

/** A phase of the programme on the calendar; a day that is not known yet is null. */
export interface PhaseDays {
  readonly slug: string;
  readonly name: string;
  readonly from: string | null;
  readonly until: string | null;
}

/** What a rule is asked about. */
export interface DueFacts {
  /** Days on which the body is open and the rule holds; null where an end is not known. */
  readonly span: { readonly from: string | null; readonly until: string | null };
  readonly phases: readonly PhaseDays[];
  /** Periods that touch it are wanted, each whole. */
  readonly horizon: Period;
}

/** Something that is due once. */
export interface Occurrence extends Period {
  readonly dueOn: string;
  /** How many records meet it. */
  readonly needed: number;
}

/** What meets an occurrence: records of a kind, lasting so long at least. */
export interface Asked {
  readonly kind: string;
  readonly leastDays: number;
}

/** A kind of rule on what is due. Pure: the same facts give the same occurrences. Adding one is a file and a line in the index. */
export interface DueRule<Parameters = Readonly<Record<string, unknown>>> {
  /** As rows of `obligation_rule` name it. */
  readonly id: string;
  /** What it is for, in a sentence. */
  readonly words: string;
  readonly parameters: z.ZodType<Parameters>;
  /** Parameters as a form asks for them. */
  readonly fields: readonly DueField[];
  /** The rule as a sentence. */
  describe(parameters: Parameters): string;
  asks(parameters: Parameters): Asked;
  occurrences(parameters: Parameters, facts: DueFacts): readonly Occurrence[];
}

/** A parameter in a form. */
export interface DueField {
  readonly name: string;
  readonly label: string;
  readonly kind: "text" | "number" | "phase";
  readonly help?: string;
}
