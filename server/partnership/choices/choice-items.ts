import type { ChoiceLine } from "#partnership";
import { partnershipTexts, type ChoiceItem, type EffectLine } from "#web";
import { dayOf } from "../case-words.ts";
import { whomWords } from "./choice-words.ts";

const texts = partnershipTexts.choices;

export const choiceHref = (slug: string): string => `/choices/${encodeURIComponent(slug)}`;

export const choiceVersionHref = (slug: string, number: number): string => `${choiceHref(slug)}/v/${number}`;

/** A public choice as lists show it. */
export const choiceItem = (line: ChoiceLine): ChoiceItem => {
  const { slug, title, problem, state, causes, instrument, forWhom, agreement, outcomes, evidenceLines, changedAt, fictitious } = line;
  return {
    ...{ slug, title, problem, state, evidenceLines, fictitious },
    href: choiceHref(slug),
    causes: state === "stale" ? causes.map((cause) => texts.causes[cause]) : [],
    instrument: instrument.name,
    forWhom: texts.forWords[forWhom],
    agreement: agreement ?? undefined,
    effects: outcomes.map(({ name, direction, certainty, betterFor, worseFor }): EffectLine => ({
      ...{ outcome: name, direction, certainty },
      whom: whomWords({ betterFor, worseFor }),
    })),
    on: dayOf(changedAt),
  };
};
