import type { ChainAnswer } from "#contract";
import { questionToUse, readChain, refOf, type Chain, type ChainNode, type ChainThing } from "#partnership";
import { Problem } from "#vocabulary";
import { chainApiHref } from "../chain/chain-address.ts";
import { nodeHref } from "../chain/chain-links.ts";
import { nodesOf, titleOf } from "../chain/chain-words.ts";
import type { Keepers } from "./api-request.ts";

const nodeAnswer = (chain: Chain, node: ChainNode): ChainAnswer["centre"] => {
  const { kind, key, language, sort, state, on, asker, voluntary, fictitious, steps, reviews, outcomes } = node;
  return {
    ...{ kind, language, sort, state, on, asker, voluntary, fictitious },
    id: key,
    href: chainApiHref(kind, key),
    page: nodeHref(chain, node),
    title: titleOf(node),
    steps: steps.map((step) => ({ what: step.what, on: step.on, words: step.words })),
    reviews: reviews.map(({ reference, submittedOn, releasedOn, rounds }) => ({
      ...{ reference, page: `/reviews/${encodeURIComponent(reference)}`, submitted: submittedOn, released: releasedOn },
      rounds: rounds.map(({ number, stage, openedOn, closedOn, outcome }) => ({
        number,
        stage,
        opened: openedOn,
        closed: closedOn,
        outcome,
      })),
    })),
    outcomes: outcomes.map((one) => ({ ...one })),
  };
};

const chainAnswer = (chain: Chain): ChainAnswer => {
  const keys = new Map(nodesOf(chain).map((node) => [refOf(node), node.key]));
  const ref = (thing: ChainThing) => ({ kind: thing.kind, id: keys.get(refOf(thing)) ?? "" });
  const span = questionToUse(chain);
  return {
    centre: nodeAnswer(chain, chain.centre),
    before: chain.before.map((node) => nodeAnswer(chain, node)),
    after: chain.after.map((node) => nodeAnswer(chain, node)),
    links: chain.links.map(({ from, to, days, evidence }) => ({
      ...{ from: ref(from), to: ref(to), days },
      evidence: evidence.map((one) => ({ ...one })),
    })),
    questionToUse: span === undefined ? null : { from: ref(span.from), to: ref(span.to), days: span.days },
    cut: chain.isCut,
  };
};

export const CHAIN_KEEPERS: Keepers<"followChain"> = {
  followChain: async ({ database, parts: { kind, id }, today }) => {
    const chain = await readChain(database, { kind, key: id, today });
    if (!chain) throw new Problem("no-such-chain");
    return { answer: chainAnswer(chain) };
  },
};
