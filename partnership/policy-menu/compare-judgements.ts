import type { Disagreement } from "./appraisal-records.ts";
import type { GivenJudgement, Judgement } from "./judgement-records.ts";

type Judged = Pick<Judgement, "agreement" | "cost" | "equity" | "feasibility" | "outcomes">;

/** Where two judgements on the same outcomes say different things, point by point: what is sure and how far people agree are compared apart. */
export const compareJudgements = (first: Judged, second: Judged): readonly Disagreement[] => {
  const outcomes = first.outcomes.flatMap(({ outcome, direction, certainty }): readonly Disagreement[] => {
    const other = second.outcomes.find((one) => one.outcome.id === outcome.id);
    if (!other) return [];
    const about = { outcome: outcome.slug, outcomeName: outcome.name };
    return [
      ...(direction === other.direction ? [] : [{ item: "direction" as const, ...about, first: direction, second: other.direction }]),
      ...(certainty === other.certainty ? [] : [{ item: "certainty" as const, ...about, first: certainty, second: other.certainty }]),
    ];
  });
  const whole = (["agreement", "cost", "equity", "feasibility"] as const).flatMap((item): readonly Disagreement[] =>
    first[item] === second[item] ? [] : [{ item, outcome: "", outcomeName: "", first: first[item], second: second[item] }],
  );
  return [...outcomes, ...whole];
};

/** Whom the decider follows in a point where the two differ. */
export interface Followed {
  readonly item: string;
  readonly outcome: string;
  readonly of: "first" | "second";
}

const isAbout = (point: Pick<Disagreement, "item" | "outcome">, { item, outcome }: Followed): boolean =>
  point.item === item && point.outcome === outcome;

/** Points for which nobody was said to be followed. */
export const stillOpen = (disagreements: readonly Disagreement[], followed: readonly Followed[]): readonly Disagreement[] =>
  disagreements.filter((point) => !followed.some((one) => isAbout(point, one)));

/** What is published where the decider follows one or the other: the first's judgement, but for the points in which the second is followed. */
export const followJudgements = (first: Judgement, second: Judgement, followed: readonly Followed[]): GivenJudgement => {
  const bySecond = (item: Disagreement["item"], outcome = ""): boolean =>
    followed.some((one) => one.of === "second" && isAbout({ item, outcome }, one));
  const whole = <Item extends "agreement" | "cost" | "equity" | "feasibility">(item: Item): Judgement[Item] =>
    (bySecond(item) ? second : first)[item];
  return {
    agreement: whole("agreement"),
    agreementWords: (bySecond("agreement") ? second : first).agreementWords,
    cost: whole("cost"),
    equity: whole("equity"),
    feasibility: whole("feasibility"),
    ratingsWords: [...new Set([first.ratingsWords, second.ratingsWords])].filter((words) => words !== "").join("\n\n"),
    words: "",
    outcomes: first.outcomes.map((one) => {
      const other = second.outcomes.find(({ outcome }) => outcome.id === one.outcome.id) ?? one;
      const of = bySecond("direction", one.outcome.slug) ? other : one;
      const sure = bySecond("certainty", one.outcome.slug) ? other : one;
      const { direction, betterFor, worseFor } = of;
      const words = of === sure ? of.words : `${of.words}\n\n${sure.words}`;
      return { outcomeId: one.outcome.id, direction, betterFor, worseFor, certainty: sure.certainty, words };
    }),
  };
};

/** A judgement as another is written from it. */
export const givenAs = ({ outcomes, ...judgement }: Judgement): GivenJudgement => {
  const { agreement, agreementWords, cost, equity, feasibility, ratingsWords, words } = judgement;
  return {
    ...{ agreement, agreementWords, cost, equity, feasibility, ratingsWords, words },
    outcomes: outcomes.map(({ outcome, ...one }) => ({ ...one, outcomeId: outcome.id })),
  };
};
