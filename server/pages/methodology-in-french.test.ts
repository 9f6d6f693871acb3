import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Lexer, type Token, type Tokens } from "marked";
import { describe, expect, it } from "vitest";
import { METHODS, openRelease } from "#observatory";
import { OBSERVATION_STATUS, statusWords, type ObservationStatus } from "#vocabulary";
import type { DocBlock, DocText } from "#web";
import { checkoutFolder } from "../http/checkout-folder.ts";
import { BUNDLED_RELEASE } from "../testing.ts";
import { readMethodology, type MethodologyFile } from "./methodology-files.ts";

const docs = join(checkoutFolder(), "docs");
const pagesIn = (path: string): string[] => readdirSync(path).filter((name) => name.endsWith(".md"));
/** Every French page with its English one, as paths in `docs`. The glossary is built otherwise. */
const TWINS = [
  ...pagesIn(join(docs, "methodology")).map((page) => [`methodology/${page}`, `methodology/fr/${page}`] as const),
  ["largest-moves.md", "fr/largest-moves.md"] as const,
];
const textOf = (path: string): string => readFileSync(join(docs, path), "utf8");
const fileOf = (locale: string, path: string): MethodologyFile => {
  const { start, pages } = readMethodology(docs, locale);
  return [start, ...pages].find((page) => page?.id === basename(path, ".md"))!;
};

/** A document's runs of text in order, a list for each paragraph, item, heading or cell. */
const runsOf = (blocks: readonly DocBlock[]): (readonly DocText[])[] =>
  blocks.flatMap((block) => {
    switch (block.kind) {
      case "heading":
      case "paragraph":
        return [block.texts];
      case "list":
        return block.items.flatMap(runsOf);
      case "quote":
        return runsOf(block.blocks);
      case "table":
        return [...block.columns.map(({ texts }) => texts), ...block.rows.flat()];
      case "code":
        return [];
    }
  });

/** What a document is built of, without its words. */
const shapeOf = (blocks: readonly DocBlock[]): unknown[] =>
  blocks.map((block) => {
    if (block.kind === "heading") return `heading ${block.depth}`;
    if (block.kind === "list") return [block.ordered, block.items.map(shapeOf)];
    if (block.kind === "table") return [block.columns.map(({ number }) => number), block.rows.length];
    return block.kind;
  });

const flat = (texts: readonly DocText[]): readonly DocText[] =>
  texts.flatMap((one) => ("texts" in one ? [one, ...flat(one.texts)] : [one]));
const wordsOf = (texts: readonly DocText[]): string =>
  flat(texts)
    .map((one) => (one.kind === "text" ? one.text : ""))
    .join("");
const hrefsOf = (texts: readonly DocText[]): string[] => flat(texts).flatMap((one) => (one.kind === "link" ? [one.href] : []));
const codesOf = (texts: readonly DocText[]): string[] => flat(texts).flatMap((one) => (one.kind === "code" ? [one.text] : []));

/** The numbers of a text, without what its language writes between their digits. */
const numbersOf = (texts: readonly DocText[], locale: "en" | "fr"): string[] => {
  const text = wordsOf(texts);
  const plain =
    locale === "en" ? text.replace(/(?<=\d),(?=\d{3})/g, "") : text.replace(/(?<=\d)\u202F(?=\d{3})/g, "").replace(/(?<=\d),(?=\d)/g, ".");
  return (plain.match(/\d+(?:\.\d+)?/g) ?? []).sort();
};

const { manifest } = openRelease(BUNDLED_RELEASE);
const CODES = new Set([
  ...Object.keys(METHODS),
  ...manifest.dataflows.flatMap(({ id, indicators }) => [id, ...indicators.map((indicator) => indicator.id)]),
]);
// In a sentence GDP is a word, and has a French one.
CODES.delete("GDP");
const namedCodes = (texts: readonly DocText[]): string[] =>
  (wordsOf(texts).match(/[A-Z][A-Z0-9_]+/g) ?? []).filter((word) => CODES.has(word)).sort();

/** Text that must be French: no titles of sources and references. */
const frenchText = (blocks: readonly DocBlock[]): string => {
  const end = blocks.findIndex((block) => block.kind === "heading" && wordsOf(block.texts) === "Références");
  return runsOf(end < 0 ? blocks : blocks.slice(0, end))
    .map(wordsOf)
    .join("\n");
};

const TYPES_READ = ["heading", "paragraph", "text", "list", "table", "code", "blockquote", "space", "html"];
const typesIn = (tokens: readonly Token[]): string[] =>
  tokens.flatMap((token) => [
    token.type,
    ...(token.type === "list" ? (token as Tokens.List).items.flatMap((item) => typesIn(item.tokens)) : []),
  ]);

it("every page on methods has a French one, and there is no other", () => {
  expect(pagesIn(join(docs, "methodology", "fr"))).toEqual(pagesIn(join(docs, "methodology")));
  const { start, pages } = readMethodology(docs, "fr");
  expect(start?.title).toBe("Méthodologie");
  expect(pages.flatMap(({ id, locale }) => (locale === "fr" ? [] : [id]))).toEqual(["findings-of-the-readers"]);
});

/** What French asks of letters and spaces around signs. */
const expectFrenchSigns = (text: string): void => {
  expect(text).not.toMatch(/['"]/);
  expect(text).not.toMatch(/[^\u202F\n][;!?%]/);
  expect(text).not.toMatch(/[^\u00A0]:(?=\s|$)/m);
  expect(text).not.toMatch(/«(?!\u00A0)|(?<!\u00A0)»/);
  expect(text).not.toMatch(/\d \d{3}(?!\d)/);
};

const expectNothingLeft = (path: string, text: string): void => {
  expect(typesIn(Lexer.lex(textOf(path))).filter((type) => !TYPES_READ.includes(type))).toEqual([]);
  expect(text).not.toMatch(/[*|`]|\]\(|<!--|figures:/);
};

it("the glossary has a French one, and both have the words of every status in both languages", () => {
  const [english, french] = [fileOf("en", "glossary.md"), fileOf("fr", "glossary.md")];
  const own = english.blocks.slice(
    0,
    english.blocks.findIndex((block) => block.kind === "heading" && wordsOf(block.texts) === "French"),
  );
  expect(shapeOf(french.blocks)).toEqual(shapeOf(own));
  const statuses = (file: MethodologyFile): string[] =>
    file.blocks.flatMap((block) =>
      block.kind === "table" ? block.rows.map((row) => row.map(wordsOf).join(" · ")).filter((row) => /^[A-Z] ·/.test(row)) : [],
    );
  const [inEnglish, inFrench] = ["en", "fr"].map((locale) => (code: string) => statusWords(code as ObservationStatus, locale).words);
  const codes = Object.keys(OBSERVATION_STATUS);
  expect(statuses(english).sort()).toEqual(codes.map((code) => [code, inEnglish!(code), inFrench!(code)].join(" · ")).sort());
  expect(statuses(french).sort()).toEqual(codes.map((code) => [code, inFrench!(code), inEnglish!(code)].join(" · ")).sort());
  const text = runsOf(french.blocks).map(wordsOf).join("\n");
  expectFrenchSigns(text);
  expectNothingLeft("fr/glossary.md", text);
});

describe.each(TWINS)("%s and %s", (page, twin) => {
  const [english, french] = [fileOf("en", page), fileOf("fr", twin)];
  const [runs, twins] = [runsOf(english.blocks), runsOf(french.blocks)];

  it("is built as the English page is", () => {
    expect(french.locale).toBe("fr");
    expect(french.title).not.toBe(english.title);
    expect(shapeOf(french.blocks)).toEqual(shapeOf(english.blocks));
  });

  it("has the same numbers, codes and links at the same places", () => {
    expect(twins.map((texts) => numbersOf(texts, "fr"))).toEqual(runs.map((texts) => numbersOf(texts, "en")));
    expect(twins.map(namedCodes)).toEqual(runs.map(namedCodes));
    expect(twins.map(codesOf)).toEqual(runs.map(codesOf));
    expect(twins.map((texts) => hrefsOf(texts).sort())).toEqual(runs.map((texts) => hrefsOf(texts).sort()));
  });

  it("has the same generated figures", () => {
    const marks = (path: string): string[] => textOf(path).match(/<!-- figures: [a-z-]+ -->\n(?!<!--)/g) ?? [];
    expect(marks(twin)).toEqual(marks(page));
  });

  it("is French", () => {
    expect(frenchText(french.blocks)).not.toMatch(/ (?:the|and|of|from|with|that|are|its) /i);
  });

  it("is set as French is", () => {
    expectFrenchSigns(frenchText(french.blocks));
    const cells = french.blocks.flatMap((block) =>
      block.kind === "table" ? block.rows.flatMap((row) => row.filter((_, place) => block.columns[place]?.number).map(wordsOf)) : [],
    );
    expect(cells.filter((cell) => /^[-+−]?[\d\u202F]*\.\d|\d,\d{3},|^-/.test(cell))).toEqual([]);
  });

  it("leaves nothing of its marks to readers", () => {
    expectNothingLeft(twin, twins.map(wordsOf).join("\n"));
  });
});
