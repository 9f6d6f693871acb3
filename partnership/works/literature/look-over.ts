import type { CslItem } from "../csl-item.ts";
import { findDuplicates } from "./find-duplicates.ts";
import type { CodedFinding, FoundEntry } from "./literature-finding.ts";

/** Entries with keys of their own, and what is to be known of each. */
export interface LookedOver {
  readonly items: readonly CslItem[];
  readonly findings: readonly CodedFinding[];
}

/** Gives every entry a key that texts can cite, once; finds years that are none, missing titles and entries that stand twice. */
export const lookOver = (entries: readonly FoundEntry[], known: readonly CslItem[]): LookedOver => {
  const findings: CodedFinding[] = [];
  const taken = new Set<string>();
  const times = new Map<string, number>();
  const lines = new Map<string, number>();
  const items = entries.map(({ item, line }) => {
    const wanted = tidyKey(item.id) || madeKey(item);
    const id = freeKey(wanted, taken, times);
    lines.set(id, line);
    if (id !== wanted && item.id !== "")
      findings.push({ level: "warning", code: "literature-key-twice", values: { key: wanted, instead: id }, line });
    if (!item.title) findings.push({ level: "warning", code: "literature-title", values: { entry: id }, line });
    const year = badYear(item);
    if (year !== undefined) findings.push({ level: "warning", code: "literature-year", values: { entry: id, year }, line });
    return { ...item, id };
  });
  const dois = new Map(items.map((item) => [item.id, item.DOI ?? ""]));
  for (const { by, first, second } of findDuplicates(items, known)) {
    const line = lines.get(second) ?? 0;
    if (by === "doi")
      findings.push({ level: "warning", code: "literature-doi-twice", values: { first, entry: second, doi: dois.get(second)! }, line });
    else findings.push({ level: "warning", code: "literature-same", values: { first, entry: second }, line });
  }
  return { items, findings };
};

/** A year of words, or one that has not come for any printer: before 1000 or after 2100. */
const badYear = ({ issued }: CslItem): string | undefined => {
  if (!issued) return undefined;
  const years = issued["date-parts"]?.map(([year]) => year ?? 0);
  if (!years) return issued.literal ?? "";
  const bad = years.find((year) => !Number.isInteger(year) || year < 1000 || year > 2100);
  return bad === undefined ? undefined : String(bad);
};

/** A key as a text can cite it: letters, digits and few signs. */
const tidyKey = (key: string): string =>
  key
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}_:.+/-]+/gu, "-")
    .replace(/^[^\p{L}\p{N}_]+|[^\p{L}\p{N}_]+$/gu, "")
    .slice(0, 120);

/** "smith2020" of an entry that has no key. */
const madeKey = ({ author, editor, issued, title }: CslItem): string => {
  const [name] = author ?? editor ?? [];
  const word = name?.family ?? name?.literal ?? title ?? "";
  const plain = word
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase()
    .slice(0, 30);
  return `${plain || "entry"}${issued?.["date-parts"]?.[0]?.[0] ?? ""}`;
};

/** Keys that were wanted before are followed by a letter, then by numbers. */
const freeKey = (wanted: string, taken: Set<string>, times: Map<string, number>): string => {
  const time = times.get(wanted) ?? 0;
  times.set(wanted, time + 1);
  const key = time === 0 ? wanted : time <= 25 ? `${wanted}${String.fromCharCode(97 + time)}` : `${wanted}-${time}`;
  if (taken.has(key)) return freeKey(wanted, taken, times);
  taken.add(key);
  return key;
};
