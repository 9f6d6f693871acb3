import { PROMISES, type SearchAnswer } from "#contract";
import { areaName, searchAreas, type AreaLocale } from "#vocabulary";
import { dataflowWords, indicatorWords, type OpenedRelease } from "#observatory";
import { readQuestion } from "#web";
import { keep, preparedJson } from "../api-route.ts";
import { listedArea } from "../area-brief.ts";
import { hrefs } from "../hrefs.ts";

const AREAS = 10;
const CORRIDORS = 6;
const INDICATORS = 20;

/** Areas, corridors and indicators that may be meant. */
export const searchRoute = keep(PROMISES.search, (asked) => {
  const { query, lang, release } = asked;
  return preparedJson(asked, {
    identity: JSON.stringify(query.q),
    language: lang,
    lasting: false,
    make: (): SearchAnswer => ({
      q: query.q,
      areas: searchAreas(query.q, { locale: lang, limit: AREAS }).map(({ area }) => listedArea(area, lang)),
      corridors: corridorsIn(query.q, lang),
      indicators: indicatorsIn(query.q, release, lang),
    }),
  });
});

const corridorsIn = (text: string, lang: AreaLocale): SearchAnswer["corridors"] => {
  const question = readQuestion(text);
  if (question.kind !== "pair") return [];
  const pairs = question.from.flatMap(({ code: origin }) => question.to.map(({ code: destination }) => ({ origin, destination })));
  return pairs
    .filter(({ origin, destination }) => origin !== destination)
    .slice(0, CORRIDORS)
    .map(({ origin, destination }) => ({
      origin,
      destination,
      words: `${areaName(origin, lang)} → ${areaName(destination, lang)}`,
      people: hrefs().data("DF_MIGRANT_STOCK", `STOCK.${destination}.${origin}._T`),
      money: hrefs().data("DF_REMITTANCE_FLOW", `REM_RECONCILED.${origin}.${destination}`),
    }));
};

/** Indicators whose name, id or dataflow has every word that is asked for, in the language or in English. */
const indicatorsIn = (text: string, release: OpenedRelease, lang: AreaLocale): SearchAnswer["indicators"] => {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.length === 0) return [];
  const all = release.manifest.dataflows.flatMap((dataflow) =>
    dataflow.indicators.map((indicator) => ({ dataflow, indicator, spoken: indicatorWords(dataflow.id, indicator, lang).name })),
  );
  return all
    .filter(({ dataflow, indicator, spoken }) => {
      const family = dataflowWords(dataflow, lang).name;
      const haystack = `${indicator.id} ${indicator.name} ${spoken} ${dataflow.id} ${dataflow.name} ${family}`.toLowerCase();
      return words.every((word) => haystack.includes(word));
    })
    .toSorted((a, b) => Number(b.indicator.preferred) - Number(a.indicator.preferred))
    .slice(0, INDICATORS)
    .map(({ dataflow, indicator: { id }, spoken: name }) => ({ dataflow: dataflow.id, id, name, href: hrefs().dataflow(dataflow.id) }));
};
