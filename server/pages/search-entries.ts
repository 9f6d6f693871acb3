import { searchAreas } from "#vocabulary";
import { messagesFor, type Found, type Matchable, type Messages } from "#web";
import { indicatorHref } from "./indicator-list.ts";
import { methodologyLinks } from "./methodology-data.ts";
import type { Methodology } from "./methodology-files.ts";
import { groupCodes } from "./region-data.ts";
import { nameOf } from "./area-labels.ts";
import type { ReleaseReader } from "./release-reader.ts";
import { shownDataflow, shownIndicator, shownMethods } from "./release-words.ts";

/** A page that can be found by its words. */
export type Entry = Matchable & Found;

const GROUPS = 4;
/** What readers of every page may type, whatever its language. */
const ENGLISH = messagesFor("en");

/** Every indicator of the release with other words for it. */
export const indicatorEntries = (reader: ReleaseReader, { search }: Messages): readonly Entry[] =>
  reader.release.manifest.dataflows.flatMap(({ id: dataflow, indicators }) =>
    indicators.map(({ id, name: own, preferred }) => {
      const { name, lang } = shownIndicator(reader, dataflow, id);
      return {
        name,
        words: [id, own === name ? "" : own, ...(preferred ? [search.synonyms[id], ENGLISH.search.synonyms[id]] : [])].join(" "),
        text: name,
        href: indicatorHref(dataflow, id),
        more: shownDataflow(reader, dataflow).name,
        ...(lang === undefined ? {} : { lang }),
      };
    }),
  );

/** Every method code, and the pages on methods. */
export const methodEntries = (reader: ReleaseReader, methodology: Methodology, messages: Messages): readonly Entry[] => [
  ...methodologyLinks(methodology, messages).map(({ id, title, ...language }): Entry => ({
    name: title,
    words: id,
    text: title,
    href: `/methodology/${id}`,
    ...language,
  })),
  ...shownMethods(reader).map(({ code, name, words, lang }): Entry => ({
    name,
    words: code,
    text: name,
    href: `/methods#${code}`,
    more: words,
    ...(lang === undefined ? {} : { lang }),
  })),
];

/** Pages of the site that are no figure's. */
export const pageEntries = (messages: Messages): readonly Entry[] => {
  const { search, methodology, methods, unknown, sources, releases, countries, regions, indicators } = messages;
  const titles = { methodology, methods, unknown, sources, releases, countries, regions, indicators };
  return Object.entries(titles).map(([page, { title }]) => ({
    name: title,
    words: [search, ENGLISH.search]
      .map(({ pageWords }) => pageWords[page as keyof typeof titles])
      .concat(ENGLISH[page as keyof typeof titles].title)
      .join(" "),
    text: title,
    href: `/${page}`,
  }));
};

/** Groups of countries that a text may mean. */
export const groupEntries = (reader: ReleaseReader, text: string): readonly Entry[] => {
  const known = new Set(groupCodes(reader));
  return searchAreas(text, { kinds: ["aggregate"], limit: 20 })
    .filter(({ area }) => known.has(area.code))
    .slice(0, GROUPS)
    .map(({ area: { code } }) => ({
      name: nameOf(code, reader.locale),
      words: code,
      text: nameOf(code, reader.locale),
      href: `/region/${code}`,
    }));
};
