import {
  bodyNames,
  directionOf,
  findWorkKind,
  languageWords,
  libraryChoices,
  libraryPart,
  WORK_KINDS,
  type LibraryFilter,
} from "#partnership";
import type { LibraryItem, LibraryPageData, TextLanguage } from "#web";
import type { PartnershipRequest } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";
import { listPart, waysOn } from "../list-parts.ts";
import { countryName } from "../people-words.ts";

const LONGEST_WORDS = 120;
const LONGEST_SUMMARY = 300;

export const kindName = (kind: string): string => findWorkKind(kind)?.name ?? kind;

export const textLanguage = (language: string): TextLanguage => ({ lang: language, dir: directionOf(language) });

export const workHref = (slug: string): string => `/library/${encodeURIComponent(slug)}`;

/** The filter that an address names; what is no choice counts as none. */
export const libraryFilter = ({ query }: Pick<PartnershipRequest, "query">): LibraryFilter => ({
  words: query("q").slice(0, LONGEST_WORDS).trim(),
  theme: query("theme").slice(0, LONGEST_WORDS),
  kind: WORK_KINDS.some(({ id }) => id === query("kind")) ? query("kind") : "",
  country: /^[A-Z]{3}$/.test(query("country")) ? query("country") : "",
  language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(query("language")) ? query("language") : "",
  year: /^(?:19|2\d)\d{2}$/.test(query("year")) ? query("year") : "",
});

/** The same filter as an address has it. */
export const filterQuery = ({ words: q, ...rest }: LibraryFilter): string =>
  new URLSearchParams(Object.entries({ q, ...rest }).filter(([, value]) => value !== "")).toString();

/** What the list of public works shows. */
export const libraryData = async (request: PartnershipRequest): Promise<LibraryPageData> => {
  const { database, query, now } = request;
  const part = listPart(query("page"));
  const filter = libraryFilter(request);
  const [{ lines, total }, choices] = await Promise.all([libraryPart(database, filter, part), libraryChoices(database)]);
  const themes = await bodyNames(
    database,
    choices.themes.map(({ id }) => id),
    dayOf(now),
  );
  const byLabel = (a: { readonly label: string }, b: { readonly label: string }): number => a.label.localeCompare(b.label, "en");
  const { words, ...chosen } = filter;
  return {
    filter: {
      words,
      chosen,
      options: {
        theme: choices.themes.map(({ id, slug }) => ({ value: slug, label: themes.get(id) ?? slug })).toSorted(byLabel),
        kind: choices.kinds.map((value) => ({ value, label: kindName(value) })).toSorted(byLabel),
        country: choices.countries.map((value) => ({ value, label: countryName(value) || value })).toSorted(byLabel),
        language: choices.languages.map((value) => ({ value, label: languageWords([value]) })).toSorted(byLabel),
        year: choices.years.map((value) => ({ value, label: value })),
      },
    },
    filtered: Object.values(filter).some((value) => value !== ""),
    works: lines.map(({ title, slug, kind, language, summary, authors, firstPublicAt, state, fictitious }): LibraryItem => ({
      title,
      href: workHref(slug),
      kind: kindName(kind),
      text: textLanguage(language),
      language: language === "en" ? "" : languageWords([language]),
      summary: shortened(summary),
      authors: authors.join(", "),
      on: dayOf(firstPublicAt),
      retracted: state === "retracted",
      fictitious,
    })),
    total,
    feedHref: ["/library/feed.atom", filterQuery(filter)].filter(Boolean).join("?"),
    ...waysOn("/library", { q: words, ...chosen }, part, total),
  };
};

const shortened = (text: string): string =>
  text.length <= LONGEST_SUMMARY ? text : `${text.slice(0, LONGEST_SUMMARY).replace(/\s+\S*$/, "")} …`;
