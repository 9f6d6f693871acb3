import type { PartnershipRoute } from "../desk/desk-route.ts";
import { BODIES_DESK_ROUTES } from "./bodies-desk-routes.ts";
import { bodiesRoutes } from "./bodies-routes.ts";
import { CALENDAR_ROUTES } from "./calendar-routes.ts";
import { CASE_DECISIONS_ROUTES } from "./case-decisions-routes.ts";
import { CASES_ROUTES } from "./cases-routes.ts";
import { CHAIN_ROUTES } from "./chain/chain-routes.ts";
import { choicesRoutes } from "./choices/index.ts";
import { choicesForCountryRoutes } from "./choices/for-country/for-country-routes.ts";
import { commissionsRoutes } from "./commissions/index.ts";
import { DESK_HOME_ROUTES } from "./desk-home-routes.ts";
import { DESK_PEOPLE_ROUTES } from "./desk-people-routes.ts";
import { DUE_ROUTES } from "./due-routes.ts";
import { DUE_RULES_ROUTES } from "./due-rules-routes.ts";
import { knowledgeGapsRoutes } from "./gaps/index.ts";
import { LIBRARY_ROUTES } from "./library/index.ts";
import { LOG_ROUTES } from "./log-routes.ts";
import { LOG_VIEW_ROUTES } from "./log-view-routes.ts";
import { MAILS_ROUTES } from "./mails-routes.ts";
import { MERGE_ROUTES } from "./merge-routes.ts";
import { ORGANISATIONS_ROUTES } from "./organisations-routes.ts";
import { OWN_RECORD_ROUTES } from "./own-record-routes.ts";
import { PEOPLE_ROUTES } from "./people-routes.ts";
import { PERMISSIONS_ROUTES } from "./permissions-routes.ts";
import { PROGRAMME_DESK_ROUTES } from "./programme-desk-routes.ts";
import type { TodayFigure } from "./programme-data.ts";
import { programmeRoutes } from "./programme-routes.ts";
import { QUESTIONS_ROUTES } from "./questions-routes.ts";
import { reviewRoutes } from "./review/index.ts";
import { TASKS_ROUTES } from "./tasks-routes.ts";
import { releasesReviewRoutes } from "./releases/index.ts";
import { NO_SITE_RELEASES, type SiteReleases } from "./releases/site-releases.ts";
import { correctionsRoutes } from "./corrections/index.ts";
import { debateRoutes } from "./debate/index.ts";
import { uptakeRoutes } from "./uptake/index.ts";
import { WORK_PROGRAMME_ROUTES } from "./work-programme-routes.ts";
import { worksRoutes } from "./works/index.ts";
import { libraryDoorsRoutes } from "./library-doors/index.ts";
import type { WorksAround } from "./works/works-around.ts";

/**
 * Every page and form of the partnership; adding some is a file with a list and a line here.
 * @param todayFigure reads the release that the site shows; without one, statements stand alone
 * @param works releases and files for works; without them no figure is bound and no file taken
 * @param releases those of data that go into review
 */
export const partnershipRoutes = (
  todayFigure?: TodayFigure,
  works?: WorksAround,
  releases: SiteReleases = NO_SITE_RELEASES,
): readonly PartnershipRoute[] => [
  ...DESK_HOME_ROUTES,
  ...CASES_ROUTES,
  ...CASE_DECISIONS_ROUTES,
  ...TASKS_ROUTES,
  ...DUE_RULES_ROUTES,
  ...DUE_ROUTES,
  ...CALENDAR_ROUTES,
  ...WORK_PROGRAMME_ROUTES,
  ...LOG_VIEW_ROUTES,
  ...bodiesRoutes(todayFigure),
  ...BODIES_DESK_ROUTES,
  ...PEOPLE_ROUTES,
  ...OWN_RECORD_ROUTES,
  ...MERGE_ROUTES,
  ...DESK_PEOPLE_ROUTES,
  ...ORGANISATIONS_ROUTES,
  ...LOG_ROUTES,
  ...PERMISSIONS_ROUTES,
  ...PROGRAMME_DESK_ROUTES,
  ...programmeRoutes(todayFigure),
  ...QUESTIONS_ROUTES,
  ...worksRoutes(works),
  ...LIBRARY_ROUTES,
  ...libraryDoorsRoutes(works),
  ...knowledgeGapsRoutes(works),
  ...commissionsRoutes(works),
  ...CHAIN_ROUTES,
  ...uptakeRoutes(works),
  ...correctionsRoutes(works),
  ...debateRoutes(works),
  ...choicesForCountryRoutes(todayFigure, works),
  ...choicesRoutes(works),
  ...releasesReviewRoutes(releases),
  ...reviewRoutes(works),
  ...MAILS_ROUTES,
];

/** The same without a release. */
export const PARTNERSHIP_ROUTES: readonly PartnershipRoute[] = partnershipRoutes();
