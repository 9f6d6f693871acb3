import { CHAIN_KINDS, type Chain, type ChainKind, type ChainNode } from "./chain-shape.ts";

const DAY = 24 * 60 * 60 * 1000;

/** Days from one day to another; negative where the other came first. */
export const daysBetween = (from: string, until: string): number =>
  Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);

/** How long a chain took: from the first question before to the first use after, each at its first day. */
export interface ChainSpan {
  readonly from: ChainNode;
  readonly to: ChainNode;
  readonly days: number;
}

/** By kind in the order of a chain, then by day, then by title; what has no day comes last. */
export const inOrder = (a: ChainNode, b: ChainNode): number =>
  CHAIN_KINDS.indexOf(a.kind) - CHAIN_KINDS.indexOf(b.kind) ||
  (a.on ?? "9999").localeCompare(b.on ?? "9999") ||
  a.title.localeCompare(b.title) ||
  a.id.localeCompare(b.id);

const firstOf = (nodes: readonly ChainNode[], kind: ChainKind): ChainNode | undefined =>
  nodes.filter((node) => node.kind === kind && node.on !== null && node.state !== "withdrawn").toSorted(inOrder)[0];

/** From question to use; undefined where one of them is missing, or the use came first. */
export const questionToUse = ({ centre, before, after }: Pick<Chain, "centre" | "before" | "after">): ChainSpan | undefined => {
  const from = firstOf([centre, ...before], "gap");
  const to = firstOf([centre, ...after], "use");
  if (from === undefined || to === undefined) return undefined;
  const days = daysBetween(from.on!, to.on!);
  return days < 0 ? undefined : { from, to, days };
};
