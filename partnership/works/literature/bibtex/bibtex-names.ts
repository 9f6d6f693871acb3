import type { CslName } from "../../csl-item.ts";
import { familyWords, splitParticle } from "../read-name.ts";
import { readLatex, writeLatex } from "./latex-text.ts";

/** The names of a BibTeX field: "Last, First and von Last, Jr, First and {A Body} and others". */
export const readBibtexNames = (field: string): readonly CslName[] =>
  splitOutside(field.replace(/\s+/g, " ").trim(), /\s+and\s+/iy)
    .filter((name) => name !== "" && name.toLowerCase() !== "others")
    .map(readName);

const readName = (name: string): CslName => {
  if (isOneGroup(name)) return { literal: readLatex(name) };
  const parts = splitOutside(name, /\s*,\s*/y);
  if (parts.length === 1) return firstLast(wordsOf(name));
  const [family = "", ...others] = parts;
  const suffix = others.length > 1 ? readLatex(others[0]!) : "";
  const given = readLatex(others.at(-1) ?? "");
  return { ...familyOf(wordsOf(family)), ...(given === "" ? {} : { given }), ...(suffix === "" ? {} : { suffix }) };
};

/** "First von Last": the family name begins at the first word that begins small, or is the last word. */
const firstLast = (words: readonly string[]): CslName => {
  const small = words.findIndex((word, place) => place > 0 && place < words.length - 1 && /^\p{Ll}/u.test(word));
  const at = small > 0 ? small : words.length - 1;
  const given = words.slice(0, at).map(readLatex).join(" ");
  return { ...familyOf(words.slice(at)), ...(given === "" ? {} : { given }) };
};

/** A word in braces is no particle, however it begins. */
const familyOf = (words: readonly string[]): Pick<CslName, "family" | "non-dropping-particle"> => {
  const plain = words.findIndex((word) => word.startsWith("{"));
  if (plain < 0) return splitParticle(words.map(readLatex));
  const { "non-dropping-particle": particle, family } = splitParticle([...words.slice(0, plain).map(readLatex), "X"]);
  const before = family === "X" ? "" : (family ?? "").slice(0, -1);
  return {
    ...(particle === undefined ? {} : { "non-dropping-particle": particle }),
    family: before + words.slice(plain).map(readLatex).join(" "),
  };
};

const wordsOf = (text: string): readonly string[] => splitOutside(text, /\s+/y).filter((word) => word !== "");

const isOneGroup = (text: string): boolean => text.startsWith("{") && text.endsWith("}") && closing(text) === text.length - 1;

const closing = (text: string): number => {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return at;
  }
  return -1;
};

/** Cuts a text where a sticky pattern fits outside braces. */
const splitOutside = (text: string, separator: RegExp): string[] => {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === "\\") at++;
    else if (sign === "{") depth++;
    else if (sign === "}") depth--;
    else if (depth === 0 && (sign === " " || sign === ",")) {
      separator.lastIndex = at;
      if (!separator.test(text)) continue;
      pieces.push(text.slice(start, at));
      start = separator.lastIndex;
      at = start - 1;
    }
  }
  return [...pieces, text.slice(start)];
};

/** Names as a BibTeX field, so that `readBibtexNames` gives them back. */
export const writeBibtexNames = (names: readonly CslName[]): string => names.map(writeName).join(" and ");

const writeName = (name: CslName): string => {
  if (name.literal !== undefined) return `{${writeLatex(name.literal)}}`;
  const particle = name["non-dropping-particle"] ?? "";
  const family = grouped(name.family ?? "", particle === "" && /^\p{Ll}\S*\s/u.test(name.family ?? ""));
  const before = particle === "" ? family : `${writeLatex(particle)} ${family}`;
  const given = grouped(name.given ?? "", false);
  if (name.suffix !== undefined) return `${before}, ${grouped(name.suffix, false)}, ${given}`;
  return given === "" && /\s/.test(familyWords(name))
    ? `${before},`
    : given === "" && !before.startsWith("{")
      ? before
      : `${before}, ${given}`.trimEnd();
};

/** In braces where a comma or an "and" would cut it. */
const grouped = (text: string, always: boolean): string => {
  const latex = writeLatex(text);
  return always || /,|(?:^|\s)and(?:\s|$)/i.test(text) ? `{${latex}}` : latex;
};
