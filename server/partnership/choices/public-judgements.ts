import type { Disagreement, Judgement, PublicChoice } from "#partnership";
import { partnershipTexts, type ChoicePageData, type JudgedEffect, type PublicJudgement } from "#web";
import { dayOf } from "../case-words.ts";
import { whomWords } from "./choice-words.ts";

const texts = partnershipTexts.choices;
const words = texts.page;
const desk = partnershipTexts.choicesDesk;

/** Effects as a judgement has them, with its reasons. */
const effectsOf = ({ outcomes }: Judgement): readonly JudgedEffect[] =>
  outcomes.map(({ outcome, direction, certainty, betterFor, worseFor, words: why }) => ({
    ...{ outcome: outcome.name, direction, certainty, words: why },
    whom: whomWords({ betterFor, worseFor }),
  }));

/** What was published; undefined where nobody appraised it. */
export const verdictOf = ({ result }: Pick<PublicChoice, "result">): ChoicePageData["verdict"] =>
  result && {
    effects: effectsOf(result),
    agreement: result.agreement,
    agreementWords: result.agreementWords,
    basis: result.basis === "" ? "" : words.basis[result.basis],
    words: result.words,
    ratingsWords: result.ratingsWords,
  };

/** Each appraiser's own judgement in the order in which they were appointed, and what both said together. Nobody is named. */
export const publicJudgements = ({ judgements, interests }: Pick<PublicChoice, "judgements" | "interests">): readonly PublicJudgement[] => {
  const own = judgements.filter(({ kind }) => kind === "own");
  const placed = interests.map(({ personId }) => own.find((one) => personId !== null && one.personId === personId));
  const rest = own.filter((one) => !placed.includes(one));
  const inOrder = interests.map((said, place) => [placed[place] ?? rest.shift(), said.interest] as const);
  return [
    ...inOrder.flatMap(([judgement, interest], place) =>
      judgement
        ? [
            {
              ...judgementData(judgement),
              title: words.appraisers[place] ?? "",
              interest: interest === "" ? words.noInterest : words.interest(interest),
            },
          ]
        : [],
    ),
    ...judgements
      .filter(({ kind }) => kind === "reconciled")
      .map((judgement) => ({ ...judgementData(judgement), title: words.together, interest: "" })),
  ];
};

const judgementData = (judgement: Judgement): Omit<PublicJudgement, "title" | "interest"> => {
  const { agreement, agreementWords, cost, equity, feasibility, ratingsWords, words: said, givenAt } = judgement;
  return {
    ...{ agreement, agreementWords, ratingsWords, words: said },
    on: dayOf(givenAt),
    effects: effectsOf(judgement),
    ratings: [
      `${words.ratingNames.cost}: ${desk.ratings[cost]}`,
      `${words.ratingNames.equity}: ${desk.equities[equity]}`,
      `${words.ratingNames.feasibility}: ${desk.ratings[feasibility]}`,
    ],
  };
};

/** Where the two differed, point by point. */
export const differencesOf = (disagreements: readonly Disagreement[]): ChoicePageData["differences"] =>
  disagreements.map(({ item, outcomeName, first, second }) => [
    outcomeName === "" ? words.items[item] : `${outcomeName}: ${words.items[item]}`,
    first,
    second,
  ]);
