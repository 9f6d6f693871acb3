import { courseWords, runs } from "../courses.ts";
import { bothDays, meetings, wayUp } from "../shared-organisation.ts";
import type { ConflictRule } from "./conflict-rule.ts";

/** Both work now at one organisation, or at parts of one. That the partnership's office works for the host is known to all, and told. */
export const sameEmployer: ConflictRule = {
  id: "same-employer",
  words: "Both work at the same organisation now, or at parts of one.",
  usual: "block",
  least: "warn",
  waiver: "while it warns",
  find: ({ on, capacity, person, matter }) =>
    matter.parties
      .filter(({ id }) => id !== person.id)
      .flatMap(({ name, organisations }) =>
        meetings(person.organisations, organisations, (link) => link.how === "works at" && runs(link, on)).map(
          ({ organisation, one, other }) => {
            const path = `${person.name} and ${name} are both employed by ${organisation.name}${courseWords(bothDays(one, other), on)}${wayUp(one, organisation)}${wayUp(other, organisation)}.`;
            const isOffice = (capacity === "programme officer" || capacity === "director") && matter.hosts.includes(organisation.id);
            return isOffice ? { path: `${path} It hosts the partnership.`, milder: "disclose" } : { path };
          },
        ),
      ),
};
