import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";

const texts = partnershipTexts.programme.ways;

const WAYS = [
  ["/partnership", texts.overview],
  ["/themes", texts.themes],
  ["/bodies", texts.bodies],
  ["/people", texts.people],
  ["/organisations", texts.organisations],
  ["/gaps", texts.gaps],
  ["/choices", texts.choices],
  ["/uptake", texts.uptake],
  ["/debate", texts.debate],
  ["/library", texts.library],
  ["/calls", texts.calls],
  ["/calendar", texts.calendar],
  ["/questions", texts.questions],
  ["/partnership/permissions", texts.permissions],
] as const;

/** Ways through the public pages of the partnership; that to the part a page belongs to is marked. */
export const ProgrammeWays = ({ path = "" }: { readonly path?: string | undefined }): VNode => {
  const here = partOf(path);
  return (
    <div class="programme-ways">
      <nav class="frame" aria-label={texts.label}>
        <ul class="plain">
          {WAYS.map(([href, text]) => (
            <li key={href}>
              <a href={href} {...(href === here ? { "aria-current": href === path ? ("page" as const) : ("true" as const) } : {})}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
};

/** The part that a path belongs to: the longest that it begins with. */
const partOf = (path: string): string | undefined =>
  WAYS.map(([href]) => href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .toSorted((a, b) => b.length - a.length)[0];
