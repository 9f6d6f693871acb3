import { Problem } from "#vocabulary";
import type { CslItem } from "../csl-item.ts";
import { readBibtex } from "./bibtex/read-bibtex.ts";
import { looksLikeCrossref, readCrossref } from "./json/read-crossref.ts";
import { readCslJson } from "./json/read-csl-json.ts";
import type { CodedFinding, FoundEntries } from "./literature-finding.ts";
import { lookOver } from "./look-over.ts";
import { LITERATURE_LIMITS, refuseHostile } from "./refuse-hostile.ts";
import { readRis } from "./ris/read-ris.ts";

export type LiteratureFormat = "bibtex" | "ris" | "crossref" | "csl-json";

/** A list as a thread hands it over. */
export interface ReadLiterature {
  readonly format: LiteratureFormat;
  readonly items: readonly CslItem[];
  readonly findings: readonly CodedFinding[];
}

/**
 * Reads a list of literature, whichever of the formats it is.
 * @param known entries that the bibliography has already, to find what comes twice
 * @throws Problem literature-unknown, literature-json, literature-too-large, literature-one-line, literature-nested
 */
export const readLiterature = (text: string, known: readonly CslItem[] = []): ReadLiterature => {
  const isJson = /^\uFEFF?\s*[[{]/.test(text);
  refuseHostile(text, isJson);
  const { format, found } = isJson ? readJson(text) : readText(text);
  const { characters, entries: most } = LITERATURE_LIMITS;
  const entries = found.entries.length;
  if (entries > most) throw new Problem("literature-too-large", { size: text.length, entries, limit: characters, most });
  const { items, findings } = lookOver(found.entries, known);
  return { format, items, findings: [...found.findings, ...findings].toSorted((a, b) => a.line - b.line) };
};

interface Found {
  readonly format: LiteratureFormat;
  readonly found: FoundEntries;
}

const readText = (text: string): Found => {
  if (/^\uFEFF?TY  ?- /m.test(text)) return { format: "ris", found: readRis(text) };
  if (/@[A-Za-z]+\s*[{(]/.test(text)) return { format: "bibtex", found: readBibtex(text) };
  throw new Problem("literature-unknown");
};

const readJson = (text: string): Found => {
  const value = parse(text.replace(/^\uFEFF/, ""));
  return looksLikeCrossref(value) ? { format: "crossref", found: readCrossref(value) } : { format: "csl-json", found: readCslJson(value) };
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem("literature-json");
  }
};
