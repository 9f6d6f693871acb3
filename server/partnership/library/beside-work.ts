import { publicGapsAnsweredBy, relatedWorks, seriesPlaces, type Work } from "#partnership";
import { partnershipTexts, writtenDay, type BesideWork } from "#web";
import type { PartnershipRequest } from "../../desk/desk-route.ts";
import type { WorkReaders } from "../../audience/work-readers.ts";
import { dayOf } from "../case-words.ts";
import { chainHref } from "../chain/chain-address.ts";
import { kindName, textLanguage, workHref } from "../works/library-data.ts";
import { correctionsBeside } from "../corrections/corrections-data.ts";
import { responsesBeside } from "../debate/debate-data.ts";
import { usesBeside } from "../uptake/uses-data.ts";
import { seriesHref } from "./series-routes.ts";

const texts = partnershipTexts.library.beside;
const MOST_RELATED = 6;

/** What stands around a public work on its page: its series, what it answers, related works, and how often it is read. */
export const besideWork = async ({ database }: PartnershipRequest, work: Work, readers: WorkReaders | undefined): Promise<BesideWork> => {
  const [places, gaps, related, uses, corrections, responses, read] = await Promise.all([
    seriesPlaces(database, [work.id]),
    publicGapsAnsweredBy(database, { workId: work.id }),
    relatedWorks(database, work.id, MOST_RELATED),
    usesBeside({ database }, { kind: "work", id: work.id, slug: work.slug }),
    correctionsBeside({ database }, { kind: "work", id: work.id, slug: work.slug }),
    responsesBeside({ database }, { kind: "work", id: work.id, slug: work.slug }),
    readers?.(work.slug),
  ]);
  const [place] = places;
  return {
    series: place && {
      text: partnershipTexts.library.numbered(place.name, place.year, place.number),
      href: seriesHref(place.slug),
    },
    issn: place?.issn ?? undefined,
    uses,
    corrections,
    responses,
    chainHref: chainHref("work", work.slug),
    gaps: gaps.map(({ title, slug }) => ({ text: title, href: `/gaps/${encodeURIComponent(slug)}` })),
    related: related.map(({ slug, title, kind, language, firstPublicAt, retracted, fictitious, relations }) => ({
      href: workHref(slug),
      title,
      kind: kindName(kind),
      text: textLanguage(language),
      on: dayOf(firstPublicAt),
      retracted,
      fictitious,
      why: relations.map((relation) => texts.relations[relation]).join("; "),
    })),
    read: read && texts.read(countWords(read.visits, read.fewest), countWords(read.downloads, read.fewest), writtenDay(read.since)),
  };
};

const countWords = (count: number, fewest: number): string =>
  count === 0 ? texts.never : count < fewest ? texts.fewer(fewest) : count.toLocaleString("en");
