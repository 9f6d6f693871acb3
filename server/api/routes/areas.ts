import { PROMISES, type AreaAnswer, type AreasAnswer } from "#contract";
import { areaNote, areaOf, areas, incomeGroup, membersOf, NEWEST_FISCAL_YEAR, Problem, type Area, type AreaLocale } from "#vocabulary";
import { keep, preparedJson } from "../api-route.ts";
import { areaBrief, listedArea } from "../area-brief.ts";

/** Reference areas. They belong to the programme, so the answer does not last as a release does. */
export const areasRoute = keep(PROMISES.areas, (asked) => {
  const { query, lang } = asked;
  return preparedJson(asked, {
    identity: query.kind ?? "",
    language: lang,
    lasting: false,
    make: (): AreasAnswer => ({ lang, areas: areas(query.kind).map((area) => listedArea(area, lang)) }),
  });
});

/** Everything kept of one. */
export const areaRoute = keep(PROMISES.area, (asked) => {
  const { parts, lang } = asked;
  const area = areaOf(parts.area);
  return preparedJson(asked, { identity: area.code, language: lang, lasting: false, make: () => detailsOf(area, lang) });
});

const detailsOf = (area: Area, lang: AreaLocale): AreaAnswer => {
  const { region, subregion, intermediateRegion, worldBankRegion } = area;
  const note = areaNote(area.code, lang);
  const group = area.kind === "country" ? incomeGroup(area.code, NEWEST_FISCAL_YEAR) : undefined;
  const members = membersIfKept(area);
  return {
    lang,
    ...areaBrief(area, lang),
    names: { ...area.names },
    namesBy: { ...area.namesBy },
    ...(region === undefined ? {} : { region }),
    ...(subregion === undefined ? {} : { subregion }),
    ...(intermediateRegion === undefined ? {} : { intermediateRegion }),
    ...(worldBankRegion === undefined ? {} : { worldBankRegion }),
    ...(group === undefined ? {} : { incomeGroup: group }),
    leastDeveloped: area.ldc === true,
    landlockedDeveloping: area.lldc === true,
    smallIslandDeveloping: area.sids === true,
    contains: [...(area.contains ?? [])],
    ...(members === undefined ? {} : { members }),
    ...(note === undefined ? {} : { note }),
  };
};

const membersIfKept = (area: Area): string[] | undefined => {
  if (area.kind !== "aggregate") return undefined;
  try {
    return [...membersOf(area.code)];
  } catch (error) {
    if (error instanceof Problem && error.code === "no-members") return undefined;
    throw error;
  }
};
