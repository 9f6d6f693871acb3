import type { RoutePromise } from "../route-promise.ts";
import { AREA, AREAS } from "./areas.ts";
import { AVAILABILITY } from "./availability.ts";
import { BULK } from "./bulk.ts";
import { DATA } from "./data.ts";
import { DATAFLOW, DATAFLOWS } from "./dataflows.ts";
import { EXPLAIN } from "./explain.ts";
import { METHODS } from "./methods.ts";
import { RELEASE, RELEASES } from "./releases.ts";
import { SEARCH } from "./search.ts";
import { SOURCES } from "./sources.ts";
import { START } from "./start.ts";

/** What each address of the API promises, by name; adding one is a file and a line. */
export const PROMISES = {
  start: START,
  dataflows: DATAFLOWS,
  dataflow: DATAFLOW,
  data: DATA,
  availability: AVAILABILITY,
  explain: EXPLAIN,
  bulk: BULK,
  areas: AREAS,
  area: AREA,
  releases: RELEASES,
  release: RELEASE,
  sources: SOURCES,
  methods: METHODS,
  search: SEARCH,
} as const;

/** The same as a list, in the order of the description. */
export const ALL_PROMISES: readonly RoutePromise[] = Object.values(PROMISES) as unknown as readonly RoutePromise[];
