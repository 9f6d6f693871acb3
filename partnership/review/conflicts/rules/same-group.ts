import { common, counts, courseWords } from "../courses.ts";
import type { ConflictRule } from "./conflict-rule.ts";

/** They sat in one small body at the same time, not long ago. */
export const sameGroup: ConflictRule = {
  id: "same-group",
  words: "Both sat in the same group, panel, committee or office at one time in the last years.",
  usual: "warn",
  least: "disclose",
  years: 2,
  waiver: "always",
  find: ({ on, person, matter }, { years }) =>
    matter.parties
      .filter(({ id }) => id !== person.id)
      .flatMap(({ name, places }) =>
        person.places.flatMap((one) =>
          places.flatMap((other) => {
            const both = one.id === other.id ? common(one, other) : undefined;
            return both && counts(both, on, years)
              ? [{ path: `${person.name} and ${name} both sit or sat in ${one.name}${courseWords(both, on)}.` }]
              : [];
          }),
        ),
      ),
};
