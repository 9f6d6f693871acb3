import type { Nodes } from "mdast";
import type { SourcePlace } from "../work-finding.ts";

/** Every node of a tree in the order of the source, the root first. */
export function* walkTree(node: Nodes): Generator<Nodes> {
  const waiting: Nodes[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    if ("children" in next) waiting.push(...next.children.toReversed());
  }
}

/** Where a node stands in the source. */
export const placeOf = ({ position }: Pick<Nodes, "position">): SourcePlace => ({
  line: position?.start.line ?? 1,
  column: position?.start.column ?? 1,
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
});

/** What a node reads as, without any marks; a bound figure is left out, since only a release knows it. */
export const textOf = (node: Nodes): string => {
  let text = "";
  for (const one of walkTree(node)) if ("value" in one && one.type !== "html" && one.type !== "boundFigure") text += one.value;
  return text;
};
