import {
  countsOfResponsesTo,
  findPublished,
  allRulesOfDebate,
  languageNames,
  publicResponses,
  RESPONSE_STANCES,
  responseChoices,
  responsesTo,
  VIEWPOINTS,
  type PublishedThing,
  type ResponseFilter,
  type ResponseLine,
} from "#partnership";
import { partnershipTexts, writtenDay, type DebatePageData, type ResponseItem, type ResponsesBesideData, type ResponseWords } from "#web";
import type { PartnershipRequest } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";
import { listPart, waysOn } from "../list-parts.ts";
import { countryName } from "../people-words.ts";
import { publishedHref } from "../published-links.ts";
import { textLanguage } from "../works/library-data.ts";
import { themeOptions } from "./theme-options.ts";
import { rulesHref } from "./rules-routes.ts";

const texts = partnershipTexts.debate;
const LONGEST = 200;
const BESIDE = 5;

export const responseHref = (reference: string): string => `/debate/${encodeURIComponent(reference)}`;
export const respondHref = (kind: PublishedThing["kind"], slug: string): string =>
  `/debate/respond?${new URLSearchParams({ to: publishedHref(kind, slug) })}`;

/** The filter that an address names; what is no choice counts as none. */
export const responseFilter = ({ query }: Pick<PartnershipRequest, "query">): ResponseFilter => {
  const among = (name: string, values: readonly string[]): string => (values.includes(query(name)) ? query(name) : "");
  return {
    theme: query("theme").slice(0, LONGEST),
    viewpoint: among("viewpoint", VIEWPOINTS),
    stance: among("stance", RESPONSE_STANCES),
    area: /^[A-Z]{3}$/.test(query("area")) ? query("area") : "",
    work: query("work").slice(0, LONGEST),
    choice: query("choice").slice(0, LONGEST),
  };
};

/** The same filter behind a path. */
export const withResponseFilter = (path: string, filter: Partial<ResponseFilter>): string => {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== "")).toString();
  return query === "" ? path : `${path}?${query}`;
};

/** What became since of what a response answers, in words. */
export const sinceWords = ({ since }: Pick<ResponseLine, "since">): readonly string[] => [
  ...(since.number === since.newestNumber ? [] : [texts.since.older(since.number, since.newestNumber)]),
  ...(since.retracted ? [texts.since.retracted] : since.corrected ? [texts.since.corrected] : []),
];

const byWords = ({ name, affiliation }: Pick<ResponseLine, "name" | "affiliation">): string =>
  [name, affiliation].filter((part) => part !== "").join(", ");

const areaWords = ({ area }: Pick<ResponseLine, "area">): string => (area === null ? "" : countryName(area) || area);

const thingLink = (line: ResponseLine) => ({
  text: line.ofTitle,
  href: publishedHref(line.of.kind, line.ofSlug),
  language: textLanguage(line.ofLanguage),
});

/** A response as lists show it. */
export const responseItem = (line: ResponseLine, href = responseHref(line.reference)): ResponseItem => ({
  href,
  title: line.title,
  text: textLanguage(line.language),
  by: byWords(line),
  viewpoint: texts.viewpoints[line.viewpoint],
  stance: line.stance,
  area: areaWords(line),
  on: dayOf(line.publishedAt ?? line.sentAt),
  of: thingLink(line),
  since: sinceWords(line),
  answered: line.answer === "published",
  fictitious: line.fictitious,
});

/** What the list of published responses shows. */
export const debateData = async (request: PartnershipRequest): Promise<DebatePageData> => {
  const { database, query } = request;
  const part = listPart(query("page"));
  const filter = responseFilter(request);
  const [{ lines, total }, choices] = await Promise.all([publicResponses(database, filter, part), responseChoices(database)]);
  const label = (name: string, count: number): string => `${name} (${count.toLocaleString("en")})`;
  const name: "work" | "choice" = filter.work === "" ? "choice" : "work";
  const only = filter[name] === "" ? undefined : await findPublished(database, name, { slug: filter[name] });
  const named = (words: Readonly<Record<string, string>>, rows: typeof choices.stances) =>
    rows.map(({ value, count }) => ({ value, label: label(words[value] ?? value, count) }));
  return {
    chosen: { theme: filter.theme, viewpoint: filter.viewpoint, stance: filter.stance, area: filter.area },
    options: {
      theme: await themeOptions(request, choices.themes, label),
      viewpoint: named(texts.viewpoints, choices.viewpoints),
      stance: named(texts.stances, choices.stances),
      area: choices.areas.map(({ value, count }) => ({ value, label: label(countryName(value) || value, count) })),
    },
    only: only && { name, value: only.slug, text: only.title, href: publishedHref(name, only.slug) },
    filtered: Object.values(filter).some((value) => value !== ""),
    responses: lines.map((line) => responseItem(line)),
    total,
    feedHref: withResponseFilter("/debate/feed.atom", filter),
    respondHref: only ? respondHref(name, only.slug) : "/debate/respond",
    ...waysOn("/debate", { ...filter }, part, total),
  };
};

/** What stands beside a work or policy choice of the responses to it. */
export const responsesBeside = async (
  { database }: Pick<PartnershipRequest, "database">,
  thing: PublishedThing & { readonly slug: string },
): Promise<ResponsesBesideData> => {
  const [{ lines, total }, counts] = await Promise.all([responsesTo(database, thing, BESIDE), countsOfResponsesTo(database, thing)]);
  const stances = RESPONSE_STANCES.filter((stance) => counts.some((one) => one.stance === stance));
  const viewpoints = VIEWPOINTS.filter((viewpoint) => counts.some((one) => one.viewpoint === viewpoint));
  const filter = { [thing.kind]: thing.slug };
  return {
    responses: lines.map((line) => responseItem(line)),
    total,
    stances: stances.map((stance) => texts.stances[stance]),
    rows: viewpoints.map((viewpoint) => ({
      viewpoint: texts.viewpoints[viewpoint],
      counts: stances.map((stance) => counts.find((one) => one.viewpoint === viewpoint && one.stance === stance)?.count ?? 0),
    })),
    allHref: withResponseFilter("/debate", filter),
    feedHref: withResponseFilter("/debate/feed.atom", filter),
    respondHref: respondHref(thing.kind, thing.slug),
  };
};

/** References with the titles of those that are works here. */
const citeLinks = async ({ database }: Pick<PartnershipRequest, "database">, cites: readonly string[]): Promise<ResponseWords["cites"]> =>
  Promise.all(
    cites.map(async (href) => {
      const [, path, slug] = /^\/(library|choices)\/([^/]+)$/.exec(href) ?? [];
      if (slug === undefined) return { text: href, href };
      const found = await findPublished(database, path === "library" ? "work" : "choice", { slug: decodeURIComponent(slug) });
      return { text: found?.title ?? href, href };
    }),
  );

/** Everything that a response says, with what it answers. */
export const responseWords = async (request: Pick<PartnershipRequest, "database">, line: ResponseLine): Promise<ResponseWords> => {
  const { reference, title, words, claim, interests } = line;
  const rules = (await allRulesOfDebate(request.database)).find(({ id }) => id === line.rulesId);
  const day = rules?.fromOn ?? dayOf(line.rulesAcknowledgedAt);
  return {
    ...{ reference, title, words, claim, interests },
    text: textLanguage(line.language),
    by: byWords(line),
    viewpoint: texts.viewpoints[line.viewpoint],
    stance: texts.stances[line.stance],
    area: areaWords(line),
    language: languageNames().get(line.language) ?? line.language,
    cites: await citeLinks(request, line.cites),
    of: thingLink(line),
    version: {
      text: String(line.since.number),
      href: `${publishedHref(line.of.kind, line.ofSlug)}/v/${line.since.number}`,
    },
    since: sinceWords(line),
    rules: {
      text: texts.page.rulesOf(writtenDay(day)),
      href: rulesHref(rules ?? { fromOn: null, untilOn: null }, line.rulesAcknowledgedAt),
    },
    fictitious: line.fictitious,
  };
};
