import type { Phase } from "./programme-records.ts";

type Days = Pick<Phase, "plannedFrom" | "plannedUntil" | "actualFrom" | "actualUntil">;

/** Two phases of one document that run at the same time. */
export interface PhaseOverlap {
  readonly days: "planned" | "actual";
  readonly other: string;
  readonly from: string | null;
  readonly until: string | null;
}

/** Whether two terms share a day; a term without any day shares none. */
const share = (one: Term, other: Term): boolean =>
  !isEmpty(one) && !isEmpty(other) && isBefore(one.from, other.until) && isBefore(other.from, one.until);

interface Term {
  readonly from: string | null;
  readonly until: string | null;
}

const isEmpty = ({ from, until }: Term): boolean => from === null && until === null;
const isBefore = (from: string | null, until: string | null): boolean => from === null || until === null || from <= until;

/**
 * Phases that would run at the same time as one whose days are set. Documents contradict each other, and each stands for itself, so only phases
 * of the same document are held against each other, and of what was settled at the desk only what was settled there; planned days against
 * planned ones, actual against actual ones.
 */
export const overlapsOf = (
  phase: Days & { readonly id: string; readonly slug: string; readonly sourceDocument: string | null },
  all: readonly Phase[],
): readonly PhaseOverlap[] =>
  all
    .filter(({ id, sourceDocument }) => id !== phase.id && sourceDocument === phase.sourceDocument)
    .flatMap((other): readonly PhaseOverlap[] => {
      const planned = { from: other.plannedFrom, until: other.plannedUntil };
      const actual = { from: other.actualFrom, until: other.actualUntil };
      return [
        ...(share({ from: phase.plannedFrom, until: phase.plannedUntil }, planned)
          ? [{ days: "planned" as const, other: other.name, ...planned }]
          : []),
        ...(share({ from: phase.actualFrom, until: phase.actualUntil }, actual)
          ? [{ days: "actual" as const, other: other.name, ...actual }]
          : []),
      ];
    });
