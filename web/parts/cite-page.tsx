import type { VNode } from "preact";
import { formatApa } from "../citations/apa.ts";
import { CITATION_FILES } from "../citations/citation-files.ts";
import { citationOfPage } from "../citations/citation-of-page.ts";
import { addressesOf } from "../downloads/addresses.ts";
import type { Frame } from "./frame.ts";
import type { Page } from "./page.ts";

/** How to cite a page at the release it shows, in words and as files; nothing for a page without a place. */
export const CitePage = ({ page: { title, place }, frame }: { readonly page: Page; readonly frame: Frame }): VNode | null => {
  if (place === undefined) return null;
  const { downloads } = frame.messages;
  const pinned = addressesOf(place, frame.release.id);
  return (
    <section class="section cite-page" id="cite-page">
      <h2>{downloads.citePage}</h2>
      <p class="copy">{formatApa(citationOfPage(title, place, frame))}</p>
      <p class="choices small">
        {CITATION_FILES.map(({ extension, name }) => (
          <a key={extension} href={pinned.citation(undefined, extension)} download>
            {name}
          </a>
        ))}
        <a href={pinned.page}>{downloads.citePageLink}</a>
      </p>
    </section>
  );
};
