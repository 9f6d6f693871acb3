import type * as z from "zod";
import type { BodyKind } from "../body-kinds.ts";

/** A mandate in another body, as far as rules ask. */
export interface HeldElsewhere {
  readonly bodyId: string;
  readonly bodyKind: BodyKind;
  readonly bodyName: string;
  readonly role: string;
}

/** Whoever holds a mandate in the body on the day in question. */
export interface HolderFacts {
  readonly mandateId: string;
  readonly role: string;
  readonly seatId: string | null;
  /** False for a seat without a vote. */
  readonly votes: boolean;
  readonly kind: "person" | "organisation" | "quoted";
  /** The person's or organisation's; the name of a quoted holder. */
  readonly id: string;
  /** As whoever reads the findings may see it. */
  readonly name: string;
  readonly basis: string;
  /** How many said yes in the referral that was decided in their favour; undefined where there is none. */
  readonly referrals: number | undefined;
  /** ISO alpha-3. */
  readonly country: string | null;
  readonly sex: "F" | "M" | "X" | null;
  /** Partner organisations that they have a tie to, by the kind of tie. */
  readonly partners: readonly { readonly name: string; readonly tie: string }[];
  readonly elsewhere: readonly HeldElsewhere[];
}

/** A place of the body on the day in question. */
export interface SeatFacts {
  readonly id: string;
  readonly label: string;
  readonly votes: boolean;
}

/** A body on a day. */
export interface CompositionFacts {
  readonly on: string;
  readonly body: { readonly id: string; readonly kind: BodyKind; readonly name: string };
  readonly holders: readonly HolderFacts[];
  readonly seats: readonly SeatFacts[];
  /** Readers without an account get no small numbers of people. */
  readonly forPublic: boolean;
}

/** What is wrong, and what would mend it. */
export interface Finding {
  /** The same for the same fault, so that a fault which was there before a change is told from a new one. */
  readonly key: string;
  /** How far it is off; a change that makes this larger makes it worse. */
  readonly by: number;
  readonly words: string;
  readonly mend: string;
}

/** Numbers that a rule shows without judging. */
export interface Shown {
  readonly label: string;
  readonly parts: readonly {
    readonly name: string;
    /** Undefined where it would tell too much of too few. */ readonly people: number | undefined;
  }[];
}

/** A rule on what a body is made of. Adding one is a file and a line in the index. */
export interface CompositionRule<Parameters = Readonly<Record<string, unknown>>> {
  /** As rows of `composition_rule` name it. */
  readonly id: string;
  /** What it is for, in a sentence. */
  readonly words: string;
  readonly parameters: z.ZodType<Parameters>;
  /** Whom it asks already when they are nominated: what no later step could mend. Else when a mandate becomes active. */
  readonly fromNomination: boolean;
  /** The rule as a sentence of the checklist. */
  describe(parameters: Parameters): string;
  check(parameters: Parameters, facts: CompositionFacts): readonly Finding[];
  show?(parameters: Parameters, facts: CompositionFacts): readonly Shown[];
}
