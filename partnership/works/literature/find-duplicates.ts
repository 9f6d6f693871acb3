import type { CslItem } from "../csl-item.ts";
import { bareDoi } from "./doi.ts";

/** Two entries that may be one work. */
export interface Duplicate {
  readonly by: "doi" | "title-and-year";
  /** Id of the entry that was there first. */
  readonly first: string;
  readonly second: string;
}

/**
 * Entries that may be the same work: those of one DOI, then those of one title and year. Each is named once, with the first of its like.
 * @param known entries that are in the bibliography already
 */
export const findDuplicates = (items: readonly CslItem[], known: readonly CslItem[] = []): readonly Duplicate[] => {
  const byDoi = new Map<string, CslItem>();
  const byTitle = new Map<string, CslItem>();
  const keep = (item: CslItem): void => {
    const [doi, title] = [doiOf(item), titleAndYear(item)];
    if (doi !== "" && !byDoi.has(doi)) byDoi.set(doi, item);
    if (title !== undefined && !byTitle.has(title)) byTitle.set(title, item);
  };
  known.forEach(keep);
  return items.flatMap((item): readonly Duplicate[] => {
    const doi = byDoi.get(doiOf(item));
    const titled = byTitle.get(titleAndYear(item) ?? "");
    keep(item);
    if (doi) return [{ by: "doi", first: doi.id, second: item.id }];
    // Two works with a DOI each are two works, whatever they are called.
    if (!titled || (doiOf(titled) !== "" && doiOf(item) !== "")) return [];
    return [{ by: "title-and-year", first: titled.id, second: item.id }];
  });
};

const doiOf = ({ DOI = "" }: CslItem): string => bareDoi(DOI).toLowerCase();

/** Letters and digits of the title without accents, and the year; undefined without both. */
const titleAndYear = ({ title = "", issued }: CslItem): string | undefined => {
  const year = issued?.["date-parts"]?.[0]?.[0];
  const words = title
    .replace(/<[^<>]*>/g, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
  return words === "" || year === undefined ? undefined : `${year} ${words}`;
};
