import type { Paragraph, PhrasingContent } from "mdast";

const LABEL_AT_END = /\s*\{#([^\s{}]{1,80})\}\s*$/;
const LABEL_AT_START = /^\{#([^\s{}]{1,80})\}[ \t]*/;
const LANGUAGE_AT_START = /^\{lang=([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)\}\s*/;

/** Content without the mark that was in it. */
export interface Unmarked {
  readonly children: PhrasingContent[];
  readonly mark: string | undefined;
}

/** Takes `{#sec-method}` off the end of a heading or a caption. */
export const takeLabel = (children: readonly PhrasingContent[]): Unmarked => {
  const last = children.at(-1);
  const found = last?.type === "text" ? LABEL_AT_END.exec(last.value) : null;
  if (last?.type !== "text" || !found) return { children: [...children], mark: undefined };
  return { children: [...children.slice(0, -1), { ...last, value: last.value.slice(0, found.index) }], mark: found[1] };
};

/** Takes `{#fig-map}` off the start of what stands behind a picture. */
export const takeLabelBehind = (children: readonly PhrasingContent[]): Unmarked => takeAtStart(children, LABEL_AT_START);

/** Takes `{lang=fr}` off the start of a quotation. */
export const takeLanguage = (children: readonly PhrasingContent[]): Unmarked => takeAtStart(children, LANGUAGE_AT_START);

const takeAtStart = ([first, ...others]: readonly PhrasingContent[], pattern: RegExp): Unmarked => {
  const found = first?.type === "text" ? pattern.exec(first.value) : null;
  if (first?.type !== "text" || !found) return { children: first ? [first, ...others] : [], mark: undefined };
  return { children: [withoutStart(first, found[0].length), ...others], mark: found[1] };
};

/** The caption that a paragraph is, without the word that says so: "Table: …". */
export const captionOf = (paragraph: Paragraph, words: readonly string[]): readonly PhrasingContent[] | undefined => {
  const [first, ...others] = paragraph.children;
  if (first?.type !== "text") return undefined;
  const found = /^\s*(\p{L}+)\s?:\s+/u.exec(first.value);
  if (!found || !words.includes(found[1]!.toLowerCase())) return undefined;
  return [withoutStart(first, found[0].length), ...others];
};

const withoutStart = (text: Extract<PhrasingContent, { type: "text" }>, length: number): PhrasingContent => {
  const dropped = text.value.slice(0, length).split("\n");
  const start = text.position?.start;
  const moved = start && {
    line: start.line + dropped.length - 1,
    column: dropped.length === 1 ? start.column + length : dropped.at(-1)!.length + 1,
    ...(start.offset === undefined ? {} : { offset: start.offset + length }),
  };
  return { ...text, value: text.value.slice(length), ...(text.position && moved ? { position: { ...text.position, start: moved } } : {}) };
};
