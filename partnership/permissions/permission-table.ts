import { ACTION_NAMES, ACTIONS, type Action } from "./actions.ts";
import type { Grant } from "./grant.ts";
import { GRANTS } from "./grants.ts";
import { ROLE_NAMES, type Role } from "./roles.ts";
import { WALLS } from "./walls.ts";

/** A column of the table: a role, or whoever has an account. */
export type PermissionColumn = Role | "account";

/** The sentences by number, and for each action and column the numbers of those that allow it. */
export interface PermissionTable {
  readonly sentences: readonly Grant[];
  readonly walls: readonly string[];
  readonly columns: readonly PermissionColumn[];
  readonly rows: readonly {
    readonly action: Action;
    readonly words: string;
    /** Numbers from 1 on, a list for each column. */
    readonly cells: readonly (readonly number[])[];
  }[];
}

const COLUMNS: readonly PermissionColumn[] = ["account", ...ROLE_NAMES];

const speaksOf = ({ roles, scope }: Grant, column: PermissionColumn): boolean =>
  column === "account" ? scope === "signed-in" || scope === "self" : roles.includes(column);

/** Who may do what, as a table to read: made from the sentences that decide. */
export const permissionTable = (): PermissionTable => ({
  sentences: GRANTS,
  walls: WALLS.map(({ words }) => words),
  columns: COLUMNS,
  rows: ACTION_NAMES.map((action) => ({
    action,
    words: ACTIONS[action],
    cells: COLUMNS.map((column) =>
      GRANTS.flatMap((grant, index) => (grant.actions.includes(action) && speaksOf(grant, column) ? [index + 1] : [])),
    ),
  })),
});
