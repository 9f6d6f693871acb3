import * as z from "zod";
import { releaseShape, releasesShape } from "../answers/release.ts";
import { PARAMETERS } from "../parameters.ts";
import { PATH_PARTS } from "../path-parts.ts";
import { promise } from "../route-promise.ts";

export const RELEASES = promise({
  id: "listReleases",
  path: "/releases",
  about: "releases",
  summary: "The releases kept here",
  description: "Newest first, with where each stands. Below /r/{release} every address answers from that release for ever.",
  parts: z.strictObject({}),
  query: z.strictObject({ lang: PARAMETERS.lang }),
  answer: { shape: releasesShape },
  problems: [],
  examples: [{ words: "All releases", href: "/api/v1/releases" }],
});

export const RELEASE = promise({
  id: "getRelease",
  path: "/releases/{release}",
  about: "releases",
  summary: "The manifest of a release",
  description:
    "Sources, licences, methods, parameters, checks, and every file with its checksum; and where the release stands now. A manifest never changes and is in English; addresses of its parts answer in other languages.",
  parts: z.strictObject({ release: PATH_PARTS.release }),
  query: z.strictObject({ lang: PARAMETERS.lang }),
  answer: { shape: releaseShape },
  problems: [],
  examples: [{ words: "The first release", href: "/api/v1/releases/2026.1" }],
});
