import * as z from "zod";
import type { CompositionFacts, CompositionRule } from "./composition-rule.ts";

const parameters = z.object({
  /** Part of the places with a vote that has to be held, above 0 and up to 1: a half is 0.5. */
  share: z.number().gt(0).max(1).optional(),
  least: z.int().min(1).default(1),
});

type Parameters = z.infer<typeof parameters>;

/** Enough places with a vote are held for the body to decide anything. */
export const quorum: CompositionRule<Parameters> = {
  id: "quorum",
  words: "Enough hold a vote for the body to decide anything.",
  parameters,
  fromNomination: false,
  describe: ({ share, least }) =>
    share === undefined
      ? `At least ${least} hold a vote, else nothing can be decided.`
      : `At least ${percent(share)} of the places with a vote are held, and never fewer than ${least}.`,
  check: (rule, facts) => {
    const held = voters(facts);
    const needed = quorumOf(rule, facts);
    if (held >= needed) return [];
    return [
      {
        key: "no quorum",
        by: needed - held,
        words: `${held} hold a vote; ${needed} are needed to decide.`,
        mend: `Fill ${needed - held === 1 ? "one more place" : `${needed - held} more places`} with a vote.`,
      },
    ];
  },
};

/** How many votes have to be held. Places are seats with a vote; a body without seats counts its members. */
const quorumOf = ({ share = 0, least }: Parameters, facts: CompositionFacts): number => {
  const seats = facts.seats.filter(({ votes }) => votes).length;
  return Math.max(least, Math.ceil(share * (seats === 0 ? voters(facts) : seats) - 1e-9));
};

const voters = ({ holders }: CompositionFacts): number => holders.filter(({ votes }) => votes).length;

const percent = (share: number): string => `${Math.round(share * 100)} per cent`;
