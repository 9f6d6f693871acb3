import type { ReferralParameters } from "./rules/entered-by-referral.ts";

/** A tie of a person, read from their end. Organisations come with those above them. */
export interface PersonTie {
  readonly kind: string;
  /** The other person, or undefined. */
  readonly otherId: string | undefined;
  /** The organisation and those above it, nearest first; empty for a tie to a person. */
  readonly organisations: readonly string[];
  readonly fromOn: string | null;
  readonly untilOn: string | null;
}

/** Two persons with their ties. */
interface Pair {
  readonly candidate: { readonly id: string; readonly ties: readonly PersonTie[] };
  readonly member: { readonly id: string; readonly ties: readonly PersonTie[] };
}

/**
 * Whether a tie makes a leading member a party to somebody's nomination: a tie between the two of a kind that counts, or the same employer, or
 * one above the other's. Each kind counts so long after its end; without a number of years for life.
 */
export const areParties = ({ candidate, member }: Pair, conflicts: ReferralParameters["conflicts"], on: string): boolean => {
  const counting = (ties: readonly PersonTie[]): readonly PersonTie[] => ties.filter((tie) => counts(tie, conflicts, on));
  const ofCandidate = counting(candidate.ties);
  const ofMember = counting(member.ties);
  if (candidate.id === member.id) return true;
  if (ofCandidate.some(({ otherId }) => otherId === member.id) || ofMember.some(({ otherId }) => otherId === candidate.id)) return true;
  return ofCandidate.some(({ organisations: [own, ...above] }) =>
    ofMember.some(
      ({ organisations: [other, ...aboveOther] }) =>
        own !== undefined && other !== undefined && (own === other || above.includes(other) || aboveOther.includes(own)),
    ),
  );
};

const counts = ({ kind, fromOn, untilOn }: PersonTie, conflicts: ReferralParameters["conflicts"], on: string): boolean =>
  (fromOn === null || fromOn <= on) &&
  conflicts.some(({ tie, years }) => tie === kind && (untilOn === null || years === undefined || yearsLater(untilOn, years) >= on));

const yearsLater = (day: string, years: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + Math.round(years * 12));
  return date.toISOString().slice(0, 10);
};
