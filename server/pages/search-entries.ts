import { searchAreas } from "#vocabulary";
import type { Found, Matchable, Messages } from "#web";
import { indicatorHref } from "./indicator-list.ts";
import { methodologyLinks } from "./methodology-data.ts";
import type { Methodology } from "./methodology-files.ts";
import { groupCodes } from "./region-data.ts";
import { nameOf } from "./area-labels.ts";
import type { ReleaseReader } from "./release-reader.ts";

/** A page that can be found by its words. */
export type Entry = Matchable & Found;

const GROUPS = 4;

/** Every indicator of the release with other words for it. */
export const indicatorEntries = ({ release }: ReleaseReader, { search }: Messages): readonly Entry[] =>
  release.manifest.dataflows.flatMap(({ id: dataflow, name: family, indicators }) =>
    indicators.map(({ id, name, preferred }) => ({
      name,
      words: `${id} ${preferred ? (search.synonyms[id] ?? "") : ""}`,
      text: name,
      href: indicatorHref(dataflow, id),
      more: family,
    })),
  );

/** Every method code, and the pages on methods. */
export const methodEntries = ({ release }: ReleaseReader, methodology: Methodology, messages: Messages): readonly Entry[] => [
  ...methodologyLinks(methodology, messages).map(({ id, title, ...language }): Entry => ({
    name: title,
    words: id,
    text: title,
    href: `/methodology/${id}`,
    ...language,
  })),
  ...Object.entries(release.manifest.methods).map(([code, { name, words }]): Entry => ({
    name,
    words: code,
    text: name,
    href: `/methods#${code}`,
    more: words,
  })),
];

/** Pages of the site that are no figure's. */
export const pageEntries = (messages: Messages): readonly Entry[] => {
  const { search, methodology, methods, unknown, sources, releases, countries, regions, indicators } = messages;
  const titles = { methodology, methods, unknown, sources, releases, countries, regions, indicators };
  return Object.entries(titles).map(([page, { title }]) => ({
    name: title,
    words: search.pageWords[page as keyof typeof titles],
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
