import { areaNote, areas, OBSERVATION_STATUS, PROBLEM_CATALOGUE } from "#vocabulary";
import { wordsOfState } from "#observatory";
import { disputedAreas } from "../../web/charts/atlas/disputed-areas.ts";

/** Words that every language writes so. */
const SAME = /\b(?:CSV|Excel|JSON|Parquet|BibTeX|RIS|CSL-JSON|PNG|SVG|curl|Python|JavaScript|English|français|ar-XB|SHA-256|HTTP|RFC)\b/g;
/** What other words stand for: codes, keys, and what a reader typed. */
const CODES = [/<code[\s\S]*?<\/code>/g, /https?:\/\/[^\s"<]+/g, /\b[A-Z]{2,}_[A-Z0-9_]+\b/g, /\b[A-Z]{3}\b/g, /“[^”]*”/g];
/** Parts whose words are not the pages': steps of explanations, documents, formulas, scripts; and addresses. */
const ELSEWHERE = [
  /https?:\/\/[^\s"<]+/g,
  /<script[\s\S]*?<\/script>/g,
  /<ol class="steps">[\s\S]*?<\/ol>/g,
  /<div class="document"[\s\S]*?(?=<section|<\/main>)/g,
  /<div class="method-card"[\s\S]*?<\/section>/g,
  /<(?:p|span) class="formula">[\s\S]*?<\/(?:p|span)>/g,
  /<(\w+)[^>]* lang="en"[^>]*>[\s\S]*?<\/\1>/g,
];
/** A message of the language that nobody speaks. */
const MESSAGE = /\u202E[^\u202C<"]*(?:\u202C|(?=[<"]))/g;

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

/** English that stands where codes stand. */
const VOCABULARY = [
  disputedAreas("en"),
  PROBLEM_CATALOGUE,
  OBSERVATION_STATUS,
  areas().map(({ code }) => areaNote(code, "en")),
  (["draft", "frozen", "published", "withdrawn"] as const).map((state) => wordsOfState({ state, on: "" })),
];

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** English that a page in the language nobody speaks still has, though neither the release nor the vocabulary says it. */
export const unsaidIn = (page: string, manifest: object): readonly string[] => {
  const said = stringsIn([manifest, VOCABULARY]).filter((text) => /[A-Za-z]{3}/.test(text));
  let rest = page;
  for (const pattern of ELSEWHERE) rest = rest.replace(pattern, " ");
  for (const text of [...new Set(said)].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(escaped(text), " ");
  for (const pattern of [...CODES, MESSAGE, SAME]) rest = rest.replace(pattern, " ");
  const shown = [...rest.matchAll(/ (?:title|aria-label|placeholder|alt)="([^"]*)"/g)].map(([, text]) => text!);
  const texts = rest.replace(/<head>[\s\S]*?<\/head>/, "").split(/<[^>]*>/);
  return [...new Set([...texts, ...shown].map((text) => text.trim()).filter((text) => /[A-Za-z]{3,}/.test(text.replace(/&\w+;/g, ""))))];
};
