import { balance } from "./balance.ts";
import type { CompositionRule } from "./composition-rule.ts";
import { enteredByReferral } from "./entered-by-referral.ts";
import { exclusion } from "./exclusion.ts";
import { fromPartnerAgency } from "./from-partner-agency.ts";
import { places } from "./places.ts";
import { quorum } from "./quorum.ts";

/** Every rule on what a body is made of; another is a file and a line. */
export const COMPOSITION_RULES: readonly CompositionRule[] = [places, fromPartnerAgency, enteredByReferral, exclusion, quorum, balance];
