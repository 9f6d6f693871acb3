/** Everything that is invented has an id of this form, so that it can be told from real records and taken out again, in whatever table it lies. */
const FICTITIOUS_ID = /^f1c71710-f1c7-8[0-9a-f]{3}-8000-[0-9a-f]{12}$/;

/** The first and the last id that something invented can have. */
export const FICTITIOUS_IDS = {
  first: "f1c71710-f1c7-8000-8000-000000000000",
  last: "f1c71710-f1c7-8fff-8000-ffffffffffff",
} as const;

/** Kinds of invented records, in the order of their ids. Add at the end only. */
const KINDS = [
  "person",
  "address",
  "organisation",
  "tie",
  "body",
  "body name",
  "mandate",
  "case",
  "task",
  "decision",
  "note",
  "notice",
  "work programme",
  "work item",
  "met",
  "amendment",
  "work",
  "work version",
  "work contributor",
  "version contributor",
  "submission",
  "review round",
  "assignment",
  "declaration",
  "conflict check",
  "review point",
  "editorial decision",
  "office comment",
] as const;

export type InventedKind = (typeof KINDS)[number];

/** The id of the n-th invented record of a kind: a UUID of version 8 (RFC 9562), which none of those made by chance is. */
export const fictitiousId = (kind: InventedKind, number: number): string =>
  `f1c71710-f1c7-8${hex(KINDS.indexOf(kind), 3)}-8000-${hex(number, 12)}`;

export const isFictitiousId = (id: string): boolean => FICTITIOUS_ID.test(id);

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, "0");
