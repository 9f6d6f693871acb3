import * as z from "zod";
import { listWords } from "../list-words.ts";
import type { CompositionRule } from "./composition-rule.ts";
import { roleShape } from "./parameter-shapes.ts";

const parameters = z.object({
  roles: z.array(roleShape).min(1),
  least: z.int().min(1).default(1),
  /** Ties that count. */
  ties: z.array(z.enum(["employed by", "seconded to", "member of", "advisor of"])).default(["employed by", "seconded to"]),
});

/** So many of those in these roles come from partner organisations, by a tie of their own. */
export const fromPartnerAgency: CompositionRule<z.infer<typeof parameters>> = {
  id: "from partner agency",
  words: "Some of those who lead come from partner organisations.",
  parameters,
  fromNomination: false,
  describe: ({ roles, least }) =>
    `${least === 1 ? "One" : `At least ${least}`} of those who are ${listWords(roles, "or")} ${least === 1 ? "comes" : "come"} from a partner organisation.`,
  check: ({ roles, least, ties }, { holders }) => {
    const leading = holders.filter(({ role }) => roles.some((one) => one === role));
    const fromPartners = leading.filter(({ kind, partners }) =>
      partners.some(({ tie }) => kind === "organisation" || ties.some((one) => one === tie)),
    );
    // Places nobody holds are told by the rule on places.
    if (leading.length === 0 || fromPartners.length >= least) return [];
    return [
      {
        key: `not from partners: ${roles.join(", ")}`,
        by: least - fromPartners.length,
        words: `${
          leading.length === 1
            ? `The ${leading[0]!.role} has`
            : `None of ${listWords(
                leading.map(({ name }) => name),
                "and",
              )} has`
        } a tie to a partner organisation that is enough: ${fromPartners.length} of ${least}.`,
        mend: `Nominate somebody of a partner organisation as ${listWords(roles, "or")}, or note a tie that is missing.`,
      },
    ];
  },
};
