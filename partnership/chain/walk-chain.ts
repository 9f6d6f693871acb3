import { refOf, type ChainThing } from "./chain-shape.ts";
import type { FoundLink } from "./chain-link-records.ts";

/** What was found on one side of a thing. */
export interface Walked {
  readonly things: readonly ChainThing[];
  readonly links: readonly FoundLink[];
  /** More was found than is followed. */
  readonly isCut: boolean;
}

/** Things on one side that a walk goes through; a page shows far fewer at once. */
const MOST = 1_000;

/**
 * Everything that things lead to, or that leads to them, step by step. What was met is not gone through again, so that a circle ends; the thing that is
 * begun with is never met.
 * @param linksOf what follows from some things, or what they follow from
 */
export const walkChain = async (
  begun: ChainThing,
  first: readonly FoundLink[],
  way: "before" | "after",
  linksOf: (things: readonly ChainThing[]) => Promise<readonly FoundLink[]>,
): Promise<Walked> => {
  const met = new Map<string, ChainThing>();
  const links: FoundLink[] = [];
  let found = first;
  let isCut = false;
  while (found.length > 0) {
    const fresh: ChainThing[] = [];
    for (const link of found) {
      const thing = way === "after" ? link.to : link.from;
      const ref = refOf(thing);
      if (ref !== refOf(begun) && !met.has(ref)) {
        if (met.size === MOST) {
          isCut = true;
          continue;
        }
        met.set(ref, thing);
        fresh.push(thing);
      }
      links.push(link);
    }
    // One after the other: what leads on is known only once this is.
    found = fresh.length === 0 ? [] : await linksOf(fresh);
  }
  return { things: [...met.values()], links, isCut };
};
