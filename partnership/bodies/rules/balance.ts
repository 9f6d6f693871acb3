import * as z from "zod";
import { groupsOf, regionName } from "../../people/country-groups.ts";
import { listWords } from "../list-words.ts";
import type { CompositionFacts, CompositionRule, HolderFacts, Shown } from "./composition-rule.ts";
import { suppressSmall } from "./suppress-small.ts";

const BY = ["region", "South and North", "sex"] as const;

const parameters = z.object({
  by: z
    .array(z.enum(BY))
    .min(1)
    .default([...BY]),
  /** Readers without an account get no number of fewer people. */
  floor: z.int().min(1).default(5),
});

const NOT_SAID = "not said";
const SEX_WORDS = { F: "women", M: "men", X: "other" } as const;

const categoryOf: Readonly<Record<(typeof BY)[number], (holder: HolderFacts) => string>> = {
  region: ({ country }) => {
    const { region } = groupsOf(country);
    return region === undefined ? NOT_SAID : regionName(region);
  },
  "South and North": ({ country }) => groupsOf(country).half ?? NOT_SAID,
  sex: ({ sex }) => (sex === null ? NOT_SAID : SEX_WORDS[sex]),
};

/** Who the people of the body are, by region, South and North, and sex: shown, never judged. */
export const balance: CompositionRule<z.infer<typeof parameters>> = {
  id: "balance",
  words: "Who the people of the body are: shown, never judged.",
  parameters,
  fromNomination: false,
  describe: ({ by }) => `People by ${listWords(by, "and")}: shown, not judged.`,
  check: () => [],
  show: ({ by, floor }, facts) => by.map((one) => shown(one, floor, facts)),
};

const shown = (by: (typeof BY)[number], floor: number, { holders, forPublic }: CompositionFacts): Shown => {
  const people = new Map(holders.filter(({ kind }) => kind === "person").map((holder) => [holder.id, holder]));
  const counts = new Map<string, number>();
  for (const holder of people.values()) {
    const name = categoryOf[by](holder);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const parts = [...counts]
    .map(([name, number]) => ({ name, people: number }))
    .toSorted((a, b) => Number(a.name === NOT_SAID) - Number(b.name === NOT_SAID) || a.name.localeCompare(b.name, "en"));
  return { label: by, parts: forPublic ? told(suppressSmall(parts, floor)) : parts };
};

/** What readers are told: not even which groups have too few, since that alone says that somebody is in them. */
const told = (parts: Shown["parts"]): Shown["parts"] => [
  ...parts.filter(({ people }) => people !== undefined),
  ...(parts.some(({ people }) => people === undefined) ? [{ name: "the rest", people: undefined }] : []),
];
