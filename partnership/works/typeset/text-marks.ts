import type { Node, PhrasingContent, Text } from "mdast";
import { readCluster, type CitationPart } from "./citations/read-cluster.ts";

/** `[@smith2020, p. 5; see @doe2021]` or `@smith2020` in a sentence. */
export interface CitationNode extends Node {
  readonly type: "citation";
  /** True where it stands in the sentence: "Smith (2020) says". */
  readonly narrative: boolean;
  readonly parts: readonly CitationPart[];
  readonly written: string;
}

/** `@fig-map`, `@tbl-costs`, `@sec-method`. */
export interface CrossReferenceNode extends Node {
  readonly type: "crossReference";
  readonly label: string;
}

/** `[texte]{lang=fr}`. */
export interface ForeignTextNode extends Node {
  readonly type: "foreignText";
  readonly language: string;
  readonly value: string;
}

declare module "mdast" {
  interface PhrasingContentMap {
    citation: CitationNode;
    crossReference: CrossReferenceNode;
    foreignText: ForeignTextNode;
  }
  interface RootContentMap {
    citation: CitationNode;
    crossReference: CrossReferenceNode;
    foreignText: ForeignTextNode;
  }
}

const KEY = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?~/-](?=[\p{L}\p{N}_]))*`;
const FOREIGN = String.raw`\[(?<foreign>[^\[\]]{1,2000})\]\{lang=(?<language>[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)\}`;
const CLUSTER = String.raw`\[(?<cluster>(?:[^\[\]@]{0,200}[\s(])?-?@[\p{L}\p{N}_][^\[\]]{0,2000})\]`;
const MARKS = new RegExp(String.raw`${FOREIGN}|${CLUSTER}|(?<![\p{L}\p{N}_.@/])@(?<bare>${KEY})`, "gu");

type Start = NonNullable<Node["position"]>["start"];

/** A label of a figure, a table or a section. */
export const LABEL = /^(?:fig|tbl|sec)-[a-z0-9-]{1,60}$/;

/** A text cut at the marks in it: citations, cross-references and words in another language; the rest stays text. */
export const splitText = (node: Text): readonly PhrasingContent[] => {
  const pieces: PhrasingContent[] = [];
  let done = 0;
  for (const match of node.value.matchAll(MARKS)) {
    const mark = markOf(match, node);
    if (mark === undefined) continue;
    if (match.index > done) pieces.push({ type: "text", value: node.value.slice(done, match.index), ...placed(node, done, match.index) });
    pieces.push(mark);
    done = match.index + match[0].length;
  }
  if (done === 0) return [node];
  if (done < node.value.length) pieces.push({ type: "text", value: node.value.slice(done), ...placed(node, done, node.value.length) });
  return pieces;
};

const markOf = (match: RegExpExecArray, node: Text): PhrasingContent | undefined => {
  const { foreign, language, cluster, bare } = match.groups ?? {};
  const at = placed(node, match.index, match.index + match[0].length);
  if (foreign !== undefined && language !== undefined) return { type: "foreignText", language, value: foreign, ...at };
  if (cluster !== undefined) {
    const parts = readCluster(cluster);
    return parts && { type: "citation", narrative: false, parts, written: match[0], ...at };
  }
  if (bare === undefined) return undefined;
  if (LABEL.test(bare)) return { type: "crossReference", label: bare, ...at };
  return {
    type: "citation",
    narrative: true,
    parts: [{ key: bare, prefix: "", locator: "", label: "page", suffix: "", withoutAuthor: false }],
    written: match[0],
    ...at,
  };
};

/** The place of a piece of a text. Exact but behind an escaped sign in the same text, which is shorter there than in the source. */
const placed = (node: Text, from: number, to: number): Pick<Node, "position"> => {
  if (!node.position) return {};
  return { position: { start: pointAt(node, from, node.position.start), end: pointAt(node, to, node.position.start) } };
};

const pointAt = ({ value }: Text, index: number, start: Start): Start => {
  const before = value.slice(0, index);
  const lines = before.split("\n");
  const last = lines.at(-1) ?? "";
  return {
    line: start.line + lines.length - 1,
    column: lines.length === 1 ? start.column + index : last.length + 1,
    ...(start.offset === undefined ? {} : { offset: start.offset + index }),
  };
};
