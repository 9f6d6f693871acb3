import { PROMISES, type SearchAnswer } from "#contract";
import { areaName, searchAreas, type AreaLocale } from "#vocabulary";
import type { OpenedRelease } from "#observatory";
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
      indicators: indicatorsIn(query.q, release),
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

/** Indicators whose name, id or dataflow has every word that is asked for. */
const indicatorsIn = (text: string, release: OpenedRelease): SearchAnswer["indicators"] => {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.length === 0) return [];
  const all = release.manifest.dataflows.flatMap((dataflow) => dataflow.indicators.map((indicator) => ({ dataflow, indicator })));
  return all
    .filter(({ dataflow, indicator }) => {
      const haystack = `${indicator.id} ${indicator.name} ${dataflow.id} ${dataflow.name}`.toLowerCase();
      return words.every((word) => haystack.includes(word));
    })
    .toSorted((a, b) => Number(b.indicator.preferred) - Number(a.indicator.preferred))
    .slice(0, INDICATORS)
    .map(({ dataflow, indicator: { id, name } }) => ({ dataflow: dataflow.id, id, name, href: hrefs().dataflow(dataflow.id) }));
};
