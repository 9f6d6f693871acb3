import { corridorRoute } from "./corridor.ts";
import { countryRoute } from "./country.ts";
import { explainRoute } from "./explain.ts";
import { homeRoute } from "./home.ts";
import { countriesRoute, methodsRoute, problemsRoute, releaseRoute, releasesRoute, sourcesRoute } from "./lists.ts";
import { matrixRoute } from "./matrix.ts";
import type { PageRoute } from "./page-route.ts";
import { searchRoute } from "./search.ts";

/** Every page of the site; adding one is a file and a line. */
export const PAGE_ROUTES: readonly PageRoute[] = [
  homeRoute,
  searchRoute,
  countriesRoute,
  countryRoute,
  corridorRoute,
  explainRoute,
  matrixRoute,
  sourcesRoute,
  methodsRoute,
  releasesRoute,
  releaseRoute,
  problemsRoute,
];

/** Pages that each release has at an address of its own, below /r/{release}. */
export const PINNED_ROUTES: readonly PageRoute[] = [
  homeRoute,
  countriesRoute,
  countryRoute,
  corridorRoute,
  explainRoute,
  sourcesRoute,
  methodsRoute,
];
