import { suppressSmall } from "../../bodies/rules/suppress-small.ts";
import { groupsOf, regionName } from "../../people/country-groups.ts";
import type { BalanceRow } from "./candidate-records.ts";
import type { RoundPlaces } from "./rank-candidates.ts";

/** How many reviewers are of a kind; undefined where it would tell too much of too few. */
export interface BalancePart {
  readonly name: string;
  readonly people: number | undefined;
}

/** Reviewers of works of the body within a year, this round's with them, by one trait. */
export interface ReviewerBalance {
  readonly label: "region" | "South and North" | "sex";
  readonly parts: readonly BalancePart[];
}

const NOT_SAID = "not said";
const SEX_WORDS = { F: "women", M: "men", X: "other" } as const;

const TRAITS: readonly { readonly label: ReviewerBalance["label"]; readonly of: (row: BalanceRow) => string }[] = [
  {
    label: "region",
    of: ({ country }) => {
      const { region } = groupsOf(country);
      return region === undefined ? NOT_SAID : regionName(region);
    },
  },
  { label: "South and North", of: ({ country }) => groupsOf(country).half ?? NOT_SAID },
  { label: "sex", of: ({ sex }) => (sex === null ? NOT_SAID : SEX_WORDS[sex]) },
];

/** Who the reviewers are; no number of fewer people than the floor. Pure. */
export const balanceOf = (rows: readonly BalanceRow[], floor = 5): readonly ReviewerBalance[] =>
  TRAITS.map(({ label, of }) => {
    const counts = new Map<string, number>();
    for (const row of rows) counts.set(of(row), (counts.get(of(row)) ?? 0) + 1);
    const parts = suppressSmall(
      [...counts].map(([name, people]) => ({ name, people })).toSorted((a, b) => a.name.localeCompare(b.name, "en")),
      floor,
    );
    const hidden = parts.some(({ people }) => people === undefined);
    return {
      label,
      parts: [...parts.filter(({ people }) => people !== undefined), ...(hidden ? [{ name: "the rest", people: undefined }] : [])],
    };
  });

/** Where the reviewers of the open round come from. */
export const placesOf = (rows: readonly BalanceRow[]): RoundPlaces => {
  const groups = rows.filter(({ inRound }) => inRound).map(({ country }) => groupsOf(country));
  return {
    regions: new Set(groups.flatMap(({ region }) => region ?? [])),
    halves: new Set(groups.flatMap(({ half }) => half ?? [])),
    reviewers: groups.length,
  };
};
