import { Problem } from "#vocabulary";
import { countriesPage, methodsPage, problemsPage, releasePage, sourcesPage } from "#web";
import { countriesData, methodRows, releaseData, sourceCards } from "../pages/list-data.ts";
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
  answer: (_, { reader, frame }) => ({ page: methodsPage(methodRows(reader), frame) }),
};

export const releasesRoute: PageRoute = {
  path: "/releases",
  answer: (_, { frame }) => ({ redirect: `/releases/${frame.release.id}` }),
};

export const releaseRoute: PageRoute = {
  path: "/releases/:id",
  answer: ({ part }, { reader, frame }) => {
    if (part("id") !== frame.release.id) throw new Problem("unknown-release", { release: part("id"), known: frame.release.id });
    return { page: releasePage(releaseData(reader), frame) };
  },
};

export const problemsRoute: PageRoute = {
  path: "/problems",
  answer: (_, { frame }) => ({ page: problemsPage(frame) }),
};
