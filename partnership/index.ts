export { PARTNERSHIP_MIGRATIONS } from "./migrations.ts";
export { ACTION_NAMES, ACTIONS, type Action } from "./permissions/actions.ts";
export { bodyPath } from "./permissions/body-path.ts";
export { can, THE_PROGRAMME, type Answer, type Subject } from "./permissions/can.ts";
export { GRANTS, type Grant } from "./permissions/grants.ts";
export { isRole, ROLE_NAMES, ROLES, type Role } from "./permissions/roles.ts";
export { PUBLIC, standingOf, type ActiveMandate, type Standing } from "./permissions/standing.ts";
export type { PartnershipTables } from "./tables.ts";
