import { ALL_WORKS, bodiesOn, EVERY_CHOICE, listedPeople, openCalls, publicChoices, publicGaps, searchLibrary } from "#partnership";
import type { Database } from "#store";
import { matchWords, partnershipTexts, type Found } from "#web";
import { bodyAddress } from "../bodies-data.ts";
import { dayOf } from "../case-words.ts";
import { choiceHref } from "../choices/choice-items.ts";
import { kindName, workHref } from "../works/library-data.ts";

/** What the partnership's public records have of some words, by kind. */
export interface FoundRecords {
  readonly works: readonly Found[];
  /** Works in all. */
  readonly allWorks: number;
  readonly gaps: readonly Found[];
  readonly choices: readonly Found[];
  readonly calls: readonly Found[];
  readonly people: readonly Found[];
  readonly bodies: readonly Found[];
}

const texts = partnershipTexts.library;
const SHOWN = 5;
/** Pages of the partnership are written in English. */
const ENGLISH = { lang: "en" } as const;

/** Looks for words in what everybody may read: works, questions, open calls, people who are listed, bodies and themes. */
export const findRecords = async (database: Database, words: string, now: Date): Promise<FoundRecords> => {
  const part = { offset: 0, most: SHOWN };
  const day = dayOf(now);
  const anyGap = { words, theme: "", body: "", state: "", priority: "", country: "" };
  const [library, gaps, choices, calls, people, bodies] = await Promise.all([
    searchLibrary(database, { ...ALL_WORKS, words }, part),
    publicGaps(database, anyGap, part),
    publicChoices(database, { ...EVERY_CHOICE, words }, part),
    openCalls(database, day),
    listedPeople(database, { words }, now, part),
    bodiesOn(database, day),
  ]);
  return {
    works: library.works.map(({ title, slug, kind, language, state, fictitious }) => ({
      text: title,
      href: workHref(slug),
      more: [...(state === "retracted" ? [texts.retracted] : []), kindName(kind), ...(fictitious ? [texts.fictitiousMark] : [])].join(
        " · ",
      ),
      lang: language,
    })),
    allWorks: library.total,
    gaps: gaps.lines.map(({ title, slug }) => ({ text: title, href: `/gaps/${encodeURIComponent(slug)}`, ...ENGLISH })),
    choices: choices.lines.map(({ title, slug, state, fictitious }) => ({
      text: title,
      href: choiceHref(slug),
      more: [partnershipTexts.choices.states[state], ...(fictitious ? [texts.fictitiousMark] : [])].join(" · "),
      ...ENGLISH,
    })),
    calls: matchWords(
      words,
      calls.map(({ title, slug, bodyName }) => ({ name: title, words: bodyName, text: title, href: `/calls/${encodeURIComponent(slug)}` })),
    )
      .slice(0, SHOWN)
      .map(({ text, href }) => ({ text, href, ...ENGLISH })),
    people: people.people.map(({ name, slug }) => ({ text: name, href: `/people/${encodeURIComponent(slug)}` })),
    bodies: matchWords(
      words,
      bodies.map((body) => ({ name: body.name, words: body.slug, text: body.name, href: bodyAddress(body) })),
    )
      .slice(0, SHOWN)
      .map(({ text, href }) => ({ text, href, ...ENGLISH })),
  };
};
