import { counts } from "../courses.ts";
import type { ConflictRule } from "./conflict-rule.ts";

/** They were paid by one commission, not long ago. */
export const sameCommission: ConflictRule = {
  id: "same-commission",
  words: "Both had a part in one paid commission in the last years.",
  usual: "warn",
  least: "disclose",
  years: 2,
  waiver: "always",
  find: ({ on, person, matter }, { years }) =>
    matter.parties
      .filter(({ id }) => id !== person.id)
      .flatMap(({ name, commissions }) =>
        person.commissions
          .filter((one) => counts(one, on, years) && commissions.some((other) => other.id === one.id && counts(other, on, years)))
          .map((one) => ({
            path: `${person.name} and ${name} both have a part in the paid commission “${one.name}”.`,
            guarded: `${person.name} and ${name} were paid for something together.`,
          })),
      ),
};
