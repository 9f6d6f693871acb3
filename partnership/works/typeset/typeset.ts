import type { Root } from "mdast";
import { Problem } from "#vocabulary";
import type { CslItem } from "../csl-item.ts";
import type { WorkFinding } from "../work-finding.ts";
import { arrangeBlocks } from "./arrange-blocks.ts";
import { bindingsIn } from "./bound-figures/find-bindings.ts";
import { figureFindings } from "./bound-figures/figure-findings.ts";
import { resolveBindings } from "./bound-figures/resolve-bindings.ts";
import { meant, nearestName } from "./bound-figures/nearest-code.ts";
import { formatCitations, type FormattedCitations } from "./citations/format-citations.ts";
import { collectLabels } from "./collect-labels.ts";
import { readSource } from "./read-source.ts";
import type { CitationNode } from "./text-marks.ts";
import type { TypesetRequest, TypesetText } from "./typeset-request.ts";
import { typesetWords } from "./typeset-words.ts";
import { placeOf, walkTree } from "./walk-tree.ts";
import { TextWriter } from "./text-writer.ts";

/**
 * Sets a source as accessible HTML. Whatever a writer types, only marks listed in `text-writer.ts` come out.
 * @throws Problem work-source-too-long, work-source-tangled; everything else is a finding
 */
export const typeset = async (request: TypesetRequest): Promise<TypesetText> => {
  const words = typesetWords(request.language);
  const read = readSource(request.source);
  const { bindings, faults } = bindingsIn(read, request);
  const figures = await resolveBindings(bindings, request.figureAt, request.newerRelease);
  const tree: Root = arrangeBlocks(read, words.captions);
  const labels = collectLabels(tree, words, request.idPrefix ?? "text-");
  const cited = await citationsOf(tree, request);
  const writer = new TextWriter({
    request,
    words,
    labels,
    figures: new Map(figures.map((figure) => [figure.binding.place.start, figure])),
    citations: cited.html,
    references: cited.references,
    tree,
  });
  const html = writer.write();
  const findings = [...faultFindings(faults), ...figureFindings(figures), ...labels.findings, ...cited.findings, ...writer.findings];
  return {
    html,
    outline: labels.outline,
    findings: findings.toSorted((a, b) => a.place.start - b.place.start),
    figures,
    cited: cited.references.map(({ key }) => key),
    words: countWords(tree),
  };
};

/** Words of the text as its source has them; figures, code and citations aside. */
const countWords = (tree: Root): number => {
  let words = 0;
  for (const node of walkTree(tree)) if (node.type === "text") words += node.value.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return words;
};

const faultFindings = (faults: ReturnType<typeof bindingsIn>["faults"]): readonly WorkFinding[] =>
  faults.map(({ problem, place }) => ({ level: "error", problem, place }));

interface CitedWorks {
  readonly html: ReadonlyMap<CitationNode, string>;
  readonly references: FormattedCitations["references"];
  readonly findings: readonly WorkFinding[];
}

const MOST_CITATIONS = 2_000;

/** Citations in their order; one of a key that the bibliography lacks is a finding, and stands in the text as it was written. */
const citationsOf = async (tree: Root, { bibliography, style, language }: TypesetRequest): Promise<CitedWorks> => {
  const items = new Map<string, CslItem>(bibliography.map((item) => [item.id, item]));
  const findings: WorkFinding[] = [];
  const good: CitationNode[] = [];
  for (const node of walkTree(tree)) {
    if (node.type !== "citation") continue;
    const missing = node.parts.filter(({ key }) => !items.has(key));
    for (const { key } of missing) findings.push({ level: "error", problem: unknownKey(key, items), place: placeOf(node) });
    if (missing.length === 0 && good.length < MOST_CITATIONS) good.push(node);
  }
  const { citations, references } = await formatCitations(good, items, style, language);
  return { html: new Map(good.map((node, place) => [node, citations[place]!])), references, findings };
};

const unknownKey = (key: string, items: ReadonlyMap<string, CslItem>): Problem => {
  const nearest = [...items.keys()].find((known) => known.toLowerCase() === key.toLowerCase()) ?? nearestName(key, items.keys());
  return new Problem("work-citation-unknown", { key, meant: meant(nearest === undefined ? undefined : `@${nearest}`) });
};
