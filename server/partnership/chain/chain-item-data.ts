import { daysBetween, refOf, type Chain, type ChainKind, type ChainNode, type ChainReview } from "#partnership";
import { partnershipTexts, writtenDay, type ChainItem, type ChainSaying } from "#web";
import { textLanguage } from "../works/library-data.ts";
import { chainHref } from "./chain-address.ts";
import { nodeHref } from "./chain-links.ts";
import { isOver, nodesOf, sortOf, stateOf, stepWords, titleOf } from "./chain-words.ts";

const texts = partnershipTexts.chain;
const { directionNames, certainties } = partnershipTexts.choices;
const { outcomes } = partnershipTexts.reviewsOpen.history;

/** How the things of a chain are looked up. */
export interface ChainAround {
  readonly chain: Chain;
  readonly nodes: ReadonlyMap<string, ChainNode>;
}

export const aroundOf = (chain: Chain): ChainAround => ({
  chain,
  nodes: new Map(nodesOf(chain).map((node) => [refOf(node), node])),
});

/** One thing as the page shows it. */
export const itemOf = (around: ChainAround, node: ChainNode, side: "before" | "after" | "here"): ChainItem => ({
  id: `${side} ${refOf(node)}`,
  sort: sortOf(node),
  title: titleOf(node),
  text: textLanguage(node.language),
  href: nodeHref(around.chain, node),
  chainHref: chainHref(node.kind, node.key),
  state: stateOf(node),
  isOver: isOver(node),
  on: node.on ?? undefined,
  after: afterWords(around, node),
  facts: factsOf(node),
  sayings: sayingsOf(around, node),
  steps: node.steps.map((step) => ({ what: texts.steps[step.what], on: step.on, words: stepWords(step) })),
  reviews: node.reviews.map(reviewLine),
  noReview: node.kind === "work" && node.reviews.length === 0 ? texts.noReview : "",
  fictitious: node.fictitious,
  alsoBefore: side === "after" && around.chain.before.some((one) => refOf(one) === refOf(node)),
});

/** How long after what led to it a thing came, a sentence for each kind of what did; a figure has no day. */
const afterWords = ({ chain: { links } }: ChainAround, node: ChainNode): readonly string[] => {
  const days = new Map<ChainKind, number[]>();
  for (const link of links)
    if (refOf(link.to) === refOf(node) && link.days !== null) days.set(link.from.kind, [...(days.get(link.from.kind) ?? []), link.days]);
  return [...days].map(([kind, all]) => texts.dayAfter(kind, Math.min(...all), Math.max(...all), all.length)).map(capital);
};

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

const factsOf = ({ kind, asker, voluntary }: ChainNode): readonly string[] => [
  ...(kind === "gap" ? [asker === "" ? texts.notNamed : texts.askedBy(asker)] : []),
  ...(voluntary ? [texts.voluntary] : []),
];

/** What policy choices say of it as evidence, and what was judged of a choice itself. */
const sayingsOf = ({ chain: { links }, nodes }: ChainAround, node: ChainNode): readonly ChainSaying[] => [
  ...(node.outcomes.length === 0
    ? []
    : [{ lead: texts.judged, lines: node.outcomes.map(({ name, direction, certainty }) => said(name, direction, certainty)) }]),
  ...links.flatMap(({ from, to, evidence }) => {
    const choice = refOf(from) === refOf(node) && evidence.length > 0 ? nodes.get(refOf(to)) : undefined;
    if (!choice) return [];
    const lines = evidence.map(({ outcome, direction, certainty }) => said(outcome, direction, certainty));
    return [{ lead: texts.saysOfWork(choice.title), lines: [...new Set(lines)] }];
  }),
];

const said = (outcome: string, direction: keyof typeof directionNames, certainty: keyof typeof certainties): string =>
  texts.says(outcome, directionNames[direction], certainties[certainty]);

const reviewLine = ({ reference, submittedOn, releasedOn, rounds }: ChainReview): ChainItem["reviews"][number] => ({
  link: { text: texts.review(reference), href: `/reviews/${encodeURIComponent(reference)}` },
  took: releasedOn === null ? "" : texts.reviewTook(daysBetween(submittedOn, releasedOn)),
  rounds: rounds.map(({ number, stage, openedOn, closedOn, outcome }) =>
    closedOn === null
      ? texts.roundOpen(number, stage, writtenDay(openedOn))
      : texts.round(number, stage, writtenDay(openedOn), writtenDay(closedOn), outcome === null ? "" : outcomeWords(outcome)),
  ),
});

const outcomeWords = (outcome: string): string => outcomes[outcome as keyof typeof outcomes] ?? outcome;
