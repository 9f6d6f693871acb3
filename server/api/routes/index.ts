import type { ApiRoute } from "../api-route.ts";
import { areaRoute, areasRoute } from "./areas.ts";
import { availabilityRoute } from "./availability.ts";
import { bulkRoute } from "./bulk.ts";
import { dataRoute } from "./data.ts";
import { dataflowRoute, dataflowsRoute } from "./dataflows.ts";
import { explainRoute } from "./explain.ts";
import { methodsRoute } from "./methods.ts";
import { releaseRoute, releasesRoute } from "./releases.ts";
import { searchRoute } from "./search.ts";
import { sourcesRoute } from "./sources.ts";
import { startRoute } from "./start.ts";

/** Who keeps each promise of the contract; a test compares the two lists. Adding one is a file and a line. */
export const API_ROUTES: readonly ApiRoute[] = [
  startRoute,
  dataflowsRoute,
  dataflowRoute,
  dataRoute,
  availabilityRoute,
  explainRoute,
  bulkRoute,
  areasRoute,
  areaRoute,
  releasesRoute,
  releaseRoute,
  sourcesRoute,
  methodsRoute,
  searchRoute,
];
