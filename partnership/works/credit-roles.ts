/** A role of the Contributor Role Taxonomy (CRediT, ANSI/NISO Z39.104-2022), by its own name. */
export const CREDIT_ROLES = [
  "Conceptualization",
  "Data curation",
  "Formal analysis",
  "Funding acquisition",
  "Investigation",
  "Methodology",
  "Project administration",
  "Resources",
  "Software",
  "Supervision",
  "Validation",
  "Visualization",
  "Writing – original draft",
  "Writing – review & editing",
] as const;

export type CreditRole = (typeof CREDIT_ROLES)[number];
