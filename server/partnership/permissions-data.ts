import { permissionTable, ROLE_NAMES, ROLES, type Grant } from "#partnership";
import { partnershipTexts, type PermissionsPageData } from "#web";

const texts = partnershipTexts.permissions;

const whereOf = ({ scope, heldIn, untilDirected, inDirectorsPlace }: Grant): string =>
  [
    texts.scopes[scope],
    ...(heldIn === undefined ? [] : [texts.onlyIn(heldIn)]),
    ...(untilDirected ? [texts.untilDirected] : []),
    ...(inDirectorsPlace ? [texts.inDirectorsPlace] : []),
  ].join(", ");

/** Who may do what, in words. */
export const permissionsData = (): PermissionsPageData => {
  const { sentences, walls, columns, rows } = permissionTable();
  return {
    sentences: sentences.map((grant) => ({ words: grant.words, where: whereOf(grant), basis: grant.basis })),
    walls,
    roles: ROLE_NAMES.map((name) => ({ name, ...ROLES[name] })),
    columns: columns.map((column) => (column === "account" ? texts.account : column)),
    rows: rows.map(({ words, cells }) => ({ words, cells })),
  };
};
