import { formatCorridor, type Area, type Corridor } from "#vocabulary";
import { readQuestion, searchPage, type Messages, type Question, type SearchData } from "#web";
import { countryCodes } from "../pages/country-codes.ts";
import { corridorHref, nameOf } from "../pages/release-reader.ts";
import type { PageRoute } from "./page-route.ts";

const LONGEST = 120;
const PAIRS_SHOWN = 6;

export const searchRoute: PageRoute = {
  path: "/search",
  fleeting: true,
  answer: ({ query }, { reader, frame }) => {
    const asked = query("q").slice(0, LONGEST);
    const known = new Set(countryCodes(reader));
    const question = onlyKnown(readQuestion(asked), known);
    const redirect = certainAddress(question);
    return redirect ? { redirect } : { page: searchPage(resultsOf(asked, question, frame.messages), frame) };
  },
};

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

const certainAddress = (question: Question): string | undefined => {
  if (question.kind === "area" && question.certain)
    return `/country/${question.areas[0]!.code}${question.about ? `#${question.about}` : ""}`;
  if (question.kind !== "pair" || !question.certain) return undefined;
  const [from, to] = [question.from[0]!.code, question.to[0]!.code];
  return from === to ? `/country/${from}` : `/corridor/${formatCorridor({ origin: from, destination: to })}`;
};

const resultsOf = (query: string, question: Question, { corridor }: Messages): SearchData => {
  const country = ({ code }: Area): { text: string; href: string } => ({ text: nameOf(code), href: `/country/${code}` });
  if (question.kind === "nothing") return { query, corridors: [], countries: [] };
  if (question.kind === "area") return { query, corridors: [], countries: question.areas.map(country) };
  const pairs = question.from.flatMap((from) => question.to.map((to): Corridor => ({ origin: from.code, destination: to.code })));
  return {
    query,
    corridors: pairs
      .filter(({ origin, destination }) => origin !== destination)
      .slice(0, PAIRS_SHOWN)
      .map((pair) => ({ text: corridor.spoken(nameOf(pair.origin), nameOf(pair.destination)), href: corridorHref(pair) })),
    countries: [...new Set([...question.from, ...question.to])].map(country),
  };
};
