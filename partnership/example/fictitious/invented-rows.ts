import type { PartnershipTables } from "../../tables.ts";

export type Row = Readonly<Record<string, unknown>>;

/** Invented rows of one table, all with the same columns, and what the log calls them. */
export interface InventedRows {
  readonly table: keyof PartnershipTables;
  readonly action: string;
  readonly objectKind: string;
  readonly rows: readonly Row[];
  /** What the log names a row by; its own id when left out. */
  readonly objectOf?: (row: Row) => string;
}

/** What stands at the end of every invented name. */
export const MARK = "(fictitious)";

/** Why an invented record is there, wherever a record says why. */
export const INVENTED = "Invented, for trying things out.";
