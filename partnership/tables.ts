import type { BodiesTables } from "./bodies/bodies-tables.ts";
import type { CasesTables } from "./cases/cases-tables.ts";
import type { CommissionsTables } from "./commissions/commissions-tables.ts";
import type { DataReleasesTables } from "./data-releases/data-releases-tables.ts";
import type { DebateTables } from "./debate/debate-tables.ts";
import type { DeskTables } from "./desk/desk-tables.ts";
import type { KnowledgeGapsTables } from "./knowledge-gaps/gaps-tables.ts";
import type { LibraryTables } from "./library/library-tables.ts";
import type { LibraryDoorsTables } from "./library-doors/library-doors-tables.ts";
import type { ObligationsTables } from "./obligations/obligations-tables.ts";
import type { PeopleTables } from "./people/people-tables.ts";
import type { PolicyMenuTables } from "./policy-menu/policy-menu-tables.ts";
import type { ProgrammeTables } from "./programme/programme-tables.ts";
import type { ReviewTables } from "./review/review-tables.ts";
import type { CorrectionsTables } from "./corrections/corrections-tables.ts";
import type { UptakeTables } from "./uptake/uptake-tables.ts";
import type { WorksTables } from "./works/works-tables.ts";

/** Every table of the room. */
export interface PartnershipTables
  extends
    PeopleTables,
    BodiesTables,
    ProgrammeTables,
    CasesTables,
    ObligationsTables,
    DeskTables,
    WorksTables,
    LibraryDoorsTables,
    LibraryTables,
    KnowledgeGapsTables,
    CommissionsTables,
    ReviewTables,
    DataReleasesTables,
    UptakeTables,
    CorrectionsTables,
    DebateTables,
    PolicyMenuTables {}
