import { permissionsData } from "../../server/partnership/permissions-data.ts";

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");

/** The page docs/permissions.md, from the sentences that decide. */
export const permissionsDocs = (): string => {
  const { sentences, walls, roles, columns, rows } = permissionsData();
  return `# Who may do what

Generated from \`partnership/permissions/\` by \`tests/support/make-permissions-docs.mjs\`; do not edit by hand.

Nothing is allowed that no sentence allows. Each request is judged by the mandates that run at that moment: one that is ended, past its last day, not
begun, declined or not confirmed allows nothing, and neither does one of a person whose record was merged or erased, or of a body that is closed.

## Sentences

${table(
  ["No.", "Sentence", "Where it holds", "Basis"],
  sentences.map(({ words, where, basis }, index) => [String(index + 1), words, where, basis]),
)}

## What no role overcomes

${walls.map((words) => `- ${words}`).join("\n")}

## Roles

${table(
  ["Role", "What its holder does", "Held in"],
  roles.map(({ name, words, heldIn }) => [name, words, heldIn.join(", ")]),
)}

## Each action, and the numbers of the sentences that allow it

${table(
  ["May …", ...columns],
  rows.map(({ words, cells }) => [words, ...cells.map((numbers) => numbers.join(", "))]),
)}
`;
};
