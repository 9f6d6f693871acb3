import { groupsOf, regionName } from "../../people/country-groups.ts";
import type { ShownFinding } from "../conflicts/find-conflicts.ts";
import type { CandidateRow, LoadRow } from "./candidate-records.ts";

/** Somebody who might be asked, with what speaks for and against it in words. */
export interface Candidate extends Pick<CandidateRow, "personId" | "name" | "slug" | "country" | "fictitious"> {
  readonly speaksFor: readonly string[];
  readonly speaksAgainst: readonly string[];
  /** What was found of conflicts that do not block, or that were waived. */
  readonly warnings: readonly ShownFinding[];
  readonly load: Pick<LoadRow, "open" | "lastYear">;
}

/** A person before the ranking. */
export interface Unranked {
  readonly row: CandidateRow;
  readonly load: LoadRow | undefined;
  readonly warnings: readonly ShownFinding[];
}

/** Regions and halves of the world that the round's reviewers come from. */
export interface RoundPlaces {
  readonly regions: ReadonlySet<string>;
  readonly halves: ReadonlySet<string>;
  readonly reviewers: number;
}

/** A reason, and how much it weighs; what speaks against somebody weighs less than nothing. */
interface Reason {
  readonly weight: number;
  readonly words: string;
}

const MANY = 3;

/** Puts people in order, the surest first, and says of each why. Pure: the words are all that the order rests on. */
export const rankCandidates = (people: readonly Unranked[], round: RoundPlaces): readonly Candidate[] =>
  people
    .map((one) => {
      const reasons = [
        ...reasonsOf(one.row),
        ...balanceReasons(one.row, round),
        ...loadReasons(one.load),
        ...conflictReasons(one.warnings),
      ];
      return { one, reasons, weight: reasons.reduce((sum, { weight }) => sum + weight, 0) };
    })
    .toSorted(
      (a, b) =>
        b.weight - a.weight || a.one.row.name.localeCompare(b.one.row.name, "en") || a.one.row.personId.localeCompare(b.one.row.personId),
    )
    .map(({ one: { row, load, warnings }, reasons }) => ({
      personId: row.personId,
      name: row.name,
      slug: row.slug,
      country: row.country,
      fictitious: row.fictitious,
      speaksFor: reasons.filter(({ weight }) => weight > 0).map(({ words }) => words),
      speaksAgainst: reasons.filter(({ weight }) => weight < 0).map(({ words }) => words),
      warnings,
      load: { open: load?.open ?? 0, lastYear: load?.lastYear ?? 0 },
    }));

const counted = (count: number, one: string, several: string): string => (count === 1 ? `1 ${one}` : `${count} ${several}`);

const reasonsOf = ({ expertise, works, reviews, groups, fromThere, before }: CandidateRow): readonly Reason[] => [
  ...(before ? [{ weight: 12, words: "Reviewed an earlier round of this work" }] : []),
  ...(expertise > 0
    ? [{ weight: 4 * Math.min(expertise, MANY), words: `Knows about ${counted(expertise, "of its themes", "of its themes")}` }]
    : []),
  ...(works > 0 ? [{ weight: Math.min(works, MANY), words: `Published ${counted(works, "work", "works")} on its themes` }] : []),
  ...(reviews > 0
    ? [{ weight: Math.min(reviews, MANY), words: `Took credit for ${counted(reviews, "review", "reviews")} on its themes` }]
    : []),
  ...(groups > 0 ? [{ weight: 1, words: `Sits in ${counted(groups, "group", "groups")} on its themes` }] : []),
  ...(fromThere ? [{ weight: 2, words: "Comes from a country that it is about" }] : []),
];

const balanceReasons = ({ country }: CandidateRow, { regions, halves, reviewers }: RoundPlaces): readonly Reason[] => {
  if (reviewers === 0) return [];
  const { region, half } = groupsOf(country);
  return [
    ...(region !== undefined && !regions.has(region)
      ? [{ weight: 2, words: `Comes from ${regionName(region)}, where no reviewer of this round comes from` }]
      : []),
    ...(half !== undefined && !halves.has(half)
      ? [{ weight: 2, words: `Comes from the ${half}, where no reviewer of this round comes from` }]
      : []),
  ];
};

const loadReasons = (load: LoadRow | undefined): readonly Reason[] => {
  if (!load) return [];
  const { open, lastYear, invited, declined, answerDays } = load;
  const days = Math.max(1, Math.ceil(answerDays ?? 0));
  return [
    ...(open > 0 ? [{ weight: -3 * open, words: `Has ${counted(open, "review", "reviews")} in hand` }] : []),
    ...(lastYear > 1 ? [{ weight: -lastYear, words: `Gave ${lastYear} reviews within a year` }] : []),
    ...(invited > 1 && 2 * declined >= invited ? [{ weight: -2, words: `Did not take ${declined} of ${invited} invitations` }] : []),
    ...(answerDays !== null && answerDays <= 7 ? [{ weight: 1, words: `Mostly answers within ${counted(days, "day", "days")}` }] : []),
  ];
};

const conflictReasons = (warnings: readonly ShownFinding[]): readonly Reason[] => {
  const weighed = warnings.filter(({ effect }) => effect !== "disclose").length;
  return weighed === 0
    ? []
    : [{ weight: -4 * weighed, words: counted(weighed, "conflict of interest to weigh", "conflicts of interest to weigh") }];
};
