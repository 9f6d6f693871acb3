import { formatBibtex } from "./bibtex.ts";
import type { Citation } from "./citation.ts";
import { formatCslJson } from "./csl-json.ts";
import { formatRis } from "./ris.ts";

/** A citation as a file. */
export interface CitationFile {
  /** Without a dot. */
  readonly extension: string;
  readonly name: string;
  readonly mediaType: string;
  readonly format: (citation: Citation) => string;
}

/** Every form of citation file, in the order of menus; adding one is a file and a line. */
export const CITATION_FILES: readonly CitationFile[] = [
  { extension: "bib", name: "BibTeX", mediaType: "application/x-bibtex; charset=utf-8", format: formatBibtex },
  { extension: "ris", name: "RIS", mediaType: "application/x-research-info-systems; charset=utf-8", format: formatRis },
  { extension: "json", name: "CSL-JSON", mediaType: "application/vnd.citationstyles.csl+json", format: formatCslJson },
];
