import { changesPage, releasePage, releasesPage } from "#web";
import { changesData, releaseBefore } from "../pages/changes-data.ts";
import { releaseData, releaseRows } from "../pages/list-data.ts";
import { reviewData } from "../pages/review-data.ts";
import { ReleaseReader } from "../pages/release-reader.ts";
import type { PageRoute } from "./page-route.ts";

export const releasesRoute: PageRoute = {
  path: "/releases",
  fleeting: true,
  answer: (_, { shelf, frame }) => ({ page: releasesPage(releaseRows(shelf, frame.messages.locale), frame) }),
};

export const releaseRoute: PageRoute = {
  path: "/releases/:id",
  fleeting: true,
  answer: ({ part }, { reader, shelf, frame, review, now }) => {
    const { release } = shelf.find(part("id"));
    const shown = release === reader.release ? reader : new ReleaseReader(release, frame.messages);
    const reviewed = frame.partnership && review ? { review: reviewData(release, review(release.id), now()) } : {};
    return { page: releasePage({ ...releaseData(shown, releaseBefore(shelf, release.id)), ...reviewed }, frame) };
  },
};

export const changesRoute: PageRoute = {
  path: "/releases/:id/changes",
  answer: ({ part }, { shelf, frame }) => ({ page: changesPage(changesData(shelf, part("id"), frame.messages), frame) }),
};
