import type { FoundGroup, Messages, SearchData } from "#web";
import type { SiteContext } from "../site-context.ts";

type FoundRecords = Awaited<ReturnType<NonNullable<SiteContext["find"]>>>;

/** What was found on the pages of figures, and then in the records of the partnership; with a way into the library for everything that was typed. */
export const withRecords = (data: SearchData, records: FoundRecords, { search }: Messages): SearchData => {
  if (data.query === "") return data;
  const groups: readonly FoundGroup[] = records
    ? (["works", "choices", "gaps", "calls", "people", "bodies"] as const).map((kind) => ({ title: search[kind], found: records[kind] }))
    : [];
  const library = { href: `/library?${new URLSearchParams({ q: data.query }).toString()}`, works: records?.allWorks ?? 0 };
  return { ...data, groups: [...data.groups, ...groups], library };
};
