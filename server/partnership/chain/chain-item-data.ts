import { daysBetween, refOf, type Chain, type ChainKind, type ChainNode, type ChainReview } from "#partnership";
import { partnershipTexts, writtenDay, type ChainItem, type ChainSaying } from "#web";
import { textLanguage } from "../works/library-data.ts";
import { chainHref } from "./chain-address.ts";
import { nodeHref } from "./chain-links.ts";
import { capital, isOver, sortOf, stateOf, stepWords, titleOf } from "./chain-words.ts";

const texts = partnershipTexts.chain;
const { directionNames, certainties } = partnershipTexts.choices;
const { outcomes } = partnershipTexts.reviewsOpen.history;

/** One thing as the page shows it. */
export const itemOf = (chain: Chain, node: ChainNode, side: "before" | "after" | "here"): ChainItem => ({
  id: `${side} ${refOf(node)}`,
  sort: sortOf(node),
  title: titleOf(node),
  text: textLanguage(node.language),
  href: nodeHref(chain, node),
  chainHref: chainHref(node.kind, node.key),
  state: stateOf(node),
  isOver: isOver(node),
  on: node.on ?? undefined,
  after: afterWords(chain, node),
  facts: factsOf(node),
  sayings: sayingsOf(chain, node),
  steps: node.steps.map((step) => ({ what: texts.steps[step.what], on: step.on, words: stepWords(step) })),
  reviews: node.reviews.map(reviewLine),
  noReview: node.kind === "work" && node.reviews.length === 0 ? texts.noReview : "",
  fictitious: node.fictitious,
  alsoBefore: side === "after" && chain.before.some((one) => refOf(one) === refOf(node)),
});

/** How long after what led to it a thing came, a sentence for each kind of what did; a figure has no day. */
const afterWords = ({ links }: Chain, node: ChainNode): readonly string[] => {
  const days = new Map<ChainKind, number[]>();
  for (const link of links)
    if (refOf(link.to) === refOf(node) && link.days !== null) days.set(link.from.kind, [...(days.get(link.from.kind) ?? []), link.days]);
  return [...days].map(([kind, all]) => texts.dayAfter(kind, Math.min(...all), Math.max(...all), all.length)).map(capital);
};

const factsOf = ({ kind, asker, voluntary, figure }: ChainNode): readonly string[] => [
  ...(figure ? [texts.figureKey(`${figure.dataflow}/${figure.series}.${figure.period}`)] : []),
  ...(kind === "gap" ? [asker === "" ? texts.notNamed : texts.askedBy(asker)] : []),
  ...(voluntary ? [texts.voluntary] : []),
];

/** What was judged of a policy choice and what it says of what it rests on, each line once; of a thing that the chosen one rests on, what that says of it. */
const sayingsOf = ({ centre, links }: Chain, node: ChainNode): readonly ChainSaying[] => {
  const judged = node.outcomes.map(({ name, direction, certainty }) => said(name, direction, certainty));
  const isChoice = node.kind === "choice";
  const named = links.filter(({ from, to, evidence }) => {
    if (evidence.length === 0) return false;
    return isChoice ? refOf(to) === refOf(node) : refOf(from) === refOf(node) && refOf(to) === refOf(centre);
  });
  const counts = new Map<string, { readonly kind: ChainKind; readonly words: string; count: number }>();
  for (const { from, evidence } of named)
    for (const words of new Set(evidence.map(({ outcome, direction, certainty }) => said(outcome, direction, certainty)))) {
      const line = counts.get(`${from.kind} ${words}`) ?? { kind: from.kind, words, count: 0 };
      counts.set(`${from.kind} ${words}`, { ...line, count: line.count + 1 });
    }
  const lines = [...counts.values()].map(({ kind, words, count }) => (isChoice ? texts.saysFrom(words, kind, count) : words));
  return [
    ...(judged.length === 0 ? [] : [{ lead: texts.judged, lines: judged }]),
    ...(lines.length === 0 ? [] : [{ lead: isChoice ? texts.restsOn : texts.saysOf(centre.title), lines }]),
  ];
};

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
