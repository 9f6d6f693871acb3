import { causeWords, judgeFit, type ChoiceContent, type FitCountry, type Judgement, type PublicChoice } from "#partnership";
import { partnershipTexts, type BriefChoice } from "#web";
import { nameOf } from "../../../pages/area-labels.ts";
import { judgedRatings } from "../judged-ratings.ts";
import { fitReasons, type SpokenCountry } from "./fit-words.ts";
import { shortened } from "./shortened.ts";

const texts = partnershipTexts.choicesForCountry;
const desk = partnershipTexts.choicesDesk;
const { brief } = texts;
/** Signs that a line may have, so that five choices stand on two pages. */
const LINE = 230;

/** A policy choice as a brief has it: what was judged of it, for whom, at what cost, what is uncertain, and where it was tried. */
export const briefChoice = (choice: PublicChoice, sources: readonly number[], country: SpokenCountry, facts: FitCountry): BriefChoice => {
  const { content } = choice.shown;
  const fit = judgeFit(content, facts);
  const reasons = fitReasons(fit, country);
  const tried = reasons.find(({ answer }) => answer === "tried")?.words ?? "";
  const against = reasons.filter(({ answer }) => answer === "does not hold" || answer === "not known").map(({ words }) => words);
  return {
    title: content.title,
    marks: [...(choice.state === "stale" ? [texts.state.stale] : []), ...(choice.fictitious ? [texts.fictitiousMark] : [])],
    lines: [
      { label: brief.verdict, words: verdictWords(choice) },
      { label: brief.fit, words: [brief.fits[fit.verdict], ...(against.length > 0 ? against : named(reasons))].join(" ") },
      { label: brief.forWhom, words: forWhom(content, country.messages.locale) },
      { label: brief.how, words: shortened(content.mechanism === "" ? content.problem : content.mechanism, LINE) },
      { label: brief.cost, words: costWords(content, choice.result) },
      { label: brief.uncertain, words: uncertainWords(choice) },
      { label: brief.tried, words: capital(tried) },
    ],
    sources,
  };
};

/** Reasons that speak for it; nothing where the choice names no context. */
const named = (reasons: ReturnType<typeof fitReasons>): readonly string[] =>
  reasons.filter(({ answer }) => answer === "holds").map(({ words }) => words);

const verdictWords = ({ result, causes, state }: PublicChoice): string => {
  if (!result) return texts.notJudged;
  const effects = result.outcomes.map(({ outcome, direction, certainty }) =>
    texts.outcome(outcome.name, desk.directions[direction], desk.certainties[certainty]),
  );
  const standing = causes.filter(({ settledAt }) => settledAt === null).map(causeWords);
  return [
    `${(effects.length === 0 ? [texts.noOutcome] : effects).join("; ")}.`,
    ...(state === "stale" ? [brief.stale(shortened(standing.join(" "), LINE))] : []),
  ].join(" ");
};

const forWhom = ({ forWhom: side, incomeGroups, regions }: ChoiceContent, locale: string): string =>
  capital(
    `${[
      texts.sides[side],
      ...(incomeGroups.length === 0
        ? []
        : [incomeGroups.map((group) => desk.incomes[group as keyof typeof desk.incomes].toLowerCase()).join(", ")]),
      ...(regions.length === 0 ? [] : [regions.map((code) => nameOf(code, locale)).join(", ")]),
    ].join("; ")}.`,
  );

/** As it was judged; what its draft says where nobody judged. */
const costWords = (content: ChoiceContent, result: Judgement | undefined): string => {
  const { cost, feasibility, equity } = judgedRatings(content, result);
  const rated = brief.costWords(cost.toLowerCase(), feasibility.toLowerCase(), equity.toLowerCase());
  return [rated, shortened(result ? result.ratingsWords : content.cost.words, LINE)].filter((one) => one !== "").join(" ");
};

/** Certainty stands with each outcome and agreement with the whole: they are never one. */
const uncertainWords = ({ result, shown: { content } }: PublicChoice): string => {
  if (!result) return [brief.noJudgement, ...(content.evidence.length === 0 ? [brief.noEvidence] : [])].join(" ");
  const unsure = result.outcomes
    .filter(({ certainty }) => certainty !== "high")
    .map(({ outcome, certainty }) => brief.certaintyOf(outcome.name, desk.certainties[certainty].toLowerCase()));
  const agreed = brief.agreementIs(texts.agreements[result.agreement]);
  return [`${capital([...unsure, agreed].join("; "))}.`, shortened(result.agreementWords, LINE)].filter((one) => one !== "").join(" ");
};

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
