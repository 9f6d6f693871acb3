import { collectFigures, type Page, type PageFigure } from "#web";
import { corridorRoute } from "../routes/corridor.ts";
import { countryRoute } from "../routes/country.ts";
import { homeRoute } from "../routes/home.ts";
import { indicatorRoute } from "../routes/indicators.ts";
import type { PageRoute } from "../routes/page-route.ts";
import { regionRoute } from "../routes/regions.ts";
import type { SiteContext } from "../site-context.ts";

/** Pages whose figures have addresses: by the first part of their place, and the parts of the page's address that follow. */
const PLACES: Readonly<Record<string, { readonly route: PageRoute; readonly parts: readonly string[] }>> = {
  home: { route: homeRoute, parts: [] },
  country: { route: countryRoute, parts: ["code"] },
  corridor: { route: corridorRoute, parts: ["pair"] },
  region: { route: regionRoute, parts: ["code"] },
  indicator: { route: indicatorRoute, parts: ["dataflow", "indicator"] },
};

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
  const [kind = "", ...after] = path;
  const known = Object.hasOwn(PLACES, kind) ? PLACES[kind] : undefined;
  if (!known) return undefined;
  const given = new Map(known.parts.map((name, place) => [name, after[place] ?? ""]));
  const rest = after.slice(known.parts.length);
  if (rest.length > 1 || [...given.values()].includes("")) return undefined;
  const request = { part: (name: string) => given.get(name) ?? "", query: () => "", queries: () => [] };
  const answer = await known.route.answer(request, context);
  if ("redirect" in answer) return { elsewhere: [answer.redirect.slice(1), ...rest].join("/") };
  if ("nothing" in answer || answer.page.place === undefined) return undefined;
  return { page: answer.page, place: answer.page.place, rest: rest[0] };
};

/** A figure of a page by name. */
export const findFigure = ({ page, rest }: FoundPlace, { frame }: SiteContext): PageFigure | undefined =>
  collectFigures(page, frame).find(({ name }) => name === rest);
