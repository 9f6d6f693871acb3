import type { Nodes } from "mdast";
import { Problem } from "#vocabulary";
import { readSource } from "../read-source.ts";
import { placeOf, walkTree } from "../walk-tree.ts";
import type { FaultyBinding, PlacedBinding } from "./figure-binding.ts";
import { parseBinding, type BindingContext } from "./parse-binding.ts";

/** The bindings of a text, those that can be read and those that cannot. */
export interface FoundBindings {
  readonly bindings: readonly PlacedBinding[];
  readonly faults: readonly FaultyBinding[];
}

/**
 * Every figure that a source binds, in its order, with its place.
 * @throws Problem work-source-too-long, work-source-tangled
 */
export const findBindings = (source: string, context: BindingContext): FoundBindings => bindingsIn(readSource(source), context);

/** As `findBindings`, for a source that was read already. */
export const bindingsIn = (tree: Nodes, context: BindingContext): FoundBindings => {
  const bindings: PlacedBinding[] = [];
  const faults: FaultyBinding[] = [];
  for (const node of walkTree(tree)) {
    if (node.type !== "boundFigure") continue;
    const at = { place: placeOf(node), written: node.value };
    try {
      const binding = parseBinding(node.value, context);
      if (binding.release === undefined) faults.push({ ...at, problem: new Problem("work-figure-no-release", { written: node.value }) });
      bindings.push({ ...binding, ...at });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      faults.push({ ...at, problem: error });
    }
  }
  return { bindings, faults };
};
