import { BODY_PROMISES } from "./bodies.ts";
import { CASE_PROMISES } from "./cases.ts";
import { CHAIN_PROMISES } from "./chain.ts";
import { CHOICE_PROMISES } from "./choices.ts";
import { COMMISSION_PROMISES } from "./commissions.ts";
import { DATA_RELEASE_PROMISES } from "./data-releases.ts";
import { DESK_PROMISES } from "./desk.ts";
import { GAP_PROMISES } from "./gaps.ts";
import { OBLIGATION_PROMISES } from "./obligations.ts";
import type { PartnershipPromise } from "./partnership-promise.ts";
import { PEOPLE_PROMISES } from "./people.ts";
import { FACT_PROMISES } from "./programme-facts.ts";
import { PROGRAMME_PROMISES } from "./programme.ts";
import { REVIEW_PROMISES } from "./review.ts";
import { WORK_PROMISES } from "./work-programmes.ts";
import { USE_PROMISES } from "./uses.ts";
import { LIBRARY_PROMISES } from "./works.ts";

import * as words from "./words.ts";

export { partnershipDescription } from "./describe-partnership.ts";

/** What each address below /api/v1/partnership promises, by the operation's id; adding one is an entry in the file of its topic. */
export const PARTNERSHIP_PROMISES = {
  ...PROGRAMME_PROMISES,
  ...FACT_PROMISES,
  ...BODY_PROMISES,
  ...PEOPLE_PROMISES,
  ...CASE_PROMISES,
  ...OBLIGATION_PROMISES,
  ...WORK_PROMISES,
  ...LIBRARY_PROMISES,
  ...GAP_PROMISES,
  ...CHOICE_PROMISES,
  ...USE_PROMISES,
  ...COMMISSION_PROMISES,
  ...REVIEW_PROMISES,
  ...CHAIN_PROMISES,
  ...DATA_RELEASE_PROMISES,
  ...DESK_PROMISES,
} as const;

export type PartnershipPromises = typeof PARTNERSHIP_PROMISES;
export type PartnershipOperation = keyof PartnershipPromises;

/** The same as a list, in the order of the description. */
export const ALL_PARTNERSHIP_PROMISES = Object.entries(PARTNERSHIP_PROMISES) as unknown as readonly (readonly [
  PartnershipOperation,
  PartnershipPromise,
])[];

/** Words that requests choose from; they belong to other rooms, with which a test compares them. */
export const WORDS = {
  bodyKinds: words.BODY_KIND_WORDS,
  roles: words.ROLE_WORDS,
  links: words.LINK_WORDS,
  charters: words.CHARTER_WORDS,
  seatRules: words.SEAT_RULE_WORDS,
  dueStates: words.DUE_STATE_WORDS,
  organisationKinds: words.ORGANISATION_KIND_WORDS,
  sectors: words.SECTOR_WORDS,
  ties: words.TIE_WORDS,
} as const;
