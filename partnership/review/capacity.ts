import type { ReviewTables } from "./review-tables.ts";

export type Capacity = ReviewTables["partnership.interest_declaration"]["capacity"];

/** What was found between somebody and a work. "nothing found" says that somebody looked. */
export interface FoundConflicts {
  readonly effect: ReviewTables["partnership.conflict_check"]["effect"];
  readonly findings: readonly { readonly rule: string; readonly effect: string; readonly path: string; readonly waivable?: boolean }[];
}
