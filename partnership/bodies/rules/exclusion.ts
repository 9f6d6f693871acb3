import * as z from "zod";
import { listWords } from "../list-words.ts";
import type { CompositionRule } from "./composition-rule.ts";
import { bodyKindShape, roleShape } from "./parameter-shapes.ts";

const parameters = z.object({
  /** Kinds of body that nobody in this one may hold a mandate in. */
  kinds: z.array(bodyKindShape).min(1),
  /** Roles of this body that it does not hold for. */
  exceptRoles: z.array(roleShape).default([]),
});

/** Nobody sits here and in a body of these kinds at the same time. */
export const exclusion: CompositionRule<z.infer<typeof parameters>> = {
  id: "exclusion",
  words: "Nobody holds mandates in two kinds of body at the same time.",
  parameters,
  fromNomination: true,
  describe: ({ kinds, exceptRoles }) =>
    `Nobody${exceptRoles.length === 0 ? "" : ` but the ${listWords(exceptRoles, "and")}`} holds a mandate here and in a ${listWords(kinds, "or")} at the same time.`,
  check: ({ kinds, exceptRoles }, { holders, body }) =>
    holders
      .filter(({ kind, role }) => kind === "person" && !exceptRoles.some((one) => one === role))
      .flatMap(({ id, name, elsewhere }) =>
        elsewhere
          .filter((held) => held.bodyId !== body.id && kinds.includes(held.bodyKind))
          .map((held) => ({
            key: `both: ${id} ${held.bodyId}`,
            by: 1,
            words: `${name} would hold a mandate in ${body.name} and, as ${held.role}, in ${held.bodyName}.`,
            mend: `Let one of the two mandates end.`,
          })),
      ),
};
