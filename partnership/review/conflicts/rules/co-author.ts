import { counts } from "../courses.ts";
import type { ConflictRule, Found } from "./conflict-rule.ts";

/** They wrote together: a published version names both, a declared tie says so, or both work on a draft. */
export const coAuthor: ConflictRule = {
  id: "co-author",
  words: "They wrote together in the last years.",
  usual: "block",
  least: "block",
  years: 4,
  leastYears: 1,
  waiver: "never",
  find: ({ on, person, matter }, { years }) =>
    matter.parties.flatMap((party): readonly Found[] => {
      if (party.id === undefined || party.id === person.id) return [];
      const works = person.works
        .filter((work) => work.otherId === party.id && counts({ fromOn: null, untilOn: work.on }, on, years))
        .toSorted((a, b) => b.on.localeCompare(a.on));
      const shown = works.find(({ isPublic }) => isPublic);
      const both = `${person.name} and ${party.name}`;
      if (shown) return [{ path: `${both} wrote together, last in ${shown.on.slice(0, 4)}: “${shown.title}”.` }];
      const tie = person.ties.find((one) => one.kind === "co-author" && one.otherId === party.id && counts(one, on, years));
      if (tie) return [{ path: `${both} wrote together${tie.untilOn === null ? "" : `, last in ${tie.untilOn.slice(0, 4)}`}.` }];
      const [hidden] = works;
      if (!hidden) return [];
      return [
        {
          path: `${both} both work on “${hidden.title}”, which is not public.`,
          guarded: `${both} work together on something that is not public.`,
        },
      ];
    }),
};
