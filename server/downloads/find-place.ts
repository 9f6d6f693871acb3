import { collectFigures, type Page, type PageFigure } from "#web";
import { corridorRoute } from "../routes/corridor.ts";
import { countryRoute } from "../routes/country.ts";
import { homeRoute } from "../routes/home.ts";
import { indicatorRoute } from "../routes/indicators.ts";
import { matrixRoute } from "../routes/matrix.ts";
import type { PageRoute } from "../routes/page-route.ts";
import { countryQualityRoute } from "../routes/quality.ts";
import { regionRoute } from "../routes/regions.ts";
import type { SiteContext } from "../site-context.ts";

/** Pages whose figures have addresses, by their place; of two that fit the longer stands first. */
const PLACES: readonly { readonly path: readonly string[]; readonly route: PageRoute }[] = [
  { path: ["home"], route: homeRoute },
  { path: ["country", ":code", "quality"], route: countryQualityRoute },
  { path: ["country", ":code"], route: countryRoute },
  { path: ["corridor", ":pair"], route: corridorRoute },
  { path: ["region", ":code"], route: regionRoute },
  { path: ["indicator", ":dataflow", ":indicator"], route: indicatorRoute },
  { path: ["matrix"], route: matrixRoute },
];

/** A page with what was asked of it. */
export interface FoundPlace {
  readonly page: Page;
  readonly place: string;
  /** What stands after the place: the name of a figure, or nothing. */
  readonly rest: string | undefined;
}

/** The page a path below /charts, /embed or /cite speaks of; where it is instead; or undefined. Throws what the page's route throws. */
export const findPlace = async (
  path: readonly string[],
  context: SiteContext,
): Promise<FoundPlace | { readonly elsewhere: string } | undefined> => {
  const known = PLACES.find((one) => one.path.every((part, place) => (part.startsWith(":") ? path[place] : path[place] === part)));
  if (!known) return undefined;
  const given = new Map(known.path.map((part, place) => [part.slice(1), path[place] ?? ""]));
  const rest = path.slice(known.path.length);
  if (rest.length > 1) return undefined;
  const request = { part: (name: string) => given.get(name) ?? "", query: () => "", queries: () => [] };
  const answer = await known.route.answer(request, context);
  if ("redirect" in answer) return { elsewhere: [answer.redirect.slice(1), ...rest].join("/") };
  if ("nothing" in answer || answer.page.place === undefined) return undefined;
  return { page: answer.page, place: answer.page.place, rest: rest[0] };
};

/** A figure of a page by name. */
export const findFigure = ({ page, rest }: FoundPlace, { frame }: SiteContext): PageFigure | undefined =>
  collectFigures(page, frame).find(({ name }) => name === rest);
