import { chartersOf, findBodyBySlug, slugOfOldName, type Body } from "#partnership";
import { bodiesPage, bodyPage, charterPage, partnershipTexts, themePage, themesPage } from "#web";
import type { PartnershipAnswer, PartnershipRequest, PublicRoute } from "../desk/desk-route.ts";
import { askedDay } from "./as-of.ts";
import { bodiesData, bodyAddress } from "./bodies-data.ts";
import { bodyData } from "./body-data.ts";
import { charterData, charterKind } from "./charter-data.ts";
import type { TodayFigure } from "./programme-data.ts";
import { themeData } from "./themes/theme-data.ts";
import { themesData } from "./themes-data.ts";

type Work = (request: PartnershipRequest, body: Body) => Promise<PartnershipAnswer>;

/** The body of an address, or a way to where it lives: old names lead to it, and themes have pages of their own. */
const withBody =
  (place: "/bodies" | "/themes", work: Work) =>
  async (request: PartnershipRequest): Promise<PartnershipAnswer> => {
    const { database, part, query, now } = request;
    const slug = part("slug");
    const asked = query("on");
    const on = asked === "" ? "" : `?on=${encodeURIComponent(asked)}`;
    const body = await findBodyBySlug(database, slug, askedDay(asked, now).on);
    if (body && bodyAddress(body).startsWith(`${place}/`)) return work(request, body);
    if (body) return { redirect: bodyAddress(body) + on };
    const named = await slugOfOldName(database, slug);
    return named === undefined ? { nothing: partnershipTexts.bodies.none404(`${place}/${slug}`) } : { redirect: `${place}/${named}${on}` };
  };

/**
 * Public pages of bodies and themes.
 * @param todayFigure reads the release that the site shows; without one, themes have no figures
 */
export const bodiesRoutes = (todayFigure?: TodayFigure): readonly PublicRoute[] => [
  { kind: "public", path: "/bodies", answer: async (request) => ({ page: bodiesPage(await bodiesData(request)) }) },
  {
    kind: "public",
    path: "/bodies/:slug",
    answer: withBody("/bodies", async (request, body) => ({ page: bodyPage(await bodyData(request, body)) })),
  },
  {
    kind: "public",
    path: "/bodies/:slug/:charter{terms-of-reference|rules-of-engagement}/:number",
    answer: withBody("/bodies", async ({ database, part, query, now }, body) => {
      const kind = charterKind(part("charter"))!;
      const charters = await chartersOf(database, body.id);
      const data = charterData({ body, kind, charters, number: part("number"), against: query("against"), on: askedDay("", now).on });
      return data ? { page: charterPage(data) } : { nothing: partnershipTexts.bodies.none404(`/bodies/${body.slug}`) };
    }),
  },
  { kind: "public", path: "/themes", answer: async (request) => ({ page: themesPage(await themesData(request)) }) },
  {
    kind: "public",
    path: "/themes/:slug",
    answer: withBody("/themes", async (request, theme) => ({
      page: themePage(await themeData(request, theme, todayFigure), request.frame.messages),
    })),
  },
];

/** The same without a release. */
export const BODIES_ROUTES: readonly PublicRoute[] = bodiesRoutes();
