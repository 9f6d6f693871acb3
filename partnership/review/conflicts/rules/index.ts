import { author } from "./author.ts";
import { closeTie } from "./close-tie.ts";
import { coAuthor } from "./co-author.ts";
import { committeeInGroup } from "./committee-in-group.ts";
import type { ConflictRule } from "./conflict-rule.ts";
import { funder } from "./funder.ts";
import { namedByAuthor } from "./named-by-author.ts";
import { ownGovernment } from "./own-government.ts";
import { sameAddressDomain } from "./same-address-domain.ts";
import { sameCommission } from "./same-commission.ts";
import { sameEmployer } from "./same-employer.ts";
import { sameEmployerBefore } from "./same-employer-before.ts";
import { sameGap } from "./same-gap.ts";
import { sameGroup } from "./same-group.ts";
import { sameName } from "./same-name.ts";
import { samePerson } from "./same-person.ts";
import { selfApproval } from "./self-approval.ts";
import { servesTheirOrganisation } from "./serves-their-organisation.ts";

/** Every rule on conflicts of interest, in the order in which findings are shown; another is a file and a line. */
export const CONFLICT_RULES: readonly ConflictRule[] = [
  author,
  samePerson,
  selfApproval,
  committeeInGroup,
  closeTie,
  coAuthor,
  funder,
  sameEmployer,
  sameEmployerBefore,
  servesTheirOrganisation,
  sameAddressDomain,
  sameName,
  sameGroup,
  sameCommission,
  sameGap,
  ownGovernment,
  namedByAuthor,
];

/** A rule by its name; undefined for one that this version does not know. */
export const conflictRule = (id: string): ConflictRule | undefined => CONFLICT_RULES.find((rule) => rule.id === id);
