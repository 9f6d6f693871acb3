import { stableJson } from "#store";
import type { CslItem } from "../csl-item.ts";
import { writeBibtex } from "./bibtex/write-bibtex.ts";
import { writeRis } from "./ris/write-ris.ts";

/** Formats a list can be taken away in; another is a line here. */
export const LITERATURE_EXPORTS = {
  bibtex: { name: "BibTeX", type: "application/x-bibtex", ending: "bib", write: writeBibtex },
  ris: { name: "RIS", type: "application/x-research-info-systems", ending: "ris", write: writeRis },
  "csl-json": {
    name: "CSL-JSON",
    type: "application/vnd.citationstyles.csl+json",
    ending: "json",
    write: (items: readonly CslItem[]): string => stableJson(items),
  },
} as const;

export type LiteratureExport = keyof typeof LITERATURE_EXPORTS;
