import { corridorRoute } from "./corridor.ts";
import { countryRoute } from "./country.ts";
import { explainRoute } from "./explain.ts";
import { homeRoute } from "./home.ts";
import { indicatorRoute, indicatorsRoute } from "./indicators.ts";
import { countriesRoute, methodsRoute, problemsRoute, sourcesRoute } from "./lists.ts";
import { matrixRoute } from "./matrix.ts";
import { methodologyRoute, methodologyStartRoute } from "./methodology.ts";
import type { PageRoute } from "./page-route.ts";
import { countryQualityRoute, unknownRoute } from "./quality.ts";
import { regionRoute, regionsRoute } from "./regions.ts";
import { changesRoute, releaseRoute, releasesRoute } from "./releases.ts";
import { searchRoute } from "./search.ts";

/** Pages that each release has at an address of its own, below /r/{release}. */
export const PINNED_ROUTES: readonly PageRoute[] = [
  homeRoute,
  countriesRoute,
  countryRoute,
  corridorRoute,
  explainRoute,
  matrixRoute,
  sourcesRoute,
  methodsRoute,
  indicatorsRoute,
  indicatorRoute,
  regionsRoute,
  regionRoute,
  countryQualityRoute,
  unknownRoute,
];

/** Every page of the site; adding one is a file and a line. */
export const PAGE_ROUTES: readonly PageRoute[] = [
  ...PINNED_ROUTES,
  searchRoute,
  methodologyStartRoute,
  methodologyRoute,
  releasesRoute,
  releaseRoute,
  changesRoute,
  problemsRoute,
];
