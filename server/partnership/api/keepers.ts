import type { PartnershipOperation } from "#contract";
import type { Keepers } from "./api-request.ts";
import { BODY_CHANGE_KEEPERS, BODY_READ_KEEPERS, COMPOSITION_KEEPERS } from "./bodies-keepers.ts";
import { CASE_CHANGE_KEEPERS, CASE_READ_KEEPERS } from "./cases-keepers.ts";
import { CHAIN_KEEPERS } from "./chain-keepers.ts";
import { CHOICE_KEEPERS } from "./choices-keepers.ts";
import { CHOOSING_KEEPERS, DELIVERING_KEEPERS, PLANNING_KEEPERS } from "./commission-change-keepers.ts";
import { CALL_KEEPERS, COMMISSION_READ_KEEPERS } from "./commission-read-keepers.ts";
import { DATA_RELEASE_CHANGE_KEEPERS, DATA_RELEASE_READ_KEEPERS } from "./data-releases-keepers.ts";
import { DESK_KEEPERS } from "./desk-keepers.ts";
import { APPROVAL_KEEPERS, DRAFT_CHANGE_KEEPERS, DRAFT_READ_KEEPERS, FILE_KEEPERS, PUBLISHED_KEEPERS } from "./draft-keepers.ts";
import { CONTRIBUTION_KEEPERS, PHASE_KEEPERS, START_KEEPERS, STATEMENT_KEEPERS } from "./facts-keepers.ts";
import { GAP_CHANGE_KEEPERS, GAP_READ_KEEPERS } from "./gaps-keepers.ts";
import { LIBRARY_KEEPERS } from "./library-keepers.ts";
import { MANDATE_KEEPERS } from "./mandates-keepers.ts";
import { DUE_RULE_KEEPERS, OBLIGATION_KEEPERS } from "./obligations-keepers.ts";
import { ORGANISATION_KEEPERS } from "./organisations-keepers.ts";
import { MERGE_KEEPERS, PEOPLE_KEEPERS } from "./people-keepers.ts";
import { PROGRAMME_CHANGE_KEEPERS, PROGRAMME_READ_KEEPERS } from "./programme-keepers.ts";
import { ANSWERING_KEEPERS, EDITING_KEEPERS, INVITING_KEEPERS, RELEASING_KEEPERS, REVIEWING_KEEPERS } from "./review-change-keepers.ts";
import { INVITATION_READ_KEEPERS, SUBMISSION_READ_KEEPERS } from "./review-read-keepers.ts";
import { TASK_KEEPERS } from "./tasks-keepers.ts";
import { USE_KEEPERS } from "./uses-keepers.ts";
import { WORK_KEEPERS } from "./work-keepers.ts";

/** How every promise of the partnership's API is kept. */
export const KEEPERS: Keepers<PartnershipOperation> = {
  ...PROGRAMME_READ_KEEPERS,
  ...PROGRAMME_CHANGE_KEEPERS,
  ...PHASE_KEEPERS,
  ...CONTRIBUTION_KEEPERS,
  ...START_KEEPERS,
  ...STATEMENT_KEEPERS,
  ...BODY_READ_KEEPERS,
  ...BODY_CHANGE_KEEPERS,
  ...COMPOSITION_KEEPERS,
  ...MANDATE_KEEPERS,
  ...PEOPLE_KEEPERS,
  ...MERGE_KEEPERS,
  ...ORGANISATION_KEEPERS,
  ...CASE_READ_KEEPERS,
  ...CASE_CHANGE_KEEPERS,
  ...TASK_KEEPERS,
  ...OBLIGATION_KEEPERS,
  ...DUE_RULE_KEEPERS,
  ...WORK_KEEPERS,
  ...LIBRARY_KEEPERS,
  ...CHOICE_KEEPERS,
  ...USE_KEEPERS,
  ...GAP_READ_KEEPERS,
  ...GAP_CHANGE_KEEPERS,
  ...CHAIN_KEEPERS,
  ...CALL_KEEPERS,
  ...COMMISSION_READ_KEEPERS,
  ...PLANNING_KEEPERS,
  ...CHOOSING_KEEPERS,
  ...DELIVERING_KEEPERS,
  ...DRAFT_READ_KEEPERS,
  ...DRAFT_CHANGE_KEEPERS,
  ...FILE_KEEPERS,
  ...APPROVAL_KEEPERS,
  ...PUBLISHED_KEEPERS,
  ...SUBMISSION_READ_KEEPERS,
  ...INVITATION_READ_KEEPERS,
  ...EDITING_KEEPERS,
  ...RELEASING_KEEPERS,
  ...INVITING_KEEPERS,
  ...REVIEWING_KEEPERS,
  ...ANSWERING_KEEPERS,
  ...DATA_RELEASE_READ_KEEPERS,
  ...DATA_RELEASE_CHANGE_KEEPERS,
  ...DESK_KEEPERS,
};
