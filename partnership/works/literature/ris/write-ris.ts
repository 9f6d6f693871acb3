import type { CslDate, CslItem, CslName } from "../../csl-item.ts";
import { writeDate } from "../read-date.ts";
import { familyWords } from "../read-name.ts";
import { cslTypeOfRis, RIS_TEXTS, risTypeOf } from "./ris-types.ts";

/** Items as a RIS file. A CSL type that RIS has no word for stands under C8. */
export const writeRis = (items: readonly CslItem[]): string =>
  items.map((item) => `${linesOf(item).map(writeLine).join("\r\n")}\r\n`).join("\r\n");

type Line = readonly [tag: string, value: string];

const writeLine = ([tag, value]: Line): string => `${tag}  - ${value.replace(/[ \t\r\n]+/g, " ").trim()}`;

const linesOf = (item: CslItem): readonly Line[] => {
  const type = risTypeOf(item.type);
  const [start, end] = pagesOf(item.page);
  return [
    ["TY", type],
    ["ID", item.id],
    ...optional("C8", cslTypeOfRis(type) === item.type ? undefined : item.type),
    ...namesOf("AU", item.author),
    ...namesOf("A2", item.editor),
    ...namesOf("A4", item.translator),
    ...textsOf(item),
    ...dateLines(item.issued),
    ...optional("SP", start),
    ...optional("EP", end),
    ...(item.keyword?.split(/\s*[,;]\s*/) ?? []).map((word): Line => ["KW", word]),
    ...optional("SN", item.ISBN ?? item.ISSN),
    ...optional("DO", item.DOI),
    ...optional("UR", item.URL),
    ...optional("Y2", item.accessed && slashes(item.accessed)),
    ["ER", ""],
  ];
};

const optional = (tag: string, value: string | undefined): readonly Line[] => (value === undefined || value === "" ? [] : [[tag, value]]);

const namesOf = (tag: string, names: readonly CslName[] | undefined): readonly Line[] =>
  (names ?? []).map((name): Line => [tag, writeName(name)]);

/** A comma in a body's name would make a person of it. */
const writeName = (name: CslName): string => {
  if (name.literal !== undefined) return name.literal.replaceAll(",", " ");
  const family = familyWords(name).replaceAll(",", " ");
  const given = (name.given ?? "").replaceAll(",", " ");
  return name.suffix === undefined ? `${family}, ${given}` : `${family}, ${given}, ${name.suffix}`;
};

const textsOf = (item: CslItem): readonly Line[] => {
  const done = new Set<string>();
  return RIS_TEXTS.flatMap(([tag, field]): readonly Line[] => {
    const value = item[field];
    if (value === undefined || done.has(field)) return [];
    done.add(field);
    return [[tag, value]];
  });
};

const dateLines = (issued: CslDate | undefined): readonly Line[] => {
  if (!issued) return [];
  const year = issued["date-parts"]?.[0]?.[0];
  return issued["date-parts"]?.length === 1 && year !== undefined
    ? [
        ["PY", String(year).padStart(4, "0")],
        ["DA", slashes(issued)],
      ]
    : [["PY", writeDate(issued)]];
};

const slashes = (date: CslDate): string => {
  const parts = date["date-parts"]?.length === 1 ? writeDate(date).split("-") : undefined;
  return parts ? [...parts, "", "", ""].slice(0, 4).join("/") : writeDate(date);
};

const pagesOf = (page: string | undefined): readonly [start: string | undefined, end: string | undefined] => {
  const [, start, end] = /^([^-–]+)[-–]([^-–]+)$/.exec(page ?? "") ?? [];
  return start === undefined ? [page, undefined] : [start, end];
};
