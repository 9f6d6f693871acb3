import type { Certainty, Direction, NotedCertainty } from "../policy-menu/choice-words.ts";

/** What a chain is made of, in the order in which one leads to the next; a figure may stand before any of them. */
export const CHAIN_KINDS = ["figure", "gap", "commission", "work", "choice", "pilot", "use"] as const;
export type ChainKind = (typeof CHAIN_KINDS)[number];

export const isChainKind = (word: string): word is ChainKind => CHAIN_KINDS.some((kind) => kind === word);

/** One thing, by the id of its record; of a figure, by its address. */
export interface ChainThing {
  readonly kind: ChainKind;
  readonly id: string;
}

/** Which observation of no release in particular. */
export interface ChainFigure {
  readonly dataflow: string;
  /** Without the period. */
  readonly series: string;
  readonly period: string;
}

/** Something dated that happened to a thing in public. */
export interface ChainStep {
  readonly what:
    | "asked"
    | `gap ${"accepted" | "in work" | "answered" | "parked" | "declined"}`
    | "call opened"
    | "call closed"
    | "commission approved"
    | "sent to review"
    | "review released"
    | `work ${"published" | "correction" | "editorial change" | "retraction"}`
    | "correction asked"
    | "figures moved"
    | `choice ${"not yet appraised" | "current" | "stale" | "withdrawn"}`
    | "pilot reported"
    | "used"
    | "use verified"
    | "use withdrawn";
  readonly on: string;
  /** What was said of it; "" where nothing was. */
  readonly words: string;
}

/** A round of a review that readers may read. */
export interface ChainRound {
  readonly number: number;
  readonly stage: "experts" | "experts and governments";
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly outcome: string | null;
}

/** A review by which a version of a work was released. */
export interface ChainReview {
  readonly reference: string;
  readonly submittedOn: string;
  readonly releasedOn: string | null;
  readonly rounds: readonly ChainRound[];
}

/** A published judgement on an outcome. */
export interface ChainOutcome {
  readonly name: string;
  readonly direction: Direction;
  readonly certainty: Certainty;
}

/** One thing of a chain, as every reader may see it. */
export interface ChainNode extends ChainThing {
  /** The last part of its address, or its number. */
  readonly key: string;
  readonly title: string;
  readonly language: string;
  /** In the words of its own subject; "" of a figure. */
  readonly state: string;
  /** The day that it counts from; null where it has none. */
  readonly on: string | null;
  readonly fictitious: boolean;
  /** Oldest first. */
  readonly steps: readonly ChainStep[];
  /** Kind of a work, or of a use; what a commission is to make. */
  readonly sort: string;
  /** Of a question: who asked, where that is shown. */
  readonly asker: string;
  /** Of a commission: no fee is paid. */
  readonly voluntary: boolean;
  /** Of a work that was released by a review. */
  readonly reviews: readonly ChainReview[];
  /** Of an appraised policy choice. */
  readonly outcomes: readonly ChainOutcome[];
  /** Of a figure. */
  readonly figure: ChainFigure | undefined;
}

/** What a policy choice says of something that it rests on. */
export interface ChainEvidence {
  readonly outcome: string;
  readonly direction: Direction;
  readonly certainty: NotedCertainty;
}

/** One thing led to another. */
export interface ChainLink {
  readonly from: ChainThing;
  readonly to: ChainThing;
  /** Days from one to the other; negative where the other came first, null where one of them has no day. */
  readonly days: number | null;
  /** Of a work, a pilot or a figure that a policy choice rests on. */
  readonly evidence: readonly ChainEvidence[];
}

/** One thing in the middle, everything that led to it, and everything that came of it. */
export interface Chain {
  readonly centre: ChainNode;
  /** By kind, then by day. */
  readonly before: readonly ChainNode[];
  readonly after: readonly ChainNode[];
  readonly links: readonly ChainLink[];
  /** There is more than is followed. */
  readonly isCut: boolean;
}

/** Names a thing among others. */
export const refOf = ({ kind, id }: ChainThing): string => `${kind} ${id}`;

/** Address of a figure within a chain: DF_MIGRANT_STOCK:STOCK.USA.MEX._T.2020. */
export const figureId = ({ dataflow, series, period }: ChainFigure): string => `${dataflow}:${series}.${period}`;

/** The figure of such an address; undefined for what is none. */
export const readFigureId = (text: string): ChainFigure | undefined => {
  const [, dataflow, series, period] =
    /^([A-Z][A-Z0-9_]{1,60}):([A-Z0-9_]{1,40}(?:\.[A-Z0-9_]{0,40}){0,8})\.([0-9]{4}(?:-[A-Z0-9]{2,3})?)$/.exec(text) ?? [];
  return dataflow === undefined || series === undefined || period === undefined ? undefined : { dataflow, series, period };
};

/** What a node of some kind has beside what all have. */
export const PLAIN_NODE = {
  sort: "",
  asker: "",
  voluntary: false,
  reviews: [],
  outcomes: [],
  figure: undefined,
} as const satisfies Partial<ChainNode>;
