import type { BodiesTables } from "./bodies-tables.ts";

export type BodyKind = BodiesTables["partnership.body"]["kind"];

/** The nine kinds of body, in the order in which pages list them. */
export const BODY_KINDS = [
  "programme",
  "committee",
  "management",
  "group",
  "theme",
  "panel",
  "donors",
  "partner organisation",
  "external forum",
] as const satisfies readonly BodyKind[];
