import * as z from "zod";
import type { CslItem } from "../../csl-item.ts";
import type { CodedFinding, FoundEntries, FoundEntry } from "../literature-finding.ts";

/** CSL type of Crossref's types; others stay as they are where CSL has the same word. */
const TYPES: Readonly<Record<string, string>> = {
  "journal-article": "article-journal",
  "book-chapter": "chapter",
  "book-section": "chapter",
  "proceedings-article": "paper-conference",
  "posted-content": "article",
  dissertation: "thesis",
  monograph: "book",
  "edited-book": "book",
  "reference-book": "book",
  "report-component": "report",
  "report-series": "report",
  "working-paper": "report",
};

const texts = z.union([z.array(z.string()), z.string().transform((one) => [one])]).nullish();
const people = z
  .array(
    z.object({ given: z.string().optional(), family: z.string().optional(), name: z.string().optional(), suffix: z.string().optional() }),
  )
  .nullish();
const date = z.object({ "date-parts": z.array(z.array(z.number().nullable()).max(3)).max(2) }).nullish();
const text = z.union([z.string(), z.number().transform(String)]).nullish();

const workShape = z.object({
  DOI: text,
  URL: text,
  type: text,
  publisher: text,
  "publisher-location": text,
  volume: text,
  issue: text,
  page: text,
  language: text,
  abstract: text,
  "edition-number": text,
  title: texts,
  subtitle: texts,
  "container-title": texts,
  ISBN: texts,
  ISSN: texts,
  author: people,
  editor: people,
  translator: people,
  issued: date,
  published: date,
});

type Work = z.infer<typeof workShape>;

/** True for an answer of Crossref, or works out of one. */
export const looksLikeCrossref = (value: unknown): boolean => {
  const [first] = worksIn(value);
  if (typeof first !== "object" || first === null) return false;
  return "message" in (value as object) || Array.isArray((first as { title?: unknown }).title);
};

/** Works of an answer of Crossref: one, a list, or a list out of one. */
export const readCrossref = (value: unknown): FoundEntries => {
  const entries: FoundEntry[] = [];
  const findings: CodedFinding[] = [];
  worksIn(value).forEach((work, place) => {
    const parsed = workShape.safeParse(work);
    if (parsed.success) entries.push({ item: itemOf(parsed.data), line: 0 });
    else findings.push({ level: "error", code: "literature-entry", values: { entry: place + 1 }, line: 0 });
  });
  return { entries, findings };
};

const worksIn = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  const { message, items } = (value ?? {}) as { readonly message?: unknown; readonly items?: unknown };
  if (message !== undefined) return worksIn(message);
  return Array.isArray(items) ? items : [value];
};

const itemOf = (work: Work): CslItem => {
  const title = [work.title?.[0], work.subtitle?.[0]]
    .filter((part) => part)
    .map((part) => plain(part!))
    .join(": ");
  const issued = datesOf(work.issued ?? work.published);
  const fields: Readonly<Record<string, unknown>> = {
    title,
    "container-title": plain(work["container-title"]?.[0] ?? ""),
    author: namesOf(work.author),
    editor: namesOf(work.editor),
    translator: namesOf(work.translator),
    issued,
    publisher: work.publisher,
    "publisher-place": work["publisher-location"],
    volume: work.volume,
    issue: work.issue,
    page: work.page,
    edition: work["edition-number"],
    language: work.language,
    abstract: plain(work.abstract ?? ""),
    DOI: work.DOI,
    URL: work.DOI ? undefined : work.URL,
    ISBN: work.ISBN?.[0],
    ISSN: work.ISSN?.[0],
  };
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== ""));
  return { ...given, id: "", type: TYPES[work.type ?? ""] ?? work.type ?? "document" };
};

const namesOf = (names: z.infer<typeof people>): CslItem["author"] => {
  const read = (names ?? []).map(({ given, family, name, suffix }) =>
    family === undefined ? { literal: name ?? given ?? "" } : { family, ...(given ? { given } : {}), ...(suffix ? { suffix } : {}) },
  );
  return read.length === 0 ? undefined : read;
};

const datesOf = (written: z.infer<typeof date>): CslItem["issued"] => {
  const parts = written?.["date-parts"]?.[0]?.filter((part) => part !== null) ?? [];
  return parts.length === 0 ? undefined : { "date-parts": [parts] };
};

/** Without the tags of JATS, which Crossref leaves in abstracts and titles; italics and raised letters stay. */
const plain = (marked: string): string =>
  marked
    .replace(/<(?!\/?(?:i|b|sup|sub)>)[^<>]*>/g, " ")
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" })[name]!)
    .replace(/\s+/g, " ")
    .trim();
