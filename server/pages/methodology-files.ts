import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { wordsOf, type DocBlock } from "#web";
import { readMarkdown } from "./read-markdown.ts";

/** A page of the methodology. */
export interface MethodologyFile {
  /** Last part of its address. */
  readonly id: string;
  readonly title: string;
  /** Language it is written in. */
  readonly locale: string;
  /** Everything below its title. */
  readonly blocks: readonly DocBlock[];
}

/** The pages on methods, read once when the site starts. */
export interface Methodology {
  /** The page that leads to the others; undefined where the programme came without its documents. */
  readonly start: MethodologyFile | undefined;
  readonly pages: readonly MethodologyFile[];
}

const START = "README";
/** The language of a page that nobody has translated. */
const FALLBACK = "en";
/** Documents outside the folder that its pages lead to. */
const BESIDE = ["largest-moves", "findings-of-the-readers", "glossary"];

/**
 * Reads `methodology/*.md` of a folder of documents, and the documents beside it that those pages lead to, in a language: a page
 * is taken from the folder of the language beside it (`fr/`) where it stands there, else it is the English one and says so by its `locale`.
 */
export const readMethodology = (docs: string, locale: string = FALLBACK): Methodology => {
  const folder = join(docs, "methodology");
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".md")) : [];
  const paths = [
    ...names.sort().map((name) => join(folder, name)),
    ...BESIDE.map((name) => join(docs, `${name}.md`)).filter((path) => existsSync(path)),
  ];
  const known = new Set(paths.map((path) => basename(path, ".md")));
  const files = paths.map((path) => readPage(path, locale, known));
  const start = files.find(({ id }) => id === START);
  return {
    start,
    pages: inOrder(
      files.filter(({ id }) => id !== START),
      start,
    ),
  };
};

const readPage = (path: string, locale: string, known: ReadonlySet<string>): MethodologyFile => {
  const translation = join(dirname(path), locale, basename(path));
  const translated = existsSync(translation);
  const id = basename(path, ".md");
  const text = readFileSync(translated ? translation : path, "utf8");
  return { ...pageOf(id, text, known), locale: translated ? locale : FALLBACK };
};

const pageOf = (id: string, text: string, known: ReadonlySet<string>): Omit<MethodologyFile, "locale"> => {
  const blocks = readMarkdown(text, (href) => addressOf(href, known));
  const [first] = blocks;
  const title = first?.kind === "heading" && first.depth === 1 ? wordsOf(first.texts) : id;
  return { id, title, blocks: first?.kind === "heading" && first.depth === 1 ? blocks.slice(1) : blocks };
};

const addressOf = (href: string, known: ReadonlySet<string>): string | undefined => {
  if (/^https?:\/\//.test(href) || href.startsWith("#")) return href;
  const [, name, anchor = ""] = /^(?:\.\.?\/)*(?:methodology\/)?(?:[a-z]{2}\/)?([\w-]+)\.md(#.*)?$/.exec(href) ?? [];
  if (name === undefined || !known.has(name)) return undefined;
  return name === START ? `/methodology${anchor}` : `/methodology/${name}${anchor}`;
};

/** The pages in the order in which the first page leads to them, then the others. */
const inOrder = (files: readonly MethodologyFile[], start: MethodologyFile | undefined): readonly MethodologyFile[] => {
  const links = JSON.stringify(start?.blocks ?? []);
  const place = ({ id }: MethodologyFile): number => {
    const at = links.indexOf(`"/methodology/${id}"`);
    return at < 0 ? links.length : at;
  };
  return [...files].sort((a, b) => place(a) - place(b));
};
