import { en } from "./en.ts";
import type { Messages, PageLanguage } from "./messages.ts";

/** Latin letters between these two are written from right to left. */
const OVERRIDE = "\u202E";
const POP = "\u202C";
/** What is written so already, or is an address. */
const AS_IT_IS = /(\u202E[^\u202C]*\u202C|https?:\/\/\S*)/;
const WORD = /[A-Za-z](?:[A-Za-z’'-]*[A-Za-z])/g;
/** Entries that are not shown: names of parts, words to search by; and formulas, which every language writes from left to right. */
const KEPT: ReadonlySet<string> = new Set(["locale", "direction", "id", "synonyms", "pageWords", "formulas"]);
/** A value that a text chooses its words by, and does not print. */
const CHOICE = /^(?:[a-z]+|[A-Z_]{1,9})$/;

/** The word longer by a third, from right to left. */
const wrapWord = (word: string): string => OVERRIDE + word.replace(/(.)(.{2})/g, "$1$1$2") + POP;

/** Arrows go the way that is read. */
const ARROWS: Readonly<Record<string, string>> = { "→": "←", "←": "→" };

const wrapText = (text: string): string =>
  text
    .split(AS_IT_IS)
    .map((part, place) => (place % 2 === 1 ? part : part.replace(WORD, wrapWord).replace(/[→←]/g, (arrow) => ARROWS[arrow]!)))
    .join("");

/** Texts among the values of a call, in lists and records too. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Wraps what a text adds to the values it was given: names, amounts and places to fill in stay as they came. */
const wrapAround = (text: string, values: readonly unknown[]): string => {
  const printed = textsIn(values)
    .filter((value) => value !== "" && !CHOICE.test(value))
    .sort((a, b) => b.length - a.length);
  if (printed.length === 0) return wrapText(text);
  return text
    .split(new RegExp(`(${printed.map(escaped).join("|")})`, "i"))
    .map((part, place) => (place % 2 === 1 ? part : wrapText(part)))
    .join("");
};

const pseudo = (texts: unknown, values: readonly unknown[] = []): unknown => {
  if (typeof texts === "string") return wrapAround(texts, values);
  if (typeof texts === "function") return (...given: unknown[]) => pseudo((texts as (...given: unknown[]) => unknown)(...given), given);
  if (Array.isArray(texts)) return texts.map((one) => pseudo(one, values));
  if (typeof texts !== "object" || texts === null) return texts;
  return Object.fromEntries(Object.entries(texts).map(([name, one]) => [name, KEPT.has(name) ? one : pseudo(one, values)]));
};

/**
 * A language that nobody speaks, to see that the site reads from right to left and that each of its texts is among the messages: English
 * words, longer by a third and written backwards, with areas and amounts in Arabic.
 */
export const PSEUDO_LANGUAGE: PageLanguage = {
  code: "ar-XB",
  name: "ar-XB",
  numbering: "latn",
  wordsFrom: 100_000,
  messages: { ...(pseudo(en) as Messages), locale: "ar-XB", direction: "rtl" },
};
