// What of chains leaves the room, by its door.
export { figuresWithChain } from "./chain-figure-records.ts";
export {
  CHAIN_KINDS,
  figureId,
  isChainKind,
  refOf,
  type Chain,
  type ChainEvidence,
  type ChainFigure,
  type ChainKind,
  type ChainLink,
  type ChainNode,
  type ChainOutcome,
  type ChainReview,
  type ChainRound,
  type ChainStep,
  type ChainThing,
} from "./chain-shape.ts";
export { daysBetween, questionToUse, type ChainSpan } from "./chain-times.ts";
export { readChain } from "./read-chain.ts";
