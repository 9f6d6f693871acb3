import type { Root } from "mdast";
import type { WorkFinding } from "../work-finding.ts";
import { arrangeBlocks } from "./arrange-blocks.ts";
import { bindingsIn } from "./bound-figures/find-bindings.ts";
import { figureFindings } from "./bound-figures/figure-findings.ts";
import { resolveBindings } from "./bound-figures/resolve-bindings.ts";
import { chosenStyle } from "./citations/chosen-style.ts";
import { citationsOf } from "./citations/text-citations.ts";
import { collectLabels } from "./collect-labels.ts";
import { readSource } from "./read-source.ts";
import type { TypesetRequest, TypesetText } from "./typeset-request.ts";
import { typesetWords } from "./typeset-words.ts";
import { walkTree } from "./walk-tree.ts";
import { TextWriter } from "./text-writer.ts";

/**
 * Sets a source as accessible HTML. Whatever a writer types, only marks listed in `text-writer.ts` come out.
 * @throws Problem work-source-too-long, work-source-tangled; everything else is a finding
 */
export const typeset = async (request: TypesetRequest): Promise<TypesetText> => {
  const words = typesetWords(request.language);
  const { tree: read, style = request.style, findings: styleFindings } = chosenStyle(readSource(request.source));
  const { bindings, faults } = bindingsIn(read, request);
  const figures = await resolveBindings(bindings, request.figureAt, request.newerRelease);
  const tree: Root = arrangeBlocks(read, words.captions);
  const labels = collectLabels(tree, words, request.idPrefix ?? "text-");
  const cited = await citationsOf(tree, request, style);
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
  const findings = [
    ...faultFindings(faults),
    ...styleFindings,
    ...figureFindings(figures),
    ...labels.findings,
    ...cited.findings,
    ...writer.findings,
  ];
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
