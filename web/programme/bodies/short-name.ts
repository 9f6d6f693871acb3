import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { BodyKindName } from "./bodies-data.ts";

/** What stands before the names of a kind of body: "Working group: ". */
export const kindPrefix = (kind: BodyKindName): string => `${partnershipTexts.bodies.kind[kind]}: `;

/** A body's name below a heading that already says its kind. */
export const shortName = (kind: BodyKindName, name: string): string => {
  const prefix = kindPrefix(kind);
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
};
