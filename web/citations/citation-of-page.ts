import { addressesOf } from "../downloads/addresses.ts";
import type { PageFigure } from "../downloads/figure-context.ts";
import type { Frame } from "../parts/frame.ts";
import type { Citation } from "./citation.ts";

/**
 * How to cite a page with its figures, at the release it shows: the site is its author, the release the data set it is part of. The home page is
 * the whole data set.
 */
export const citationOfPage = (title: string, place: string, frame: Frame): Citation =>
  title === frame.siteName
    ? { ...citationOf(frame.release.title, place, undefined, frame, ""), within: "" }
    : citationOf(title, place, undefined, frame, "");

/** How to cite one figure: its page, measure and period, at the release it is drawn from. */
export const citationOfFigure = (figure: PageFigure, pageTitle: string, place: string, frame: Frame): Citation => {
  const title = figure.subtitle.replace(/\.$/, "");
  return citationOf(
    pageTitle === frame.siteName ? title : frame.messages.joined.labelled(pageTitle, title),
    place,
    figure.name,
    frame,
    figure.source,
  );
};

const citationOf = (
  title: string,
  place: string,
  figure: string | undefined,
  { siteName, release, address, links, messages }: Frame,
  note: string,
): Citation => {
  const pinned = addressesOf(place, release.id);
  return {
    id: ["release", release.id, ...place.split("/"), ...(figure === undefined ? [] : [figure])].join("-"),
    author: siteName,
    title,
    within: release.title.includes(release.id) ? release.title : `${release.title}, ${messages.downloads.citation.release(release.id)}`,
    date: release.frozenOn,
    version: release.id,
    url: `${address}${links.localised(pinned.page)}${figure === undefined ? "" : `#figure-${figure}`}`,
    note: [note, release.citation].filter(Boolean).join(". "),
    licence: release.licence.name,
    words: messages.downloads.citation,
  };
};
