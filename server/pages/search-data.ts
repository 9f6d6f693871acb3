import { remittanceKey, type Area, type Corridor } from "#vocabulary";
import { matchWords, plainWords, readQuestion, type Found, type FoundGroup, type Messages, type Question, type SearchData } from "#web";
import { countryCodes } from "./country-codes.ts";
import type { Methodology } from "./methodology-files.ts";
import { nameOf } from "./area-labels.ts";
import { corridorHref, INDICATORS, type ReleaseReader } from "./release-reader.ts";
import { groupEntries, indicatorEntries, methodEntries, pageEntries, type Entry } from "./search-entries.ts";

export type SearchAnswer = { readonly redirect: string } | { readonly data: SearchData };
type Pair = Extract<Question, { kind: "pair" }>;

const PAIRS_SHOWN = 6;
const SHOWN = 8;

/** What a search leads to: one page where it is certain what is meant, else what it may mean, by kind. */
export const searchAnswer = (reader: ReleaseReader, methodology: Methodology, query: string, messages: Messages): SearchAnswer => {
  const question = onlyKnown(readQuestion(query), new Set(countryCodes(reader)));
  const certain = certainAddress(reader, question);
  const groups = groupEntries(reader, query);
  const twofold = question.kind === "area" && groups.some((group) => isNamed(group, query));
  if (certain !== undefined && !twofold) return { redirect: certain };
  const { search } = messages;
  const kinds = [
    { title: search.regions, found: groups },
    { title: search.indicators, found: matchWords(query, indicatorEntries(reader, messages)) },
    { title: search.methods, found: matchWords(query, methodEntries(reader, methodology, messages)) },
    { title: search.pages, found: matchWords(query, pageEntries(messages)) },
  ];
  const named = kinds.flatMap(({ found }) => found).find((entry) => isNamed(entry, query));
  if (named && !(twofold && question.certain)) return { redirect: named.href };
  const others = kinds.map(({ title, found }) => ({ title, found: found.slice(0, SHOWN).map(foundOf) }));
  const places = placesOf(question, messages);
  // A name that is only nearly a country's stands behind an indicator that has all the words.
  const sure = question.kind === "pair" || others.every(({ found }) => found.length === 0) || !isMisspelt(question, query);
  return { data: { query, groups: sure ? [...places, ...others] : [...others, ...places] } };
};

const foundOf = ({ text, href, more, lang }: Entry): Found => ({
  text,
  href,
  ...(more === undefined ? {} : { more }),
  ...(lang === undefined ? {} : { lang }),
});

const isNamed = ({ name, words = "" }: Entry, query: string): boolean =>
  plainWords(name) === plainWords(query) || (words !== "" && words === query.trim().toUpperCase());

/** The question without areas that have no page. */
const onlyKnown = (question: Question, known: ReadonlySet<string>): Question => {
  const keep = (areas: readonly Area[]): readonly Area[] => areas.filter(({ code }) => known.has(code));
  if (question.kind === "area")
    return { ...question, areas: keep(question.areas), certain: question.certain && known.has(question.areas[0]?.code ?? "") };
  if (question.kind === "pair") {
    const [from, to] = [keep(question.from), keep(question.to)];
    return { ...question, from, to, certain: question.certain && from[0] === question.from[0] && to[0] === question.to[0] };
  }
  return question;
};

const certainAddress = (reader: ReleaseReader, question: Question): string | undefined => {
  if (question.kind === "area" && question.certain)
    return `/country/${question.areas[0]!.code}${question.about ? `#${question.about}` : ""}`;
  if (question.kind !== "pair" || !question.certain) return undefined;
  const [from, to] = [question.from[0]!.code, question.to[0]!.code];
  if (from === to) return `/country/${from}`;
  const moved: Corridor = { origin: from, destination: to };
  const sent: Corridor = { origin: to, destination: from };
  if (question.open) return amountOf(reader, sent) > amountOf(reader, moved) ? askedAddress(sent, "money") : askedAddress(moved, "people");
  return corridorHref(question.about === "money" || question.about === "cost" ? sent : moved);
};

/** "USA to Mexico" is money to most who type it, "Mexico to USA" people: both lead to the corridor of the larger exchange, which says so. */
const askedAddress = (corridor: Corridor, asked: "people" | "money"): string => `${corridorHref(corridor)}?asked=${asked}`;

const placesOf = (question: Question, messages: Messages): readonly FoundGroup[] => {
  const { search, locale } = messages;
  const country = ({ code }: Area): Found => ({ text: nameOf(code, locale), href: `/country/${code}` });
  if (question.kind === "nothing") return [];
  if (question.kind === "area") return [{ title: search.countries, found: question.areas.map(country) }];
  const countries = { title: search.countries, found: [...new Set([...question.from, ...question.to])].map(country) };
  return [{ title: search.corridors, found: pairsOf(question, messages) }, countries];
};

const pairsOf = ({ from, to }: Pair, { corridor, locale }: Messages): readonly Found[] =>
  from
    .flatMap((one) => to.map((other): Corridor => ({ origin: one.code, destination: other.code })))
    .filter(({ origin, destination }) => origin !== destination)
    .slice(0, PAIRS_SHOWN)
    .map((pair) => ({ text: corridor.spoken(nameOf(pair.origin, locale), nameOf(pair.destination, locale)), href: corridorHref(pair) }));

const amountOf = (reader: ReleaseReader, corridor: Corridor): number => {
  const { REF_AREA, COUNTERPART_AREA } = remittanceKey(corridor);
  return reader.observation(INDICATORS.flow, REF_AREA, COUNTERPART_AREA, reader.lastPeriod(INDICATORS.flow))?.value ?? 0;
};

/** True where no area's name has the words as they are typed. */
const isMisspelt = (question: Question, query: string): boolean =>
  question.kind === "area" &&
  !question.areas.some(({ code, names }) =>
    [nameOf(code, "en"), ...Object.values(names)].some((name) => plainWords(name).includes(plainWords(query))),
  );
