import { countriesPage, methodsPage, problemsPage, sourcesPage } from "#web";
import { countriesData, sourceCards } from "../pages/list-data.ts";
import { methodRows } from "../pages/methodology-data.ts";
import type { PageRoute } from "./page-route.ts";

export const countriesRoute: PageRoute = {
  path: "/countries",
  answer: (_, { reader, frame }) => ({ page: countriesPage(countriesData(reader), frame) }),
};

export const sourcesRoute: PageRoute = {
  path: "/sources",
  answer: (_, { reader, frame }) => ({ page: sourcesPage(sourceCards(reader), frame) }),
};

export const methodsRoute: PageRoute = {
  path: "/methods",
  answer: (_, { reader, methodology, frame }) => ({ page: methodsPage(methodRows(reader, methodology(), frame.messages), frame) }),
};

export const problemsRoute: PageRoute = {
  path: "/problems",
  answer: (_, { frame }) => ({ page: problemsPage(frame) }),
};
