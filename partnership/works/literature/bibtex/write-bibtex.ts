import type { CslItem } from "../../csl-item.ts";
import { writeDate } from "../read-date.ts";
import { writeBibtexNames } from "./bibtex-names.ts";
import { bibtexTypeOf, cslTypeOf, numberField, TEXT_FIELDS } from "./bibtex-types.ts";
import { writeLatex } from "./latex-text.ts";

/** Items as a BibTeX file in UTF-8. A CSL type that BibTeX has no word for stands in a field `csltype`. */
export const writeBibtex = (items: readonly CslItem[]): string => items.map(entryOf).join("\n");

const entryOf = (item: CslItem): string => {
  const type = bibtexTypeOf(item.type);
  const fields = [
    ...(cslTypeOf(type) === item.type ? [] : [["csltype", writeLatex(item.type)] as const]),
    ...namesOf(item),
    ...textsOf(item),
    ...datesOf(item),
    ...addressesOf(item),
  ];
  return `@${type}{${item.id},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(",\n")}\n}\n`;
};

type Field = readonly [name: string, value: string];

const namesOf = ({ author, editor, translator }: CslItem): readonly Field[] =>
  Object.entries({ author, editor, translator }).flatMap(([name, names]): readonly Field[] =>
    names && names.length > 0 ? [[name, writeBibtexNames(names)]] : [],
  );

const textsOf = (item: CslItem): readonly Field[] => {
  const done = new Set<string>();
  const texts = TEXT_FIELDS.flatMap(([name, field]): readonly Field[] => {
    const value = item[field];
    if (value === undefined || done.has(field)) return [];
    done.add(field);
    return [[nameFor(name, item.type), writeLatex(value)]];
  });
  const number = item[numberField(item.type)];
  return [
    ...texts,
    ...(number === undefined ? [] : [["number", writeLatex(number)] as const]),
    ...(item.page === undefined ? [] : [["pages", writeLatex(item.page).replace(/(?<=\d)-(?=\d)/g, "--")] as const]),
  ];
};

/** Names that BibTeX's own styles look for in entries of a type. */
const nameFor = (name: string, type: string): string => {
  if (name === "journal" && !type.startsWith("article")) return "booktitle";
  if (name !== "publisher") return name;
  return { report: "institution", thesis: "school" }[type] ?? name;
};

const datesOf = ({ issued, accessed }: CslItem): readonly Field[] => [
  ...(issued ? issuedFields(issued) : []),
  ...(accessed ? [["urldate", writeLatex(writeDate(accessed))] as const] : []),
];

const issuedFields = (issued: NonNullable<CslItem["issued"]>): readonly Field[] => {
  const ends = issued["date-parts"];
  if (ends?.length !== 1) return [[ends ? "date" : "year", writeLatex(writeDate(issued))]];
  const [year, month, day] = ends[0]!;
  return [
    ["year", String(year).padStart(4, "0")],
    ...(month === undefined ? [] : [["month", String(month)] as const]),
    ...(day === undefined ? [] : [["day", String(day)] as const]),
  ];
};

const addressesOf = ({ DOI, URL }: CslItem): readonly Field[] =>
  Object.entries({ doi: DOI, url: URL }).flatMap(([name, value]): readonly Field[] =>
    value === undefined ? [] : [[name, value.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign))]],
  );
