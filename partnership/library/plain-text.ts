import type { Nodes } from "mdast";
import { Problem } from "#vocabulary";
import { readSource } from "../works/typeset/read-source.ts";
import { splitText } from "../works/typeset/text-marks.ts";

/** After these a new word begins. */
const BLOCKS: ReadonlySet<string> = new Set(["paragraph", "heading", "tableCell", "listItem", "blockquote", "footnoteDefinition", "code"]);
const SPACES: ReadonlySet<string> = new Set(["break", "boundFigure", "html", "definition", "thematicBreak"]);

/** What a text of Markdown reads as, for searching: no marks, no HTML, no keys of citations and figures. A text that cannot be read is taken as it stands. */
export const plainText = (source: string): string => {
  if (source.trim() === "") return "";
  const pieces: string[] = [];
  try {
    collect(readSource(source), pieces);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return source.replaceAll(/\s+/g, " ").trim();
  }
  return pieces.join("").replaceAll(/\s+/g, " ").trim();
};

const collect = (root: Nodes, pieces: string[]): void => {
  const waiting: (Nodes | string)[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === "string") pieces.push(next);
    else if (next.type === "text") pieces.push(...splitText(next).map(wordsOf));
    else if (SPACES.has(next.type)) pieces.push(" ");
    else if (next.type === "image") pieces.push(` ${next.alt ?? ""} `);
    else if ("children" in next) {
      if (BLOCKS.has(next.type)) waiting.push(" ");
      waiting.push(...next.children.toReversed());
    } else if ("value" in next) pieces.push(next.value, " ");
  }
};

const wordsOf = (piece: Nodes): string => (piece.type === "text" || piece.type === "foreignText" ? piece.value : " ");
