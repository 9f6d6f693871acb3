import type { OutlineEntry } from "../typeset/collect-labels.ts";
import { element, escapeHtml } from "../typeset/html/write-html.ts";
import { directionOf } from "../typeset/text-direction.ts";
import { printFonts } from "./print-fonts.ts";
import { printStyle } from "./print-style.ts";
import { printWords, type PrintWords } from "./print-words.ts";

/** A version as it is printed. */
export interface PrintRequest {
  readonly title: string;
  /** What it is, in the language of the text: "Working paper". */
  readonly kind: string;
  /** Language of the text, BCP 47. */
  readonly language: string;
  readonly contributors: readonly { readonly name: string; readonly affiliation?: string }[];
  readonly licence: { readonly name: string; readonly href: string };
  /** "2", or "2 (correction)". */
  readonly version: string;
  /** Its day in the words of the language. */
  readonly day: string;
  /** From `contentHash`. */
  readonly hash: string;
  /** Where the version stands for good. */
  readonly address: string;
  readonly siteName: string;
  /** What was said of the work since it was published, for the title page; English. */
  readonly notices?: readonly { readonly kind: "retraction" | "correction"; readonly day: string; readonly words: string }[];
  /** It is invented, and says so on every page. */
  readonly fictitious?: boolean;
  /** Its number in a series: "Working Papers 2026-3". */
  readonly series?: string;
  readonly abstract?: string;
  readonly summary?: string;
  readonly outline: readonly OutlineEntry[];
  /** From `typeset`, its pictures given as `data:` addresses: nothing is fetched when it is printed. */
  readonly html: string;
}

/** A text has contents in front from so many headings on. */
const CONTENTS_FROM = 4;

/** The whole document for `printPdf`: title page, contents, text. Words of people pass as text alone; `html` is taken as `typeset` made it. */
export const printDocument = (request: PrintRequest): string => {
  const { title, language, siteName, version, html } = request;
  const policy = "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'";
  const head =
    element("meta", { charset: "utf-8" }) +
    element("meta", { "http-equiv": "Content-Security-Policy", content: policy }) +
    element("title", {}, escapeHtml(title)) +
    element("meta", { name: "author", content: request.contributors.map(({ name }) => name).join(", ") }) +
    element(
      "style",
      {},
      printFonts() + printStyle(runningTitle(request), `${siteName} · ${printWords(language).version} ${version}`, directionOf(language)),
    );
  const body = titlePage(request) + contents(request) + html;
  return `<!doctype html>${element("html", { lang: language, dir: directionOf(language) }, element("head", {}, head) + element("body", {}, body))}`;
};

/** What stands above each page: a page that is handed on alone still says that the work was retracted, or is invented. */
const runningTitle = ({ title, language, notices = [], fictitious = false }: PrintRequest): string => {
  const words = printWords(language);
  const isRetracted = notices.some(({ kind }) => kind === "retraction");
  return [...(isRetracted ? [words.retracted] : []), title, ...(fictitious ? [words.fictitious[0]] : [])].join(" · ");
};

const titlePage = (request: PrintRequest): string => {
  const words = printWords(request.language);
  const authors = request.contributors.map(({ name, affiliation }) =>
    element("li", {}, escapeHtml(name) + (affiliation ? ` ${element("span", {}, escapeHtml(affiliation))}` : "")),
  );
  const part = (heading: string, text: string | undefined): string =>
    text
      ? element("h2", {}, escapeHtml(heading)) +
        text
          .split(/\n\s*\n/)
          .map((one) => element("p", {}, escapeHtml(one)))
          .join("")
      : "";
  return element(
    "section",
    { class: "title-page" },
    element("p", { class: "kind" }, escapeHtml(`${request.siteName} · ${request.series ?? request.kind}`)) +
      element("h1", {}, escapeHtml(request.title)) +
      element("ul", { class: "authors", "aria-label": words.by }, authors.join("")) +
      noticesOf(request) +
      part(words.abstract, request.abstract) +
      part(words.summary, request.summary) +
      about(request),
  );
};

const noticesOf = ({ notices = [], fictitious = false, language }: PrintRequest): string => {
  const words = printWords(language);
  const invented = fictitious ? element("div", { class: "notice" }, element("p", {}, escapeHtml(words.fictitious[1]))) : "";
  return said(notices, words) + invented;
};

const said = (notices: NonNullable<PrintRequest["notices"]>, { retracted, corrected }: PrintWords): string =>
  notices
    .map(({ kind, day, words }) => {
      const title = element("strong", {}, escapeHtml(`${kind === "retraction" ? retracted : corrected} · ${day}`));
      return element("div", { class: "notice" }, element("p", {}, title) + element("p", { lang: "en", dir: "auto" }, escapeHtml(words)));
    })
    .join("");

const about = ({ language, version, day, licence, address, hash }: PrintRequest): string => {
  const words = printWords(language);
  const rows: readonly (readonly [name: string, html: string])[] = [
    [words.version, escapeHtml(version)],
    [words.day, escapeHtml(day)],
    [words.licence, element("a", { href: licence.href }, escapeHtml(licence.name))],
    [words.address, element("a", { href: address }, escapeHtml(address))],
    [words.hash, element("span", { class: "hash", dir: "ltr" }, escapeHtml(hash))],
  ];
  return element(
    "dl",
    { class: "about" },
    rows.map(([name, html]) => element("dt", {}, escapeHtml(name)) + element("dd", {}, html)).join(""),
  );
};

const contents = ({ outline, language }: PrintRequest): string => {
  if (outline.length < CONTENTS_FROM) return "";
  const items = outline.map(({ level, id, text }) =>
    element("li", { class: `level-${level}` }, element("a", { href: `#${id}` }, escapeHtml(text))),
  );
  return element(
    "nav",
    { class: "contents" },
    element("h2", {}, escapeHtml(printWords(language).contents)) + element("ol", {}, items.join("")),
  );
};
