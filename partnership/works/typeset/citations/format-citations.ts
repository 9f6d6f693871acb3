// oxlint-disable-next-line typescript/triple-slash-reference -- the package has no types, and tests are compiled file by file
/// <reference path="./citeproc.d.ts" />
import type { Engine } from "citeproc";
import type { CslItem } from "../../csl-item.ts";
import { escapeHtml } from "../html/write-html.ts";
import { citationHtml } from "./citation-html.ts";
import { CITATION_STYLES, localeOf, localeXml, type CitationStyle } from "./citation-styles.ts";
import type { CitationPart } from "./read-cluster.ts";

/** A citation of a text; every key in it is in the bibliography. */
export interface AskedCitation {
  readonly narrative: boolean;
  readonly parts: readonly CitationPart[];
}

/** Citations and references as HTML. */
export interface FormattedCitations {
  /** One for each that was asked for, in their order. */
  readonly citations: readonly string[];
  /** The works cited, in the order of the style. */
  readonly references: readonly { readonly key: string; readonly html: string }[];
}

/** Sets the citations of a text, in their order, and the list of what they cite. The processor is loaded when it is first needed. */
export const formatCitations = async (
  asked: readonly AskedCitation[],
  bibliography: ReadonlyMap<string, CslItem>,
  style: CitationStyle,
  language: string,
): Promise<FormattedCitations> => {
  if (asked.length === 0) return { citations: [], references: [] };
  const { isNumeric } = CITATION_STYLES[style];
  const engine = await startEngine(bibliography, style, language);
  const written = engine.rebuildProcessorState(
    asked.map(({ narrative, parts }, place) => ({
      citationID: `c${place}`,
      citationItems: parts.map(citationItem),
      properties: {
        noteIndex: 0,
        unsorted: parts.some(({ prefix }) => prefix !== ""),
        ...(narrative && !isNumeric ? { mode: "composite" as const } : {}),
      },
    })),
    "html",
  );
  const byId = new Map(written.map(([id, , text]) => [id, citationHtml(text)]));
  const [parameters, entries] = engine.makeBibliography() || [{ entry_ids: [] }, []];
  return {
    citations: asked.map(({ narrative, parts }, place) => {
      const html = byId.get(`c${place}`) ?? "";
      return narrative && isNumeric ? `${escapeHtml(authorOf(bibliography.get(parts[0]!.key)))} ${html}` : html;
    }),
    references: entries.map((entry, place) => ({ key: parameters.entry_ids[place]?.[0] ?? "", html: citationHtml(entry).trim() })),
  };
};

/** A style of numbers has no words for who wrote it: "Smith", "Smith & Doe", "Smith et al." */
const authorOf = (item: CslItem | undefined): string => {
  const names = (item?.author ?? item?.editor ?? []).map(({ family, literal, given }) => family ?? literal ?? given ?? "");
  if (names.length === 0) return item?.title ?? "";
  return names.length > 2 ? `${names[0]} et al.` : names.join(" & ");
};

const startEngine = async (bibliography: ReadonlyMap<string, CslItem>, style: CitationStyle, language: string): Promise<Engine> => {
  const { default: CSL } = await import("citeproc");
  const system = { retrieveLocale: localeXml, retrieveItem: (id: string) => structuredClone(bibliography.get(id)) };
  const engine = new CSL.Engine(system, CITATION_STYLES[style].xml, localeOf(language), true);
  engine.setOutputFormat("html");
  return engine;
};

const citationItem = ({
  key,
  prefix,
  locator,
  label,
  suffix,
  withoutAuthor,
}: CitationPart): Readonly<Record<string, string | boolean>> => ({
  id: key,
  ...(locator === "" ? {} : { locator, label }),
  ...(prefix === "" ? {} : { prefix: `${prefix} ` }),
  ...(suffix === "" ? {} : { suffix: `, ${suffix}` }),
  ...(withoutAuthor ? { "suppress-author": true } : {}),
});
