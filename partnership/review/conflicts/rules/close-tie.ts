import { counts, courseWords } from "../courses.ts";
import type { ConflictRule } from "./conflict-rule.ts";

const CLOSE: readonly string[] = ["advisor of", "student of", "family", "business partner"];

const WORDS: Readonly<Record<string, string>> = {
  "advisor of": "advisor and advised",
  "student of": "student and teacher",
  family: "family",
  "business partner": "business partners",
};

/** Kin, teachers, students and partners in business, for life. Which of these it is, is for nobody but those who may see private ties. */
export const closeTie: ConflictRule = {
  id: "close-tie",
  words: "Family, advisors, students and business partners of an author do not judge the work.",
  usual: "block",
  least: "block",
  waiver: "never",
  find: ({ on, person, matter }, { years }) =>
    person.ties
      .filter((tie) => CLOSE.includes(tie.kind) && counts(tie, on, years))
      .flatMap((tie) =>
        matter.parties
          .filter(({ id }) => id === tie.otherId)
          .map(({ name }) => ({
            path: `${person.name} and ${name}: ${WORDS[tie.kind]}${courseWords(tie, on)}.`,
            guarded: "A tie that is not public.",
          })),
      ),
};
