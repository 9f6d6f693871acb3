import type { CslItem, CslName } from "../../csl-item.ts";
import { bareDoi } from "../doi.ts";
import type { CodedFinding, FoundEntries, FoundEntry } from "../literature-finding.ts";
import { readDate } from "../read-date.ts";
import { splitParticle } from "../read-name.ts";
import { cslTypeOfRis, RIS_TEXTS } from "./ris-types.ts";

type Tags = Map<string, string[]>;

const LINE = /^\uFEFF?([A-Z][A-Z0-9])  ?-(?: (.*))?$/;

/** Entries of a RIS file as CSL items. An entry that never ends is taken as far as it goes, with a finding. */
export const readRis = (text: string): FoundEntries => {
  const entries: FoundEntry[] = [];
  const findings: CodedFinding[] = [];
  let open: { readonly tags: Tags; readonly line: number } | undefined;
  let last: string[] | undefined;
  const broken = (): void => {
    if (open)
      findings.push({
        level: "error",
        code: "literature-entry",
        values: { entry: open.tags.get("TI")?.[0] ?? `TY ${open.tags.get("TY")?.[0] ?? ""}` },
        line: open.line,
      });
  };
  text.split(/\r\n|\r|\n/).forEach((written, index) => {
    const [, tag, value = ""] = LINE.exec(written.trimEnd()) ?? [];
    if (tag === undefined) {
      if (last && written.trim() !== "") last[last.length - 1] = `${last.at(-1)!} ${written.trim()}`.trim();
    } else if (tag === "TY") {
      broken();
      open = { tags: new Map([["TY", [value.trim()]]]), line: index + 1 };
      last = undefined;
    } else if (tag === "ER") {
      if (open) entries.push({ item: itemOf(open.tags), line: open.line });
      open = last = undefined;
    } else if (open) {
      last = open.tags.get(tag) ?? [];
      last.push(value.trim());
      open.tags.set(tag, last);
    }
  });
  broken();
  return { entries, findings };
};

const itemOf = (tags: Tags): CslItem => {
  const first = (...names: readonly string[]): string =>
    names.map((name) => tags.get(name)?.find((value) => value !== "")).find((value) => value !== undefined) ?? "";
  const texts: Record<string, string> = {};
  for (const [tag, field] of RIS_TEXTS) {
    const value = first(tag);
    if (value !== "" && texts[field] === undefined) texts[field] = value;
  }
  const [start, end] = [first("SP"), first("EP")];
  const page = end === "" || start.includes("-") ? start : `${start}-${end}`;
  const issued = readDate(dateText(first("DA"))) ?? readDate(dateText(first("PY", "Y1")));
  const accessed = readDate(dateText(first("Y2")));
  const keyword = (tags.get("KW") ?? []).filter((one) => one !== "").join(", ");
  const doi = bareDoi(first("DO"));
  return {
    id: first("ID"),
    type: first("C8") || cslTypeOfRis(first("TY")),
    ...texts,
    ...namesOf(tags),
    ...(page === "" ? {} : { page }),
    ...(issued ? { issued } : {}),
    ...(accessed ? { accessed } : {}),
    ...(keyword === "" ? {} : { keyword }),
    ...(doi === "" ? {} : { DOI: doi }),
    ...(first("UR") === "" ? {} : { URL: first("UR") }),
    ...numbersOf(first("SN")),
  };
};

const namesOf = (tags: Tags): Partial<CslItem> => {
  const people = (...names: readonly string[]): CslName[] =>
    names
      .flatMap((name) => tags.get(name) ?? [])
      .filter((one) => one !== "")
      .map(readName);
  const [author, editor, translator] = [people("AU", "A1"), people("A2", "ED"), people("A4")];
  return {
    ...(author.length === 0 ? {} : { author }),
    ...(editor.length === 0 ? {} : { editor }),
    ...(translator.length === 0 ? {} : { translator }),
  };
};

/** "Last, First, Suffix"; a name without a comma is a body's. */
const readName = (name: string): CslName => {
  const [family = "", given = "", suffix = ""] = name.split(/\s*,\s*/);
  if (!name.includes(",")) return { literal: name };
  return { ...splitParticle(family.split(/\s+/)), ...(given === "" ? {} : { given }), ...(suffix === "" ? {} : { suffix }) };
};

/** RIS writes "2020/03/05/words", and "2020///" for a year alone. */
const dateText = (written: string): string => {
  const [, year, month = "", day = ""] = /^(\d{4})(?:\/(\d{0,2}))?(?:\/(\d{0,2}))?(?:\/.*)?$/.exec(written.trim()) ?? [];
  if (year === undefined) return written;
  return [year, month, month === "" ? "" : day].filter((part) => part !== "").join("-");
};

/** Eight digits are a journal's number, more a book's. */
const numbersOf = (written: string): Partial<CslItem> => {
  if (written === "") return {};
  return /^\d{4}-?\d{3}[\dXx]$/.test(written) ? { ISSN: written } : { ISBN: written };
};
