import {
  bodyLabels,
  compareFits,
  EVERY_CHOICE,
  evidenceCells,
  findChoice,
  FIT_VERDICTS,
  isListedOn,
  judgeFit,
  listedKinds,
  publicChoices,
  readPublicChoice,
  type ChoiceLine,
  type EvidenceCell,
  type Fit,
  type ListedKind,
  type PublicChoice,
} from "#partnership";
import { areaOf, Problem } from "#vocabulary";
import { PAGE_LANGUAGES } from "#web";
import { nameOf } from "../../pages/area-labels.ts";
import { choiceHref } from "../choices/choice-items.ts";
import { countryFigures, fitCountry } from "../choices/for-country/country-figures.ts";
import { fitReasons, type SpokenCountry } from "../choices/for-country/fit-words.ts";
import { hrefOf, type Keepers, type Reader } from "./api-request.ts";
import { choiceAnswer, choiceLineAnswer, choiceVersionAnswer } from "./choice-answers.ts";
import { shortListAnswer, sortable } from "./list-answer.ts";

const ID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
/** A menu is read as a whole. */
const ALL_CHOICES = 10_000;

/** @throws Problem no-such-choice, the same whether there is none, it is not public, or the version never was */
const seenChoice = async ({ database }: Pick<Reader, "database">, name: string, number?: number): Promise<PublicChoice> => {
  const slug = ID.test(name) ? (await findChoice(database, { id: name }))?.slug : name;
  const choice = slug === undefined ? undefined : await readPublicChoice(database, slug, number);
  if (!choice) throw new Problem("no-such-choice");
  return choice;
};

const cellAnswer = (instrument: ListedKind, outcome: ListedKind, cell: EvidenceCell | undefined) => ({
  instrument: instrument.slug,
  instrumentName: instrument.name,
  outcome: outcome.slug,
  outcomeName: outcome.name,
  choices: cell?.choices ?? 0,
  lines: cell?.lines ?? 0,
  increases: cell?.directions.increases ?? 0,
  decreases: cell?.directions.decreases ?? 0,
  noClearEffect: cell?.directions["no clear effect"] ?? 0,
  mixed: cell?.directions.mixed ?? 0,
  notKnownYet: cell?.directions["not known yet"] ?? 0,
  strongest: cell?.strongest ?? null,
});

const countryAnswer = (line: ChoiceLine, fit: Fit, country: SpokenCountry, code: string) => {
  const { slug, title, state, agreement, fictitious } = line;
  const answered = (rule: Fit["context"][number]["rule"]) => fit.context.find((one) => one.rule === rule)!.answer;
  return {
    ...{ country: code, slug, title, state, agreement, fictitious },
    href: hrefOf("choices", slug),
    page: choiceHref(slug),
    fit: fit.verdict,
    meantFor: answered("meant for"),
    incomeGroup: answered("income group"),
    region: answered("region"),
    tried: fit.tried.answer,
    triedIn: [...line.triedIn],
    reasons: fitReasons(fit, country).map(({ words }) => words),
  };
};

type Choices = "listChoices" | "listEvidenceCells" | "listChoicesForCountry" | "getChoice" | "getChoiceVersion";

export const CHOICE_KEEPERS: Keepers<Choices> = {
  listChoices: async ({ database, query, part, today }) => {
    const { q = "", theme = "", instrument = "", outcome = "", state = "", forWhom = "", income = "", region = "", triedIn = "" } = query;
    const filter = { words: q.trim(), theme, instrument, outcome, state, forWhom, income, region, triedIn };
    const { lines } = await publicChoices(database, filter, { offset: 0, most: ALL_CHOICES });
    const themes = await bodyLabels(database, [...new Set(lines.flatMap((line) => line.themes))], today);
    const answer = shortListAnswer(part, {
      rows: lines,
      keyOf: (line) => [line.title.toLowerCase(), line.id],
      itemOf: (line) => choiceLineAnswer(line, themes),
    });
    return { answer };
  },
  listEvidenceCells: async ({ database, query, part, today }) => {
    const [cells, instruments, outcomes] = await Promise.all([
      evidenceCells(database),
      listedKinds(database, "instrument"),
      listedKinds(database, "outcome"),
    ]);
    const shown = (kinds: readonly ListedKind[], of: "instrument" | "outcome", wanted: string | undefined) =>
      kinds.filter(
        (kind) =>
          (wanted === undefined || kind.slug === wanted) && (isListedOn(kind, today) || cells.some((cell) => cell[of] === kind.slug)),
      );
    const pairs = shown(instruments, "instrument", query.instrument).flatMap((instrument) =>
      shown(outcomes, "outcome", query.outcome).map((outcome) => ({ instrument, outcome })),
    );
    const answer = shortListAnswer(part, {
      rows: pairs,
      keyOf: ({ instrument, outcome }) => [instrument.slug, outcome.slug],
      itemOf: ({ instrument, outcome }) =>
        cellAnswer(
          instrument,
          outcome,
          cells.find((cell) => cell.instrument === instrument.slug && cell.outcome === outcome.slug),
        ),
    });
    return { answer };
  },
  listChoicesForCountry: async ({ database, parts, part, todayFigure }) => {
    const { code, kind } = areaOf(parts.country);
    if (kind !== "country") throw new Problem("unknown-area", { area: code, nearest: "a country, such as MEX" });
    const { messages } = PAGE_LANGUAGES[0]!;
    const figures = countryFigures(todayFigure, code);
    const country = { name: nameOf(code, messages.locale), messages, figures };
    const facts = fitCountry(code, figures);
    const { lines } = await publicChoices(database, EVERY_CHOICE, { offset: 0, most: ALL_CHOICES });
    const judged = lines
      .filter(({ state }) => state !== "withdrawn")
      .map((line) => ({ line, title: line.title, fit: judgeFit(line, facts) }))
      .toSorted((a, b) => FIT_VERDICTS.indexOf(a.fit.verdict) - FIT_VERDICTS.indexOf(b.fit.verdict) || compareFits(a, b))
      .map((one, place) => ({ ...one, place }));
    const answer = shortListAnswer(part, {
      rows: judged,
      keyOf: ({ place, line }) => [sortable(place), line.id],
      itemOf: ({ line, fit }) => countryAnswer(line, fit, country, code),
    });
    return { answer };
  },
  getChoice: async (request) => ({ answer: await choiceAnswer(request, await seenChoice(request, request.parts.choice)) }),
  getChoiceVersion: async (request) => {
    const { choice, number } = request.parts;
    return { answer: choiceVersionAnswer(await seenChoice(request, choice, number)) };
  },
};
