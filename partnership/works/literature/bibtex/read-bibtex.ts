import type { CslItem } from "../../csl-item.ts";
import type { FoundEntries } from "../literature-finding.ts";
import { dateOf, readDate } from "../read-date.ts";
import { bareDoi } from "../doi.ts";
import { readBibtexNames } from "./bibtex-names.ts";
import { cslTypeOf, numberField, TEXT_FIELDS } from "./bibtex-types.ts";
import { readLatex } from "./latex-text.ts";
import { scanBibtex, type BibtexEntry } from "./scan-bibtex.ts";

/** Entries of a BibTeX or BibLaTeX file as CSL items. */
export const readBibtex = (text: string): FoundEntries => {
  const { entries, findings } = scanBibtex(text);
  return { entries: entries.map((entry) => ({ item: itemOf(entry), line: entry.line })), findings };
};

const itemOf = (entry: BibtexEntry): CslItem => {
  const { fields } = entry;
  const text = (name: string): string => readLatex(fields.get(name) ?? "");
  const type = text("csltype") || cslTypeOf(entry.type);
  const texts: Record<string, string> = {};
  for (const [name, field] of TEXT_FIELDS) {
    const value = text(name);
    if (value !== "" && texts[field] === undefined) texts[field] = value;
  }
  const subtitle = text("subtitle");
  if (subtitle !== "" && texts["title"] !== undefined) texts["title"] = `${texts["title"]}: ${subtitle}`;
  const pages = text("pages").replace(/\s*[–—]\s*/g, "-");
  const number = text("issue") || text("number");
  return {
    id: entry.key,
    type,
    ...texts,
    ...namesOf(entry),
    ...(number === "" ? {} : { [numberField(type)]: number }),
    ...(pages === "" ? {} : { page: pages }),
    ...(entry.type === "mastersthesis" && !texts["genre"] ? { genre: "Master’s thesis" } : {}),
    ...datesOf(entry),
    ...addressesOf(fields),
  };
};

const namesOf = ({ fields }: BibtexEntry): Partial<CslItem> => {
  const author = readBibtexNames(fields.get("author") ?? "");
  const editor = readBibtexNames(fields.get("editor") ?? "");
  const translator = readBibtexNames(fields.get("translator") ?? "");
  return {
    ...(author.length === 0 ? {} : { author }),
    ...(editor.length === 0 ? {} : { editor }),
    ...(translator.length === 0 ? {} : { translator }),
  };
};

const datesOf = ({ fields }: BibtexEntry): Partial<CslItem> => {
  const text = (name: string): string => readLatex(fields.get(name) ?? "").replaceAll("–", "/");
  const issued = text("date") === "" ? dateOf(readLatex(fields.get("year") ?? ""), text("month"), text("day")) : readDate(text("date"));
  const accessed = readDate(text("urldate"));
  return { ...(issued ? { issued } : {}), ...(accessed ? { accessed } : {}) };
};

/** Addresses are not LaTeX, whatever some programs escape in them. */
const addressesOf = (fields: ReadonlyMap<string, string>): Partial<CslItem> => {
  const bare = (name: string): string =>
    (fields.get(name) ?? "")
      .replace(/\\([_%&#~$])/g, "$1")
      .replace(/^\\url\{(.*)\}$/s, "$1")
      .replace(/\s+/g, "");
  const doi = bareDoi(bare("doi"));
  const url = bare("url");
  return { ...(doi === "" ? {} : { DOI: doi }), ...(url === "" ? {} : { URL: url }) };
};
