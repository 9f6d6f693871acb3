// oxlint-disable-next-line typescript/triple-slash-reference -- the package has no types, and tests are compiled file by file
/// <reference path="./citeproc.d.ts" />
import CSL, { type Engine } from "citeproc";
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

/** The citations of a text, in their order, and what they cite. */
export interface AskedCitations {
  readonly asked: readonly AskedCitation[];
  /** Each item that is cited, once. */
  readonly items: readonly CslItem[];
  readonly style: CitationStyle;
  /** BCP 47. */
  readonly language: string;
}

/** Citations and references as HTML. */
export interface FormattedCitations {
  /** One for each that was asked for, in their order. */
  readonly citations: readonly string[];
  /** The works cited, in the order of the style. */
  readonly references: readonly { readonly key: string; readonly html: string }[];
}

/**
 * Sets the citations of a text, in their order, and the list of what they cite. A hundred take a processor about a second: outside of the thread that
 * does nothing else, use `citationsSet`.
 */
export const formatCitations = ({ asked, items, style, language }: AskedCitations): FormattedCitations => {
  const { isNumeric, inSentence } = CITATION_STYLES[style];
  const { engine, hold } = engineOf(style, localeOf(language));
  const idOf = hold(items);
  const written = engine.rebuildProcessorState(
    asked.map(({ narrative, parts }, place) => ({
      citationID: `c${place}`,
      citationItems: parts.map((part) => citationItem(part, idOf(part.key))),
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
  const byKey = new Map(items.map((item) => [item.id, item]));
  const keys = new Map(items.map(({ id }) => [idOf(id), id]));
  return {
    citations: asked.map(({ narrative, parts }, place) => {
      const html = byId.get(`c${place}`) ?? "";
      const first = byKey.get(parts[0]!.key);
      if (!narrative) return html;
      if (isNumeric) return `${escapeHtml(authorOf(first))} ${html}`;
      return inSentence === "word" ? withWord(html, first, engine.getTerm("and")) : html;
    }),
    references: entries.map((entry, place) => ({
      key: keys.get(parameters.entry_ids[place]?.[0] ?? "") ?? "",
      html: citationHtml(entry).trim(),
    })),
  };
};

/** A style of numbers has no words for who wrote it: "Smith", "Smith & Doe", "Smith et al." */
const authorOf = (item: CslItem | undefined): string => {
  const names = (item?.author ?? item?.editor ?? []).map(({ family, literal, given }) => family ?? literal ?? given ?? "");
  if (names.length === 0) return item?.title ?? "";
  return names.length > 2 ? `${names[0]} et al.` : names.join(" & ");
};

/** "Aron and Botella (2019)": a sign between the last two names becomes a word. A name that has such a sign itself is left alone. */
const withWord = (html: string, item: CslItem | undefined, word: string): string => {
  const names = item?.author ?? item?.editor ?? [];
  const hasSign = names.some((name) => Object.values(name).some((part) => part.includes("&")));
  return names.length < 2 || hasSign ? html : html.replace(" &amp; ", ` ${escapeHtml(word)} `);
};

interface KeptEngine {
  readonly engine: Engine;
  /** Gives it the items of a text under names of their own, so that no text meets an item of the one before. */
  readonly hold: (items: readonly CslItem[]) => (key: string) => string;
}

const engines = new Map<string, KeptEngine>();

/** Reading a style takes longer than setting a few citations in it: each is read once. */
const engineOf = (style: CitationStyle, locale: string): KeptEngine => {
  const name = `${style} ${locale}`;
  const kept = engines.get(name) ?? startEngine(style, locale);
  engines.set(name, kept);
  return kept;
};

const startEngine = (style: CitationStyle, locale: string): KeptEngine => {
  let held = new Map<string, CslItem>();
  let texts = 0;
  const system = { retrieveLocale: localeXml, retrieveItem: (id: string) => structuredClone(held.get(id)) };
  const engine = new CSL.Engine(system, CITATION_STYLES[style].xml, locale, true);
  engine.setOutputFormat("html");
  const hold: KeptEngine["hold"] = (items) => {
    const text = ++texts;
    engine.updateItems([]);
    held = new Map(items.map((item) => [`${text} ${item.id}`, { ...item, ...unranged(item), id: `${text} ${item.id}` }]));
    return (key) => `${text} ${key}`;
  };
  return { engine, hold };
};

/** "18-2059" of a report is its number, not all from 18 to 2059. */
const unranged = ({ number }: CslItem): Partial<CslItem> => (number === undefined ? {} : { number: number.replace(/(?<!\\)-/g, "\\-") });

const citationItem = (
  { prefix, locator, label, suffix, withoutAuthor }: CitationPart,
  id: string,
): Readonly<Record<string, string | boolean>> => ({
  id,
  ...(locator === "" ? {} : { locator, label }),
  ...(prefix === "" ? {} : { prefix: `${prefix} ` }),
  ...(suffix === "" ? {} : { suffix: `, ${suffix}` }),
  ...(withoutAuthor ? { "suppress-author": true } : {}),
});
