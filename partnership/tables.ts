import type { BodiesTables } from "./bodies/bodies-tables.ts";
import type { CasesTables } from "./cases/cases-tables.ts";
import type { DeskTables } from "./desk/desk-tables.ts";
import type { ObligationsTables } from "./obligations/obligations-tables.ts";
import type { PeopleTables } from "./people/people-tables.ts";
import type { ProgrammeTables } from "./programme/programme-tables.ts";

/** Every table of the room. */
export interface PartnershipTables extends PeopleTables, BodiesTables, ProgrammeTables, CasesTables, ObligationsTables, DeskTables {}
