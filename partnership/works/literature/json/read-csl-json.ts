import * as z from "zod";
import { DATE_FIELDS, NAME_FIELDS, type CslItem } from "../../csl-item.ts";
import type { CodedFinding, FoundEntries, FoundEntry } from "../literature-finding.ts";

const text = z.union([z.string(), z.number()]).transform((value) => String(value).trim());
const number = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d{1,4}$/)
    .transform(Number),
]);

const nameShape = z.object({
  family: text.optional(),
  given: text.optional(),
  "non-dropping-particle": text.optional(),
  "dropping-particle": text.optional(),
  suffix: text.optional(),
  literal: text.optional(),
});
const dateShape = z.object({
  "date-parts": z.array(z.array(number).max(3)).max(2).optional(),
  literal: text.optional(),
  raw: text.optional(),
});

const TEXTS = [
  "title",
  "container-title",
  "collection-title",
  "collection-number",
  "publisher",
  "publisher-place",
  "volume",
  "issue",
  "page",
  "edition",
  "number",
  "genre",
  "event-title",
  "abstract",
  "keyword",
  "language",
  "note",
  "DOI",
  "ISBN",
  "ISSN",
  "URL",
] as const;

const itemShape = z.object({
  id: text.optional(),
  type: z.string().max(60).optional(),
  ...Object.fromEntries(TEXTS.map((field) => [field, text.nullish()])),
  ...Object.fromEntries(NAME_FIELDS.map((field) => [field, z.array(nameShape).nullish()])),
  ...Object.fromEntries(DATE_FIELDS.map((field) => [field, dateShape.nullish()])),
});

/** Items of CSL-JSON, the fields that are known; one that is none is left out with a finding. */
export const readCslJson = (value: unknown): FoundEntries => {
  const entries: FoundEntry[] = [];
  const findings: CodedFinding[] = [];
  (Array.isArray(value) ? value : [value]).forEach((one: unknown, place) => {
    const parsed = itemShape.safeParse(one);
    if (parsed.success) entries.push({ item: tidy(parsed.data), line: 0 });
    else findings.push({ level: "error", code: "literature-entry", values: { entry: place + 1 }, line: 0 });
  });
  return { entries, findings };
};

type Parsed = z.infer<typeof itemShape> & Readonly<Record<string, unknown>>;

const tidy = (parsed: Parsed): CslItem => {
  const fields = Object.entries(parsed).flatMap(([name, value]): [string, unknown][] => {
    if (value === undefined || value === null || value === "") return [];
    if ((DATE_FIELDS as readonly string[]).includes(name)) return dateFields(name, value as z.infer<typeof dateShape>);
    if (Array.isArray(value)) return value.length === 0 ? [] : [[name, value.map(withoutEmpty)]];
    return [[name, value]];
  });
  return { ...Object.fromEntries(fields), id: parsed.id ?? "", type: parsed.type ?? "document" } as CslItem;
};

const dateFields = (name: string, { "date-parts": parts, literal, raw }: z.infer<typeof dateShape>): [string, unknown][] => {
  const ends = parts?.filter((end) => end.length > 0 && end[0] !== 0);
  if (ends && ends.length > 0) return [[name, { "date-parts": ends }]];
  const words = literal ?? raw ?? "";
  return words === "" ? [] : [[name, { literal: words }]];
};

const withoutEmpty = (name: object): object =>
  Object.fromEntries(Object.entries(name).filter(([, value]) => value !== undefined && value !== ""));
