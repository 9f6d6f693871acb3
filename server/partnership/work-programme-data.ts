import { workAmendments, workItems, type WorkItem, type WorkProgramme } from "#partnership";
import type { Database } from "#store";
import { partnershipTexts, type WorkProgrammeData, type WorkRow } from "#web";
import { dayOf } from "./case-words.ts";

/** A work programme as pages show it: to readers, names of those alone who let themselves be listed. */
export const workProgrammeData = async (
  database: Database,
  programme: WorkProgramme,
  { today, forReaders }: { readonly today: string; readonly forReaders: boolean },
): Promise<WorkProgrammeData> => {
  const [items, amendments] = await Promise.all([workItems(database, programme.id), workAmendments(database, programme.id)]);
  return {
    bodyName: programme.bodyName,
    bodyHref: `/bodies/${programme.bodySlug}`,
    calendarHref: `/calendar?body=${encodeURIComponent(programme.bodySlug)}&year=${programme.year}&view=list`,
    year: programme.year,
    state: programme.state,
    summary: programme.summary,
    approvedOn: programme.approvedOn,
    rows: items.map((item) => ({
      ...workRow(item, today),
      href: forReaders ? undefined : `/desk/programme/${programme.id}/items/${item.id}`,
      responsible: forReaders && !item.responsibleListed ? "" : (item.responsibleName ?? ""),
    })),
    amendments: amendments.map(({ on, ...amendment }) => ({ ...amendment, on: dayOf(on) })),
  };
};

const workRow = (item: WorkItem, today: string): Omit<WorkRow, "href" | "responsible"> => ({
  key: item.id,
  title: item.title,
  kind: item.kind,
  plannedOn: item.plannedOn,
  state: isLate(item, today) ? "late" : item.state,
  doneOn: item.doneOn,
  note: item.note,
});

const isLate = ({ state, plannedOn }: WorkItem, today: string): boolean =>
  (state === "planned" || state === "under way") && plannedOn < today;

/** What is planned as CSV (RFC 4180). */
export const workCsv = (items: readonly WorkItem[], today: string): string =>
  [
    partnershipTexts.work.csvColumns,
    ...items.map((item) => [
      String(item.number),
      item.kind,
      item.title,
      item.plannedOn,
      item.state,
      item.doneOn ?? "",
      isLate(item, today) ? "yes" : "no",
      item.responsibleName ?? "",
      item.note,
    ]),
  ]
    .map((cells) => `${cells.map(cell).join(",")}\r\n`)
    .join("");

/** Quoted where it has to be; what a spreadsheet would take for a formula begins with an apostrophe. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
