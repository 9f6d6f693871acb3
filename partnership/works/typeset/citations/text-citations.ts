import type { Root } from "mdast";
import { Problem } from "#vocabulary";
import type { CslItem } from "../../csl-item.ts";
import type { WorkFinding } from "../../work-finding.ts";
import { arrangeBlocks } from "../arrange-blocks.ts";
import { meant, nearestName } from "../bound-figures/nearest-code.ts";
import { readSource } from "../read-source.ts";
import type { CitationNode } from "../text-marks.ts";
import type { TypesetRequest } from "../typeset-request.ts";
import { typesetWords } from "../typeset-words.ts";
import { placeOf, walkTree } from "../walk-tree.ts";
import { chosenStyle } from "./chosen-style.ts";
import type { CitationStyle } from "./citation-styles.ts";
import { citationsSet } from "./citations-set.ts";
import type { FormattedCitations } from "./format-citations.ts";

type CitingText = Pick<TypesetRequest, "bibliography" | "language">;

/** The citations of a text as HTML, and what it cites. */
export interface CitedWorks {
  readonly html: ReadonlyMap<CitationNode, string>;
  readonly references: FormattedCitations["references"];
  readonly findings: readonly WorkFinding[];
}

const MOST_CITATIONS = 2_000;

/** Citations in their order; one of a key that the bibliography lacks is a finding, and stands in the text as it was written. */
export const citationsOf = async (tree: Root, { bibliography, language }: CitingText, style: CitationStyle): Promise<CitedWorks> => {
  const items = new Map<string, CslItem>(bibliography.map((item) => [item.id, item]));
  const findings: WorkFinding[] = [];
  const good: CitationNode[] = [];
  for (const node of walkTree(tree)) {
    if (node.type !== "citation") continue;
    const missing = node.parts.filter(({ key }) => !items.has(key));
    for (const { key } of missing) findings.push({ level: "error", problem: unknownKey(key, items), place: placeOf(node) });
    if (missing.length === 0 && good.length < MOST_CITATIONS) good.push(node);
  }
  const keys = [...new Set(good.flatMap(({ parts }) => parts.map(({ key }) => key)))];
  const asked = good.map(({ narrative, parts }) => ({ narrative, parts }));
  const { citations, references } = await citationsSet({ asked, items: keys.map((key) => items.get(key)!), style, language });
  return { html: new Map(good.map((node, place) => [node, citations[place]!])), references, findings };
};

const unknownKey = (key: string, items: ReadonlyMap<string, CslItem>): Problem => {
  const nearest = [...items.keys()].find((known) => known.toLowerCase() === key.toLowerCase()) ?? nearestName(key, items.keys());
  return new Problem("work-citation-unknown", { key, meant: meant(nearest === undefined ? undefined : `@${nearest}`) });
};

/**
 * Has the citations of a text set before somebody asks for it.
 * @throws Problem work-source-too-long, work-source-tangled, work-citations-slow
 */
export const setCitationsAhead = async ({ source, style: usual, ...text }: CitingText & Pick<TypesetRequest, "source" | "style">) => {
  const { tree, style = usual } = chosenStyle(readSource(source));
  await citationsOf(arrangeBlocks(tree, typesetWords(text.language).captions), text, style);
};
