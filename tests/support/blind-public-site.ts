import { openRelease } from "#observatory";
import { answeredFigures, figuresWithChain, hasFictitious, questionsOfAreas, reviewsOfReleases, worksOfAreas } from "#partnership";
import { createApp } from "../../server/app.ts";
import { FormGuard } from "../../server/desk/form-guard.ts";
import { mountPartnership } from "../../server/desk/mount-partnership.ts";
import { partnershipApi } from "../../server/partnership/api/mount-partnership-api.ts";
import { findRecords } from "../../server/partnership/library/find-records.ts";
import { seenOf as seenInRecords } from "../../server/seen-records.ts";
import { BUNDLED_RELEASE } from "../../server/testing.ts";
import { holdClock, seenOf, type Ask, type Side } from "./blind-crawl.ts";

const WORDS = ["Quuxalpha", "Hiddendelta"];

/** The whole site over the records of a world, as a reader without an account finds it: figures and partnership, search, site map, counts. */
const openPublicSite = async ({ world: { site, steady }, routes }: Side) => {
  const { database } = site;
  const questions = await questionsOfAreas(database);
  const seen = seenInRecords({
    ...{ fictitious: await hasFictitious(database), questions, chains: await figuresWithChain(database) },
    ...{ works: await worksOfAreas(database), figures: await answeredFigures(database), reviews: await reviewsOfReleases(database) },
  });
  const there = () => Promise.resolve(database);
  return createApp({
    release: openRelease(BUNDLED_RELEASE),
    now: () => site.surroundings.now(),
    address: "http://knomad.test",
    partnership: {
      seen: () => seen,
      find: (words) => findRecords(database, words, site.surroundings.now()),
      api: (more) =>
        partnershipApi({
          ...{ ...more, database: there, surroundings: steady, apiAuth: () => Promise.resolve(undefined) },
          cursorKey: Buffer.from("a key of tests, thirty-two bytes"),
        }),
      mount: (around, frameFor) =>
        mountPartnership(around, routes, {
          ...{ database: there, surroundings: steady, secure: false, frameFor },
          guard: new FormGuard(Buffer.from("a secret of tests"), ""),
          readSession: () => Promise.resolve(undefined),
        }),
    },
  });
};

/** Every page and file of the site whose address has no parts, and searches for names. */
export const everyPublicPage: Ask = async function* (side) {
  const app = await openPublicSite(side);
  const paths = [...new Set(app.routes.filter(({ method, path }) => method === "GET" && !/[:*]/.test(path)).map(({ path }) => path))];
  const searches = paths.filter((path) => /search|people|library|gaps|organisations/.test(path));
  for (const path of [...paths, ...searches.flatMap((one) => WORDS.map((word) => `${one}?q=${word}`))]) {
    holdClock(side);
    yield seenOf(`public ${path}`, path, await app.request(`http://knomad.test${path}`));
  }
};
