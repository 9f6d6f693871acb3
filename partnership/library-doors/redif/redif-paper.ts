import { noticeSentence, textFile, titleAsItStands, type PublicWork, type RecordedContributor } from "../public-work.ts";
import { seriesHandle, type RedifArchive } from "./redif-archive.ts";
import { writeTemplate, writeTemplates, type RedifField } from "./redif-template.ts";

const LEFT_OUT: ReadonlySet<string> = new Set([
  "blog-post",
  "data-release",
  "meeting-report",
  "monitoring-plan",
  "terms-of-reference",
  "training-material",
]);

/** Whether works of a kind are papers, which RePEc lists. */
export const isRedifPaper = ({ kind }: Pick<PublicWork, "kind">): boolean => !LEFT_OUT.has(kind);

/** A work as ReDIF-Paper 1.0. A work that was retracted stays, and says so. */
export const writeRedifPaper = (work: PublicWork, archive: RedifArchive): string => writeTemplate(fieldsOf(work, archive));

/** The papers of a series as one file. */
export const writeRedifPapers = (works: readonly PublicWork[], archive: RedifArchive): string =>
  writeTemplates(works.filter(isRedifPaper).map((work) => fieldsOf(work, archive)));

const fieldsOf = (work: PublicWork, archive: RedifArchive): readonly RedifField[] => {
  const file = textFile(work);
  return [
    ["Template-Type", "ReDIF-Paper 1.0"],
    ...work.contributors.flatMap(authorOf),
    ["Title", oneLine(titleAsItStands(work))],
    ["Abstract", work.abstract.trim() === "" ? work.summary : work.abstract],
    ["Keywords", [...work.themes, ...work.countries].map(({ name }) => oneLine(name)).join("; ")],
    ["Note", [work.kindName, ...work.notices.map(noticeSentence), work.licence?.name ?? ""].filter(Boolean).map(oneLine).join(". ")],
    ["Language", /^[a-z]{2}(?=-|$)/.exec(work.language)?.[0]],
    ["Creation-Date", work.firstPublicOn],
    ["Revision-Date", work.version.on === work.firstPublicOn ? undefined : work.version.on],
    ["Number", oneLine(work.series?.number ?? work.reference)],
    ["DOI", work.doi],
    ...(file
      ? ([
          ["File-URL", file.address],
          ["File-Format", file.type],
          ["File-Function", `Full text, version ${work.version.number}`],
        ] as const)
      : []),
    ["File-URL", work.address],
    ["File-Format", "text/html"],
    ["File-Function", "Page of the work"],
    ["Handle", `${seriesHandle(archive)}:${work.reference}`],
  ];
};

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** An organisation is an author by name, as RePEc has it. */
const authorOf = ({ name, affiliation }: RecordedContributor): readonly RedifField[] => [
  ["Author-Name", oneLine(name)],
  ["Author-Workplace-Name", oneLine(affiliation?.name ?? "")],
];
