import type { ChoiceApiAnswer, ChoiceVersionAnswer } from "#contract";
import {
  bodyLabels,
  causeWords,
  type BodyLabel,
  type ChoiceContent,
  type ChoiceLine,
  type ContentEvidence,
  type Judgement,
  type PublicChoice,
} from "#partnership";
import { dayOf } from "../case-words.ts";
import { choiceHref, choiceVersionHref } from "../choices/choice-items.ts";
import { workHref } from "../works/library-data.ts";
import { hrefOf, type Reader } from "./api-request.ts";
import { bodyLinkOf } from "./body-answers.ts";

const choiceApiHref = (slug: string): string => hrefOf("choices", slug);
const versionApiHref = (slug: string, number: number): string => hrefOf("choices", slug, "versions", String(number));

/** A policy choice in a list; themes by their addresses. */
export const choiceLineAnswer = (line: ChoiceLine, themes: ReadonlyMap<string, BodyLabel>) => {
  const { id, reference, slug, title, problem, instrument, forWhom, state, agreement, number, fictitious } = line;
  return {
    ...{ id, reference, slug, title, problem, forWhom, state, agreement, fictitious },
    href: choiceApiHref(slug),
    page: choiceHref(slug),
    instrument: instrument.slug,
    instrumentName: instrument.name,
    incomeGroups: [...line.incomeGroups],
    regions: [...line.regions],
    triedIn: [...line.triedIn],
    themes: line.themes.flatMap((theme) => themes.get(theme)?.slug ?? []),
    evidence: line.evidenceLines,
    outcomes: line.outcomes.map(({ slug: outcome, name, direction, certainty, betterFor, worseFor }) => ({
      ...{ outcome, direction, certainty, betterFor, worseFor },
      outcomeName: name,
    })),
    causes: [...line.causes],
    version: number,
    published: dayOf(new Date(line.publishedAt)),
    changed: new Date(line.changedAt).toISOString(),
    reviewOn: line.nextReviewOn,
  };
};

const evidenceAnswer = (line: ContentEvidence): ChoiceVersionAnswer["evidence"][number] => {
  const { id, outcome, direction, certainty, certaintyWords, betterFor, worseFor, words, kind } = line;
  return {
    ...{ id, direction, certainty, certaintyWords, betterFor, worseFor, words },
    outcome: outcome.slug,
    outcomeName: outcome.name,
    basis: kind,
    work:
      line.kind === "work"
        ? {
            href: hrefOf("works", line.work.slug, "versions", String(line.work.number)),
            page: `${workHref(line.work.slug)}/v/${line.work.number}`,
            title: line.work.title,
            number: line.work.number,
            hash: line.work.hash,
          }
        : null,
    figure: line.kind === "figure" ? { ...line.figure } : null,
    pilot: line.kind === "pilot" ? { reference: line.pilot.reference, title: line.pilot.title, reported: line.pilot.reportedOn } : null,
  };
};

/** A judgement without whose it is. */
const judgementAnswer = (judgement: Judgement): ChoiceVersionAnswer["judgements"][number] => {
  const { kind, basis, agreement, agreementWords, cost, equity, feasibility, ratingsWords, words, givenAt, outcomes } = judgement;
  return {
    ...{ kind, basis, agreement, agreementWords, cost, equity, feasibility, ratingsWords, words },
    given: givenAt.toISOString(),
    outcomes: outcomes.map(({ outcome, direction, certainty, betterFor, worseFor, words: why }) => ({
      ...{ direction, certainty, betterFor, worseFor },
      outcome: outcome.slug,
      outcomeName: outcome.name,
      words: why,
    })),
  };
};

const contentAnswer = (content: ChoiceContent) => {
  const { title, problem, mechanism, instrument, forWhom, cost, equity, feasibility, source } = content;
  return {
    ...{ title, problem, mechanism, forWhom },
    instrument: instrument.slug,
    instrumentName: instrument.name,
    incomeGroups: [...content.incomeGroups],
    regions: [...content.regions],
    triedIn: [...content.triedIn],
    ...{ cost: { ...cost }, equity: { ...equity }, feasibility: { ...feasibility } },
    source: source && { document: source.document, place: source.place },
    evidence: content.evidence.map(evidenceAnswer),
    viewpoints: content.viewpoints.map(({ party, stance, words, source: said }) => ({
      ...{ party, stance, words },
      source: said.words,
      page: said.work ? `${workHref(said.work.slug)}/v/${said.work.number}` : said.href,
    })),
  };
};

/** The published version that is shown; the same whatever becomes of the choice. */
export const choiceVersionAnswer = ({ id, slug, reference, shown, result, judgements }: PublicChoice): ChoiceVersionAnswer => ({
  choice: { id, slug, reference, href: choiceApiHref(slug) },
  number: shown.number,
  page: choiceVersionHref(slug, shown.number),
  hash: shown.hash,
  publishedHash: shown.publishedHash,
  published: (shown.publishedAt ?? shown.madeAt).toISOString(),
  ...contentAnswer(shown.content),
  result: result ? judgementAnswer(result) : null,
  judgements: judgements.map(judgementAnswer),
});

/** A policy choice as it is now. */
export const choiceAnswer = async (
  { database, today }: Pick<Reader, "database" | "today">,
  choice: PublicChoice,
): Promise<ChoiceApiAnswer> => {
  const { id, reference, slug, state, underAppraisal, withdrawnReason, fictitious, shown } = choice;
  const labels = await bodyLabels(database, [choice.bodyId, ...shown.content.themes], today);
  const linkTo = (body: string) => [labels.get(body)].flatMap((label) => (label ? [bodyLinkOf(label)] : []));
  return {
    ...{ id, reference, slug, state, underAppraisal, withdrawnReason, fictitious },
    href: choiceApiHref(slug),
    page: choiceHref(slug),
    body: linkTo(choice.bodyId)[0] ?? null,
    themes: shown.content.themes.flatMap(linkTo),
    reviewOn: choice.nextReviewOn,
    causes: choice.causes.map((cause) => ({
      kind: cause.kind,
      words: causeWords(cause),
      page: cause.facts.href === "" ? null : cause.facts.href,
      at: cause.at.toISOString(),
      settled: cause.settledAt === null ? "" : cause.settledHow,
    })),
    pilots: choice.pilots.map(({ reference: number, title, place, area, state: stands, reportedOn, reportHref }) => ({
      ...{ reference: number, title, place, area, state: stands, reported: reportedOn, page: reportHref },
    })),
    steps: choice.steps.map(({ state: into, at, words }) => ({ state: into, at: at.toISOString(), words })),
    versions: choice.versions.map((version) => ({
      number: version.number,
      href: versionApiHref(slug, version.number),
      page: choiceVersionHref(slug, version.number),
      hash: version.hash,
      published: (version.publishedAt ?? version.madeAt).toISOString(),
    })),
    shown: choiceVersionAnswer(choice),
  };
};
