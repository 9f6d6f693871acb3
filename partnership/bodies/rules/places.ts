import * as z from "zod";
import { listWords } from "../list-words.ts";
import type { CompositionFacts, CompositionRule, Finding } from "./composition-rule.ts";
import { roleShape } from "./parameter-shapes.ts";

const parameters = z.object({
  places: z
    .array(
      z
        .object({ role: roleShape, least: z.int().min(0).default(0), most: z.int().min(1).optional() })
        .refine(({ least, most }) => most === undefined || most >= least, "The most must not be below the least."),
    )
    .min(1),
});

type Parameters = z.infer<typeof parameters>;
type Place = Parameters["places"][number];

/** How many hold each role: one chair, one co-chair, three to eight experts. */
export const places: CompositionRule<Parameters> = {
  id: "places",
  words: "How many hold each role.",
  parameters,
  fromNomination: false,
  describe: ({ places: all }) => `Places: ${listWords(all.map(sentence), "and")}.`,
  check: ({ places: all }, facts) => all.flatMap((place) => findings(place, facts)),
};

const sentence = ({ role, least, most }: Place): string => {
  const number =
    most === undefined ? `at least ${least}` : least === most ? String(least) : least === 0 ? `at most ${most}` : `${least} to ${most}`;
  return `${number} ${role}${(most ?? least) === 1 ? "" : "s"}`;
};

const findings = ({ role, least, most }: Place, { holders }: CompositionFacts): readonly Finding[] => {
  const held = holders.filter((holder) => holder.role === role).length;
  if (held < least) {
    const missing = least - held;
    return [
      {
        key: `too few ${role}`,
        by: missing,
        words:
          held === 0
            ? `There is no ${role}.`
            : `There ${held === 1 ? "is" : "are"} ${held} ${role}${held === 1 ? "" : "s"}; ${least} are needed.`,
        mend: `Nominate ${missing === 1 ? `${/^[aeiou]/.test(role) ? "an" : "a"} ${role}` : `${missing} ${role}s`}.`,
      },
    ];
  }
  if (most !== undefined && held > most) {
    const excess = held - most;
    return [
      {
        key: `too many ${role}`,
        by: excess,
        words: `There are ${held} ${role}s; at most ${most} can be.`,
        mend: `Let ${excess === 1 ? "one mandate" : `${excess} mandates`} end first.`,
      },
    ];
  }
  return [];
};
