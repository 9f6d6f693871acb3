import { collectFigures, type Page, type PageFigure } from "#web";
import { corridorRoute } from "../routes/corridor.ts";
import { countryRoute } from "../routes/country.ts";
import { homeRoute } from "../routes/home.ts";
import type { PageRoute } from "../routes/page-route.ts";
import { regionRoute } from "../routes/regions.ts";
import type { SiteContext } from "../site-context.ts";

/** Pages whose figures have addresses: by the first part of their place, and the part of the address that the rest stands for. */
const PLACES: Readonly<Record<string, { readonly route: PageRoute; readonly part?: string }>> = {
  home: { route: homeRoute },
  country: { route: countryRoute, part: "code" },
  corridor: { route: corridorRoute, part: "pair" },
  region: { route: regionRoute, part: "code" },
};

/** A page with what was asked of it. */
export interface FoundPlace {
  readonly page: Page;
  readonly place: string;
  /** What stands after the place: the name of a figure, or nothing. */
  readonly rest: string | undefined;
}

/** The page a path below /charts, /embed or /cite speaks of; where it is instead; or undefined. Throws what the page's route throws. */
export const findPlace = (path: readonly string[], context: SiteContext): FoundPlace | { readonly elsewhere: string } | undefined => {
  const [kind = "", ...after] = path;
  const known = Object.hasOwn(PLACES, kind) ? PLACES[kind] : undefined;
  if (!known) return undefined;
  const object = known.part === undefined ? undefined : after.shift();
  if (after.length > 1 || (known.part !== undefined && !object)) return undefined;
  const request = { part: (name: string) => (name === known.part ? (object ?? "") : ""), query: () => "", queries: () => [] };
  const answer = known.route.answer(request, context);
  if ("redirect" in answer) return { elsewhere: [answer.redirect.slice(1), ...after].join("/") };
  if ("nothing" in answer || answer.page.place === undefined) return undefined;
  return { page: answer.page, place: answer.page.place, rest: after[0] };
};

/** A figure of a page by name. */
export const findFigure = ({ page, rest }: FoundPlace, { frame }: SiteContext): PageFigure | undefined =>
  collectFigures(page, frame).find(({ name }) => name === rest);
