import type { Readable } from "../bodies/readable.ts";
import { findCentre } from "./chain-centre-records.ts";
import { choiceNodes, type ChoiceInChain } from "./chain-choice-records.ts";
import { figuresOf, linksOfFigure } from "./chain-figure-records.ts";
import { linksOf, type FoundLink } from "./chain-link-records.ts";
import { commissionNodes, gapNodes, pilotNodes, useNodes } from "./chain-node-records.ts";
import { daysBetween, inOrder } from "./chain-times.ts";
import { workNodes } from "./chain-work-records.ts";
import { dayOf } from "../bodies/mandate-terms.ts";
import {
  figureId,
  PLAIN_NODE,
  readFigureId,
  refOf,
  type Chain,
  type ChainFigure,
  type ChainKind,
  type ChainLink,
  type ChainNode,
  type ChainThing,
} from "./chain-shape.ts";
import { walkChain, type Walked } from "./walk-chain.ts";

/**
 * The chain of something public, whoever reads it: what led to it and what came of it. The same few questions are asked of the store, however much there
 * is of it.
 * @param key the last part of its address, or its number
 * @returns undefined for what is not there, or not public
 */
export const readChain = async (
  from: Readable,
  { kind, key, today }: { readonly kind: ChainKind; readonly key: string; readonly today: string },
): Promise<Chain | undefined> => {
  const centre = await findCentre(from, kind, key);
  if (centre === undefined) return undefined;
  const before = await walkBefore(from, centre);
  const after = await walkAfter(from, centre);
  const figures = await figuresOf(from, centre);
  const { nodes, choices } = await nodesOf(from, [centre, ...before.things, ...after.things], today);
  const node = nodes.get(refOf(centre));
  // It may have gone since.
  if (node === undefined) return undefined;
  const bound = figures.map(figureNode);
  for (const one of bound) nodes.set(refOf(one), one);
  const found = [...bound.map((one): FoundLink => ({ from: one, to: centre, at: null })), ...before.links, ...after.links];
  const there = (things: readonly ChainThing[]): readonly ChainNode[] => things.flatMap((thing) => nodes.get(refOf(thing)) ?? []);
  return {
    centre: node,
    before: [...bound, ...there(before.things)].toSorted(inOrder),
    after: there(after.things).toSorted(inOrder),
    links: linksBetween(found, nodes, choices),
    isCut: before.isCut || after.isCut,
  };
};

const walkBefore = async (from: Readable, centre: ChainThing): Promise<Walked> => {
  const linksTo = (things: readonly ChainThing[]) => linksOf(from, things, "before");
  return walkChain(centre, await linksTo([centre]), "before", linksTo);
};

const walkAfter = async (from: Readable, centre: ChainThing): Promise<Walked> => {
  const linksFrom = (things: readonly ChainThing[]) => linksOf(from, things, "after");
  const figure = centre.kind === "figure" ? readFigureId(centre.id) : undefined;
  const first = figure === undefined ? await linksFrom([centre]) : await linksOfFigure(from, figure);
  return walkChain(centre, first, "after", linksFrom);
};

const figureNode = (figure: ChainFigure): ChainNode => {
  const id = figureId(figure);
  const plain = { ...PLAIN_NODE, kind: "figure", id, key: id, title: "", language: "en", state: "" } as const;
  return { ...plain, on: null, fictitious: false, steps: [], figure };
};

interface Nodes {
  readonly nodes: Map<string, ChainNode>;
  readonly choices: ReadonlyMap<string, ChoiceInChain>;
}

const nodesOf = async (from: Readable, things: readonly ChainThing[], today: string): Promise<Nodes> => {
  const ids = (kind: ChainKind): readonly string[] => [...new Set(things.filter((one) => one.kind === kind).map(({ id }) => id))];
  const read = async (kind: ChainKind, nodes: (ids: readonly string[]) => Promise<readonly ChainNode[]>) =>
    ids(kind).length === 0 ? [] : nodes(ids(kind));
  const choices = await choiceNodes(from, ids("choice"));
  const all = [
    ...ids("figure")
      .flatMap((id) => readFigureId(id) ?? [])
      .map(figureNode),
    ...(await read("gap", (wanted) => gapNodes(from, wanted))),
    ...(await read("commission", (wanted) => commissionNodes(from, wanted, today))),
    ...(await read("work", (wanted) => workNodes(from, wanted))),
    ...choices.map(({ node }) => node),
    ...(await read("pilot", (wanted) => pilotNodes(from, wanted))),
    ...(await read("use", (wanted) => useNodes(from, wanted))),
  ];
  return { nodes: new Map(all.map((node) => [refOf(node), node])), choices: new Map(choices.map((one) => [one.node.id, one])) };
};

/** Each link once, between things that are there, with the days between them and what a policy choice says of it. */
const linksBetween = (
  found: readonly FoundLink[],
  nodes: ReadonlyMap<string, ChainNode>,
  choices: Nodes["choices"],
): readonly ChainLink[] => {
  const links = new Map<string, ChainLink>();
  for (const { from, to, at } of found) {
    const [one, other] = [nodes.get(refOf(from)), nodes.get(refOf(to))];
    if (one === undefined || other === undefined) continue;
    const until = at === null ? other.on : dayOf(at);
    links.set(`${refOf(from)} ${refOf(to)}`, {
      from: { kind: from.kind, id: from.id },
      to: { kind: to.kind, id: to.id },
      days: one.on === null || until === null ? null : daysBetween(one.on, until),
      evidence: (to.kind === "choice" ? choices.get(to.id)?.evidence.get(refOf(from)) : undefined) ?? [],
    });
  }
  return [...links.values()];
};
